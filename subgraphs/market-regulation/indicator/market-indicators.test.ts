import { openFixture } from '../../../shared/subgraph/testing/department-fixture';
import { Ticket } from '../../../shared/tickets/ticket';
import { ticketRow } from '../../../shared/tickets/testing/ticket-rows';
import { EnterpriseMarketRegulation } from '../enterprise/enterprise-market-regulation';
import { Registrar } from '../enterprise/registrar';
import { RegistrationChange, RegistrationStatus } from '../enterprise/registration-status';
import { marketRegulation } from '../index';
import { compound } from '../testing/places';

test('whose registration is revoked today, and how many tickets came in within 90 days', async () => {
  const fixture = await openFixture(marketRegulation, {
    today: '2024-11-15',
    references: { compounds: ['CMP-A', 'CMP-B', 'CMP-C'].map((id) => compound(id, '140502001001')) },
  });
  const body = (uscc: string) => ({
    uscc,
    name: uscc,
    registrar: Registrar.MARKET_REGULATION,
    synthetic: true,
  });
  const change = (uscc: string, changedOn: string, status: RegistrationStatus) => ({
    uscc,
    changedOn,
    status,
  });
  const { ABNORMAL, ACTIVE, REVOKED } = RegistrationStatus;
  await fixture.insert(EnterpriseMarketRegulation, ['U-1', 'U-2', 'U-3', 'U-4'].map(body));
  await fixture.insert(RegistrationChange, [
    change('U-2', '2024-01-01', ABNORMAL),
    change('U-2', '2024-11-15', REVOKED),
    change('U-3', '2024-11-16', REVOKED),
    change('U-4', '2024-01-01', REVOKED),
    change('U-4', '2024-06-01', ACTIVE),
  ]);
  await fixture.insert(Ticket, [
    ticketRow('T-1', 'CMP-A', { receivedOn: '2024-08-17' }),
    ticketRow('T-2', 'CMP-A', { receivedOn: '2024-11-15', closedOn: '2024-11-15' }),
    ticketRow('T-3', 'CMP-A', { receivedOn: '2024-08-16' }),
    ticketRow('T-7', 'CMP-A', { receivedOn: '2024-11-10', handedOverOn: '2024-11-12' }),
    ticketRow('T-4', 'CMP-B', { receivedOn: '2024-08-16' }),
    ticketRow('T-5', 'CMP-C', { receivedOn: '2024-11-16' }),
    ticketRow('T-6', null, { communityCode: '140502001001' }),
  ]);
  fixture.statements.length = 0;
  const feed = await fixture.department.publishedIndicators();
  expect(fixture.statements).toHaveLength(2);
  expect(feed).toMatchObject({ feed: 'indicators', owner: 'market-regulation', asOf: '2024-11-15' });
  expect(
    feed?.rows.map(({ subjectType, subjectKey, code, period, value }) =>
      [subjectType, subjectKey, code, period, value].join(' '),
    ),
  ).toEqual(
    expect.arrayContaining([
      'Enterprise U-1 ENTERPRISE_REVOKED CURRENT 0',
      'Enterprise U-2 ENTERPRISE_REVOKED CURRENT 1',
      'Enterprise U-3 ENTERPRISE_REVOKED CURRENT 0',
      'Enterprise U-4 ENTERPRISE_REVOKED CURRENT 0',
      'Compound CMP-A TICKETS_LAST_90_DAYS LAST_90_DAYS 2',
      'Compound CMP-B TICKETS_LAST_90_DAYS LAST_90_DAYS 0',
      'Compound CMP-C TICKETS_LAST_90_DAYS LAST_90_DAYS 0',
    ]),
  );
  expect(feed?.rows).toHaveLength(7);
  await fixture.stop();
});

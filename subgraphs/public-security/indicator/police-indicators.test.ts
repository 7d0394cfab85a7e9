import { openFixture } from '../../../shared/subgraph/testing/department-fixture';
import { Ticket } from '../../../shared/tickets/ticket';
import { TicketCategory, TicketSource } from '../../../shared/tickets/ticket-kinds';
import { Case } from '../case/case';
import { CaseKind } from '../case/case-kind';
import { SurveyedProject } from '../contractor/surveyed-project';
import { publicSecurity } from '../index';
import { Lead } from '../lead/lead';
import { always, compound } from '../testing/ask-as-gateway';
import { filedCase, lead } from '../testing/rows';

const ticket = (ticketNo: string, more: Partial<Ticket>): Ticket => ({
  ticketNo,
  source: TicketSource.POLICE_110,
  compoundId: 'C1',
  communityCode: null,
  category: TicketCategory.NOISE,
  receivedOn: '2024-11-01',
  dueOn: '2024-11-08',
  handedOverOn: null,
  closedOn: null,
  firstDepartment: 'public-security',
  linkedTicketNo: null,
  synthetic: true,
  ...more,
});

test('leads and telecom cases of surveyed projects and tickets of compounds, zero included', async () => {
  const fixture = await openFixture(publicSecurity, {
    references: {
      compounds: [compound('C1', always('140502001001')), compound('C2', always('140502001001'))],
    },
  });
  const survey = { surveyedOn: '2024-03-01', synthetic: true };
  await fixture.insert(SurveyedProject, [
    { projectNo: 'P1', ...survey },
    { projectNo: 'P2', ...survey },
  ]);
  await fixture.insert(Lead, [
    lead('L1', { projectNo: 'P1' }),
    lead('L2', { projectNo: 'P1' }),
    lead('L3', { projectNo: 'P9' }),
    lead('L4', { projectNo: 'P2', receivedOn: '2024-11-16' }),
  ]);
  await fixture.insert(Case, [
    filedCase('A1', { projectNo: 'P1', kind: CaseKind.TELECOM_THEFT }),
    filedCase('A2', { projectNo: 'P2', kind: CaseKind.QUALITY_CRIME }),
  ]);
  await fixture.insert(Ticket, [
    ticket('T1', {}),
    ticket('T2', { receivedOn: '2024-08-17' }),
    ticket('T3', { receivedOn: '2024-08-16' }),
    ticket('T4', { handedOverOn: '2024-11-02', linkedTicketNo: '12345-1' }),
  ]);
  fixture.statements.length = 0;
  const feed = await fixture.department.publishedIndicators();
  expect(fixture.statements).toHaveLength(3);
  const told = feed?.rows.map(({ subjectKey, code, period, value }) => [subjectKey, code, period, value]);
  expect(told?.map((row) => row.join(' ')).sort()).toEqual([
    'C1 TICKETS_LAST_90_DAYS LAST_90_DAYS 2',
    'C2 TICKETS_LAST_90_DAYS LAST_90_DAYS 0',
    'P1 LEAD_COUNT CURRENT 2',
    'P1 TELECOM_CASE_COUNT CURRENT 1',
    'P2 LEAD_COUNT CURRENT 0',
    'P2 TELECOM_CASE_COUNT CURRENT 0',
  ]);
  await fixture.stop();
});

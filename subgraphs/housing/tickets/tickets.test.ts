import { SupervisionRuleRow, Ticket, TicketEscalationRow } from '../../../shared/tickets/ticket';
import { SupervisionLevel, TicketSource } from '../../../shared/tickets/ticket-kinds';
import { escalationRow, ruleOfTests, ticketRow } from '../../../shared/tickets/testing/ticket-rows';
import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { addDays } from '../../../shared/time/calendar';
import { CompoundHousing } from '../compound/compound-housing';
import { housing } from '../index';
import { entitiesOf } from '../testing/entities-of';
import { belongingTo, compoundReference, compoundRow, references } from '../testing/housing-rows';

const before = '140502001001';
const after = '140502001002';

let fixture: DepartmentFixture;
beforeAll(async () => {
  fixture = await openFixture(housing, {
    references: references([
      ...belongingTo(before, ['CMP-A']),
      compoundReference('CMP-M', [
        { communityCode: before, from: null, to: '2024-07-25' },
        { communityCode: after, from: '2024-07-25', to: null },
      ]),
    ]),
  });
  const { insert } = fixture;
  await insert(CompoundHousing, [compoundRow('CMP-A'), compoundRow('CMP-M')]);
  await insert(SupervisionRuleRow, [ruleOfTests]);
  await insert(Ticket, [
    ticketRow('T-1', 'CMP-A', { receivedOn: '2024-05-01', dueOn: '2024-05-08', closedOn: '2024-06-01' }),
    ticketRow('T-2', 'CMP-A', { receivedOn: '2024-11-01', dueOn: '2024-11-08' }),
    ticketRow('T-3', 'CMP-A', {
      receivedOn: '2024-11-10',
      dueOn: '2024-11-30',
      handedOverOn: '2024-11-12',
      linkedTicketNo: '110-3',
      source: TicketSource.HOTLINE_12345,
      firstDepartment: 'housing',
    }),
    ticketRow('T-4', 'CMP-M', { receivedOn: '2024-06-01', dueOn: '2024-06-08' }),
    ticketRow('T-5', null, { communityCode: before, receivedOn: '2024-11-15', dueOn: '2024-11-20' }),
  ]);
  await insert(TicketEscalationRow, [
    escalationRow('T-2', { raisedOn: '2024-11-09' }),
    escalationRow('T-2', { raisedOn: '2024-11-14', level: SupervisionLevel.SUPERVISION_13710 }),
  ]);
});
afterAll(() => fixture.stop());

interface Counts {
  readonly ticketCount: number;
  readonly openTicketCount: number;
  readonly overdueTicketCount: number;
}

async function ask<Block>(
  representation: Record<string, string>,
  fields: string,
  on: string,
): Promise<Block> {
  const { __typename: type } = representation;
  const answer = await fixture.ask(
    `query ($of: [_Any!]!, $on: Date) { _entities(representations: $of) { ... on ${type} { housing(on: $on) { ${fields} } } } }`,
    { of: [representation], on },
  );
  expect(answer.errors).toBeUndefined();
  return entitiesOf<{ housing: Block }>(answer)[0]?.housing as Block;
}

const counts = 'ticketCount openTicketCount overdueTicketCount';
const ofCompound = (id: string, on: string, fields = counts) =>
  ask<Counts>({ __typename: 'Compound', id }, fields, on);
const ofDivision = (code: string, on: string, fields = counts) =>
  ask<Counts>({ __typename: 'Division', code }, fields, on);

describe('tickets of a compound', () => {
  const fields = `tickets(sinceDays: 90) { ticketNo status overdue escalation closedOn handedOverOn linkedTicketNo
    firstDepartment compound { id } community { code } escalations { level raisedOn rule { source { document section } } } }`;

  test('are listed newest first, as they stood on the day, with their link and the history of supervision', async () => {
    const rule = { source: { document: '城政发〔2024〕8号', section: '二(十五)' } };
    expect(await ofCompound('CMP-A', '2024-11-15', fields)).toEqual({
      tickets: [
        {
          ...{ ticketNo: 'T-3', status: 'HANDED_ON', overdue: false, closedOn: null, escalation: null },
          ...{ handedOverOn: '2024-11-12', linkedTicketNo: '110-3', firstDepartment: 'housing' },
          ...{ compound: { id: 'CMP-A' }, community: null, escalations: [] },
        },
        {
          ...{ ticketNo: 'T-2', status: 'OPEN', overdue: true, closedOn: null, handedOverOn: null },
          ...{ linkedTicketNo: null, firstDepartment: 'test', escalation: 'SUPERVISION_13710' },
          ...{ compound: { id: 'CMP-A' }, community: null },
          escalations: [
            { level: 'DEPARTMENT', raisedOn: '2024-11-09', rule },
            { level: 'SUPERVISION_13710', raisedOn: '2024-11-14', rule },
          ],
        },
      ],
    });
  });

  test('are told on a past day as it was', async () => {
    expect(await ofCompound('CMP-A', '2024-11-11', fields)).toMatchObject({
      tickets: [
        { ticketNo: 'T-3', status: 'OPEN', handedOverOn: null, linkedTicketNo: null },
        { ticketNo: 'T-2', status: 'OPEN', escalation: 'DEPARTMENT' },
      ],
    });
    expect(await ofCompound('CMP-A', '2024-05-20', 'tickets { ticketNo status closedOn }')).toEqual({
      tickets: [{ ticketNo: 'T-1', status: 'OPEN', closedOn: null }],
    });
  });

  test('are counted by status and period: handed on is neither open nor overdue here', async () => {
    expect(await ofCompound('CMP-A', '2024-11-15')).toEqual({
      ticketCount: 3,
      openTicketCount: 1,
      overdueTicketCount: 1,
    });
    expect(await ofCompound('CMP-A', '2024-11-15', 'ticketCount(status: CLOSED) openTicketCount')).toEqual({
      ticketCount: 1,
      openTicketCount: 1,
    });
    expect(await ofCompound('CMP-A', '2024-11-15', 'ticketCount(sinceDays: 5)')).toEqual({ ticketCount: 1 });
    expect(await ofCompound('CMP-A', '2024-11-15', 'ticketCount(sinceDays: 4)')).toEqual({ ticketCount: 0 });
    expect(await ofCompound('CMP-A', '2024-11-15', 'openTicketCount(sinceDays: 13)')).toEqual({
      openTicketCount: 0,
    });
    expect(await ofCompound('CMP-A', '2024-11-08')).toMatchObject({ overdueTicketCount: 0 });
  });

  test.each([-1, 3651])('a period of %s days is refused by the name of its argument', async (days) => {
    const answer = await fixture.ask(
      `{ _entities(representations: [{ __typename: "Compound", id: "CMP-A" }]) { ... on Compound {
        housing { openTicketCount(sinceDays: ${days}) tickets(sinceDays: ${days}) { ticketNo } } } } }`,
    );
    expect(answer.errors?.map(({ extensions }) => [extensions?.['code'], extensions?.['argument']])).toEqual([
      ['BAD_USER_INPUT', 'sinceDays'],
      ['BAD_USER_INPUT', 'sinceDays'],
    ]);
  });

  test('are two compounds’ in the statements of one', async () => {
    const asked = async (ids: readonly string[]) => {
      fixture.statements.length = 0;
      await fixture.ask(
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Compound { housing { ${counts} ${fields} } } } }`,
        { of: ids.map((id) => ({ __typename: 'Compound', id })) },
      );
      return fixture.statements.length;
    };
    expect(await asked(['CMP-A', 'CMP-M'])).toBe(await asked(['CMP-A']));
  });
});

describe('tickets of a division', () => {
  test('are those of its compounds and its own, each once, and add up', async () => {
    const [whole, one, other] = [
      await ofDivision('140502', '2024-11-15'),
      await ofDivision(before, '2024-11-15'),
      await ofDivision(after, '2024-11-15'),
    ];
    expect(whole).toEqual({ ticketCount: 5, openTicketCount: 3, overdueTicketCount: 2 });
    for (const count of ['ticketCount', 'openTicketCount', 'overdueTicketCount'] as const) {
      expect(whole[count]).toBe(one[count] + other[count]);
    }
    expect(
      await ofDivision('140502', '2024-11-15', 'tickets(first: 2) { ticketNo community { code } }'),
    ).toEqual({
      tickets: [
        { ticketNo: 'T-5', community: { code: before } },
        { ticketNo: 'T-3', community: null },
      ],
    });
  });

  test('have no count before the first of them, and zero from then on where there are none', async () => {
    const [{ first }] = await fixture.department.database.query(
      'SELECT MIN(received_on) AS first FROM ticket',
    );
    const counted = (count: number | null) => ({
      ...{ ticketCount: count, openTicketCount: count, overdueTicketCount: count },
    });
    const eve = addDays(first, -1);
    expect([await ofDivision('140502', eve), await ofCompound('CMP-M', eve)]).toEqual(
      Array(2).fill(counted(null)),
    );
    expect(await ofCompound('CMP-M', first)).toEqual(counted(0));
  });

  test('go with the compound from the day on which it belongs to another community, and not before', async () => {
    expect(await ofDivision(before, '2024-07-24', 'openTicketCount')).toEqual({ openTicketCount: 1 });
    expect(await ofDivision(before, '2024-07-25', 'openTicketCount')).toEqual({ openTicketCount: 0 });
    expect(await ofDivision(after, '2024-07-25', 'openTicketCount')).toEqual({ openTicketCount: 1 });
  });
});

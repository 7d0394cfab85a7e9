import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { Ticket } from '../../../shared/tickets/ticket';
import { ticketRow } from '../../../shared/tickets/testing/ticket-rows';
import { AbilityGrade } from '../elder/ability-grade';
import { Elder } from '../elder/elder';
import { CareFacility } from '../facility/care-facility';
import { civilAffairs } from '../index';
import { countsOfPlaces } from '../testing/counts-of-places';
import { elders, facility, references } from '../testing/rows';
import { CareVisit, CareVisitResult } from '../visit/care-visit';

let fixture: DepartmentFixture;
beforeEach(async () => {
  fixture = await openFixture(civilAffairs, { today: '2024-11-15', references });
  const { DONE } = CareVisitResult;
  const due = elders(20, { compoundId: 'mover', livingAlone: true });
  const few = elders(3, { compoundId: 'stayer', severeDisability: true, abilityGrade: AbilityGrade.TOTAL });
  await fixture.insert(Elder, [
    ...due,
    ...few,
    ...elders(12, { compoundId: 'mover', abilityGrade: AbilityGrade.MODERATE }),
    ...elders(20, { compoundId: 'stayer' }),
  ]);
  await fixture.insert(
    CareVisit,
    due
      .slice(0, 11)
      .map(({ id }) => ({ elderId: id, month: '2024-11', visitedOn: '2024-11-02', result: DONE })),
  );
  await fixture.insert(CareFacility, [
    facility({ id: 'F-1', compoundId: 'mover', inOperation: true }),
    facility({ id: 'F-2', compoundId: 'stayer', inOperation: false }),
    facility({ id: 'F-3', compoundId: null, inOperation: true }),
  ]);
  await fixture.insert(Ticket, [
    ticketRow('T-1', 'mover', { receivedOn: '2024-08-17' }),
    ticketRow('T-2', 'mover', { receivedOn: '2024-08-16' }),
    ticketRow('T-3', 'mover', { receivedOn: '2024-11-15', closedOn: '2024-11-15' }),
    ticketRow('T-4', null, { communityCode: '140502100229' }),
    ticketRow('T-5', 'mover', {
      receivedOn: '2024-11-01',
      handedOverOn: '2024-11-02',
      linkedTicketNo: '110-5',
    }),
  ]);
});
afterEach(() => fixture.stop());

async function indicators(): Promise<Record<string, string>> {
  const feed = await fixture.department.publishedIndicators();
  return Object.fromEntries(
    (feed?.rows ?? []).map(({ subjectKey, code, period, value, suppressed }) => [
      `${subjectKey} ${code} ${period}`,
      suppressed ? 'suppressed' : String(value),
    ]),
  );
}

test('what of a compound is told to other departments', async () => {
  expect(await indicators()).toEqual({
    'mover CARE_FACILITIES CURRENT': '1',
    'mover LIVING_ALONE_ELDERS CURRENT': '20',
    'mover MISSED_VISITS 2024-11': '9',
    'mover MODERATE_OR_WORSE_ELDERS CURRENT': '12',
    'mover SEVERE_DISABILITY_ELDERS CURRENT': '0',
    'mover TICKETS_LAST_90_DAYS LAST_90_DAYS': '2',
    'stayer CARE_FACILITIES CURRENT': '0',
    'stayer LIVING_ALONE_ELDERS CURRENT': 'suppressed',
    'stayer MISSED_VISITS 2024-11': 'suppressed',
    'stayer MODERATE_OR_WORSE_ELDERS CURRENT': 'suppressed',
    'stayer SEVERE_DISABILITY_ELDERS CURRENT': 'suppressed',
    'stayer TICKETS_LAST_90_DAYS LAST_90_DAYS': '0',
  });
});

test('counts of persons leave exactly as the graph shows them', async () => {
  const told = await indicators();
  for (const [id, shown] of await countsOfPlaces(fixture, 'compound', ['mover', 'stayer'])) {
    for (const [code, count] of [
      ['MODERATE_OR_WORSE_ELDERS CURRENT', 'moderateOrWorse'],
      ['SEVERE_DISABILITY_ELDERS CURRENT', 'SEVERE_DISABILITY'],
      ['LIVING_ALONE_ELDERS CURRENT', 'LIVING_ALONE'],
      ['MISSED_VISITS 2024-11', 'missed'],
    ] as const) {
      const value = shown[count];
      expect([id, code, told[`${id} ${code}`]]).toEqual([
        id,
        code,
        value === null ? 'suppressed' : String(value),
      ]);
    }
  }
});

test('nothing is said of visits in a month before the register of visits begins', async () => {
  const before = Object.keys(await indicators());
  await fixture.department.database.query('DELETE FROM care_visit');
  const others = before.filter((key) => !key.includes('MISSED'));
  expect(others).toHaveLength(before.length - 2);
  expect(Object.keys(await indicators())).toEqual(others);
});

test('the statements do not grow with the compounds', async () => {
  fixture.statements.length = 0;
  await indicators();
  expect(fixture.statements.length).toBeLessThan(10);
});

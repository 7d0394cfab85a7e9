import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { Elder } from '../elder/elder';
import { civilAffairs } from '../index';
import { elder, references } from '../testing/rows';
import { CareVisit, CareVisitResult } from './care-visit';
import { CareVisitPlan } from './care-visit-plan';

let fixture: DepartmentFixture;

beforeAll(async () => {
  fixture = await openFixture(civilAffairs, { references, today: '2024-11-15' });
  const due = { compoundId: 'stayer', livingAlone: true };
  await fixture.insert(Elder, [
    elder({ id: 'visited', ...due }),
    elder({ id: 'missed', ...due }),
    elder({ id: 'declined', ...due }),
    elder({ id: 'not due', compoundId: 'stayer' }),
    elder({ id: 'left', ...due, leftOn: '2024-10-31' }),
    elder({ id: 'new', ...due, registeredOn: '2024-11-10' }),
  ]);
  const { DONE, DECLINED } = CareVisitResult;
  const done = { elderId: 'visited', result: DONE };
  await fixture.insert(CareVisit, [
    { ...done, month: '2024-09', visitedOn: '2024-09-12' },
    { ...done, month: '2024-10', visitedOn: '2024-10-12' },
    { ...done, month: '2024-11', visitedOn: '2024-11-12' },
    { elderId: 'declined', month: '2024-11', visitedOn: '2024-11-05', result: DECLINED },
  ]);
  await fixture.insert(CareVisitPlan, [
    { elderId: 'visited', month: '2024-11', plannedOn: '2024-11-11' },
    { elderId: 'missed', month: '2024-11', plannedOn: '2024-11-09' },
    { elderId: 'missed', month: '2024-12', plannedOn: '2024-12-09' },
  ]);
});
afterAll(() => fixture.stop());

async function ask(id: string, fields: string): Promise<unknown> {
  const answer = await fixture.ask(
    'query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Elder { ' + fields + ' } } }',
    { keys: [{ __typename: 'Elder', id }] },
  );
  expect(answer.errors).toBeUndefined();
  return (answer.data?.['_entities'] as unknown[] | undefined)?.[0];
}

test('visits are those made, with their plan, and plans of which nothing came; the latest month first', async () => {
  const fields = 'visits(first: 2) { month plannedOn visitedOn outcome declined } visitCount lastVisitedOn';
  expect(await ask('visited', fields)).toEqual({
    visits: [
      {
        month: '2024-11',
        plannedOn: '2024-11-11',
        visitedOn: '2024-11-12',
        outcome: 'DONE',
        declined: false,
      },
      { month: '2024-10', plannedOn: null, visitedOn: '2024-10-12', outcome: 'DONE', declined: false },
    ],
    visitCount: 3,
    lastVisitedOn: '2024-11-12',
  });
  const nothing = { visitedOn: null, outcome: null, declined: null };
  expect(await ask('missed', fields)).toEqual({
    visits: [
      { month: '2024-12', plannedOn: '2024-12-09', ...nothing },
      { month: '2024-11', plannedOn: '2024-11-09', ...nothing },
    ],
    visitCount: 2,
    lastVisitedOn: null,
  });
  expect(await ask('declined', fields)).toEqual({
    visits: [
      { month: '2024-11', plannedOn: null, visitedOn: '2024-11-05', outcome: 'DECLINED', declined: true },
    ],
    visitCount: 1,
    lastVisitedOn: null,
  });
  expect(await ask('not due', fields)).toEqual({ visits: [], visitCount: 0, lastVisitedOn: null });
});

test('visits of a month are those of that month', async () => {
  const fields = '(month: "2024-10") { month }';
  expect(await ask('visited', `visits${fields} visitCount(month: "2024-10")`)).toEqual({
    visits: [{ month: '2024-10' }],
    visitCount: 1,
  });
});

test.each([
  ['visited', '2024-11-15', false],
  ['visited', '2024-11-12', false],
  ['visited', '2024-11-11', true],
  ['missed', '2024-11-01', true],
  ['missed', '2024-12-31', true],
  ['missed', '2024-10-31', true],
  ['missed', '2024-08-31', null],
  ['declined', '2024-11-15', false],
  ['declined', '2024-10-31', true],
  ['not due', '2024-11-15', false],
  ['left', '2024-10-30', true],
  ['left', '2024-10-31', false],
  ['left', '2024-09-30', true],
  ['new', '2024-10-31', false],
  ['new', '2024-11-09', false],
  ['new', '2024-11-10', true],
])('whether the visit of %s is overdue on %s: %p', async (id, on, expected) => {
  expect(await ask(id, `visitOverdue(on: "${on}")`)).toEqual({ visitOverdue: expected });
});

test('refuses a wrong first', async () => {
  const answer = await fixture.ask(
    '{ _entities(representations: [{ __typename: "Elder", id: "visited" }]) { ... on Elder { visits(first: 51) { month } } } }',
  );
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
});

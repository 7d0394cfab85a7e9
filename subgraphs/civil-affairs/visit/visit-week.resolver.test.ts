import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { Elder } from '../elder/elder';
import { civilAffairs } from '../index';
import { askBlocks, statementsOf } from '../testing/ask-entities';
import { elders, insertDivisions, references } from '../testing/rows';
import { CareVisit, CareVisitResult } from './care-visit';

let fixture: DepartmentFixture;
const due = elders(40, { compoundId: 'mover', livingAlone: true });
beforeAll(async () => {
  fixture = await openFixture(civilAffairs, { today: '2024-11-15', references });
  await insertDivisions(fixture.insert);
  await fixture.insert(Elder, [...due, ...elders(20, { compoundId: 'mover' })]);
  const { DONE, DECLINED } = CareVisitResult;
  const visits = (from: number, to: number, visitedOn: string, result = DONE) =>
    due.slice(from, to).map(({ id }) => ({ elderId: id, month: visitedOn.slice(0, 7), visitedOn, result }));
  await fixture.insert(CareVisit, [
    ...visits(0, 6, '2024-11-10'),
    ...visits(6, 13, '2024-11-11'),
    ...visits(13, 18, '2024-11-15'),
    ...visits(18, 25, '2024-11-12', DECLINED),
    ...visits(0, 8, '2024-10-28'),
    ...visits(8, 9, '2024-10-01'),
  ]);
});
afterAll(() => fixture.stop());

const fields = 'week month upTo dueInMonth { value } visitedInWeek { value } visitedInMonth { value }';
const codes = [{ code: '140502' }, { code: '140502100-P01' }];
const inWeek = async (week: string, args = '') =>
  (await askBlocks(fixture, 'Division', codes, `visitWeek(week: "${week}") { ${fields} }`, args)).map(
    (block) => block?.['visitWeek'],
  );

test('the week of today counts up to today, and the month up to then', async () => {
  const row = {
    ...{ week: '2024-W46', month: '2024-11', upTo: '2024-11-15' },
    ...{ dueInMonth: { value: 40 }, visitedInWeek: { value: 12 }, visitedInMonth: { value: 18 } },
  };
  expect(await inWeek('2024-W46')).toEqual([row, row]);
});

test('a week of the past ends with its Sunday', async () => {
  const [row] = await inWeek('2024-W45');
  expect(row).toMatchObject({ month: '2024-11', upTo: '2024-11-10', visitedInWeek: { value: 6 } });
});

test('few visits of a week are not told, nor what would tell them', async () => {
  const [row] = await inWeek('2024-W40');
  expect(row).toMatchObject({
    ...{ month: '2024-10', dueInMonth: { value: 40 } },
    ...{ visitedInWeek: { value: null }, visitedInMonth: { value: null } },
  });
});

test.each(['2024-W47', '2024-W39', '1999-W01'])('of the week %s there is nothing to say', async (week) => {
  expect(await inWeek(week)).toEqual([null, null]);
});

test('on a day of the past the week and the month end with that day', async () => {
  const [row] = await inWeek('2024-W46', '(on: "2024-11-11")');
  expect(row).toEqual({
    ...{ week: '2024-W46', month: '2024-11', upTo: '2024-11-11' },
    ...{ dueInMonth: { value: 40 }, visitedInWeek: { value: 7 }, visitedInMonth: { value: 13 } },
  });
  expect(await inWeek('2024-W46', '(on: "2024-11-10")')).toEqual([null, null]);
});

test.each([
  ['2024-11-09', 0, 40],
  ['2024-11-10', 6, 34],
  ['2024-11-11', 13, 27],
  ['2024-11-12', 13, 20],
  ['2024-11-15', 18, 15],
])(
  'on %s %d were visited, and those missed are the %d whose visit is overdue',
  async (day, visited, missed) => {
    const rate = 'monthlyVisitRate { visited { value } missed { value } }';
    const [block] = await askBlocks(fixture, 'Division', codes, rate, `(on: "${day}")`);
    expect(block).toEqual({ monthlyVisitRate: { visited: { value: visited }, missed: { value: missed } } });
    const answer = await fixture.ask(
      `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Elder { visitOverdue(on: "${day}") } } }`,
      { keys: due.map(({ id }) => ({ __typename: 'Elder', id })) },
    );
    const found = answer.data?.['_entities'] as readonly { readonly visitOverdue: boolean }[];
    expect(found.filter(({ visitOverdue }) => visitOverdue)).toHaveLength(missed);
  },
);

test.each(['2024-W54', '2024-46', '2021-W53'])('%s is no week', async (week) => {
  const answer = await fixture.ask(
    `{ _entities(representations: [{ __typename: "Division", code: "140502" }]) { ... on Division {
      civilAffairs { visitWeek(week: "${week}") { week } } } } }`,
  );
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'week' });
});

test('the statements do not grow with the divisions', async () => {
  const ask = (keys: typeof codes) => () =>
    askBlocks(fixture, 'Division', keys, `visitWeek(week: "2024-W46") { ${fields} }`);
  expect(await statementsOf(fixture, ask(codes))).toBe(await statementsOf(fixture, ask(codes.slice(0, 1))));
});

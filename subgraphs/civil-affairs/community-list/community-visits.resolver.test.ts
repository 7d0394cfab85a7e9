import {
  openFixture,
  visitAs,
  type DepartmentFixture,
} from '../../../shared/subgraph/testing/department-fixture';
import { Elder } from '../elder/elder';
import { civilAffairs } from '../index';
import { statementsOf } from '../testing/ask-entities';
import { elders, insertDivisions, references } from '../testing/rows';
import { underWay } from '../testing/kept-facts';
import { CareVisit, CareVisitResult } from '../visit/care-visit';

const { DONE, DECLINED } = CareVisitResult;
let fixture: DepartmentFixture;

async function visited(list: readonly Elder[], month: string, result: CareVisitResult): Promise<void> {
  await fixture.insert(
    CareVisit,
    list.map(({ id }) => ({ elderId: id, month, visitedOn: `${month}-03`, result })),
  );
}

beforeAll(async () => {
  fixture = await openFixture(civilAffairs, {
    today: '2024-11-15',
    references,
    indicators: { housing: [underWay('mover')] },
  });
  await insertDivisions(fixture.insert);
  const moving = elders(20, { compoundId: 'mover', livingAlone: true });
  const staying = elders(12, { compoundId: 'stayer', emptyNest: true });
  const village = elders(9, { communityCode: '140502100230', leftBehind: true });
  await fixture.insert(Elder, [
    ...moving,
    ...staying,
    ...village,
    ...['mover', 'stayer'].flatMap((compoundId) => elders(20, { compoundId })),
    ...elders(20, { communityCode: '140502100230' }),
  ]);
  await visited(moving.slice(0, 8), '2024-11', DONE);
  await visited(moving.slice(8, 13), '2024-11', DECLINED);
  await visited(staying, '2024-11', DONE);
  await visited([...moving, ...staying, ...village], '2024-06', DONE);
});
afterAll(() => fixture.stop());

interface Page {
  readonly totalCount: number;
  readonly asOf: string;
  readonly recordsFrom: string | null;
  readonly nodes: readonly Record<string, unknown>[];
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
}

async function list(args: string, fields = 'division { code }', within = '140502'): Promise<Page> {
  const answer = await fixture.ask(
    `{ communityVisits(within: "${within}"${args}) { totalCount asOf recordsFrom nodes { ${fields} } pageInfo { endCursor hasNextPage } } }`,
  );
  expect(answer.errors).toBeUndefined();
  return answer.data?.['communityVisits'] as Page;
}
const codesOf = ({ nodes }: Page) =>
  nodes.map(({ division }) => (division as { code: string }).code.slice(9)).join(' ');

const everything = `division { code } month asOf rate { dueAll { value } visited { value } rateAll target belowTarget }
  overdue { value } overdueElderCount compoundCount compounds { id }`;

test('a community below the target says how many are overdue, and in which compounds to look', async () => {
  const { nodes, totalCount } = await list(', belowTargetOnly: true', everything);
  const common = { month: '2024-11', asOf: '2024-11-15' };
  expect(nodes).toEqual([
    {
      division: { code: '140502100-P01' },
      ...common,
      rate: {
        dueAll: { value: 20 },
        visited: { value: 8 },
        rateAll: '0.4000',
        target: '1.00',
        belowTarget: true,
      },
      overdue: { value: 7 },
      overdueElderCount: 7,
      compoundCount: 1,
      compounds: [{ id: 'mover' }],
    },
    {
      division: { code: '140502100230' },
      ...common,
      rate: {
        dueAll: { value: 9 },
        visited: { value: 0 },
        rateAll: '0.0000',
        target: '1.00',
        belowTarget: true,
      },
      overdue: { value: 9 },
      overdueElderCount: 9,
      compoundCount: 0,
      compounds: [],
    },
  ]);
  expect(totalCount).toBe(2);
});

test('the compounds with works under way are told apart, and nothing is told without a word from housing', async () => {
  const fields = 'compoundUnderConstructionCount compounds(underConstructionOnly: true) { id }';
  expect((await list('', fields)).nodes).toEqual([
    { compoundUnderConstructionCount: 1, compounds: [{ id: 'mover' }] },
    { compoundUnderConstructionCount: 0, compounds: [] },
    { compoundUnderConstructionCount: 0, compounds: [] },
  ]);
  const silent = await openFixture(civilAffairs, { today: '2024-11-15', references });
  await silent.insert(Elder, elders(9, { compoundId: 'mover', livingAlone: true }));
  await silent.insert(CareVisit, [{ elderId: 'E', month: '2024-11', visitedOn: '2024-11-01', result: DONE }]);
  const { data } = await silent.ask(`{ communityVisits(within: "140502") { nodes { ${fields} } } }`);
  expect(data?.['communityVisits']).toEqual({
    nodes: [{ compoundUnderConstructionCount: null, compounds: null }],
  });
  await silent.stop();
});

test('a month of the past counts compounds where they belonged at its end', async () => {
  expect(
    await list(
      ', month: "2024-06"',
      'division { code } rate { dueAll { value } belowTarget } overdueElderCount',
    ),
  ).toMatchObject({
    nodes: [
      {
        division: { code: '140502100229' },
        rate: { dueAll: { value: 32 }, belowTarget: false },
        overdueElderCount: 0,
      },
      { division: { code: '140502100230' }, rate: { dueAll: { value: 9 }, belowTarget: false } },
    ],
  });
});

test.each(['2024-05', '2024-12', '1999-01'])(
  'there are no rows of %s, and the answer says why',
  async (month) => {
    expect(await list(`, month: "${month}"`)).toMatchObject({
      ...{ totalCount: 0, nodes: [], asOf: '2024-11-15', recordsFrom: '2024-06' },
    });
  },
);

test.each([
  ['CODE', 'ASC', '-P01 229 230'],
  ['CODE', 'DESC', '230 229 -P01'],
  ['RATE', 'ASC', '230 -P01 229'],
  ['RATE', 'DESC', '229 -P01 230'],
  ['OVERDUE', 'ASC', '229 -P01 230'],
  ['OVERDUE', 'DESC', '230 -P01 229'],
])('by %s %s, in one page or in three', async (field, direction, expected) => {
  const order = `, orderBy: { field: ${field}, direction: ${direction} }`;
  expect(codesOf(await list(order))).toBe(expected);
  const found: string[] = [];
  let page = await list(`${order}, first: 1`);
  for (;;) {
    found.push(codesOf(page));
    if (!page.pageInfo.hasNextPage) break;
    page = await list(`${order}, first: 1, after: "${page.pageInfo.endCursor}"`);
  }
  expect(found.join(' ')).toBe(expected);
});

test('a leader gets counts; who is overdue is refused, and the rest is answered', async () => {
  const answer = await fixture.ask(
    '{ communityVisits(within: "140502100-P01") { nodes { overdue { value } overdueElders { id } overdueElderCount } } }',
    {},
    visitAs('LEADER', ['140502']),
  );
  expect(answer.data?.['communityVisits']).toEqual({
    nodes: [{ overdue: { value: 7 }, overdueElders: null, overdueElderCount: null }],
  });
  expect(answer.errors?.map(({ path }) => path?.at(-1))).toEqual(['overdueElders', 'overdueElderCount']);
});

test('who looks after elders sees who is overdue, and only in the own community', async () => {
  const answer = await fixture.ask(
    '{ communityVisits(within: "140502") { nodes { division { code } overdueElders(first: 2) { visitOverdue } } } }',
    {},
    visitAs('COMMUNITY_WORKER', ['140502100230']),
  );
  const { communityVisits } = answer.data as { communityVisits: Page };
  expect(communityVisits.nodes.map(({ overdueElders }) => overdueElders)).toEqual([
    null,
    null,
    [{ visitOverdue: true }, { visitOverdue: true }],
  ]);
});

test('a place with few is listed, and not when only those below the target are asked for', async () => {
  await fixture.department.database.query(
    "UPDATE elder SET left_on = '2024-10-01' WHERE compound_id = 'stayer' AND elder_id NOT IN (SELECT elder_id FROM (SELECT elder_id FROM elder WHERE compound_id = 'stayer' AND empty_nest = 1 ORDER BY elder_id LIMIT 3) kept)",
  );
  const within = '140502100229';
  expect(await list('', 'rate { dueAll { value suppressed } belowTarget }', within)).toMatchObject({
    nodes: [{ rate: { dueAll: { value: null, suppressed: true }, belowTarget: null } }],
  });
  expect((await list(', belowTargetOnly: true', 'month', within)).nodes).toEqual([]);
});

test.each([
  ['within', 'within: "14"'],
  ['first', 'within: "140502", first: 201'],
  ['after', 'within: "140502", after: "x"'],
])('a bad %s is refused by name', async (argument, args) => {
  const answer = await fixture.ask(`{ communityVisits(${args}) { totalCount } }`);
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
});

test('a cursor of another order is refused', async () => {
  const { pageInfo } = await list(', first: 1');
  const answer = await fixture.ask(
    `{ communityVisits(within: "140502", orderBy: { field: RATE }, after: "${pageInfo.endCursor}") { totalCount } }`,
  );
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
});

test('the statements do not grow with the communities', async () => {
  const fields = `${everything} overdueElders { id visitOverdue }`;
  const one = await statementsOf(fixture, () => list('', fields, '140502100-P01'));
  const all = await statementsOf(fixture, () => list('', fields, '140502'));
  expect(all).toBe(one);
});

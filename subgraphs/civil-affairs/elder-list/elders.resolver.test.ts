import type { FormattedExecutionResult } from 'graphql';
import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { AbilityGrade } from '../elder/ability-grade';
import { Elder } from '../elder/elder';
import { civilAffairs } from '../index';
import { elder, references } from '../testing/rows';
import { CareVisit, CareVisitResult } from '../visit/care-visit';

let fixture: DepartmentFixture;

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const query = `query ($within: ID!, $filter: ElderFilter, $orderBy: ElderOrder, $first: Int, $after: String) {
  elders(within: $within, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`;

const send = (variables: Record<string, unknown>): Promise<FormattedExecutionResult> =>
  fixture.ask(query, { within: '140502', ...variables });

async function list(variables: Record<string, unknown> = {}): Promise<Page> {
  const answer = await send(variables);
  expect(answer.errors).toBeUndefined();
  return answer.data?.['elders'] as Page;
}

const idsOf = ({ nodes }: Page) => nodes.map(({ id }) => id).join(' ');

beforeAll(async () => {
  fixture = await openFixture(civilAffairs, { references, today: '2024-11-15' });
  const village = { communityCode: '140502100230' };
  await fixture.insert(Elder, [
    elder({ id: 'A', compoundId: 'mover', birthYear: 1940, livingAlone: true }),
    elder({ id: 'B', compoundId: 'stayer', birthYear: 1950, emptyNest: true }),
    elder({ id: 'C', ...village, birthYear: 1940, otherDifficulty: true, abilityGrade: AbilityGrade.MILD }),
    elder({ id: 'D', ...village, birthYear: 1930, specialFamily: true, severeDisability: true }),
    elder({ id: 'E', ...village, birthYear: 1960, leftBehind: true }),
    elder({ id: 'gone', ...village, leftOn: '2024-11-15' }),
    elder({ id: 'to come', ...village, registeredOn: '2024-11-16' }),
  ]);
  const { DONE, DECLINED, EMERGENCY } = CareVisitResult;
  await fixture.insert(CareVisit, [
    { elderId: 'A', month: '2024-10', visitedOn: '2024-10-20', result: DONE },
    { elderId: 'B', month: '2024-11', visitedOn: '2024-11-02', result: EMERGENCY },
    { elderId: 'C', month: '2024-11', visitedOn: '2024-11-03', result: DECLINED },
    { elderId: 'C', month: '2024-10', visitedOn: '2024-10-03', result: DONE },
  ]);
});
afterAll(() => fixture.stop());

test('lists who is on the register in the division and below, by id', async () => {
  expect(idsOf(await list())).toBe('A B C D E');
  expect(idsOf(await list({ within: '140502100-P01' }))).toBe('A');
  expect(idsOf(await list({ within: '140502100229' }))).toBe('B');
});

test.each([
  [{ overdueOnly: true }, 'A D E'],
  [{ overdueOnly: false }, 'A B C D E'],
  [{ livingAlone: true }, 'A'],
  [{ livingAlone: false }, 'B C D E'],
  [{ livingAlone: false, overdueOnly: true }, 'D E'],
  [{ emptyNest: true }, 'B'],
  [{ leftBehind: true }, 'E'],
  [{ leftBehind: false, emptyNest: false }, 'A C D'],
  [{ severeDisability: true }, 'D'],
  [{ severeDisability: false, specialFamily: true }, ''],
  [{ abilityGrades: ['MILD', 'TOTAL'] }, 'C'],
  [{ abilityGrades: [] }, ''],
  [{ specialFamily: true }, 'D'],
  [{ specialFamily: false, overdueOnly: true }, 'A E'],
])('with the filter %j gives %p', async (filter, expected) => {
  const page = await list({ filter });
  expect(idsOf(page)).toBe(expected);
  expect(page.totalCount).toBe(page.nodes.length);
});

const orders = [
  ['ID', 'DESC', 'E D C B A'],
  ['BIRTH_YEAR', 'ASC', 'D A C B E'],
  ['BIRTH_YEAR', 'DESC', 'E B A C D'],
  ['LAST_VISITED_ON', 'ASC', 'D E C A B'],
  ['LAST_VISITED_ON', 'DESC', 'B A C D E'],
] as const;

test.each(orders)('by %s %s gives %s, whole and page by page', async (field, direction, expected) => {
  const orderBy = { field, direction };
  expect(idsOf(await list({ orderBy }))).toBe(expected);
  const pages: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page = await list({ orderBy, first: 1, after });
    expect(page.totalCount).toBe(5);
    pages.push(idsOf(page));
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  expect(pages.join(' ')).toBe(expected);
});

test.each([
  ['within', { within: '1405' }],
  ['first', { first: 201 }],
  ['first', { first: -1 }],
  ['after', { after: 'x' }],
])('refuses a wrong %s: %j', async (argument, variables) => {
  const answer = await send(variables);
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
});

test('a compound lists and counts who is on its register on the day', async () => {
  const answer = await fixture.ask(
    `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Compound {
      before: civilAffairs(on: "2019-12-31") { elderCount elders { id } }
      now: civilAffairs { elderCount elders { id } none: elders(first: 0) { id } } } } }`,
    { keys: ['mover', 'stayer'].map((id) => ({ __typename: 'Compound', id })) },
  );
  expect(answer.errors).toBeUndefined();
  const block = (id: string) => ({
    before: { elderCount: null, elders: [] },
    now: { elderCount: 1, elders: [{ id }], none: [] },
  });
  expect(answer.data).toEqual({ _entities: [block('A'), block('B')] });
});

import type { FormattedExecutionResult } from 'graphql';
import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { CareFacility } from '../facility/care-facility';
import { CareFacilityKind } from '../facility/care-facility-kind';
import { CareCheckingDepartment, CareHazardDomain } from '../facility/care-hazard-domain';
import { FacilityHazard } from '../facility/facility-hazard';
import { civilAffairs } from '../index';
import { facility, references } from '../testing/rows';

let fixture: DepartmentFixture;

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const query = `query ($within: ID!, $filter: CareFacilityFilter, $orderBy: CareFacilityOrder, $first: Int, $after: String) {
  careFacilities(within: $within, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`;

const send = (variables: Record<string, unknown>): Promise<FormattedExecutionResult> =>
  fixture.ask(query, { within: '140502', ...variables });

async function list(variables: Record<string, unknown> = {}): Promise<Page> {
  const answer = await send(variables);
  expect(answer.errors).toBeUndefined();
  return answer.data?.['careFacilities'] as Page;
}

const idsOf = ({ nodes }: Page) => nodes.map(({ id }) => id).join(' ');

function hazard(facilityId: string, domain: CareHazardDomain, rectifiedOn: string | null = null) {
  return {
    hazardNo: `${facilityId}-${domain}-${rectifiedOn}`,
    facilityId,
    domain,
    foundOn: '2024-10-01',
    rectifiedOn,
    checkingDepartment: CareCheckingDepartment.CIVIL_AFFAIRS,
  };
}

beforeAll(async () => {
  fixture = await openFixture(civilAffairs, { references });
  await fixture.insert(CareFacility, [
    facility({ id: 'A', name: '乙', ratingLevel: 3 }),
    facility({ id: 'B', name: '丙', kind: CareFacilityKind.DAY_CARE_CENTRE }),
    facility({ id: 'C', name: '丁', ratingLevel: 1, inOperation: false }),
    facility({ id: 'D', name: '丁', ratingLevel: 3, compoundId: 'mover', communityCode: '140502100229' }),
  ]);
  await fixture.insert(FacilityHazard, [
    hazard('A', CareHazardDomain.FIRE, '2024-10-09'),
    hazard('B', CareHazardDomain.FIRE),
    hazard('B', CareHazardDomain.FOOD),
    hazard('D', CareHazardDomain.FOOD),
  ]);
});
afterAll(() => fixture.stop());

test('lists what stands in the division and below, by id', async () => {
  expect(idsOf(await list())).toBe('A B C D');
  expect(idsOf(await list({ within: '140502100-P01' }))).toBe('D');
  expect(idsOf(await list({ within: '140502100229' }))).toBe('');
});

test('an unknown division is an empty page', async () => {
  expect(await list({ within: '999999' })).toEqual({
    totalCount: 0,
    nodes: [],
    pageInfo: { hasNextPage: false, endCursor: null },
  });
});

test.each([
  [{ kinds: ['DAY_CARE_CENTRE'] }, 'B'],
  [{ kinds: [] }, ''],
  [{ inOperation: false }, 'C'],
  [{ hasOpenHazard: true }, 'B D'],
  [{ hasOpenHazard: false }, 'A C'],
  [{ hazardDomains: ['FIRE'] }, 'B'],
  [{ hazardDomains: ['FOOD', 'FIRE'], kinds: ['CARE_HOME'] }, 'D'],
  [{ hasOpenHazard: false, hazardDomains: ['FIRE'] }, 'A C D'],
  [{ hazardDomains: [] }, ''],
])('with the filter %j gives %p', async (filter, expected) => {
  const page = await list({ filter });
  expect(idsOf(page)).toBe(expected);
  expect(page.totalCount).toBe(page.nodes.length);
});

const orders = [
  ['ID', 'ASC', 'A B C D'],
  ['ID', 'DESC', 'D C B A'],
  ['NAME', 'ASC', 'C D B A'],
  ['NAME', 'DESC', 'A B C D'],
  ['OPEN_HAZARDS', 'DESC', 'B D A C'],
  ['RATING', 'ASC', 'B C A D'],
  ['RATING', 'DESC', 'A D C B'],
] as const;

test.each(orders)('by %s %s gives %s, whole and page by page', async (field, direction, expected) => {
  const orderBy = { field, direction };
  expect(idsOf(await list({ orderBy }))).toBe(expected);
  const pages: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const page = await list({ orderBy, first: 1, after });
    expect(page.totalCount).toBe(4);
    pages.push(idsOf(page));
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  expect(pages.join(' ')).toBe(expected);
});

test('a page costs one statement, its total another', async () => {
  fixture.statements.length = 0;
  await fixture.ask(`{ careFacilities(within: "140502") { nodes { id } } }`);
  expect(fixture.statements).toHaveLength(1);
  fixture.statements.length = 0;
  await list();
  expect(fixture.statements).toHaveLength(2);
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

test('refuses a cursor of a list in another order', async () => {
  const { pageInfo } = await list({ first: 1 });
  const answer = await send({ after: pageInfo.endCursor, orderBy: { field: 'RATING', direction: 'ASC' } });
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
});

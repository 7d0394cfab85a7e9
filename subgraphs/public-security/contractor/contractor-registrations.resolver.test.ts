import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { always, compound, division } from '../testing/ask-as-gateway';
import { publicSecurity } from '../index';
import { registration, unregistered } from '../testing/rows';
import { ContractorRegistration } from './contractor-registration';
import { SurveyedProjectCompound } from './surveyed-project';

const query = `query ($within: ID!, $filter: ContractorRegistrationFilter, $orderBy: ContractorRegistrationOrder,
    $first: Int = 50, $after: String) {
  contractorRegistrations(within: $within, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    nodes { registrationNo } edges { cursor } pageInfo { hasNextPage endCursor } totalCount } }`;

interface Page {
  readonly nodes: readonly { readonly registrationNo: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

describe('the registrations of a division', () => {
  let fixture: DepartmentFixture;
  const page = async (variables: Record<string, unknown> = {}): Promise<Page> => {
    const answer = await fixture.ask(query, { within: '140502', ...variables });
    expect(answer.errors).toBeUndefined();
    return answer.data?.['contractorRegistrations'] as Page;
  };
  const numbers = async (variables: Record<string, unknown> = {}) =>
    (await page(variables)).nodes.map(({ registrationNo }) => registrationNo);

  beforeEach(async () => {
    fixture = await openFixture(publicSecurity, {
      references: {
        divisions: [
          division('140502', 'COUNTY', null),
          division('140502001', 'TOWNSHIP', '140502'),
          division('140502001001', 'COMMUNITY', '140502001'),
          division('140581', 'COUNTY', null),
          division('140581001', 'TOWNSHIP', '140581'),
          division('140581001001', 'COMMUNITY', '140581001'),
        ],
        compounds: [
          compound('C1', always('140502001001')),
          compound('C2', always('140502001001')),
          compound('C3', always('140581001001')),
        ],
      },
    });
    await fixture.insert(SurveyedProjectCompound, [
      { projectNo: 'P1', compoundId: 'C1' },
      { projectNo: 'P1', compoundId: 'C2' },
      { projectNo: 'P2', compoundId: 'C3' },
    ]);
    await fixture.insert(ContractorRegistration, [
      registration('R1', { surveyedOn: '2024-03-05', lastUpdatedOn: '2024-11-01' }),
      registration('R2', { tier: 2, upstreamNo: 'R1', ...unregistered }),
      registration('R3', { surveyedOn: '2024-03-05', lastUpdatedOn: '2024-06-01' }),
      registration('R4', { lastUpdatedOn: '2024-06-01', endedOn: '2024-07-01' }),
      registration('R5', { projectNo: 'P2' }),
    ]);
  });
  afterEach(() => fixture.stop());

  it('are those on projects in it, each once', async () => {
    expect(await numbers()).toEqual(['R1', 'R2', 'R3', 'R4']);
    expect(await numbers({ within: '140581001' })).toEqual(['R5']);
    expect(await page({ within: '140525' })).toMatchObject({ nodes: [], totalCount: 0 });
  });

  it.each([
    [{ registered: false }, ['R2']],
    [{ registered: true }, ['R1', 'R3', 'R4']],
    [{ staleDays: 30 }, ['R3']],
    [{ staleDays: 13 }, ['R1', 'R3']],
    [{ staleDays: 14 }, ['R3']],
    [{ onSite: false }, ['R4']],
    [{ registered: true, onSite: true }, ['R1', 'R3']],
    [{ tierFrom: 2 }, ['R2']],
    [{ tierFrom: 3 }, []],
    [{ chainTiersFrom: 2 }, ['R1', 'R2', 'R3', 'R4']],
    [{ chainTiersFrom: 2, onSite: true, registered: true }, ['R1', 'R3']],
    [{ chainTiersFrom: 3 }, []],
    [{ projectNo: 'P1', registered: false }, ['R2']],
    [{ projectNo: 'P2' }, []],
    [{ changedFrom: '2024-07-01', changedTo: '2024-10-31' }, ['R4']],
    [{ changedFrom: '2024-07-01' }, ['R1', 'R4']],
    [{ changedTo: '2024-02-29' }, []],
  ])('filtered by %j are %j', async (filter, expected) => {
    expect(await page({ filter })).toMatchObject({
      nodes: expected.map((registrationNo) => ({ registrationNo })),
      totalCount: expected.length,
    });
  });

  it('of chains of several layers leave out a main contractor that engaged nobody', async () => {
    expect(await numbers({ within: '140581001', filter: { chainTiersFrom: 1 } })).toEqual(['R5']);
    expect(await numbers({ within: '140581001', filter: { chainTiersFrom: 2 } })).toEqual([]);
  });

  it.each([
    ['2024-11-15', { onSite: false }, ['R1', 'R4']],
    ['2024-11-15', { onSite: true, registered: true }, ['R3']],
    ['2024-11-15', { staleDays: 13 }, ['R3']],
    ['2024-11-16', { onSite: false }, ['R4']],
    ['2024-11-16', { onSite: true, registered: true }, ['R1', 'R3']],
    ['2024-11-16', { staleDays: 13 }, ['R1', 'R3']],
  ])('of a firm that leaves on %s, filtered by %j, are %j today', async (endedOn, filter, expected) => {
    await fixture.department.database.manager.update(ContractorRegistration, 'R1', { endedOn });
    expect(await numbers({ filter })).toEqual(expected);
  });

  it.each(['ASC', 'DESC'])('are gone through page by page in order %s, each once', async (direction) => {
    const orderBy = { field: 'SURVEYED_ON', direction };
    const whole = await numbers({ orderBy });
    expect(whole).toEqual(direction === 'ASC' ? ['R2', 'R4', 'R1', 'R3'] : ['R1', 'R3', 'R2', 'R4']);
    const found: string[] = [];
    let after: string | null = null;
    do {
      const next: Page = await page({ orderBy, first: 1, after });
      found.push(...next.nodes.map(({ registrationNo }) => registrationNo));
      after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null;
      expect(next.totalCount).toBe(4);
    } while (after !== null && found.length < 10);
    expect(found).toEqual(whole);
  });

  it('stand together by project where asked', async () => {
    const orderBy = { field: 'PROJECT_NO', direction: 'DESC' };
    expect(await numbers({ orderBy })).toEqual(['R1', 'R2', 'R3', 'R4']);
  });

  it('are counted only when somebody asks', async () => {
    fixture.statements.length = 0;
    await fixture.ask('{ contractorRegistrations(within: "140502") { nodes { registrationNo } } }');
    // The page, and where its rows stand.
    expect(fixture.statements).toHaveLength(2);
    await page();
    expect(fixture.statements).toHaveLength(5);
  });

  it.each([
    ['within', { within: '1405' }],
    ['first', { first: 201 }],
    ['after', { after: 'x' }],
    ['filter.staleDays', { filter: { staleDays: -1 } }],
    ['filter.tierFrom', { filter: { tierFrom: 0 } }],
    ['filter.chainTiersFrom', { filter: { chainTiersFrom: 101 } }],
  ])('refuse a wrong %s', async (argument, variables) => {
    const answer = await fixture.ask(query, { within: '140502', ...variables });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it('refuse a cursor of another order', async () => {
    const { pageInfo } = await page({ first: 1, orderBy: { field: 'SURVEYED_ON', direction: 'ASC' } });
    const answer = await fixture.ask(query, { within: '140502', after: pageInfo.endCursor });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
  });
});

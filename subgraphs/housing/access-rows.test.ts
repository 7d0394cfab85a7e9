import { publicVisit, type Visit } from '../../shared/access/visit';
import { visitAs, type DepartmentFixture } from '../../shared/subgraph/testing/department-fixture';
import { entitiesOf } from './testing/entities-of';
import { canaries, openKeptFacts } from './testing/kept-facts';

let fixture: DepartmentFixture;
beforeAll(async () => {
  fixture = await openKeptFacts();
});
afterAll(() => fixture.stop());

const worker = (...communities: string[]) => visitAs('COMMUNITY_WORKER', communities);

async function blockOf<Block>(key: object, fields: string, visitor: Visit): Promise<Block | null> {
  const { __typename } = { __typename: '', ...key };
  const answer = await fixture.ask(
    `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on ${__typename} { housing { ${fields} } } } }`,
    { keys: [key] },
    visitor,
  );
  return entitiesOf<{ housing: Block | null }>(answer)[0]?.housing ?? null;
}

const grade = async (uscc: string, visitor: Visit) =>
  (
    await blockOf<{ propertyCredit: { grade: string } | null }>(
      { __typename: 'Enterprise', uscc },
      'propertyCredit { grade }',
      visitor,
    )
  )?.propertyCredit?.grade ?? null;

test.each<[string, string, string | null, Visit]>([
  ['of the county where it is registered', 'U-2', 'D', visitAs('LEADER', ['140502'])],
  ['of a community whose compound it serves', 'U-2', 'D', worker('419001005001')],
  [
    'of a community of the county of registration that it does not serve',
    'U-2',
    null,
    worker('140502001001'),
  ],
  ['of a community beside the one that it serves', 'U-2', null, worker('419001005002')],
  ['of another city', 'U-1', null, visitAs('LEADER', ['419001'])],
  ['of the county, where it was never rated', 'U-3', null, visitAs('LEADER', ['140502'])],
])('the rating of a company is for those %s', async (_whose, uscc, expected, visitor) => {
  expect(await grade(uscc, visitor)).toBe(expected);
});

test('a company that only operates utilities has no block here: that would tell of the coordination', async () => {
  await fixture.department.database.query(
    "UPDATE utility_coordination SET operator_uscc = 'U-U' WHERE project_no = 'RP-1'",
  );
  const key = { __typename: 'Enterprise', uscc: 'U-U' };
  expect(await blockOf(key, 'asOf', visitAs('LEADER', ['140502']))).toBeNull();
  expect(await blockOf({ ...key, uscc: 'U-1' }, 'asOf', publicVisit('test'))).not.toBeNull();
});

test.each<[string, string, number | null, Visit]>([
  ['in a compound of the community', 'CF-1', 1, worker('140502001001')],
  ['in no compound of the community', 'CF-2', 1, worker('140502001001')],
  ['in a compound of another community', 'CF-1', null, worker('419001005001')],
  ['in no compound of another community', 'CF-2', null, worker('419001005001')],
  ['that was never checked', 'CF-X', null, worker('140502001001')],
])('a care facility %s', async (_where, id, expected, visitor) => {
  const block = await blockOf<{ buildingCheckCount: number }>(
    { __typename: 'CareFacility', id },
    'buildingCheckCount',
    visitor,
  );
  expect(block?.buildingCheckCount ?? null).toBe(expected);
});

test.each<[string, string, boolean, Visit]>([
  ['a compound of the caller’s, and others', 'RP-2', true, worker('419001005001')],
  ['other compounds only', 'RP-1', false, worker('419001005001')],
  ['no compound, in the caller’s county', 'RP-3', true, visitAs('LEADER', ['140502'])],
  ['no compound, in a county above the caller’s community', 'RP-3', false, worker('140502001001')],
])('the ledger of a project that covers %s', async (_what, projectNo, seen, visitor) => {
  const { data, errors } = await fixture.ask(
    `{ renovationProject(projectNo: "${projectNo}") { stage housing { ledger { stage } } } }`,
    {},
    visitor,
  );
  const ledger = seen ? [{ stage: 'PLANNED' }] : null;
  expect(data).toEqual({ renovationProject: { stage: 'UNDER_CONSTRUCTION', housing: { ledger } } });
  expect(errors?.map(({ extensions }) => extensions?.['reason'])).toEqual(seen ? undefined : ['division']);
});

test.each<[string, string, boolean]>([
  ['the own division', '140502001', true],
  ['one below it', '140502001001', true],
  ['the one above it', '140502', false],
  ['one elsewhere', '419001', false],
])('a street counts and lists hazards of %s', async (_which, code, seen) => {
  const answer = await fixture.ask(
    `{ _entities(representations: [{ __typename: "Division", code: "${code}" }]) { ... on Division { housing { openFireHazardCount } } }
      filtered: housingCompounds(within: "${code}", filter: { hasOpenFireHazard: true }) { totalCount }
      ordered: housingCompounds(within: "${code}", orderBy: { field: OPEN_FIRE_HAZARDS }) { totalCount } }`,
    {},
    visitAs('STREET_STAFF', ['140502001']),
  );
  const one = { totalCount: 1 };
  expect(answer.data).toEqual({
    _entities: [{ housing: { openFireHazardCount: seen ? 1 : null } }],
    filtered: seen ? one : null,
    ordered: seen ? one : null,
  });
  expect(answer.errors?.length ?? 0).toBe(seen ? 0 : 3);
});

test('everybody filters and orders by public facts, anywhere', async () => {
  const { data, errors } = await fixture.ask(
    `{ old: housingCompounds(within: "140500", filter: { isOld: true }, orderBy: { field: BUILT_YEAR }) { totalCount }
      planned: renovationProjects(within: "419001", filter: { planYears: [2024] }) { totalCount } }`,
    {},
    publicVisit('test'),
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({ old: { totalCount: 1 }, planned: { totalCount: 1 } });
});

test('members stand by position, at most as many as wanted; unknown is not the same as none', async () => {
  const officer = visitAs('HOUSING_OFFICER', ['140502']);
  const committee = async (first: number) =>
    (
      await blockOf<{ ownersCommittee: { members: { memberNo: string; name: string }[] | null } }>(
        { __typename: 'Compound', id: 'CMP-1' },
        `ownersCommittee { members(first: ${first}) { memberNo name } }`,
        officer,
      )
    )?.ownersCommittee;
  const name = canaries.personal.memberName;
  expect(await committee(2)).toEqual({
    members: [
      { memberNo: canaries.internal.memberNo, name },
      { memberNo: 'OM-2', name },
    ],
  });
  expect(await committee(1)).toEqual({ members: [{ memberNo: canaries.internal.memberNo, name }] });
  await fixture.department.database.query("UPDATE owners_committee_member SET compound_id = 'CMP-X'");
  expect(await committee(2)).toEqual({ members: null });
  await fixture.department.database.query("UPDATE owners_committee_member SET compound_id = 'CMP-1'");
});

test('the check takes as many statements for several things as for one', async () => {
  const officer = visitAs('HOUSING_OFFICER', ['140502']);
  const statementsFor = async (type: string, keys: readonly object[], fields: string) => {
    fixture.statements.length = 0;
    const { errors } = await fixture.ask(
      `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on ${type} { housing { ${fields} } } } }`,
      { keys: keys.map((key) => ({ __typename: type, ...key })) },
      officer,
    );
    expect(errors?.every(({ extensions }) => extensions?.['reason'] === 'division') ?? true).toBe(true);
    return fixture.statements.length;
  };
  const cases: [string, object[], string][] = [
    [
      'Compound',
      [{ id: 'CMP-1' }, { id: 'CMP-J' }],
      'openFireHazardCount ownersCommittee { members { name phone } }',
    ],
    ['Enterprise', [{ uscc: 'U-1' }, { uscc: 'U-2' }, { uscc: 'U-3' }], 'propertyCredit { grade }'],
    ['CareFacility', [{ id: 'CF-1' }, { id: 'CF-2' }, { id: 'CF-X' }], 'buildingCheckCount'],
    ['RenovationProject', [{ projectNo: 'RP-1' }, { projectNo: 'RP-2' }], 'ledger { stage }'],
    ['Division', [{ code: '140502' }, { code: '419001' }], 'openFireHazardCount'],
  ];
  for (const [type, keys, fields] of cases) {
    const one = await statementsFor(type, keys.slice(0, 1), fields);
    expect([type, await statementsFor(type, keys, fields)]).toEqual([type, one]);
  }
});

import type { FormattedExecutionResult } from 'graphql';
import { publicVisit, type Visit } from '../../shared/access/visit';
import { visitAs, type DepartmentFixture } from '../../shared/subgraph/testing/department-fixture';
import { Elder } from './elder/elder';
import { keptAsks } from './testing/kept-asks';
import { canaries, openKeptFacts } from './testing/kept-facts';
import { elder } from './testing/rows';

let fixture: DepartmentFixture;
beforeAll(async () => {
  fixture = await openKeptFacts();
});
afterAll(() => fixture.stop());

const worker = (...communities: string[]) => visitAs('COMMUNITY_WORKER', communities);
const reasonsOf = ({ errors }: FormattedExecutionResult) =>
  errors?.map(({ extensions }) => extensions?.['reason']);

function byKey(typeName: string, key: object, fields: string, visitor: Visit) {
  return fixture.ask(
    `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on ${typeName} { ${fields} } } }`,
    { keys: [{ __typename: typeName, ...key }] },
    visitor,
  );
}

const { id, name } = canaries.personal;

test.each<[string, string, Visit, string | null]>([
  ['in a compound of the community', id, worker('140502100229'), name],
  ['in a compound of another community', id, worker('140502100230'), null],
  ['in no compound of the community', 'E-village', worker('140502100230'), '王甲子'],
  ['in no compound of another community', 'E-village', worker('140502100229'), null],
  ['who does not exist', 'E-9', worker('140502100229'), null],
  ['where the role sees no persons', id, visitAs('LEADER', ['140502']), null],
  ['where there is no purpose', id, visitAs('COMMUNITY_WORKER', ['140502'], { purpose: null }), null],
  ['for the public', id, publicVisit('test'), null],
])('the key of an elder %s', async (_where, key, visitor, expected) => {
  expect(await byKey('Elder', { id: key }, 'name', visitor)).toEqual({
    data: { _entities: [expected === null ? null : { name: expected }] },
  });
});

test('an elder got by key shows a community worker what the role sees, and no more', async () => {
  const answer = await byKey(
    'Elder',
    { id },
    'livingAlone abilityGrade specialFamily',
    worker('140502100229'),
  );
  expect(answer.data).toEqual({
    _entities: [{ livingAlone: true, abilityGrade: null, specialFamily: null }],
  });
  expect(answer.errors?.map(({ path }) => path)).toEqual([
    ['_entities', 0, 'abilityGrade'],
    ['_entities', 0, 'specialFamily'],
  ]);
  expect(reasonsOf(answer)).toEqual(['scope', 'scope']);
});

test.each<[string, string, string | null]>([
  ['the own community', '140502100229', `${id} E-1`],
  ['the town above it', '140502100', null],
  ['the community beside it', '140502100230', null],
  ['another city', '419001', null],
])('a community worker lists elders of %s', async (_which, within, expected) => {
  const answer = await fixture.ask(
    `{ elders(within: "${within}") { totalCount nodes { id } } }`,
    {},
    worker('140502100229'),
  );
  const page = answer.data?.['elders'] as { totalCount: number; nodes: { id: string }[] } | null;
  expect(page?.nodes.map((node) => node.id).join(' ') ?? null).toBe(expected);
  expect(page?.totalCount ?? null).toBe(expected === null ? null : 2);
  expect(reasonsOf(answer)).toEqual(expected === null ? ['division'] : undefined);
});

test('a division that nobody knows has no elders', async () => {
  const answer = await fixture.ask(`{ elders(within: "150000") { totalCount } }`, {}, worker('140502100229'));
  expect(answer).toEqual({ data: { elders: { totalCount: 0 } } });
});

test('elders go with their compound to the community that it belongs to now', async () => {
  await fixture.insert(Elder, [elder({ id: 'E-mover', compoundId: 'mover' })]);
  const eldersOf = async (community: string) => {
    const answer = await byKey(
      'Compound',
      { id: 'mover' },
      'civilAffairs { elders { id } }',
      worker(community),
    );
    return (answer.data?.['_entities'] as { civilAffairs: { elders: unknown } }[] | undefined)?.[0]
      ?.civilAffairs.elders;
  };
  expect(await eldersOf('140502100-P01')).toEqual([{ id: 'E-mover' }]);
  expect(await eldersOf('140502100229')).toBeNull();
  await fixture.department.database.query("DELETE FROM elder WHERE elder_id = 'E-mover'");
});

test('an operator’s facilities stand for everybody, their hazards where the caller may see them', async () => {
  const fields = `civilAffairs { operatedCareFacilityCount operatedCareFacilities { id civilAffairs { bedCount openHazardCount hazards { hazardNo } } } }`;
  const answer = await byKey('Enterprise', { uscc: 'operator' }, fields, visitAs('LEADER', ['140502']));
  const near = { bedCount: 10, openHazardCount: 1, hazards: [{ hazardNo: canaries.internal.hazardNo }] };
  expect(answer.data).toEqual({
    _entities: [
      {
        civilAffairs: {
          operatedCareFacilityCount: 2,
          operatedCareFacilities: [
            { id: 'CF-1', civilAffairs: near },
            { id: 'CF-J', civilAffairs: { bedCount: 10, openHazardCount: null, hazards: null } },
          ],
        },
      },
    ],
  });
  expect(reasonsOf(answer)).toEqual(['division', 'division']);
});

test('everybody filters and orders facilities by public facts, anywhere', async () => {
  const { data, errors } = await fixture.ask(
    `{ careFacilities(within: "419001", filter: { kinds: [CARE_HOME], inOperation: true }, orderBy: { field: RATING }) { totalCount } }`,
    {},
    publicVisit('test'),
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({ careFacilities: { totalCount: 1 } });
});

describe('a special family looks like any other difficulty', () => {
  const everybody = [
    publicVisit('test'),
    worker('140502'),
    visitAs('STREET_STAFF', ['140502']),
    visitAs('CIVIL_AFFAIRS_OFFICER', ['140502']),
  ];
  const persons = `fragment Seen on Elder { id name livingAlone abilityGrade hardship severeDisability visitCount lastVisitedOn
    visitOverdue visits { month outcome } specialFamily }`;
  const queries = [
    ...keptAsks.map(({ query }) => query),
    `{ elders(within: "140502") { totalCount nodes { ...Seen } } } ${persons}`,
    `{ elders(within: "140502", filter: { overdueOnly: true }) { totalCount nodes { ...Seen } } } ${persons}`,
    `{ elders(within: "140502", filter: { overdueOnly: true, livingAlone: false }) { totalCount nodes { name } } }`,
    `{ _entities(representations: [{ __typename: "Compound", id: "stayer" }, { __typename: "Division", code: "140502" }]) {
      ... on Compound { civilAffairs { ...Counts } } ... on Division { of: civilAffairs { elderSummary { byDifficulty { category count { value } } } } } } }
      fragment Counts on CompoundCivilAffairs { elderSummary { byDifficulty { category count { value } } } monthlyVisitRate { dueAll { value } } elders { id } elderCount }`,
  ];

  async function answersTo(visitor: Visit, group: 'family_planning_special' | 'other_difficulty') {
    const { database } = fixture.department;
    await database.query(
      `UPDATE elder SET family_planning_special = ?, other_difficulty = ? WHERE elder_id = 'E-1'`,
      group === 'other_difficulty' ? [0, 1] : [1, 0],
    );
    const answers = [];
    for (const query of queries) answers.push(JSON.stringify(await fixture.ask(query, {}, visitor)));
    await database.query(
      'UPDATE elder SET family_planning_special = 0, other_difficulty = 0 WHERE elder_id = ?',
      ['E-1'],
    );
    return answers;
  }

  test.each(everybody)('to a $caller.role, in whatever is asked', async (visitor) => {
    expect(await answersTo(visitor, 'family_planning_special')).toEqual(
      await answersTo(visitor, 'other_difficulty'),
    );
  });

  test('and not to an officer who is named for it', async () => {
    const scopes = ['civil-affairs:special-family'];
    const officer = visitAs('CIVIL_AFFAIRS_OFFICER', ['140502'], { scopes });
    expect(await answersTo(officer, 'family_planning_special')).not.toEqual(
      await answersTo(officer, 'other_difficulty'),
    );
  });
});

test('the check takes as many statements for several things as for one', async () => {
  const officer = visitAs('CIVIL_AFFAIRS_OFFICER', ['140502']);
  const statementsFor = async (query: string) => {
    fixture.statements.length = 0;
    await fixture.ask(query, {}, officer);
    return fixture.statements.length;
  };
  const fields = `name phone room abilityGrade livingAlone community { code } visits { outcome } visitCount lastVisitedOn visitOverdue`;
  const listed = (first: number) => `{ elders(within: "140502", first: ${first}) { nodes { ${fields} } } }`;
  expect(await statementsFor(listed(2))).toBe(await statementsFor(listed(1)));
  // Where somebody stands is asked once for compounds and once for communities.
  expect(await statementsFor(listed(3))).toBe((await statementsFor(listed(2))) + 1);
  const compounds = (...ids: string[]) =>
    `{ _entities(representations: [${ids.map((key) => `{ __typename: "Compound", id: "${key}" }`).join(', ')}]) {
      ... on Compound { civilAffairs { elderCount elders { ${fields} } } } } }`;
  expect(await statementsFor(compounds('stayer', 'mover', 'far'))).toBe(
    await statementsFor(compounds('stayer')),
  );
});

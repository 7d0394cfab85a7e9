import { roles } from '../../shared/access/role';
import { publicVisit, type Visit } from '../../shared/access/visit';
import { visitAs, type DepartmentFixture } from '../../shared/subgraph/testing/department-fixture';
import { keptAsks } from './testing/kept-asks';
import { canaries, openKeptFacts } from './testing/kept-facts';
import { rightsOfRole } from './testing/rights';

let fixture: DepartmentFixture;
beforeAll(async () => {
  fixture = await openKeptFacts();
});
afterAll(() => fixture.stop());

/** All at once, nested in one another, under aliases and in fragments. */
const everything = `query {
  things: _entities(representations: [{ __typename: "Compound", id: "stayer" }, { __typename: "Enterprise", uscc: "operator" },
    { __typename: "CareFacility", id: "CF-1" }, { __typename: "Elder", id: "${canaries.personal.id}" }]) {
    ... on Compound { ...Kept }
    ... on Enterprise { civilAffairs { operatedCareFacilities { x: civilAffairs { hazards { no: hazardNo } } compound { ...Kept } } } }
    ... on CareFacility { civilAffairs { hazards { no: hazardNo } } }
    ... on Elder { ...Person }
  }
  listed: elders(within: "140502") { nodes { ...Person } edges { cursor node { called: name } } pageInfo { endCursor } }
  ordered: elders(within: "140502", orderBy: { field: BIRTH_YEAR }, first: 1) { edges { cursor } pageInfo { startCursor } }
  homes: careFacilities(within: "140502", orderBy: { field: OPEN_HAZARDS }) { nodes { civilAffairs { hazards { hazardNo } } } }
}
fragment Kept on Compound { known: civilAffairs { persons: elders { ...Person } } }
fragment Person on Elder { n: id called: name maskedName reached: phone door: room grade: abilityGrade need: hardship
  alone: livingAlone compound { id } }`;

/** Wrong inputs, whose refusals are texts. */
const wrong = [
  `{ elders(within: "1405") { nodes { name } } }`,
  `{ elders(within: "140502", first: 201) { nodes { name } } }`,
  `{ elders(within: "140502", after: "x") { nodes { name } } }`,
  `{ elders(within: "140502", filter: { livingAlone: "${canaries.personal.name.slice(0, 1)}" }) { nodes { name } } }`,
];

const queries = [everything, ...wrong, ...keptAsks.map(({ query }) => query)];
const { residentId, ...groups } = canaries;
const secrets = Object.entries({
  ...groups.internal,
  ...groups.personal,
  ...groups.masked,
  ...groups.sensitive,
});

async function answersTo(visitor: Visit): Promise<string> {
  const texts: string[] = [];
  for (const query of queries) texts.push(JSON.stringify(await fixture.ask(query, {}, visitor)));
  return texts.join('\n');
}

/** A cursor holds what it stands for in base64. */
async function canariesSeenBy(visitor: Visit): Promise<readonly string[]> {
  const text = await answersTo(visitor);
  const cursors = (text.match(/"[\w-]{16,}"/g) ?? []).map((cursor) =>
    Buffer.from(cursor, 'base64url').toString(),
  );
  const whole = [text, ...cursors].join('\n');
  expect(whole).not.toContain(residentId);
  return secrets
    .filter(([, value]) => whole.includes(value))
    .map(([name]) => name)
    .sort();
}

const internal = Object.keys(groups.internal);
const persons = [...internal, ...Object.keys(groups.personal), ...Object.keys(groups.masked)].sort();
const all = [...persons, ...Object.keys(groups.sensitive)].sort();

test('an officer gets every canary', async () => {
  expect(await canariesSeenBy(visitAs('CIVIL_AFFAIRS_OFFICER', ['140502']))).toEqual(all);
});

test.each(['STREET_STAFF', 'COMMUNITY_WORKER'] as const)(
  'a %s gets persons and no grade or hardship',
  async (role) => {
    expect(await canariesSeenBy(visitAs(role, ['140502']))).toEqual(persons);
  },
);

test.each(roles.filter((role) => rightsOfRole[role].join() === 'INTERNAL'))(
  'a %s gets the internal canaries and no person, not even masked',
  async (role) => {
    expect(await canariesSeenBy(visitAs(role, ['140502']))).toEqual(internal);
  },
);

test('an officer without a purpose gets no person either', async () => {
  const hasty = visitAs('CIVIL_AFFAIRS_OFFICER', ['140502'], { purpose: null });
  expect(await canariesSeenBy(hasty)).toEqual(internal);
});

test.each<[string, Visit]>([
  ['the public', publicVisit('test')],
  ['an auditor', visitAs('AUDITOR', ['140502'])],
  ['an officer of another city', visitAs('CIVIL_AFFAIRS_OFFICER', ['419001'])],
  ['an officer of another community', visitAs('CIVIL_AFFAIRS_OFFICER', ['140502100230'])],
  ['an officer of a division that nobody knows', visitAs('CIVIL_AFFAIRS_OFFICER', ['150000'])],
  ['an officer without a division', visitAs('CIVIL_AFFAIRS_OFFICER', [])],
])('%s gets none', async (_who, visitor) => {
  expect(await canariesSeenBy(visitor)).toEqual([]);
});

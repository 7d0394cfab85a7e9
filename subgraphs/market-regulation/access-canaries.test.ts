import { roles } from '../../shared/access/role';
import { publicVisit, type Visit } from '../../shared/access/visit';
import { visitAs, type DepartmentFixture } from '../../shared/subgraph/testing/department-fixture';
import { keptAsks } from './testing/kept-asks';
import { canaries, openKeptFacts } from './testing/kept-facts';

let fixture: DepartmentFixture;
beforeAll(async () => {
  fixture = await openKeptFacts();
});
afterAll(() => fixture.stop());

/** All at once, nested in one another, under aliases and in fragments. */
const everything = `query {
  _entities(representations: [{ __typename: "Enterprise", uscc: "U-1" }, { __typename: "Compound", id: "CMP-1" },
    { __typename: "CareFacility", id: "CF-1" }, { __typename: "Elevator", registrationCode: "E-1" },
    { __typename: "Division", code: "140502" }]) {
    ...Body
    ... on Compound { marketRegulation { elevators { ...Officer user { ...Body } } } }
    ... on CareFacility { marketRegulation { elevators { ...Officer } ongoing: inspectionsInProgress { ...Row }
      inspections { ...Row target { ...Body } } } }
    ...Officer
    ... on Division { marketRegulation { qualityIndicators { reached: actual ok: met } } }
  }
  elevator(registrationCode: "E-1") { ...Officer maintainer { ...Body } user { ...Body } }
  inspection(inspectionNo: "IN-PUBLISHED") { ...Row target { ...Body } facility { marketRegulation { inspectionsInProgress { ...Row } } } }
}
fragment Row on Inspection { no: inspectionNo mode result }
fragment Officer on Elevator { marketRegulation { safetyOfficer { no: personNo called: name reached: phone maskedName } } }
fragment Body on Enterprise { marketRegulation {
  inspectionsInProgress { ...Row } inspections { ...Row } legalRepresentative { name maskedName }
  director: qualityDirector { no: personNo called: name reached: phone }
  elevatorsUsed { ...Officer }
} }`;

const { inspectionNo } = canaries.internal;

/** For whoever guesses the number: the answer must not repeat it. */
const byKey = `query ($no: ID!) { inspection(inspectionNo: $no) { inspectionNo }
  _entities(representations: [{ __typename: "Inspection", inspectionNo: "${inspectionNo}" }]) { ... on Inspection { inspectionNo status } } }`;

const asks: readonly [query: string, variables: Record<string, unknown>][] = [
  [everything, {}],
  [byKey, { no: inspectionNo }],
  ...keptAsks.map(({ query }): [string, Record<string, unknown>] => [query, {}]),
];

async function canariesSeenBy(visitor: Visit): Promise<readonly string[]> {
  const seen = new Set<string>();
  for (const [query, variables] of asks) {
    const text = JSON.stringify(await fixture.ask(query, variables, visitor));
    for (const [name, value] of Object.entries({ ...canaries.internal, ...canaries.personal })) {
      if (text.includes(value)) seen.add(name);
    }
  }
  return [...seen].sort();
}

const internal = Object.keys(canaries.internal).sort();
const all = [...internal, ...Object.keys(canaries.personal)].sort();

test('who may see everything gets every canary', async () => {
  expect(await canariesSeenBy(visitAs('MARKET_OFFICER', ['140500']))).toEqual(all);
});

test.each(roles.filter((role) => !['PUBLIC', 'AUDITOR', 'MARKET_OFFICER'].includes(role)))(
  'a %s gets the internal canaries and no personal one',
  async (role) => {
    expect(await canariesSeenBy(visitAs(role, ['140500']))).toEqual(internal);
  },
);

test('a market officer without a purpose gets no personal one either', async () => {
  expect(await canariesSeenBy(visitAs('MARKET_OFFICER', ['140500'], { purpose: null }))).toEqual(internal);
});

test.each<[string, Visit]>([
  ['the public', publicVisit('test')],
  ['an auditor', visitAs('AUDITOR', ['140500'])],
  ['a market officer of a division that nobody knows', visitAs('MARKET_OFFICER', ['150000'])],
  ['a market officer of a community where nothing stands', visitAs('MARKET_OFFICER', ['419001005002'])],
  ['a market officer without a division', visitAs('MARKET_OFFICER', [])],
])('%s gets none', async (_who, visitor) => {
  expect(await canariesSeenBy(visitor)).toEqual([]);
});

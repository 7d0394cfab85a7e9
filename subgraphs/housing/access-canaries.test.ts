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
  compounds: _entities(representations: [{ __typename: "Compound", id: "CMP-1" }, { __typename: "Compound", id: "CMP-J" }]) {
    ... on Compound { ...Kept }
  }
  others: _entities(representations: [{ __typename: "CareFacility", id: "CF-1" }, { __typename: "ElevatorAddition", applicationNo: "EA-1" },
    { __typename: "Enterprise", uscc: "U-1" }, { __typename: "RenovationProject", projectNo: "RP-1" }]) {
    ... on CareFacility { housing { checks: buildingChecks { no: checkNo } } }
    ... on ElevatorAddition { housing { contact { x: name y: phone z: room maskedName } } }
    ... on Enterprise { housing { managedCompounds { ...Kept } } }
    ... on RenovationProject { compounds { ...Kept } }
  }
  listed: housingCompounds(within: "140500", filter: { hasOpenFireHazard: true }, orderBy: { field: OPEN_FIRE_HAZARDS }) {
    nodes { ...Kept } edges { cursor }
  }
  plain: housingCompounds(within: "140500") { nodes { ...Kept } }
  additions: elevatorAdditions(within: "140500") { nodes { housing { contact { name phone room } } compound { ...Kept } } }
}
fragment Kept on Compound { housing {
  hazards: fireHazards { hazardNo }
  ownersCommittee { seats: members { memberNo called: name reached: phone maskedName } }
  elevatorAdditions { housing { contact { name phone room maskedName } } }
} }`;

const queries = [everything, ...keptAsks.map(({ query }) => query)];

async function canariesSeenBy(visitor: Visit): Promise<readonly string[]> {
  const seen = new Set<string>();
  for (const query of queries) {
    const text = JSON.stringify(await fixture.ask(query, {}, visitor));
    for (const [name, value] of Object.entries({ ...canaries.internal, ...canaries.personal })) {
      if (text.includes(value)) seen.add(name);
    }
  }
  return [...seen].sort();
}

const internal = Object.keys(canaries.internal).sort();
const all = [...internal, ...Object.keys(canaries.personal)].sort();

test('who may see everything gets every canary', async () => {
  expect(await canariesSeenBy(visitAs('HOUSING_OFFICER', ['140500']))).toEqual(all);
});

test.each(roles.filter((role) => !['PUBLIC', 'AUDITOR', 'HOUSING_OFFICER'].includes(role)))(
  'a %s gets the internal canaries and no personal one',
  async (role) => {
    expect(await canariesSeenBy(visitAs(role, ['140500']))).toEqual(internal);
  },
);

test('a housing officer without a purpose gets no personal one either', async () => {
  expect(await canariesSeenBy(visitAs('HOUSING_OFFICER', ['140500'], { purpose: null }))).toEqual(internal);
});

test.each<[string, Visit]>([
  ['the public', publicVisit('test')],
  ['an auditor', visitAs('AUDITOR', ['140500'])],
  ['a housing officer of another city', visitAs('HOUSING_OFFICER', ['419001'])],
  ['a housing officer of a division that nobody knows', visitAs('HOUSING_OFFICER', ['150000'])],
  ['a housing officer without a division', visitAs('HOUSING_OFFICER', [])],
])('%s gets none', async (_who, visitor) => {
  expect(await canariesSeenBy(visitor)).toEqual([]);
});

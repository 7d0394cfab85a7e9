import { publicVisit, type Visit } from '../../shared/access/visit';
import { visitAs, type DepartmentFixture } from '../../shared/subgraph/testing/department-fixture';
import { statementsOf } from './testing/ask-as-gateway';
import { type Key, tell } from './testing/tell';
import { communityOf, elsewhere, here, keysOf, openTwoCounties, shared } from './testing/two-counties';

const { caseNo, registrationNo, projectNo, personRef, uscc } = keysOf(here);
const police = visitAs('POLICE_OFFICER', [here]);
const leader = visitAs('LEADER', [here]);
const otherLeader = visitAs('LEADER', [elsewhere]);

let fixture: DepartmentFixture;
beforeAll(async () => {
  fixture = await openTwoCounties();
});
afterAll(() => fixture.stop());

describe('what stands elsewhere looks as if it were not there', () => {
  it.each<[string, Key, string]>([
    ['a case', { __typename: 'Case', caseNo }, 'status'],
    ['a registration', { __typename: 'ContractorRegistration', registrationNo }, 'tier'],
    ['a person', { __typename: 'Person', ref: personRef }, 'phone'],
  ])('%s by its key', async (_what, key, selection) => {
    const strange = { __typename: key.__typename, [Object.keys(key)[1] ?? '']: 'nobody-has-this' };
    const absent = { found: null, refused: [] };
    const policeElsewhere = visitAs('POLICE_OFFICER', [elsewhere]);
    expect(await tell(fixture, key, selection, policeElsewhere)).toEqual(absent);
    expect(await tell(fixture, strange, selection, policeElsewhere)).toEqual(absent);
    expect((await tell(fixture, key, selection, police)).found).not.toBeNull();
  });

  it.each<[string, Key]>([
    ['an enterprise', { __typename: 'Enterprise', uscc }],
    ['an enterprise with a credential alone', { __typename: 'Enterprise', uscc: `U-${here}-CREDENTIAL` }],
    ['an enterprise with a station alone', { __typename: 'Enterprise', uscc: `U-${here}-STATION` }],
    ['an enterprise with a registration alone', { __typename: 'Enterprise', uscc: `U-${here}-SITE` }],
    ['a project', { __typename: 'RenovationProject', projectNo }],
    ['a facility', { __typename: 'CareFacility', id: `F-${here}` }],
  ])('%s of which all is elsewhere', async (_what, key) => {
    const selection = 'publicSecurity { asOf }';
    expect(await tell(fixture, key, selection, otherLeader)).toEqual({
      found: { publicSecurity: null },
      refused: [],
    });
    expect((await tell(fixture, key, selection, leader)).found).not.toEqual({ publicSecurity: null });
    expect(await tell(fixture, key, selection, publicVisit('test'))).toEqual({
      found: { publicSecurity: null },
      refused: ['publicSecurity: sign-in'],
    });
  });

  it('by a look-up at the root', async () => {
    const query = `{ case(caseNo: "${caseNo}") { kind } contractorRegistration(registrationNo: "${registrationNo}") { tier } }`;
    expect(await fixture.ask(query, {}, otherLeader)).toEqual({
      data: { case: null, contractorRegistration: null },
    });
    expect(await fixture.ask(query, {}, leader)).toMatchObject({
      data: { case: { kind: 'TELECOM_DAMAGE' }, contractorRegistration: { tier: 1 } },
    });
  });
});

describe('of a thing in several divisions only the caller’s part is counted and listed', () => {
  const both = visitAs('LEADER', [here, elsewhere]);

  /** The counts of a block, and how long its lists are. */
  async function counts(key: Key, selection: string, visit: Visit): Promise<Record<string, unknown>> {
    const { found, refused } = await tell(fixture, key, `publicSecurity { ${selection} }`, visit);
    expect(refused).toEqual([]);
    const { publicSecurity } = found as { publicSecurity: Record<string, unknown> };
    return Object.fromEntries(
      Object.entries(publicSecurity).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.length : value,
      ]),
    );
  }

  it.each<[string, Visit, number]>([
    ['one county', leader, 1],
    ['one county and its community', visitAs('LEADER', [communityOf(here), here]), 1],
    ['both', both, 2],
  ])('for a leader of %s', async (_where, visit, times) => {
    const registers = `contractorRegistrationCount contractorRegistrations { tier }
      specialIndustryCredentialCount specialIndustryCredentials { kind } scrapStationCount scrapStations { credentialed }`;
    expect(
      await counts(
        { __typename: 'Enterprise', uscc: shared.uscc },
        `caseCount openCaseCount cases { kind } ${registers}`,
        visit,
      ),
    ).toEqual({
      caseCount: 2 * times,
      openCaseCount: 2 * times,
      cases: 2 * times,
      contractorRegistrationCount: times,
      contractorRegistrations: times,
      specialIndustryCredentialCount: times,
      specialIndustryCredentials: times,
      scrapStationCount: times,
      scrapStations: times,
    });
    const facility = { __typename: 'CareFacility', id: shared.facilityId };
    expect(await counts(facility, 'caseCount cases { kind }', visit)).toEqual({
      caseCount: 2 * times,
      cases: 2 * times,
    });
    const project = { __typename: 'RenovationProject', projectNo: shared.projectNo };
    expect(await counts(project, 'caseCount openCaseCount leadCount', visit)).toEqual({
      caseCount: times,
      openCaseCount: times,
      leadCount: times,
    });
  });

  it('in as many statements for two enterprises as for three', async () => {
    const asked = (...usccs: string[]) =>
      statementsOf(fixture, () =>
        fixture.ask(
          `query ($all: [_Any!]!) { _entities(representations: $all) { ... on Enterprise { publicSecurity {
            caseCount cases { kind } contractorRegistrations { tier } specialIndustryCredentials { kind }
            scrapStations { credentialed } } } } }`,
          { all: usccs.map((code) => ({ __typename: 'Enterprise', uscc: code })) },
          both,
        ),
      );
    const two = await asked(shared.uscc, uscc);
    expect(two).toBeGreaterThan(5);
    expect(await asked(shared.uscc, uscc, keysOf(elsewhere).uscc)).toBe(two);
  });
});

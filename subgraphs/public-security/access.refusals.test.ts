import { publicVisit, type Visit } from '../../shared/access/visit';
import { visitAs, type DepartmentFixture } from '../../shared/subgraph/testing/department-fixture';
import { refusals, tell } from './testing/tell';
import { communityOf, elsewhere, here, keysOf, openTwoCounties } from './testing/two-counties';

const { compoundId, caseNo, registrationNo } = keysOf(here);
const police = visitAs('POLICE_OFFICER', [here]);
const leader = visitAs('LEADER', [here]);
const otherLeader = visitAs('LEADER', [elsewhere]);
const aimless = visitAs('POLICE_OFFICER', [here], { purpose: null });

let fixture: DepartmentFixture;
beforeAll(async () => {
  fixture = await openTwoCounties();
});
afterAll(() => fixture.stop());

const compound = { __typename: 'Compound', id: compoundId };
const oneCase = { __typename: 'Case', caseNo };
const oneRegistration = { __typename: 'ContractorRegistration', registrationNo };
const ofCompound =
  'publicSecurity { caseCount floatingPopulation { value } floatingPersons { maskedResidentId } }';

describe('a field that is not for somebody is null with the reason, and the rest is answered', () => {
  const withheld = { caseCount: null, floatingPopulation: { value: null }, floatingPersons: null };

  it.each<[string, Visit, object, string[]]>([
    ['the public', publicVisit('test'), withheld, ['caseCount: sign-in', 'floatingPersons: sign-in']],
    ['an auditor', visitAs('AUDITOR', [here]), withheld, ['caseCount: scope', 'floatingPersons: scope']],
    ['a leader', leader, { ...withheld, caseCount: 2 }, ['floatingPersons: scope']],
    ['a leader elsewhere', otherLeader, withheld, ['caseCount: division', 'floatingPersons: scope']],
    ['police without a purpose', aimless, { ...withheld, caseCount: 2 }, ['floatingPersons: purpose']],
    [
      'police elsewhere',
      visitAs('POLICE_OFFICER', [elsewhere]),
      withheld,
      ['caseCount: division', 'floatingPersons: division'],
    ],
    [
      'police',
      police,
      {
        ...withheld,
        caseCount: 2,
        floatingPersons: [{ maskedResidentId: null }, { maskedResidentId: null }],
      },
      [],
    ],
  ])('of a compound, for %s', async (_who, visit, block, refused) => {
    expect(await tell(fixture, compound, ofCompound, visit)).toEqual({
      found: { publicSecurity: block },
      refused: refused.map((line) => `publicSecurity.${line}`),
    });
  });

  it.each<[string, Visit, object | null, string | null]>([
    ['the public', publicVisit('test'), null, 'sign-in'],
    ['a leader elsewhere', otherLeader, null, 'division'],
    ['a leader of one community', visitAs('LEADER', [communityOf(here)]), null, 'division'],
    ['a leader', leader, { caseCount: 3, contractorCount: 2, scrapStationCount: 2 }, null],
  ])('of a division, for %s', async (_who, visit, counts, reason) => {
    const key = { __typename: 'Division', code: here };
    const names = ['caseCount', 'contractorCount', 'scrapStationCount'];
    const nulls = Object.fromEntries(names.map((name) => [name, null]));
    const selection = `publicSecurity { ${names.join(' ')} floatingPopulation { suppressed } 
      ruleCount rules { ruleCode } publishedFigureCount publishedFigures { indicator } }`;
    expect(await tell(fixture, key, selection, visit)).toEqual({
      found: {
        publicSecurity: {
          ...(counts ?? nulls),
          floatingPopulation: { suppressed: true },
          ruleCount: 1,
          rules: [{ ruleCode: 'CARE_SECTOR_OFFENCES_PURSUED' }],
          publishedFigureCount: 0,
          publishedFigures: [],
        },
      },
      refused: reason === null ? [] : names.map((name) => `publicSecurity.${name}: ${reason}`),
    });
  });

  it('of a case, for a leader and for police', async () => {
    const selection = 'status summary persons { role person { maskedResidentId } } personCount';
    expect(await tell(fixture, oneCase, selection, leader)).toEqual({
      found: { status: 'FILED', summary: null, persons: null, personCount: null },
      refused: ['personCount: scope', 'persons: scope', 'summary: scope'],
    });
    expect(await tell(fixture, oneCase, selection, aimless)).toMatchObject({
      found: { status: 'FILED', summary: null },
      refused: ['personCount: purpose', 'persons: purpose', 'summary: purpose'],
    });
    expect(await tell(fixture, oneCase, selection, police)).toMatchObject({
      found: {
        personCount: 1,
        persons: [{ role: 'SUSPECT', person: { maskedResidentId: '9****************X' } }],
      },
      refused: [],
    });
  });

  it('of a registration, whose workers stay a suppressed number', async () => {
    const selection = 'tier workerCount { value suppressed } workers { registeredFrom }';
    const count = { tier: 1, workerCount: { value: null, suppressed: true } };
    expect(await tell(fixture, oneRegistration, selection, leader)).toEqual({
      found: { ...count, workers: null },
      refused: ['workers: scope'],
    });
    expect(await tell(fixture, oneRegistration, selection, police)).toEqual({
      found: { ...count, workers: [{ registeredFrom: '2024-01-01' }] },
      refused: [],
    });
  });
});

describe('a list, with any filter and order', () => {
  it.each([
    'cases(within: $within) { totalCount }',
    'cases(within: $within, filter: { statuses: [SOLVED] }) { totalCount }',
    'cases(within: $within, filter: { filedFrom: "2030-01-01" }, orderBy: { field: CASE_NO, direction: ASC }) { totalCount }',
    'leads(within: $within, filter: { sources: [PATROL], verified: true }) { totalCount }',
    'leads(within: $within, filter: { notFiledWithinDays: 0 }) { totalCount }',
    'scrapStations(within: $within, filter: { credentialed: false, nearTheftSinceDays: 90 }) { totalCount }',
    'scrapStations(within: $within, orderBy: { field: UNTRACED_ITEMS, direction: DESC }) { totalCount }',
    'telecomTheftCompounds(within: $within) { totalCount }',
    'contractorRegistrations(within: $within, filter: { registered: false, staleDays: 3 }) { totalCount }',
  ])('is only for the caller’s divisions: %s', async (field) => {
    const query = `query ($within: ID!) { list: ${field} }`;
    const ask = (visit: Visit, within: string) => fixture.ask(query, { within }, visit);
    for (const [visit, reason] of [
      [publicVisit('test'), 'sign-in'],
      [visitAs('AUDITOR', [here]), 'scope'],
      [otherLeader, 'division'],
    ] as const) {
      const answer = await ask(visit, here);
      expect([answer.data, refusals(answer)]).toEqual([{ list: null }, [`list: ${reason}`]]);
    }
    for (const within of [here, communityOf(here)]) {
      expect(await ask(leader, within)).toMatchObject({ data: { list: { totalCount: expect.any(Number) } } });
    }
    const above = await ask(visitAs('LEADER', [communityOf(here)]), here);
    expect(refusals(above)).toEqual(['list: division']);
  });
});

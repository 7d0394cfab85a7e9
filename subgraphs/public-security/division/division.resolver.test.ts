import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { demonstrationDay } from '../../../shared/time/clock';
import { always, blocksOf, compound, division, statementsOf } from '../testing/ask-as-gateway';
import { Case } from '../case/case';
import { ContractorRegistration } from '../contractor/contractor-registration';
import { ContractorRegistrationStatus } from '../contractor/contractor-registration-status';
import { SurveyedProjectCompound } from '../contractor/surveyed-project';
import { FloatingPopulationRecord } from '../floating-population/floating-population-record';
import { publicSecurity } from '../index';
import { Lead } from '../lead/lead';
import { filedCase, lead, registration, residents, unregistered } from '../testing/rows';
import { ScrapStation } from '../scrap/scrap-station';

const [county, town, oldCommunity, newCommunity, other] = [
  '140502',
  '140502100',
  '140502100001',
  '140502100-P01',
  '140502100002',
];
const founded = '2024-07-25';

const everything = `publicSecurity(on: $on) { asOf caseCount telecomDamageCaseCount openCaseCount leadCount
  floatingPopulation { value suppressed } contractorCount unregisteredContractorCount
  changedContractorCount(since: "2024-11-09") scrapStationCount scrapStations { stationNo community { code } }
  ruleCount rules { ruleCode } publishedFigureCount publishedFigures { figureNo } }`;

describe('a division in the eyes of the police', () => {
  let fixture: DepartmentFixture;
  const block = async (code: string, on: string | null = null, selection = everything) =>
    (await blocksOf(fixture, 'Division', [{ code }], selection, on))[0];

  beforeEach(async () => {
    fixture = await openFixture(publicSecurity, {
      references: {
        divisions: [
          division('140500', 'PREFECTURE', null),
          division(county, 'COUNTY', '140500'),
          division(town, 'TOWNSHIP', county),
          division(oldCommunity, 'COMMUNITY', town),
          division(newCommunity, 'COMMUNITY', town, { validFrom: founded }),
          division(other, 'COMMUNITY', town, { validTo: '2024-01-01' }),
        ],
        compounds: [
          compound(
            'C1',
            { communityCode: oldCommunity, from: null, to: founded },
            { communityCode: newCommunity, from: founded, to: null },
          ),
          compound('C2', always(oldCommunity)),
        ],
      },
    });
    await fixture.insert(Case, [
      filedCase('A1', { compoundId: 'C1', filedOn: '2024-05-01' }),
      filedCase('A2', { compoundId: 'C1', filedOn: '2024-08-01', solvedOn: '2024-09-01' }),
      filedCase('A3', { compoundId: 'C2', filedOn: '2024-05-01' }),
      filedCase('A4', { filedOn: '2024-05-01' }),
    ]);
    await fixture.insert(Lead, [lead('L1', { compoundId: 'C1' }), lead('L2', { compoundId: 'C2' })]);
    await fixture.insert(FloatingPopulationRecord, [...residents(12, 'C1'), ...residents(7, 'C2')]);
  });
  afterEach(() => fixture.stop());

  it('counts and lists a case in no compound where it stands', async () => {
    await fixture.insert(Case, [
      filedCase('A5', { divisionCode: oldCommunity, filedOn: '2024-05-01' }),
      filedCase('A6', { divisionCode: town, filedOn: '2024-05-01', closedOn: '2024-06-01' }),
      filedCase('A7', { divisionCode: oldCommunity, compoundId: 'C1', filedOn: '2024-05-01' }),
    ]);
    const counts = async (code: string) => {
      const { data } = await fixture.ask(`{ cases(within: "${code}") { totalCount } }`);
      return { ...(await block(code, null, 'publicSecurity { caseCount openCaseCount }')), ...data };
    };
    const [ofTown, ofOld] = [await counts(town), await counts(oldCommunity)];
    expect(ofTown).toEqual({ caseCount: 6, openCaseCount: 4, cases: { totalCount: 6 } });
    expect(ofOld).toEqual({ caseCount: 2, openCaseCount: 2, cases: { totalCount: 2 } });
    expect(await counts(county)).toEqual(ofTown);
  });

  it('counts a compound for the community to which it belongs on the day', async () => {
    const dayBefore = '2024-07-24';
    expect(await block(oldCommunity, dayBefore)).toMatchObject({
      asOf: dayBefore,
      caseCount: 2,
      leadCount: 2,
      floatingPopulation: { value: 19 },
    });
    expect(await block(oldCommunity, founded)).toMatchObject({
      caseCount: 1,
      floatingPopulation: { value: 7 },
    });
    expect(await block(newCommunity, founded)).toMatchObject({
      caseCount: 1,
      leadCount: 1,
      floatingPopulation: { value: 12 },
    });
    expect(await block(newCommunity)).toMatchObject({ caseCount: 2, openCaseCount: 1 });
  });

  it('is the sum of what lies below it', async () => {
    for (const code of [town, county, '140500']) {
      expect(await block(code)).toMatchObject({
        asOf: demonstrationDay,
        caseCount: 3,
        telecomDamageCaseCount: 3,
        openCaseCount: 2,
        leadCount: 2,
        floatingPopulation: { value: 19, suppressed: false },
      });
    }
  });

  it('counts what came between two days, both included, over the compounds of the day of the block', async () => {
    await fixture.insert(SurveyedProjectCompound, [{ projectNo: 'P1', compoundId: 'C1' }]);
    await fixture.insert(ContractorRegistration, [registration('R1')]);
    const between = (since: string, until: string) =>
      block(
        newCommunity,
        null,
        `publicSecurity { caseCount(since: "${since}", until: "${until}")
          telecomDamageCaseCount(since: "${since}", until: "${until}")
          leadCount(since: "${since}", until: "${until}")
          changedContractorCount(since: "${since}", until: "${until}") }`,
      );
    const counts = (cases: number, leads: number, changed: number) => ({
      caseCount: cases,
      telecomDamageCaseCount: cases,
      leadCount: leads,
      changedContractorCount: changed,
    });
    expect(await between('2024-01-01', '2024-05-01')).toEqual(counts(1, 1, 1));
    expect(await between('2024-05-02', '2024-07-31')).toEqual(counts(0, 0, 0));
    expect(await between('2024-05-01', '2024-08-01')).toEqual(counts(2, 0, 0));
    expect(await between('2024-03-02', '2199-12-31')).toEqual(counts(2, 0, 1));
  });

  it('counts nothing of a period to come, which is null and not 0', async () => {
    await fixture.insert(SurveyedProjectCompound, [{ projectNo: 'P1', compoundId: 'C1' }]);
    await fixture.insert(ContractorRegistration, [registration('R1')]);
    const toCome = (since: string, on: string | null = null) =>
      block(
        county,
        on,
        `publicSecurity(on: $on) { caseCount(since: "${since}") telecomDamageCaseCount(since: "${since}")
          leadCount(since: "${since}") changedContractorCount(since: "${since}") }`,
      );
    const counts = (count: number | null) => ({
      ...{ caseCount: count, telecomDamageCaseCount: count, leadCount: count, changedContractorCount: count },
    });
    expect(await toCome('2024-11-16')).toEqual(counts(null));
    expect(await toCome('2024-11-15')).toEqual(counts(0));
    expect(await toCome('2024-11-15', '2024-11-14')).toEqual(counts(null));
  });

  it.each(['caseCount', 'telecomDamageCaseCount', 'leadCount', 'changedContractorCount'])(
    'refuses %s of a period that ends before it begins',
    async (count) => {
      const { errors } = await fixture.ask(
        `query ($key: _Any!) { _entities(representations: [$key]) { ... on Division { publicSecurity {
          ${count}(since: "2024-05-02", until: "2024-05-01") } } } }`,
        { key: { __typename: 'Division', code: county } },
      );
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'until' });
    },
  );

  it('does not exist before it was founded, after it was dissolved, or where nobody knows it', async () => {
    expect(await block(newCommunity, '2024-07-24')).toBeNull();
    expect(await block(other, '2023-12-31')).toMatchObject({ asOf: '2023-12-31' });
    expect(await block(other, '2024-01-01')).toBeNull();
    expect(await block('140581')).toBeNull();
  });

  it('withholds its persons when they would tell those of a compound by subtraction', async () => {
    await fixture.insert(FloatingPopulationRecord, residents(3, 'C3'));
    await fixture.department.acceptReference({
      feed: 'compounds',
      owner: 'test',
      version: '2',
      asOf: demonstrationDay,
      rows: [
        compound('C1', always(newCommunity)),
        compound('C2', always(oldCommunity)),
        compound('C3', always(oldCommunity)),
      ],
    });
    const persons = 'publicSecurity(on: $on) { floatingPopulation { value suppressed } }';
    const hidden = { floatingPopulation: { value: null, suppressed: true } };
    expect(await block(oldCommunity, null, persons)).toEqual(hidden);
    expect(await block(newCommunity, null, persons)).toMatchObject({ floatingPopulation: { value: 12 } });
    expect(await block(county, null, persons)).toEqual(hidden);
  });

  it('counts each firm on a chain once, though the project lies in two compounds', async () => {
    await fixture.insert(SurveyedProjectCompound, [
      { projectNo: 'P1', compoundId: 'C1' },
      { projectNo: 'P1', compoundId: 'C2' },
    ]);
    await fixture.insert(ContractorRegistration, [
      registration('R1'),
      registration('R2', { tier: 2, upstreamNo: 'R1', ...unregistered }),
      registration('R3', { tier: 2, upstreamNo: 'R1', lastUpdatedOn: '2024-11-09' }),
      registration('R4', { status: ContractorRegistrationStatus.ENDED, endedOn: '2024-11-10' }),
      registration('R5', { projectNo: 'P2' }),
    ]);
    expect(await block(town)).toMatchObject({
      contractorCount: 3,
      unregisteredContractorCount: 1,
      changedContractorCount: 2,
    });
    expect(await block(town, '2024-03-01')).toMatchObject({
      contractorCount: 4,
      unregisteredContractorCount: 4,
    });
    expect(await block(town, '2024-02-29')).toMatchObject({
      ...{ contractorCount: null, unregisteredContractorCount: null },
    });
  });

  it('lists the scrap stations in it', async () => {
    const station = (stationNo: string, communityCode: string) => ({
      stationNo,
      communityCode,
      enterpriseUscc: 'U1140502XN0000001Q',
      synthetic: true,
    });
    await fixture.insert(ScrapStation, [station('S2', oldCommunity), station('S1', newCommunity)]);
    expect(await block(county)).toMatchObject({
      scrapStationCount: 2,
      scrapStations: [
        { stationNo: 'S1', community: { code: newCommunity } },
        { stationNo: 'S2', community: { code: oldCommunity } },
      ],
    });
    expect(await block(newCommunity)).toMatchObject({ scrapStationCount: 1 });
    expect(await block(town, null, 'publicSecurity { scrapStations(first: 1) { stationNo } }')).toEqual({
      scrapStations: [{ stationNo: 'S1' }],
    });
  });

  it('has the rules of the divisions above it from the day of their documents on', async () => {
    const selection = `publicSecurity(on: $on) { rules { ruleCode jurisdiction { code }
      source { document section synthetic } } }`;
    const rulesOn = async (code: string, on: string) => {
      const rules = (await block(code, on, selection))?.['rules'] ?? [];
      return (rules as { ruleCode: string }[]).map(({ ruleCode }) => ruleCode);
    };
    expect(await rulesOn(oldCommunity, '2023-07-04')).toEqual([]);
    expect(await rulesOn(oldCommunity, '2023-07-05')).toContain('EVERY_TIER_REGISTERED');
    expect(await rulesOn(oldCommunity, '2024-07-08')).toContain('CARE_SECTOR_OFFENCES_PURSUED');
    expect(await rulesOn('140500', '2024-07-08')).not.toContain('CARE_SECTOR_OFFENCES_PURSUED');
    expect(await block('140500', '2024-07-08', selection)).toMatchObject({
      rules: expect.arrayContaining([
        {
          ruleCode: 'TRANSFERRED_CASES_FILED_AT_ONCE',
          jurisdiction: { code: '140500' },
          source: {
            document: expect.stringContaining('TA00201'),
            section: '措施七(一)',
            synthetic: false,
          },
        },
      ]),
    });
  });

  it('gives the first of the rules and the number of all', async () => {
    const selection = 'publicSecurity { ruleCount rules { ruleCode } two: rules(first: 2) { ruleCode } }';
    const found = await block(oldCommunity, null, selection);
    const rules = found?.['rules'] as unknown[];
    expect(rules.length).toBeGreaterThan(2);
    expect(found).toMatchObject({ ruleCount: rules.length, two: rules.slice(0, 2) });
  });

  it('sends as many statements for four divisions as for one', async () => {
    const sent = (...codes: string[]) =>
      statementsOf(fixture, () =>
        blocksOf(
          fixture,
          'Division',
          codes.map((code) => ({ code })),
          everything,
        ),
      );
    const one = await sent(county);
    expect(one).toBeGreaterThan(5);
    expect(await sent(county, town, oldCommunity, newCommunity)).toBe(one);
  });
});

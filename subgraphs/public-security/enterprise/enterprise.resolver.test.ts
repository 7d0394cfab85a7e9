import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { blocksOf, statementsOf } from '../testing/ask-as-gateway';
import { Case } from '../case/case';
import { CaseKind } from '../case/case-kind';
import { ContractorRegistration } from '../contractor/contractor-registration';
import { publicSecurity } from '../index';
import { filedCase, registration } from '../testing/rows';
import { ScrapInspection } from '../scrap/scrap-inspection';
import { ScrapStation } from '../scrap/scrap-station';
import { ScrapMeasure, SpecialIndustry, SpecialIndustryCredentialKind } from '../scrap/scrap-terms';
import { SpecialIndustryCredential } from '../scrap/special-industry-credential';

const [builder, dealer, former, stranger] = ['U-BUILDER', 'U-DEALER', 'U-FORMER', 'U-STRANGER'];

const everything = `publicSecurity { source { synthetic } caseCount openCaseCount
  fraud: openCaseCount(kinds: [ELDER_FRAUD]) openCareSectorCaseCount
  cases(kinds: [ELDER_FRAUD, ELDER_ABUSE]) { caseNo } contractorRegistrationCount
  contractorRegistrations(first: 1) { registrationNo } specialIndustryCredentialCount
  specialIndustryCredentials { number kind validTo } scrapStationCount
  scrapStations { stationNo credentialed inspectionCount
    inspections(first: 1) { inspectionNo suspiciousItems tracedBack measure } } }`;

const credential = (number: string, enterpriseUscc: string, validTo: string | null) => ({
  number,
  enterpriseUscc,
  industry: SpecialIndustry.SCRAP_METAL,
  kind: validTo === null ? SpecialIndustryCredentialKind.FILING : SpecialIndustryCredentialKind.LICENCE,
  validFrom: '2022-01-01',
  validTo,
  divisionCode: '140502',
  synthetic: true,
});

const station = (stationNo: string, enterpriseUscc: string) => ({
  stationNo,
  enterpriseUscc,
  communityCode: '140502001001',
  synthetic: true,
});

const inspection = (inspectionNo: string, inspectedOn: string) => ({
  inspectionNo,
  inspectedOn,
  stationNo: 'S1',
  enterpriseUscc: dealer,
  suspiciousItems: 2,
  tracedBack: true,
  measure: ScrapMeasure.RECTIFY,
  synthetic: true,
});

describe('an enterprise in the eyes of the police', () => {
  let fixture: DepartmentFixture;
  const block = async (uscc: string) => (await blocksOf(fixture, 'Enterprise', [{ uscc }], everything))[0];

  beforeEach(async () => {
    fixture = await openFixture(publicSecurity);
    await fixture.insert(Case, [
      filedCase('A1', { enterpriseUscc: builder, kind: CaseKind.ELDER_FRAUD }),
      filedCase('A2', { enterpriseUscc: builder, kind: CaseKind.ELDER_ABUSE, filedOn: '2024-02-01' }),
      filedCase('A3', { enterpriseUscc: builder, solvedOn: '2024-03-01' }),
    ]);
    await fixture.insert(ContractorRegistration, [
      registration('R1', { enterpriseUscc: builder }),
      registration('R2', { enterpriseUscc: builder, surveyedOn: '2024-09-01' }),
    ]);
    await fixture.insert(SpecialIndustryCredential, [
      credential('N1', dealer, '2024-11-15'),
      credential('N2', former, '2024-11-14'),
    ]);
    await fixture.insert(ScrapStation, [station('S1', dealer), station('S2', former)]);
    await fixture.insert(ScrapInspection, [inspection('I1', '2024-02-01'), inspection('I2', '2024-06-01')]);
  });
  afterEach(() => fixture.stop());

  it('has its cases, by kind where asked, and its registrations on sites', async () => {
    expect(await block(builder)).toMatchObject({
      source: { synthetic: true },
      caseCount: 3,
      openCaseCount: 2,
      fraud: 1,
      openCareSectorCaseCount: 2,
      cases: [{ caseNo: 'A2' }, { caseNo: 'A1' }],
      contractorRegistrationCount: 2,
      contractorRegistrations: [{ registrationNo: 'R2' }],
      specialIndustryCredentials: [],
    });
  });

  it('has its credentials, stations and their inspections', async () => {
    expect(await block(dealer)).toMatchObject({
      caseCount: 0,
      cases: [],
      contractorRegistrationCount: 0,
      specialIndustryCredentialCount: 1,
      specialIndustryCredentials: [{ number: 'N1', kind: 'LICENCE', validTo: '2024-11-15' }],
      scrapStationCount: 1,
      scrapStations: [
        {
          stationNo: 'S1',
          credentialed: true,
          inspectionCount: 2,
          inspections: [{ inspectionNo: 'I2', suspiciousItems: 2, tracedBack: true, measure: 'RECTIFY' }],
        },
      ],
    });
  });

  it('has cases of which nobody knows before the register begins', async () => {
    await fixture.department.database.query('DELETE FROM police_case');
    const before = { caseCount: null, openCaseCount: null, fraud: null, openCareSectorCaseCount: null };
    expect(await block(builder)).toMatchObject({ ...before, cases: [], contractorRegistrationCount: 2 });
  });

  it('has no valid credential the day after the last one ended', async () => {
    expect(await block(former)).toMatchObject({ scrapStations: [{ credentialed: false }] });
  });

  it('is nothing to the police when no record names it', async () => {
    expect(await block(stranger)).toBeNull();
  });

  it('sends as many statements for three enterprises as for two', async () => {
    const sent = (...usccs: string[]) =>
      statementsOf(fixture, () =>
        blocksOf(
          fixture,
          'Enterprise',
          usccs.map((uscc) => ({ uscc })),
          everything,
        ),
      );
    const two = await sent(dealer, builder);
    expect(two).toBeGreaterThan(5);
    expect(await sent(dealer, builder, former)).toBe(two);
  });
});

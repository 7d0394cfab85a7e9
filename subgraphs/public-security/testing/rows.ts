import type { Case } from '../case/case';
import { CaseKind } from '../case/case-kind';
import { CaseStatus } from '../case/case-status';
import type { ContractorRegistration } from '../contractor/contractor-registration';
import { ContractorRegistrationStatus } from '../contractor/contractor-registration-status';
import type { FloatingPopulationRecord } from '../floating-population/floating-population-record';
import type { Lead } from '../lead/lead';
import { LeadSource, TelecomDamageCause } from '../lead/lead-terms';
import type { ScrapInspection } from '../scrap/scrap-inspection';
import { ScrapMeasure, SpecialIndustry, SpecialIndustryCredentialKind } from '../scrap/scrap-terms';
import type { SpecialIndustryCredential } from '../scrap/special-industry-credential';

// Rows that tests insert, with only what matters to the test said at the call.

export function filedCase(caseNo: string, more: Partial<Case> = {}): Case {
  return {
    caseNo,
    kind: CaseKind.TELECOM_DAMAGE,
    status: CaseStatus.FILED,
    filedOn: '2024-01-10',
    solvedOn: null,
    closedOn: null,
    compoundId: null,
    projectNo: null,
    enterpriseUscc: null,
    careFacilityId: null,
    summary: null,
    divisionCode: null,
    synthetic: true,
    ...more,
  };
}

export function lead(leadNo: string, more: Partial<Lead> = {}): Lead {
  return {
    leadNo,
    leadSource: LeadSource.OPERATOR,
    cause: TelecomDamageCause.THEFT,
    receivedOn: '2024-01-05',
    verifiedOn: null,
    outcome: null,
    compoundId: null,
    projectNo: null,
    caseNo: null,
    reporterUscc: null,
    reporterName: null,
    reporterPhone: null,
    synthetic: true,
    ...more,
  };
}

/** A registered main contractor on project P1. */
export function registration(
  registrationNo: string,
  more: Partial<ContractorRegistration> = {},
): ContractorRegistration {
  return {
    registrationNo,
    projectNo: 'P1',
    enterpriseUscc: 'U1140502XN0000001Q',
    tier: 1,
    upstreamNo: null,
    status: ContractorRegistrationStatus.REGISTERED,
    registered: true,
    surveyedOn: '2024-03-01',
    registeredOn: '2024-03-02',
    lastUpdatedOn: '2024-03-02',
    endedOn: null,
    declaredWorkers: 8,
    synthetic: true,
    ...more,
  };
}

/** A firm that is known but not registered. */
export const unregistered = {
  status: ContractorRegistrationStatus.SURVEYED,
  registered: false,
  registeredOn: null,
  lastUpdatedOn: null,
} as const;

let persons = 0;

/** So many persons who live in a compound. */
export function residents(
  count: number,
  compoundId: string,
  more: Partial<FloatingPopulationRecord> = {},
): FloatingPopulationRecord[] {
  return Array.from({ length: count }, () => ({
    recordNo: `R${(persons += 1)}`,
    personRef: `P${persons}`,
    personName: '王甲子',
    residentId: null,
    phone: null,
    compoundId,
    employerUscc: null,
    projectNo: null,
    registrationNo: null,
    registeredFrom: '2024-01-01',
    registeredTo: null,
    synthetic: true,
    ...more,
  }));
}

/** A filing without end. */
export function scrapCredential(
  number: string,
  enterpriseUscc: string,
  divisionCode: string,
): SpecialIndustryCredential {
  return {
    number,
    enterpriseUscc,
    industry: SpecialIndustry.SCRAP_METAL,
    kind: SpecialIndustryCredentialKind.FILING,
    validFrom: '2023-08-01',
    validTo: null,
    divisionCode,
    synthetic: true,
  };
}

/** Nothing suspicious was found. */
export function scrapInspection(
  inspectionNo: string,
  stationNo: string,
  enterpriseUscc: string,
): ScrapInspection {
  return {
    inspectionNo,
    stationNo,
    enterpriseUscc,
    inspectedOn: '2024-06-01',
    suspiciousItems: 0,
    tracedBack: null,
    measure: ScrapMeasure.NONE,
    synthetic: true,
  };
}

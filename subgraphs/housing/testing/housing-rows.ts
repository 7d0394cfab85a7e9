import { openEnd } from '../../../shared/reference/accept';
import type { CompoundReference, DivisionReference, ReferenceRows } from '../../../shared/reference/feed';
import type { CompoundHousing } from '../compound/compound-housing';
import type { FireHazard } from '../fire-safety/fire-hazard';
import { FireHazardKind, HazardFinder } from '../fire-safety/fire-hazard-kind';
import { ManagementMode } from '../property-service/management-mode';
import type { PropertyService } from '../property-service/property-service';
import type { RenovationLedgerEntry } from '../renovation/renovation-ledger-entry';
import type { RenovationProject } from '../renovation/renovation-project';
import { RenovationStage } from '../renovation/renovation-stage';

// For tests: rows that are complete but for what the test is about, and a small tree of divisions.

function division(
  code: string,
  parentCode: string | null,
  level: DivisionReference['level'],
  validity: Partial<DivisionReference> = {},
): DivisionReference {
  const codeSource = 'NBS_2023';
  return {
    code,
    name: `示例${code}`,
    level,
    parentCode,
    codeSource,
    validFrom: null,
    validTo: null,
    ...validity,
  };
}

/** 140500 with county 140502, street 140502001 and its communities …001 and …002, the latter new on 2024-07-25; 419001 with 419001005001 and …002. */
const testDivisions: readonly DivisionReference[] = [
  division('140000', null, 'PROVINCE'),
  division('140500', '140000', 'PREFECTURE'),
  division('140502', '140500', 'COUNTY'),
  division('140502001', '140502', 'TOWNSHIP'),
  division('140502001001', '140502001', 'COMMUNITY'),
  division('140502001002', '140502001', 'COMMUNITY', { validFrom: '2024-07-25' }),
  division('419001', null, 'COUNTY'),
  division('419001005', '419001', 'TOWNSHIP'),
  division('419001005001', '419001005', 'COMMUNITY'),
  division('419001005002', '419001005', 'COMMUNITY'),
];

/** Compounds that have always belonged to a community. */
export function belongingTo(communityCode: string, ids: readonly string[]): CompoundReference[] {
  return ids.map((id) => compoundReference(id, [{ communityCode, from: null, to: null }]));
}

export function compoundReference(
  id: string,
  memberships: CompoundReference['memberships'],
): CompoundReference {
  return { id, name: id, aliases: [], address: null, synthetic: true, memberships };
}

export function references(compounds: readonly CompoundReference[]): Partial<ReferenceRows> {
  return { divisions: testDivisions, compounds };
}

export function compoundRow(
  compoundId: string,
  facts: Partial<CompoundHousing> = {},
): Partial<CompoundHousing> {
  return {
    compoundId,
    name: compoundId,
    aliases: '[]',
    isOld: true,
    inRenovationTask: true,
    synthetic: true,
    figuresSynthetic: true,
    ...facts,
  };
}

export function projectRow(
  projectNo: string,
  facts: Partial<RenovationProject> = {},
): Partial<RenovationProject> {
  return {
    projectNo,
    countyCode: '140502',
    planYear: 2024,
    stage: RenovationStage.UNDER_CONSTRUCTION,
    stageSince: '2024-03-01',
    synthetic: true,
    ...facts,
  };
}

/** The ledger of a project: stages with the days on which they were entered. */
export function ledgerRows(
  projectNo: string,
  stages: readonly (readonly [RenovationStage, string])[],
): RenovationLedgerEntry[] {
  return stages.map(([stage, enteredOn], index) => ({
    projectNo,
    stage,
    enteredOn,
    leftOn: stages[index + 1]?.[1] ?? openEnd,
    clerkName: null,
  }));
}

export function hazardRow(
  hazardNo: string,
  compoundId: string,
  facts: Partial<FireHazard> = {},
): Partial<FireHazard> {
  return {
    hazardNo,
    compoundId,
    kind: FireHazardKind.LANE_CLUTTER,
    foundBy: HazardFinder.COMMUNITY,
    foundOn: '2024-05-01',
    synthetic: true,
    ...facts,
  };
}

export function serviceRow(
  compoundId: string,
  companyUscc: string | null,
  facts: Partial<PropertyService> = {},
): Partial<PropertyService> {
  return {
    compoundId,
    companyUscc,
    startOn: '2020-01-01',
    endOn: openEnd,
    mode: ManagementMode.HIRED_COMPANY,
    synthetic: true,
    ...facts,
  };
}

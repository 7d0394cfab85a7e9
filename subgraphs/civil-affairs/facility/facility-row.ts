import type { CareFacility } from './care-facility';

/** A row of `care_facility` as raw SQL gives it: numbers may be strings, booleans are 0 or 1. */
export type FacilityRow = Readonly<Record<string, string | number | null>>;

export function facilityOfRow(row: FacilityRow): CareFacility {
  return {
    id: String(row['facility_id']),
    name: String(row['name']),
    kind: row['kind'] as CareFacility['kind'],
    ownership: row['ownership'] as CareFacility['ownership'],
    level: row['level'] as CareFacility['level'],
    communityCode: String(row['community_code']),
    compoundId: textOf(row['compound_id']),
    operatorUscc: textOf(row['operator_uscc']),
    ratingLevel: row['rating_level'] === null ? null : Number(row['rating_level']),
    bedCount: Number(row['bed_count']),
    freeBeds: Number(row['free_beds']),
    inOperation: Number(row['in_operation']) === 1,
    filingNo: textOf(row['filing_no']),
    synthetic: Number(row['synthetic']) === 1,
  };
}

function textOf(value: string | number | null | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}

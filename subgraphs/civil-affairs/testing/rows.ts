import type { CompoundReference, DivisionReference } from '../../../shared/reference/feed';
import type { Insert } from '../../../shared/database/insert';
import { DivisionRecord } from '../division/division-record';
import { AbilityGrade } from '../elder/ability-grade';
import { Elder } from '../elder/elder';
import { Gender } from '../elder/gender';
import { CareFacility } from '../facility/care-facility';
import { CareFacilityKind, CareFacilityLevel, CareFacilityOwnership } from '../facility/care-facility-kind';

/** The day on which the second community of a test stands, and one compound moves to it. */
const foundedOn = '2024-07-25';

/** A division of that code. */
export function division(
  code: string,
  parentCode: string | null,
  validFrom: string | null = null,
): DivisionReference {
  return {
    code,
    name: `division ${code}`,
    level: code.length > 9 ? 'COMMUNITY' : code.length === 9 ? 'TOWNSHIP' : 'COUNTY',
    parentCode,
    codeSource: 'NBS_2023',
    validFrom,
    validTo: null,
  };
}

/** A county with one town of three communities, of which one is founded later. */
export const divisions: readonly DivisionReference[] = [
  division('140502', null),
  division('140502100', '140502'),
  division('140502100229', '140502100'),
  division('140502100230', '140502100'),
  division('140502100-P01', '140502100', foundedOn),
];

/** A compound and where it belongs. */
export function compound(id: string, ...memberships: CompoundReference['memberships']): CompoundReference {
  return { id, name: id, aliases: [], address: null, synthetic: true, memberships };
}

/** `mover` changes its community, `stayer` does not. */
export const compounds: readonly CompoundReference[] = [
  compound(
    'mover',
    { communityCode: '140502100229', from: null, to: foundedOn },
    { communityCode: '140502100-P01', from: foundedOn, to: null },
  ),
  compound('stayer', { communityCode: '140502100229', from: null, to: null }),
];

export const references = { divisions, compounds };

export async function insertDivisions(insert: Insert, rows = divisions): Promise<void> {
  await insert(
    DivisionRecord,
    rows.map((row) => ({ ...row, synthetic: false })),
  );
}

let serial = 0;

/** An elder without difficulties, on the register since 2020; what is given replaces that. */
export function elder(given: Partial<Elder> = {}): Elder {
  serial += 1;
  return {
    id: `E${serial}`,
    name: '王甲子',
    residentId: '990000194001010012',
    phone: null,
    birthYear: 1940,
    gender: Gender.FEMALE,
    compoundId: null,
    buildingId: null,
    room: null,
    communityCode: null,
    abilityGrade: AbilityGrade.INTACT,
    assessedOn: null,
    hardship: null,
    livingAlone: false,
    emptyNest: false,
    leftBehind: false,
    disabledAbility: false,
    severeDisability: false,
    specialFamily: false,
    otherDifficulty: false,
    visitConsent: true,
    registeredOn: '2020-01-01',
    leftOn: null,
    synthetic: false,
    ...given,
  };
}

/** `count` elders alike. */
export function elders(count: number, given: Partial<Elder>): Elder[] {
  return Array.from({ length: count }, () => elder(given));
}

/** A facility of ten free beds in 140502100230; what is given replaces that. */
export function facility(given: Partial<CareFacility> & Pick<CareFacility, 'id'>): CareFacility {
  return {
    name: given.id,
    kind: CareFacilityKind.CARE_HOME,
    ownership: CareFacilityOwnership.PRIVATE,
    level: CareFacilityLevel.COMMUNITY,
    communityCode: '140502100230',
    compoundId: null,
    operatorUscc: null,
    ratingLevel: null,
    bedCount: 10,
    freeBeds: 10,
    inOperation: true,
    filingNo: null,
    synthetic: false,
    ...given,
  };
}

import type { Insert } from '../../../shared/database/insert';
import { randomStream, split, type RandomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld, WorldCareFacility } from '../../../shared/demonstration/world';
import type { Clock } from '../../../shared/time/clock';
import { abilityGrades } from '../elder/ability-grade';
import { CareFacility } from '../facility/care-facility';
import { CareFacilityKind, CareFacilityLevel, CareFacilityOwnership } from '../facility/care-facility-kind';
import { FacilityResidents } from '../facility/facility-residents';
import { insertFacilityHazards } from './facility-hazards';

/** Beds from and to, and whether elders live there. */
interface Capacity {
  readonly least: number;
  readonly most: number;
  readonly lived: boolean;
}

const dayPlaces: Capacity = { least: 8, most: 30, lived: false };
const smallHome: Capacity = { least: 12, most: 36, lived: true };
const home: Capacity = { least: 50, most: 160, lived: true };

const capacityOf: Readonly<Record<CareFacilityKind, Capacity>> = {
  CARE_HOME: home,
  NURSING_HOME: home,
  TOWNSHIP_CARE_HOME: { least: 20, most: 60, lived: true },
  PUBLIC_CARE_HOME: home,
  EXTREME_POVERTY_SUPPORT_HOME: home,
  REGIONAL_CARE_CENTRE: home,
  ELDER_SERVICE_COMPLEX: smallHome,
  GUIDANCE_CENTRE: { least: 0, most: 0, lived: false },
  EMBEDDED_MEDICAL_CARE: smallHome,
  MUTUAL_AID_SITE: dayPlaces,
  HONOUR_HOME: { least: 20, most: 40, lived: true },
  DAY_CARE_CENTRE: dayPlaces,
};

/** Of a hundred residents, best grade first. */
const residentShares = [22, 24, 24, 18, 12];

/** Facilities of the world with generated beds, residents, ratings and hazards. All of them are invented. */
export async function insertCareFacilities(
  insert: Insert,
  { careFacilities }: DemonstrationWorld,
  clock: Clock,
): Promise<void> {
  const random = randomStream('civil-affairs/care-facilities');
  const rows = careFacilities.map((facility) => facilityRow(facility, random));
  await insert(CareFacility, rows);
  await insert(FacilityResidents, rows.flatMap(residentRows));
  await insertFacilityHazards(insert, rows, clock.today());
}

function facilityRow(facility: WorldCareFacility, random: RandomStream): CareFacility {
  const kind = CareFacilityKind[facility.kind];
  const { least, most, lived } = capacityOf[kind];
  const bedCount = random.int(least, most);
  const inOperation = facility.level === 'DISTRICT' || random.chance(0.95);
  const livedIn = lived && inOperation;
  return {
    id: facility.id,
    name: facility.name,
    kind,
    ownership: CareFacilityOwnership[facility.ownership],
    level: CareFacilityLevel[facility.level],
    communityCode: facility.communityCode,
    compoundId: facility.compoundId,
    operatorUscc: facility.operatorUscc,
    ratingLevel: ratingOf(kind, random),
    bedCount,
    freeBeds: livedIn ? Math.round((bedCount * random.int(8, 45)) / 100) : bedCount,
    inOperation,
    filingNo: `养备（演示）${facility.id.slice(3)}`,
    synthetic: true,
  };
}

function ratingOf(kind: CareFacilityKind, random: RandomStream): number | null {
  if (kind === CareFacilityKind.TOWNSHIP_CARE_HOME) return random.chance(0.85) ? random.int(1, 2) : null;
  if (kind === CareFacilityKind.PUBLIC_CARE_HOME) return random.int(2, 4);
  return capacityOf[kind].lived && random.chance(0.7) ? random.int(1, 4) : null;
}

/** Who lives there has a bed: residents and free beds make up the beds. */
function residentRows({ id, bedCount, freeBeds }: CareFacility): FacilityResidents[] {
  const counts = split(bedCount - freeBeds, residentShares);
  return abilityGrades.flatMap((abilityGrade, index) => {
    const persons = counts[index] ?? 0;
    return persons === 0 ? [] : [{ facilityId: id, abilityGrade, persons }];
  });
}

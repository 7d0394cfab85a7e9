import type { Insert } from '../../../shared/database/insert';
import { randomStream, type RandomStream } from '../../../shared/demonstration/random';
import { addDays, type DateText } from '../../../shared/time/calendar';
import type { CareFacility } from '../facility/care-facility';
import { CareCheckingDepartment, CareHazardDomain, careHazardDomains } from '../facility/care-hazard-domain';
import { FacilityCheck, FacilityHazard } from '../facility/facility-hazard';

/** Who checks what is our assumption: the document names the bureaus and the domains, not which for which. */
const departmentOf: Readonly<Record<CareHazardDomain, CareCheckingDepartment>> = {
  BUILDING: CareCheckingDepartment.HOUSING,
  FIRE: CareCheckingDepartment.EMERGENCY_MANAGEMENT,
  FOOD: CareCheckingDepartment.MARKET_REGULATION,
  SPECIAL_EQUIPMENT: CareCheckingDepartment.MARKET_REGULATION,
  EPIDEMIC: CareCheckingDepartment.HEALTH_AND_SPORT,
};

/** Checks of most domains in the last half year, and what they found: about half of the findings are still open. */
export async function insertFacilityHazards(
  insert: Insert,
  facilities: readonly CareFacility[],
  today: DateText,
): Promise<void> {
  const random = randomStream('civil-affairs/facility-hazards');
  const checks = facilities.flatMap(({ id }) =>
    careHazardDomains
      .filter(() => random.chance(0.92))
      .map((domain) => ({
        facilityId: id,
        domain,
        checkedOn: addDays(today, -random.int(2, 180)),
        checkingDepartment: random.chance(0.85) ? departmentOf[domain] : CareCheckingDepartment.CIVIL_AFFAIRS,
      })),
  );
  await insert(FacilityCheck, checks);
  const findings = checks.filter(() => random.chance(0.4));
  await insert(
    FacilityHazard,
    findings.map((check, index) => hazardOf(check, index, random, today)),
  );
}

function hazardOf(
  { facilityId, domain, checkedOn, checkingDepartment }: FacilityCheck,
  index: number,
  random: RandomStream,
  today: DateText,
): FacilityHazard {
  const rectified = addDays(checkedOn, random.int(3, 40));
  return {
    hazardNo: `HZ-${facilityId.slice(3, 9)}-${String(index + 1).padStart(4, '0')}`,
    facilityId,
    domain,
    foundOn: checkedOn,
    rectifiedOn: rectified <= today && random.chance(0.67) ? rectified : null,
    checkingDepartment,
  };
}

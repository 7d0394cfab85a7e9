import { randomStream, type RandomStream } from '../../../shared/demonstration/random';
import type {
  DemonstrationWorld,
  EnterpriseRole,
  WorldCareFacility,
} from '../../../shared/demonstration/world';
import { InspectionDomain } from '../inspection/inspection-kinds';
import { servesFood } from './care-sites';
import { hasElevator } from './elevator-sites';

/** Who is inspected in which field, before dates and results are drawn. */
export interface InspectionPlan {
  readonly domain: InspectionDomain;
  readonly targetUscc: string;
  readonly facilityId: string | null;
  /** Community of the site; of a body itself the county of its registration. */
  readonly divisionCode: string;
}

/** Inspections of invented bodies outside of care facilities: field and likelihood by trade. */
const byTrade: readonly (readonly [EnterpriseRole, InspectionDomain, number])[] = [
  ['MANUFACTURER', InspectionDomain.PRODUCT, 1],
  ['MANUFACTURER', InspectionDomain.CERTIFICATION, 0.4],
  ['MEAL_SERVICE', InspectionDomain.FOOD, 1],
  ['ELEVATOR_MAINTAINER', InspectionDomain.SPECIAL_EQUIPMENT, 1],
  ['PROPERTY_COMPANY', InspectionDomain.PRICE, 0.15],
  ['PROPERTY_COMPANY', InspectionDomain.SPECIAL_EQUIPMENT, 0.08],
  ['SCRAP_DEALER', InspectionDomain.OTHER, 0.3],
  ['CONTRACTOR', InspectionDomain.PRODUCT, 0.15],
];

export function inspectionPlans({ careFacilities, enterprises }: DemonstrationWorld): InspectionPlan[] {
  const random = randomStream('market-regulation/inspection-plans');
  const ofBodies = enterprises
    .filter(({ real }) => !real)
    .flatMap(({ uscc, roles, countyCode }) =>
      byTrade
        .filter(([role, , likelihood]) => roles.includes(role) && random.chance(likelihood))
        .map(([, domain]) => ({ domain, targetUscc: uscc, facilityId: null, divisionCode: countyCode })),
    );
  return [...careFacilities.flatMap((facility) => plansOfFacility(facility, random)), ...ofBodies];
}

/** 城政办发〔2024〕23号 §二(六)23: food and special equipment of care facilities are supervised. */
function plansOfFacility(facility: WorldCareFacility, random: RandomStream): InspectionPlan[] {
  const domains = [
    ...(servesFood(facility) ? times(random.int(1, 3), InspectionDomain.FOOD) : []),
    ...(hasElevator(facility) ? times(random.int(1, 2), InspectionDomain.SPECIAL_EQUIPMENT) : []),
    ...(random.chance(0.35) ? [InspectionDomain.PRICE] : []),
  ];
  return domains.map((domain) => ({
    domain,
    targetUscc: facility.operatorUscc,
    facilityId: facility.id,
    divisionCode: facility.communityCode,
  }));
}

function times(count: number, domain: InspectionDomain): InspectionDomain[] {
  return Array.from({ length: count }, () => domain);
}

import type { CareFacilityKind, CareFacilityLevel, CareFacilityOwnership } from './care-facility';

/** `count` facilities of one kind, in compounds of the county or elsewhere in it. */
export interface CareFacilityPlan {
  readonly kind: CareFacilityKind;
  readonly level: CareFacilityLevel;
  readonly ownership: CareFacilityOwnership;
  readonly inCompound: boolean;
  readonly count: number;
}

function plan(
  kind: CareFacilityKind,
  level: CareFacilityLevel,
  ownership: CareFacilityOwnership,
  place: 'in a compound' | 'elsewhere',
  count: number,
): CareFacilityPlan {
  return { kind, level, ownership, inCompound: place === 'in a compound', count };
}

const districtPlans = [
  plan('DAY_CARE_CENTRE', 'COMMUNITY', 'PUBLIC_BUILT_PRIVATE_RUN', 'in a compound', 8),
  plan('MUTUAL_AID_SITE', 'COMMUNITY', 'PUBLIC', 'in a compound', 4),
  plan('EMBEDDED_MEDICAL_CARE', 'COMMUNITY', 'PRIVATE', 'in a compound', 3),
  plan('CARE_HOME', 'COMMUNITY', 'PRIVATE', 'in a compound', 2),
  plan('ELDER_SERVICE_COMPLEX', 'TOWNSHIP', 'PUBLIC_BUILT_PRIVATE_RUN', 'in a compound', 3),
  plan('REGIONAL_CARE_CENTRE', 'TOWNSHIP', 'PUBLIC_BUILT_PRIVATE_RUN', 'elsewhere', 2),
  plan('CARE_HOME', 'TOWNSHIP', 'PRIVATE', 'elsewhere', 1),
  plan('GUIDANCE_CENTRE', 'DISTRICT', 'PUBLIC', 'elsewhere', 1),
  plan('PUBLIC_CARE_HOME', 'DISTRICT', 'PUBLIC', 'elsewhere', 1),
  plan('PUBLIC_CARE_HOME', 'DISTRICT', 'PUBLIC_BUILT_PRIVATE_RUN', 'elsewhere', 1),
  plan('NURSING_HOME', 'DISTRICT', 'PUBLIC_BUILT_PRIVATE_RUN', 'elsewhere', 1),
  plan('EXTREME_POVERTY_SUPPORT_HOME', 'DISTRICT', 'PUBLIC', 'elsewhere', 1),
  plan('HONOUR_HOME', 'DISTRICT', 'PUBLIC', 'elsewhere', 1),
];

const countyPlans = [
  plan('DAY_CARE_CENTRE', 'COMMUNITY', 'PUBLIC_BUILT_PRIVATE_RUN', 'in a compound', 1),
  plan('ELDER_SERVICE_COMPLEX', 'TOWNSHIP', 'PUBLIC_BUILT_PRIVATE_RUN', 'in a compound', 1),
];

const otherCityPlans = [
  plan('DAY_CARE_CENTRE', 'COMMUNITY', 'PUBLIC_BUILT_PRIVATE_RUN', 'in a compound', 2),
  plan('ELDER_SERVICE_COMPLEX', 'TOWNSHIP', 'PRIVATE', 'in a compound', 1),
  plan('CARE_HOME', 'TOWNSHIP', 'PRIVATE', 'elsewhere', 1),
  plan('PUBLIC_CARE_HOME', 'DISTRICT', 'PUBLIC', 'elsewhere', 1),
];

/**
 * What a county gets besides the homes of its towns. 城区 of 晋城市 has every kind, since 城政办发〔2024〕23号 is its own
 * plan; the numbers are ours, the document gives none.
 */
export function careFacilityPlans(countyCode: string): readonly CareFacilityPlan[] {
  if (countyCode === '140502') return districtPlans;
  return countyCode.startsWith('1405') ? countyPlans : otherCityPlans;
}

/** Whether each town of the county has a home for its elders 乡镇敬老院 (城政办发〔2024〕23号 二(四)12). */
export function hasTownshipHomes(countyCode: string): boolean {
  return countyCode.startsWith('1405');
}

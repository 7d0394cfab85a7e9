/** Kinds of care facility 养老服务设施, after 城政办发〔2024〕23号 二(四) 11 to 17. */
export type CareFacilityKind =
  | 'CARE_HOME'
  | 'NURSING_HOME'
  | 'TOWNSHIP_CARE_HOME'
  | 'PUBLIC_CARE_HOME'
  | 'EXTREME_POVERTY_SUPPORT_HOME'
  | 'REGIONAL_CARE_CENTRE'
  | 'ELDER_SERVICE_COMPLEX'
  | 'GUIDANCE_CENTRE'
  | 'EMBEDDED_MEDICAL_CARE'
  | 'MUTUAL_AID_SITE'
  | 'HONOUR_HOME'
  | 'DAY_CARE_CENTRE';

export type CareFacilityOwnership = 'PUBLIC' | 'PRIVATE' | 'PUBLIC_BUILT_PRIVATE_RUN';

/** The three levels of the care network, 城政办发〔2024〕23号 二(四)13. */
export type CareFacilityLevel = 'DISTRICT' | 'TOWNSHIP' | 'COMMUNITY';

/** A care facility; all are invented. */
export interface WorldCareFacility {
  /** `CF-<county>-<number>`. */
  readonly id: string;
  readonly name: string;
  readonly kind: CareFacilityKind;
  readonly ownership: CareFacilityOwnership;
  readonly level: CareFacilityLevel;
  readonly communityCode: string;
  /** The compound it stands in, which then lies in the same community; null = none. */
  readonly compoundId: string | null;
  readonly operatorUscc: string;
}

/** What a kind is called in a name. */
export const careFacilityWord: Readonly<Record<CareFacilityKind, string>> = {
  CARE_HOME: '养老院',
  NURSING_HOME: '老年养护院',
  TOWNSHIP_CARE_HOME: '敬老院',
  PUBLIC_CARE_HOME: '公办养老院',
  EXTREME_POVERTY_SUPPORT_HOME: '特困人员供养服务中心',
  REGIONAL_CARE_CENTRE: '区域养老服务中心',
  ELDER_SERVICE_COMPLEX: '为老服务综合体',
  GUIDANCE_CENTRE: '养老服务指导中心',
  EMBEDDED_MEDICAL_CARE: '嵌入式养老站',
  MUTUAL_AID_SITE: '互助养老点',
  HONOUR_HOME: '光荣院',
  DAY_CARE_CENTRE: '日间照料中心',
};

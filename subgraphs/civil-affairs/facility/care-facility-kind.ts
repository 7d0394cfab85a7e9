import { registerEnumType } from 'type-graphql';

/** Kinds of care facility 养老服务设施, 城政办发〔2024〕23号 二(四) 11 to 17. */
export enum CareFacilityKind {
  CARE_HOME = 'CARE_HOME',
  NURSING_HOME = 'NURSING_HOME',
  TOWNSHIP_CARE_HOME = 'TOWNSHIP_CARE_HOME',
  PUBLIC_CARE_HOME = 'PUBLIC_CARE_HOME',
  EXTREME_POVERTY_SUPPORT_HOME = 'EXTREME_POVERTY_SUPPORT_HOME',
  REGIONAL_CARE_CENTRE = 'REGIONAL_CARE_CENTRE',
  ELDER_SERVICE_COMPLEX = 'ELDER_SERVICE_COMPLEX',
  GUIDANCE_CENTRE = 'GUIDANCE_CENTRE',
  EMBEDDED_MEDICAL_CARE = 'EMBEDDED_MEDICAL_CARE',
  MUTUAL_AID_SITE = 'MUTUAL_AID_SITE',
  HONOUR_HOME = 'HONOUR_HOME',
  DAY_CARE_CENTRE = 'DAY_CARE_CENTRE',
}
registerEnumType(CareFacilityKind, {
  name: 'CareFacilityKind',
  description: '养老服务设施类型 / Kind of care facility',
  valuesConfig: {
    CARE_HOME: { description: '养老院 / Care home' },
    NURSING_HOME: { description: '老年养护院 / Nursing home' },
    TOWNSHIP_CARE_HOME: { description: '乡镇敬老院 / Township care home' },
    PUBLIC_CARE_HOME: { description: '公办养老机构 / Public care institution' },
    EXTREME_POVERTY_SUPPORT_HOME: {
      description: '特困人员供养服务机构 / Home for persons supported in extreme poverty',
    },
    REGIONAL_CARE_CENTRE: { description: '区域养老服务中心 / Regional care centre' },
    ELDER_SERVICE_COMPLEX: { description: '为老服务综合体 / Complex of services for elders' },
    GUIDANCE_CENTRE: { description: '养老服务指导中心 / Guidance centre of care services' },
    EMBEDDED_MEDICAL_CARE: { description: '嵌入式养老机构 / Embedded care with medical services' },
    MUTUAL_AID_SITE: { description: '互助养老设施 / Site of mutual aid' },
    HONOUR_HOME: { description: '光荣院 / Home of honour' },
    DAY_CARE_CENTRE: { description: '日间照料中心 / Day care centre' },
  },
});

export enum CareFacilityOwnership {
  PUBLIC = 'PUBLIC',
  PRIVATE = 'PRIVATE',
  PUBLIC_BUILT_PRIVATE_RUN = 'PUBLIC_BUILT_PRIVATE_RUN',
}
registerEnumType(CareFacilityOwnership, {
  name: 'CareFacilityOwnership',
  description: '养老服务设施的举办方式 / Who owns and runs a care facility',
  valuesConfig: {
    PUBLIC: { description: '公办 / Publicly owned and run' },
    PRIVATE: { description: '民办 / Privately owned and run' },
    PUBLIC_BUILT_PRIVATE_RUN: { description: '公建民营 / Publicly built, privately run' },
  },
});

/** Levels of the network, 城政办发〔2024〕23号 二(四)13. */
export enum CareFacilityLevel {
  DISTRICT = 'DISTRICT',
  TOWNSHIP = 'TOWNSHIP',
  COMMUNITY = 'COMMUNITY',
}
registerEnumType(CareFacilityLevel, {
  name: 'CareFacilityLevel',
  description: '三级养老服务网络中的层级 / Level in the three-level care network',
  valuesConfig: {
    DISTRICT: { description: '区级 / District level' },
    TOWNSHIP: { description: '镇（街道）级 / Town or street' },
    COMMUNITY: { description: '村（社区）级 / Village or community' },
  },
});

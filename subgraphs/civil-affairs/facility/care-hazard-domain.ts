import { registerEnumType } from 'type-graphql';

/** The risks that a care facility has to guard against, 城政办发〔2024〕23号 二(六)23, in its order. */
export enum CareHazardDomain {
  BUILDING = 'BUILDING',
  FIRE = 'FIRE',
  FOOD = 'FOOD',
  SPECIAL_EQUIPMENT = 'SPECIAL_EQUIPMENT',
  EPIDEMIC = 'EPIDEMIC',
}
registerEnumType(CareHazardDomain, {
  name: 'CareHazardDomain',
  description: '养老机构安全隐患的领域 / Domain of a hazard in a care facility',
  valuesConfig: {
    BUILDING: { description: '建筑 / Safety of the building' },
    FIRE: { description: '消防 / Fire safety' },
    FOOD: { description: '食品 / Food safety' },
    SPECIAL_EQUIPMENT: { description: '特种设备 / Special equipment' },
    EPIDEMIC: { description: '疫情防控 / Epidemic prevention' },
  },
});

/** All five: every overview has these. */
export const careHazardDomains: readonly CareHazardDomain[] = Object.values(CareHazardDomain);

/** The six bureaus that supervise, 城政办发〔2024〕23号 二(六)23, in its order. */
export enum CareCheckingDepartment {
  PUBLIC_SECURITY = 'PUBLIC_SECURITY',
  CIVIL_AFFAIRS = 'CIVIL_AFFAIRS',
  HOUSING = 'HOUSING',
  HEALTH_AND_SPORT = 'HEALTH_AND_SPORT',
  MARKET_REGULATION = 'MARKET_REGULATION',
  EMERGENCY_MANAGEMENT = 'EMERGENCY_MANAGEMENT',
}
registerEnumType(CareCheckingDepartment, {
  name: 'CareCheckingDepartment',
  description: '检查养老机构的部门 / Department that checks care facilities',
  valuesConfig: {
    PUBLIC_SECURITY: { description: '公安分局 / Public security bureau' },
    CIVIL_AFFAIRS: { description: '民政局 / Civil affairs bureau' },
    HOUSING: { description: '住建局 / Housing bureau' },
    HEALTH_AND_SPORT: { description: '卫体局 / Health and sport' },
    MARKET_REGULATION: { description: '市场监管局 / Market regulation' },
    EMERGENCY_MANAGEMENT: { description: '应急管理局 / Emergency management' },
  },
});

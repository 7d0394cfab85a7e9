import { registerEnumType } from 'type-graphql';

/** How a compound is managed, 晋城市住建局 reply TA0315, part 二. */
export enum ManagementMode {
  HIRED_COMPANY = 'HIRED_COMPANY',
  TRUSTEESHIP = 'TRUSTEESHIP',
  SOCIAL_ORG = 'SOCIAL_ORG',
  RESIDENT_SELF = 'RESIDENT_SELF',
}
registerEnumType(ManagementMode, {
  name: 'ManagementMode',
  description: '小区管理方式 / How a compound is managed',
  valuesConfig: {
    HIRED_COMPANY: { description: '选聘物业服务企业 / A hired property company' },
    TRUSTEESHIP: { description: '托管 / Held in trust by a firm' },
    SOCIAL_ORG: { description: '社会组织代管 / Managed by a social organisation' },
    RESIDENT_SELF: { description: '居民自管 / Managed by the residents themselves' },
  },
});

/** The three ways in which 安宁市 brings a company into old compounds, 安建复函〔2021〕2号 三(二)1 to 3. */
export enum ServiceArrangement {
  AREA_PACKAGE = 'AREA_PACKAGE',
  ATTACH_TO_NEARBY = 'ATTACH_TO_NEARBY',
  STATE_OWNED = 'STATE_OWNED',
}
registerEnumType(ServiceArrangement, {
  name: 'ServiceArrangement',
  description: '老旧小区引入物业的方式 / How a company was brought into an old compound',
  valuesConfig: {
    AREA_PACKAGE: { description: '划片打包 / One company for all old compounds of an area' },
    ATTACH_TO_NEARBY: { description: '项目归靠 / Taken on by a good company nearby' },
    STATE_OWNED: { description: '国企介入 / A state-owned company steps in' },
  },
});

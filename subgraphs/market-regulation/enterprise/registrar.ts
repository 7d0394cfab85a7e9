import { registerEnumType } from 'type-graphql';

/** Who registered a body: first character of its code by GB 32100-2015 (9, 5 and 1). */
export enum Registrar {
  MARKET_REGULATION = 'MARKET_REGULATION',
  CIVIL_AFFAIRS = 'CIVIL_AFFAIRS',
  STAFFING = 'STAFFING',
}
registerEnumType(Registrar, {
  name: 'Registrar',
  description: '登记管理部门 / Authority that registered a legal body',
  valuesConfig: {
    MARKET_REGULATION: { description: '市场监管部门：企业、个体工商户 / Market regulation: businesses' },
    CIVIL_AFFAIRS: { description: '民政部门：社会组织 / Civil affairs: social organisations' },
    STAFFING: { description: '机构编制部门：机关、事业单位 / Staffing office: public institutions' },
  },
});

export enum EnterpriseType {
  COMPANY = 'COMPANY',
  BRANCH = 'BRANCH',
  INDIVIDUAL_BUSINESS = 'INDIVIDUAL_BUSINESS',
  SOCIAL_ORGANISATION = 'SOCIAL_ORGANISATION',
  PUBLIC_INSTITUTION = 'PUBLIC_INSTITUTION',
  OTHER = 'OTHER',
}
registerEnumType(EnterpriseType, {
  name: 'EnterpriseType',
  description: '主体类型 / Kind of legal body',
  valuesConfig: {
    COMPANY: { description: '公司 / Limited company' },
    BRANCH: { description: '分支机构 / Branch of a company' },
    INDIVIDUAL_BUSINESS: { description: '个体工商户 / Individually run business' },
    SOCIAL_ORGANISATION: { description: '社会组织 / Association, foundation or private non-enterprise' },
    PUBLIC_INSTITUTION: { description: '事业单位 / Public body' },
    OTHER: { description: '其他 / Any other kind' },
  },
});

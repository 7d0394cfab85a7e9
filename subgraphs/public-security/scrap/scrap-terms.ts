import { registerEnumType } from 'type-graphql';

/** Industries of the special-industry register; scrap metal by 晋城市住建局《关于市政协八届二次会议第TA00201号提案的答复》 措施七(三). */
export enum SpecialIndustry {
  SCRAP_METAL = 'SCRAP_METAL',
  LODGING = 'LODGING',
}

registerEnumType(SpecialIndustry, {
  name: 'SpecialIndustry',
  description: '特种行业 / Special industry',
  valuesConfig: {
    SCRAP_METAL: { description: '废旧金属收购业 / Scrap metal trade' },
    LODGING: { description: '旅馆业 / Lodging trade' },
  },
});

/**
 * The reply of 2023-07-05 speaks of the licence; State Council Order 764, in force since 2023-07-20, asks for filing
 * with the county police instead. Either counts, by its dates.
 */
export enum SpecialIndustryCredentialKind {
  LICENCE = 'LICENCE',
  FILING = 'FILING',
}

registerEnumType(SpecialIndustryCredentialKind, {
  name: 'SpecialIndustryCredentialKind',
  description: '许可或备案 / Whether it is a licence or a filing',
  valuesConfig: {
    LICENCE: { description: '特种行业许可证 / Special-industry licence' },
    FILING: { description: '备案 / Filing with the county police' },
  },
});

/** What followed on an inspection: the reply above, 措施七(三), has 倒查, 取缔 and prosecution. */
export enum ScrapMeasure {
  NONE = 'NONE',
  RECTIFY = 'RECTIFY',
  SHUT_DOWN = 'SHUT_DOWN',
  PROSECUTE = 'PROSECUTE',
}

registerEnumType(ScrapMeasure, {
  name: 'ScrapMeasure',
  description: '检查后的处理 / What followed on an inspection',
  valuesConfig: {
    NONE: { description: '无需处理 / Nothing was needed' },
    RECTIFY: { description: '责令整改 / Ordered to put things right' },
    SHUT_DOWN: { description: '取缔 / Shut down by order' },
    PROSECUTE: { description: '追究刑事责任 / Prosecuted' },
  },
});

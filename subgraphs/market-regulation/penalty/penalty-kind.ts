import { Arg, registerEnumType } from 'type-graphql';

export enum PenaltyKind {
  FALSE_ADVERTISING = 'FALSE_ADVERTISING',
  FOOD_SAFETY = 'FOOD_SAFETY',
  PRODUCT_QUALITY = 'PRODUCT_QUALITY',
  SPECIAL_EQUIPMENT = 'SPECIAL_EQUIPMENT',
  CERTIFICATION = 'CERTIFICATION',
  FALSE_TEST_REPORT = 'FALSE_TEST_REPORT',
  PRICE = 'PRICE',
  METROLOGY = 'METROLOGY',
  REGISTRATION = 'REGISTRATION',
  OTHER = 'OTHER',
}
registerEnumType(PenaltyKind, {
  name: 'PenaltyKind',
  description: '行政处罚的违法种类 / Kind of offence for which a penalty was imposed',
  valuesConfig: {
    FALSE_ADVERTISING: { description: '虚假宣传、虚假广告 / False claims and advertising' },
    FOOD_SAFETY: { description: '食品安全 / Food safety' },
    PRODUCT_QUALITY: { description: '产品质量 / Quality of products' },
    SPECIAL_EQUIPMENT: { description: '特种设备安全 / Safety of special equipment' },
    CERTIFICATION: { description: '认证认可 / Certification and accreditation' },
    FALSE_TEST_REPORT: { description: '虚假检验检测报告 / False test reports' },
    PRICE: { description: '价格收费 / Prices and charges' },
    METROLOGY: { description: '计量 / Measuring instruments' },
    REGISTRATION: { description: '登记和年度报告 / Registration and yearly reports' },
    OTHER: { description: '其他 / Any other kind' },
  },
});

/** `kind` of lists and counts of penalties. */
export const PenaltyKindArgument = (): ReturnType<typeof Arg> =>
  Arg('kind', () => PenaltyKind, {
    nullable: true,
    description: '只看此种违法，默认全部 / Only for this kind of offence; all unless given',
  });

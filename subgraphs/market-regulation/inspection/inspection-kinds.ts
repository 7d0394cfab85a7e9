import { registerEnumType } from 'type-graphql';

export enum InspectionDomain {
  PRODUCT = 'PRODUCT',
  FOOD = 'FOOD',
  SPECIAL_EQUIPMENT = 'SPECIAL_EQUIPMENT',
  PRICE = 'PRICE',
  CERTIFICATION = 'CERTIFICATION',
  OTHER = 'OTHER',
}
registerEnumType(InspectionDomain, {
  name: 'InspectionDomain',
  description: '检查领域 / Field of an inspection',
  valuesConfig: {
    PRODUCT: { description: '产品质量 / Quality of products' },
    FOOD: { description: '食品安全 / Food safety' },
    SPECIAL_EQUIPMENT: { description: '特种设备 / Elevators, boilers and the like' },
    PRICE: { description: '价格收费 / Prices and charges' },
    CERTIFICATION: { description: '认证认可、检验检测 / Certification and testing' },
    OTHER: { description: '其他 / Any other field' },
  },
});

/** 城政办发〔2024〕23号 §三(二): 健全“双随机、一公开”工作机制. */
export enum InspectionMode {
  DOUBLE_RANDOM = 'DOUBLE_RANDOM',
  COMPLAINT_DRIVEN = 'COMPLAINT_DRIVEN',
  SPECIAL_CAMPAIGN = 'SPECIAL_CAMPAIGN',
}
registerEnumType(InspectionMode, {
  name: 'InspectionMode',
  description: '检查方式 / How an inspection came about',
  valuesConfig: {
    DOUBLE_RANDOM: {
      description:
        '双随机、一公开：随机抽取对象和人员 / Target and inspectors drawn at random, result made public',
    },
    COMPLAINT_DRIVEN: { description: '投诉举报 / Upon a complaint' },
    SPECIAL_CAMPAIGN: { description: '专项检查 / In a special campaign' },
  },
});

export enum InspectionStatus {
  DRAWN = 'DRAWN',
  CHECKED = 'CHECKED',
  RESULT_PUBLISHED = 'RESULT_PUBLISHED',
}
registerEnumType(InspectionStatus, {
  name: 'InspectionStatus',
  description: '检查进度 / How far an inspection has come',
  valuesConfig: {
    DRAWN: { description: '已抽取（立项），待检查 / Drawn, not yet carried out' },
    CHECKED: { description: '已检查，结果未公开 / Carried out, result not yet public' },
    RESULT_PUBLISHED: { description: '结果已公开 / Result made public' },
  },
});

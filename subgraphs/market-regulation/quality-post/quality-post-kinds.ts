import { registerEnumType } from 'type-graphql';

/** 城政办发〔2024〕26号 (十四): 质量安全员, 质量安全总监. */
export enum QualityPost {
  OFFICER = 'OFFICER',
  DIRECTOR = 'DIRECTOR',
}
registerEnumType(QualityPost, {
  name: 'QualityPost',
  description: '质量安全管理岗位 / Post for the safety of products at a producer or seller',
  valuesConfig: {
    OFFICER: { description: '质量安全员 / Quality safety officer' },
    DIRECTOR: { description: '质量安全总监 / Quality safety director' },
  },
});

/** Why a post must be filled; each is decided from facts of the register. */
export enum QualityPostGround {
  INDUSTRIAL_BODY = 'INDUSTRIAL_BODY',
  PRODUCTION_LICENCE = 'PRODUCTION_LICENCE',
  COMPULSORY_CERTIFICATION = 'COMPULSORY_CERTIFICATION',
  SAFETY_PRODUCT_LARGE_OR_MEDIUM = 'SAFETY_PRODUCT_LARGE_OR_MEDIUM',
}
registerEnumType(QualityPostGround, {
  name: 'QualityPostGround',
  description: '须配备岗位的理由 / Why a post must be filled',
  valuesConfig: {
    INDUSTRIAL_BODY: { description: '工业产品生产或销售单位 / Makes or sells industrial products' },
    PRODUCTION_LICENCE: {
      description: '产品实施工业产品生产许可证管理 / Its products need a production licence',
    },
    COMPULSORY_CERTIFICATION: {
      description: '产品实施强制性产品认证管理 / Its products need compulsory certification',
    },
    SAFETY_PRODUCT_LARGE_OR_MEDIUM: {
      description:
        '产品涉及人身健康和生命财产安全、有强制性国家标准，且为大中型 / Its products touch health and safety, a mandatory national standard applies to them, and it is large or medium',
    },
  },
});

export enum EnterpriseSize {
  LARGE = 'LARGE',
  MEDIUM = 'MEDIUM',
  SMALL = 'SMALL',
  MICRO = 'MICRO',
}

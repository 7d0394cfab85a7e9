import { registerEnumType } from 'type-graphql';

/** The main targets of 城政办发〔2024〕26号 (二). */
export enum QualityIndicatorCode {
  ENERGY_INTENSITY_DECREASE = 'ENERGY_INTENSITY_DECREASE',
  MANUFACTURING_COMPETITIVENESS = 'MANUFACTURING_COMPETITIVENESS',
  AGRI_STANDARDISATION = 'AGRI_STANDARDISATION',
  TOURISM_HEALTH_GROWTH = 'TOURISM_HEALTH_GROWTH',
  MANUFACTURING_PASS = 'MANUFACTURING_PASS',
  AGRI_MONITORING_PASS = 'AGRI_MONITORING_PASS',
  FOOD_SAMPLING_PASS = 'FOOD_SAMPLING_PASS',
  WORKS_ACCEPTANCE_PASS = 'WORKS_ACCEPTANCE_PASS',
  PUBLIC_SERVICE_SATISFACTION = 'PUBLIC_SERVICE_SATISFACTION',
  ECO_QUALITY_INDEX = 'ECO_QUALITY_INDEX',
}
registerEnumType(QualityIndicatorCode, {
  name: 'QualityIndicatorCode',
  description: '质量强区指标 / Indicator of the quality programme',
  valuesConfig: {
    ENERGY_INTENSITY_DECREASE: {
      description: '单位（万元）GDP 能源消耗下降率 / Decrease of energy per 10,000 yuan of GDP',
    },
    MANUFACTURING_COMPETITIVENESS: {
      description: '制造业质量竞争力指数 / Quality competitiveness index of manufacturing',
    },
    AGRI_STANDARDISATION: { description: '农产品生产标准化率 / Share of farm production to standard' },
    TOURISM_HEALTH_GROWTH: {
      description:
        '文化旅游康养及相关产业增加值年均增速 / Yearly growth of culture, tourism and health value added',
    },
    MANUFACTURING_PASS: { description: '制造业产品质量合格率 / Pass rate of manufactured products' },
    AGRI_MONITORING_PASS: {
      description: '农产品质量安全监测合格率 / Pass rate of farm product safety monitoring',
    },
    FOOD_SAMPLING_PASS: { description: '食品安全抽检合格率 / Pass rate of food sampling' },
    WORKS_ACCEPTANCE_PASS: { description: '工程质量验收合格率 / Pass rate of works acceptance' },
    PUBLIC_SERVICE_SATISFACTION: {
      description: '公共服务质量满意度 / Satisfaction with public services',
    },
    ECO_QUALITY_INDEX: { description: '生态质量指数（EQI） / Ecological quality index EQI' },
  },
});

import type { Insert } from '../../../shared/database/insert';
import { Comparator, DatePrecision } from '../../../shared/provenance/published-figure';
import { QualityIndicatorCode as Code } from '../quality/quality-indicator-code';
import { QualityResult, QualityTarget } from '../quality/quality-target';

const district = '140502';
const document = '城政办发〔2024〕26号';
const section = '(二)';

interface TargetLine {
  readonly indicator: Code;
  readonly title: string;
  readonly target: string;
  readonly unit: string;
  /** Reached in 2024; generated. None where the document leaves open from what to count. */
  readonly actual?: string;
}

/** The ten main targets for 2025 that have one line to be met, in the order of the document. */
export const qualityTargetLines: readonly TargetLine[] = [
  {
    indicator: Code.ENERGY_INTENSITY_DECREASE,
    title:
      '单位（万元）GDP能源消耗下降（基期原文未列） / Decrease of energy per 10,000 yuan of GDP (base year not given)',
    target: '18',
    unit: '% / percent',
  },
  {
    indicator: Code.MANUFACTURING_COMPETITIVENESS,
    title: '制造业质量竞争力指数 / Quality competitiveness index of manufacturing',
    target: '80',
    unit: '指数 / index',
    actual: '81.2',
  },
  {
    indicator: Code.AGRI_STANDARDISATION,
    title: '农产品生产标准化率 / Share of farm production to standard',
    target: '100',
    unit: '% / percent',
    actual: '100',
  },
  {
    indicator: Code.TOURISM_HEALTH_GROWTH,
    title: '文化旅游康养及相关产业增加值年均增速 / Yearly growth of culture, tourism and health value added',
    target: '10',
    unit: '%/年 / percent a year',
    actual: '10.4',
  },
  {
    indicator: Code.MANUFACTURING_PASS,
    title: '制造业产品质量合格率 / Pass rate of manufactured products',
    target: '93',
    unit: '% / percent',
    actual: '94.6',
  },
  {
    indicator: Code.AGRI_MONITORING_PASS,
    title: '农产品质量安全监测合格率 / Pass rate of farm product safety monitoring',
    target: '98',
    unit: '% / percent',
    actual: '98.7',
  },
  {
    indicator: Code.FOOD_SAMPLING_PASS,
    title: '食品安全抽检合格率 / Pass rate of food sampling',
    target: '98.5',
    unit: '% / percent',
    actual: '98.9',
  },
  {
    indicator: Code.WORKS_ACCEPTANCE_PASS,
    title: '工程质量验收合格率 / Pass rate of works acceptance',
    target: '100',
    unit: '% / percent',
    actual: '100',
  },
  {
    indicator: Code.PUBLIC_SERVICE_SATISFACTION,
    title: '公共服务质量满意度（单位原文未列） / Satisfaction with public services (unit not given)',
    target: '82',
    unit: '分 / score',
    actual: '82.6',
  },
  {
    indicator: Code.ECO_QUALITY_INDEX,
    title: '生态质量指数（EQI） / Ecological quality index EQI',
    target: '85',
    unit: '指数 / index',
  },
];

/** Targets as the document sets them; what was reached in 2024 is generated and, the district being real, never short. */
export async function insertQuality(insert: Insert): Promise<void> {
  await insert(
    QualityTarget,
    qualityTargetLines.map(({ indicator, title, target, unit }, index) => ({
      divisionCode: district,
      indicator,
      title,
      comparator: Comparator.AT_LEAST,
      target,
      unit,
      dueOn: '2025-12-31',
      duePrecision: DatePrecision.YEAR,
      document,
      section,
      sortOrder: index + 1,
    })),
  );
  await insert(
    QualityResult,
    qualityTargetLines.flatMap(({ indicator, actual }) =>
      actual === undefined
        ? []
        : [{ divisionCode: district, indicator, year: 2024, actual, asOf: '2024-09-30', synthetic: true }],
    ),
  );
}

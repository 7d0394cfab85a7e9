import type { Insert } from '../../../shared/database/insert';
import { Comparator, DatePrecision, PublishedFigure } from '../../../shared/provenance/published-figure';
import type { FigureLine } from './figure-line';
import { programmeFigures } from './programme-figures';
import { qualityTargetLines } from './quality';

interface PublishedDocument {
  readonly document: string;
  /** Beginning of the entry numbers. */
  readonly prefix: string;
  readonly lines: readonly FigureLine[];
}

const mainTargets: readonly FigureLine[] = [
  ...qualityTargetLines.map(({ indicator, title, target, unit }) => ({
    indicator,
    title,
    value: target,
    unit,
    comparator: Comparator.AT_LEAST,
    asOf: '2025-12-31',
    precision: DatePrecision.YEAR,
    isTarget: true,
    section: '(二)',
  })),
  {
    indicator: 'HIGH_TECH_ENTERPRISES',
    title: '全区高新技术企业突破30家 / High-tech enterprises of the district, more than 30',
    value: '30',
    unit: '家 / enterprises',
    comparator: Comparator.MORE_THAN,
    asOf: '2025-12-31',
    precision: DatePrecision.YEAR,
    isTarget: true,
    section: '(二)',
  },
];

const airQuality = {
  unit: '蒸吨/小时 / tonnes of steam an hour',
  asOf: null,
  precision: null,
  isTarget: true,
};

const documents: readonly PublishedDocument[] = [
  { document: '城政办发〔2024〕26号', prefix: 'CZBF-2024-26', lines: [...mainTargets, ...programmeFigures] },
  {
    document: '城政发〔2024〕9号',
    prefix: 'CZF-2024-9',
    lines: [
      {
        ...airQuality,
        indicator: 'COAL_BOILERS_CLEARED',
        title: '燃煤锅炉动态清零的规模上限 / Coal boilers up to this size are to be cleared',
        value: '35',
        comparator: Comparator.AT_MOST,
        section: '三(二)9',
      },
      {
        ...airQuality,
        indicator: 'GAS_BOILERS_MONITORED',
        title: '燃气锅炉安装自动监控的规模下限 / Gas boilers from this size on get automatic monitoring',
        value: '10',
        comparator: Comparator.AT_LEAST,
        section: '三(五)18',
      },
      {
        ...airQuality,
        indicator: 'BIOMASS_BOILERS_REPLACED',
        title: '生物质锅炉清洁替代的规模上限 / Biomass boilers up to this size are to be replaced',
        value: '4',
        comparator: Comparator.AT_MOST,
        section: '三(五)18',
      },
    ],
  },
  {
    document: '城政发〔2024〕8号',
    prefix: 'CZF-2024-8',
    lines: [
      {
        indicator: 'COMMITMENT_APPROVAL_BY',
        title:
          '推行“告知承诺+容缺办理”的完成时限，区市场监管局为责任部门之一 / By when approval on a promise is in use, the bureau being one of those responsible',
        value: '12',
        unit: '月底前（2025年） / end of month, 2025',
        comparator: Comparator.EQUAL,
        asOf: '2025-12-31',
        precision: DatePrecision.MONTH,
        isTarget: true,
        section: '二(九)',
      },
    ],
  },
  {
    document: '城政发〔2024〕10号',
    prefix: 'CZF-2024-10',
    lines: [
      {
        indicator: 'POWERS_RETURNED_TO_DEPARTMENTS',
        title:
          '收回区直主管部门的下放行政执法职权 / Enforcement powers returned from towns and streets to departments',
        value: '8',
        unit: '项 / powers',
        comparator: Comparator.EQUAL,
        asOf: '2024-08-30',
        precision: DatePrecision.DAY,
        isTarget: false,
        section: '¶4、附件2',
      },
    ],
  },
];

/**
 * Figures that documents publish about 晋城市城区 in matters in which the market-regulation bureau is named as
 * responsible. Three figures for high-tech enterprises contradict one another; all three stand as printed.
 */
export async function insertPublishedFigures(insert: Insert): Promise<void> {
  const rows = documents.flatMap(({ document, prefix, lines }) =>
    lines.map(({ precision, ...line }, index) => ({
      figureNo: `${prefix}-${String(index + 1).padStart(2, '0')}`,
      divisionCode: '140502',
      ...line,
      asOfPrecision: precision,
      document,
    })),
  );
  await insert(
    PublishedFigure,
    rows.map((row, index) => ({ ...row, sortOrder: index + 1 })),
  );
}

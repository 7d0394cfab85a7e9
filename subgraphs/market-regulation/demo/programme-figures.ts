import { Comparator, DatePrecision } from '../../../shared/provenance/published-figure';
import type { FigureLine } from './figure-line';

/** “年内”, “全年”: by the end of the year of the document. */
const withinTheYear = { asOf: '2024-12-31', precision: DatePrecision.YEAR_END };
const { AT_LEAST, AT_MOST, MORE_THAN } = Comparator;

/**
 * Figures of chapters 二 to 五 of 城政办发〔2024〕26号 in items that name 区市场监管局 as responsible, in the order of the
 * document. Of a range “5-10” both ends stand. Unless it says otherwise a line is a target without a date.
 */
export const programmeFigures: readonly FigureLine[] = [
  ...item('(三)', [
    figure(
      'LEADING_E_COMMERCE_FIRMS',
      '引领头部电商入驻 / Leading e-commerce firms brought in',
      '5',
      '家 / enterprises',
    ),
    figure('CHAIN_LEADERS', '培育链主企业 / Chain-leading enterprises fostered', '2', '家 / enterprises'),
    figure('PLATFORM_FIRMS', '同步整合平台公司 / Platform companies integrated', '8', '家 / enterprises'),
  ]),
  ...item('(五)', [
    figure(
      'TECH_SMES',
      '年内科技型中小企业在库数达到65家 / Tech SMEs in the library within the year',
      '65',
      '家 / enterprises',
      { ...withinTheYear, comparator: AT_LEAST },
    ),
    figure(
      'HIGH_TECH_ENTERPRISES',
      '年内高新技术企业达到30家 / High-tech enterprises, 30 reached within the year',
      '30',
      '家 / enterprises',
      { ...withinTheYear, comparator: AT_LEAST },
    ),
    figure('TWELVE_BASES', '“12大基地”建设 / The “twelve bases” being built', '12', '个 / bases'),
  ]),
  ...item('(六)', [
    figure(
      'FARM_INDUSTRY_PROJECTS',
      '加快建设的农业产业项目 / Farm industry projects under way',
      '14',
      '个 / projects',
    ),
    figure('LOCAL_BRANDS', '打造本土知名品牌 / Local brands to be built up', '13', '个 / brands'),
  ]),
  ...item('(七)', [
    figure('SALES_PROMOTIONS', '缤纷夏日、乐购城区等专场活动 / Sales promotions held', '12', '项 / events'),
    figure('CONSUMPTION_VOUCHERS', '发放消费券 / Consumption vouchers issued', '30000000', '元 / yuan'),
    figure('NIGHT_ECONOMY_ZONES', '新建夜经济专区 / New night-economy zones', '5', '个 / zones'),
    figure(
      'CONVENIENCE_CIRCLES_LEAST',
      '“一刻钟便民生活圈”5-10个：下限 / Fifteen-minute convenience circles, 5 to 10: lower end',
      '5',
      '个 / circles',
      { comparator: AT_LEAST },
    ),
    figure(
      'CONVENIENCE_CIRCLES_MOST',
      '“一刻钟便民生活圈”5-10个：上限 / Fifteen-minute convenience circles, 5 to 10: upper end',
      '10',
      '个 / circles',
      { comparator: AT_MOST },
    ),
  ]),
  ...item('(八)', [
    figure(
      'FUNDED_ENTERPRISES',
      '全年力争提供资金支持的企业 / Enterprises to be given funds in the year',
      '4000',
      '家 / enterprises',
      { ...withinTheYear },
    ),
    figure(
      'FUNDING',
      '全年力争资金支持40亿元以上 / Funds to be given in the year, 4 billion yuan or more',
      '4000000000',
      '元 / yuan',
      { ...withinTheYear, comparator: AT_LEAST },
    ),
    figure(
      'INNOVATIVE_SMES',
      '新培育创新型中小企业 / Innovative SMEs newly fostered',
      '10',
      '家 / enterprises',
      { ...withinTheYear },
    ),
    figure(
      'SPECIALISED_SMES',
      '新培育专精特新企业 / Specialised SMEs newly fostered',
      '5',
      '家 / enterprises',
      { ...withinTheYear },
    ),
    figure(
      'HIGH_TECH_ENTERPRISES',
      '高新技术企业年内突破55家 / High-tech enterprises, more than 55 within the year',
      '55',
      '家 / enterprises',
      { ...withinTheYear, comparator: MORE_THAN },
    ),
  ]),
  ...item('(十二)', [
    figure('SHOPPING_COMPLEXES', '五大综合体 / Shopping complexes', '5', '个 / complexes', {
      isTarget: false,
    }),
    figure('FOOD_STREETS', '打造特色餐饮街区 / Food streets to be built up', '6', '个 / streets'),
    figure('STAR_HOTELS', '提升星级标准酒店 / Hotels of star standard to be improved', '3', '家 / hotels'),
  ]),
  ...item('(十三)', [
    figure(
      'SELF_SERVICE_HALLS',
      '新建镇（街道）政务自助超市 / Self-service halls newly built in the town and streets',
      '8',
      '个 / halls',
    ),
    figure(
      'VILLAGE_SERVICE_STATIONS',
      '新建村（社区）政务驿站 / Service stations newly built in villages and communities',
      '10',
      '个 / stations',
    ),
  ]),
];

type SectionlessLine = Omit<FigureLine, 'section'>;

function item(section: string, lines: readonly SectionlessLine[]): FigureLine[] {
  return lines.map((line) => ({ ...line, section }));
}

function figure(
  indicator: string,
  title: string,
  value: string,
  unit: string,
  more: Partial<SectionlessLine> = {},
): SectionlessLine {
  const undated = { comparator: Comparator.EQUAL, asOf: null, precision: null, isTarget: true };
  return { indicator, title, value, unit, ...undated, ...more };
}

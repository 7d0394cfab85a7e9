import type { Insert } from '../../../shared/database/insert';
import { sunshineCommunityCode } from '../../../shared/demonstration/divisions';
import { Comparator, DatePrecision, PublishedFigure } from '../../../shared/provenance/published-figure';

const district = '140502';
const careDocument = '城政办发〔2024〕23号';

type Figure = Omit<PublishedFigure, 'figureNo' | 'sortOrder'>;

/** Figures about divisions and elder care, as printed; where the document only lists, the title says who counted. */
export async function insertPublishedFigures(insert: Insert): Promise<void> {
  const figures: Figure[] = [
    {
      divisionCode: sunshineCommunityCode,
      indicator: 'FOUNDING_COMPOUNDS',
      title:
        '组成新社区的小区（文件列名，由本系统计数） / Compounds of the new community (named there, counted here)',
      value: '2',
      unit: '个 / compounds',
      comparator: Comparator.EQUAL,
      asOf: '2024-07-25',
      asOfPrecision: DatePrecision.DAY,
      isTarget: false,
      document: '城政发〔2024〕7号',
      section: '¶1',
    },
    care('BASIC_CARE_ITEMS', '二(一)1', '13', '项 / items', {
      title:
        '基本养老服务清单所列项目（由本系统计数，原文以“等方面”结尾） / Items named in the care catalogue (counted here; the list is open)',
    }),
    care('ABILITY_DIMENSIONS', '二(二)4', '4', '个 / dimensions', {
      title:
        '老年人能力综合评估的方面（由本系统计数，原文以“等方面”结尾） / Dimensions of the ability assessment (counted here; the list is open)',
    }),
    care('VISIT_PLAN_ISSUERS', '二(二)5', '9', '个 / departments', {
      title:
        '联合印发探访关爱实施方案（城民发〔2023〕37号）的部门 / Departments that issued the visiting plan together',
      asOf: '2023-12-31',
      asOfPrecision: DatePrecision.YEAR,
    }),
    care('MONTHLY_VISIT_RATE', '二(二)5', '100', '% / per cent', {
      title: '特殊困难老年人月探访率 / Monthly visit rate of special-difficulty elders',
      ...by2025,
    }),
    care('EXTREME_POVERTY_HOMES_FOR_DISABLED', '二(四)12', '1', '所 / homes', {
      title:
        '以失能特困人员专业照护为主的区级特困人员供养服务机构 / District homes mainly for disabled persons in extreme poverty',
      comparator: Comparator.AT_LEAST,
      ...by2025Year,
    }),
    care('CARE_NETWORK_LEVELS', '二(四)13', '3', '级 / levels', {
      title: '区、镇（街道）、村（社区）养老服务网络 / Levels of the care network',
    }),
    care('TOWNSHIP_HOMES_RATED_LEVEL_1', '二(六)24', '80', '% / per cent', {
      title: '评定等级不低于一级的乡镇敬老院 / Township care homes rated level 1 or better',
      comparator: Comparator.AT_LEAST,
      ...by2025Year,
    }),
    care('DISTRICT_HOMES_RATED_LEVEL_2', '二(六)24', '80', '% / per cent', {
      title: '评定等级不低于二级的区级公办养老机构 / District public care homes rated level 2 or better',
      comparator: Comparator.AT_LEAST,
      ...by2025Year,
    }),
    care('VISITS_IN_GENERAL_USE', '二(二)5', '2024', '年底前 / by the end of the year', {
      title:
        '探访关爱服务普遍有效开展的期限（原文没有数值） / By when visits are in general use (no rate is printed)',
      asOf: '2024-12-31',
      asOfPrecision: DatePrecision.YEAR_END,
      isTarget: true,
    }),
    oneMatter('ONE_MATTER_GUIDES', '9', '2024-09-30', {
      title:
        '编制完善“一件事”工作指引、办事指南和操作规程的期限 / By when guides for “one matter” are written',
    }),
    oneMatter('ONE_MATTER_IN_OPERATION', '12', '2024-12-31', {
      title: '“一件事”实质性运行的期限 / By when “one matter” is in real operation',
    }),
  ];
  await insert(
    PublishedFigure,
    figures.map((figure, index) => ({
      ...figure,
      figureNo: `CA-${String(index + 1).padStart(3, '0')}`,
      sortOrder: index + 1,
    })),
  );
}

/** “到2025年底”. */
const by2025 = { asOf: '2025-12-31', asOfPrecision: DatePrecision.YEAR_END, isTarget: true } as const;
/** “到2025年”. */
const by2025Year = { asOf: '2025-12-31', asOfPrecision: DatePrecision.YEAR, isTarget: true } as const;

/** 2024年某月底前; the bureau is one of the bodies responsible. */
function oneMatter(
  indicator: string,
  month: string,
  asOf: string,
  particulars: Pick<Figure, 'title'>,
): Figure {
  return {
    ...care(indicator, '二(六)', month, '月底前（2024年） / end of month, 2024', particulars),
    asOf,
    asOfPrecision: DatePrecision.MONTH,
    isTarget: true,
    document: '城政发〔2024〕8号',
  };
}

function care(
  indicator: string,
  section: string,
  value: string,
  unit: string,
  particulars: Pick<Figure, 'title'> & Partial<Figure>,
): Figure {
  return {
    divisionCode: district,
    indicator,
    section,
    value,
    unit,
    comparator: Comparator.EQUAL,
    asOf: '2024-07-08',
    asOfPrecision: DatePrecision.DAY,
    isTarget: false,
    document: careDocument,
    ...particulars,
  };
}

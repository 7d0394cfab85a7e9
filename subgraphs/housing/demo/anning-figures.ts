import { Comparator, DatePrecision } from '../../../shared/provenance/published-figure';
import { documents, places } from '../documents';
import { compoundsUnit, type Chapter } from './published-chapter';

const { APPROXIMATELY } = Comparator;
const { DAY } = DatePrecision;

const pilot = { asOf: '2020-08-13' };

export const anning: Chapter = {
  divisionCode: places.anning,
  document: documents.anningFireSafety,
  asOf: '2021-06-10',
  asOfPrecision: DAY,
  lines: [
    ['COMPOUNDS', '233', compoundsUnit, '一', '小区总数 / All compounds'],
    ['OLD_COMPOUNDS', '87', compoundsUnit, '一', '其中老旧小区 / Old compounds among them'],
    [
      'RENOVATION_COMPLETED',
      '6',
      compoundsUnit,
      '一',
      '提升改造基本完成的小区 / Compounds with works basically completed',
    ],
    [
      'PILOT_COMPOUNDS',
      '18',
      compoundsUnit,
      '三(二)',
      '第一批规范化管理试点小区 / Compounds of the first pilot of standard management',
      pilot,
    ],
    ['PILOT_AREA', '113714', 'm²', '三(二)', '18 个试点小区的建筑面积 / Building area of the 18', pilot],
    [
      'PILOT_BUILDINGS',
      '65',
      '栋 / buildings',
      '三(二)',
      '18 个试点小区的房屋栋数 / Buildings of the 18',
      pilot,
    ],
    [
      'PILOT_DWELLINGS',
      '1506',
      '套 / dwellings',
      '三(二)',
      '18 个试点小区的套数 / Dwellings of the 18',
      pilot,
    ],
    [
      'PILOT_HOUSEHOLDS',
      '1503',
      '户 / households',
      '三(二)',
      '18 个试点小区的户数 / Households of the 18',
      pilot,
    ],
    [
      'PILOT_RESIDENTS',
      '3247',
      '人 / persons',
      '三(二)',
      '18 个试点小区的常住人口 / Permanent residents of the 18',
      pilot,
    ],
    [
      'PILOT_TENANTS',
      '463',
      '人 / persons',
      '三(二)',
      '18 个试点小区的租住人口，不与常住人口相加 / Tenants of the 18, not added to the residents',
      pilot,
    ],
    [
      'PILOT_GREEN_AREA',
      '35000',
      'm²',
      '三(二)',
      '18 个试点小区的绿化面积 / Green area of the 18',
      { ...pilot, comparator: APPROXIMATELY },
    ],
  ],
};

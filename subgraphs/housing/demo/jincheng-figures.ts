import { Comparator, DatePrecision } from '../../../shared/provenance/published-figure';
import { documents, places } from '../documents';
import { compoundsUnit, type Chapter } from './published-chapter';

const { APPROXIMATELY, AT_LEAST, MORE_THAN } = Comparator;
const { DAY, MONTH, YEAR, YEAR_END } = DatePrecision;

const companies = '家 / companies';

/** The reply has no day; it speaks of 2024. */
export const jincheng: Chapter = {
  divisionCode: places.jincheng,
  document: documents.jinchengRenovation,
  asOf: '2024-12-31',
  asOfPrecision: YEAR,
  lines: [
    [
      'RENOVATION_TARGET',
      '434',
      compoundsUnit,
      '一¶1',
      '“十四五”期末需完成的老旧小区改造 / Old compounds to be renovated by the end of the 14th five-year plan',
      { asOf: '2025-12-31', asOfPrecision: YEAR_END, isTarget: true },
    ],
    ['RENOVATION_COMPLETED', '264', compoundsUnit, '一¶1', '已完成改造的老旧小区 / Old compounds completed'],
    [
      'RENOVATION_IN_PROGRESS',
      '92',
      '个项目 / projects',
      '一¶1',
      '2024年正在实施的改造项目 / Projects under way in 2024',
    ],
    [
      'RENOVATION_CATEGORIES',
      '5',
      '大类 / categories',
      '一¶2',
      '改造内容的大类 / Categories of renovation works',
    ],
    ['RENOVATION_ITEMS', '17', '小项 / items', '一¶2', '改造内容的小项 / Items of renovation works'],
    [
      'NEW_PARKING_SPACES',
      '5288',
      '个 / spaces',
      '一¶3',
      '已完成项目新增机动车停车位 / Parking spaces added by completed projects',
      { comparator: APPROXIMATELY },
    ],
    [
      'FACADE_INSULATION_BATCH',
      '2015',
      '年 / year',
      '一¶4',
      '市区统一实施过一批外墙保温的年份 / Year of one batch of facade insulation in the urban area',
      { asOf: null, asOfPrecision: null },
    ],
    [
      'COMMITTEE_PARTY_SHARE',
      '50',
      '%',
      '三(一)',
      '业委会（物管会）中党员比例，原则上 / Party members in owners’ committees, in principle',
      { comparator: AT_LEAST, isTarget: true },
    ],
    [
      'TRIPARTITE_RULES',
      '4',
      '项制度 / rules',
      '三(一)',
      '“三方联动”机制的制度 / Rules of tripartite coordination',
    ],
    [
      'CREDIT_RATED',
      '202',
      companies,
      '三(四)',
      '2024年参与信用评价申报的物业企业 / Property companies that applied for a credit grade in 2024',
    ],
    ['CREDIT_GRADE_A', '32', companies, '三(四)', 'A 级物业企业 / Property companies graded A'],
    ['CREDIT_GRADE_B', '77', companies, '三(四)', 'B 级物业企业 / Property companies graded B'],
    ['CREDIT_GRADE_C', '92', companies, '三(四)', 'C 级物业企业 / Property companies graded C'],
    ['CREDIT_GRADE_D', '1', companies, '三(四)', 'D 级物业企业 / Property companies graded D'],
    [
      'LEAFLETS',
      '17600',
      '册 / copies',
      '三(五)',
      '2022年和2023年发放的宣传资料 / Leaflets handed out in 2022 and 2023',
      { comparator: MORE_THAN, asOf: '2023-12-31' },
    ],
    [
      'TRAINING_SESSIONS',
      '7',
      '场 / sessions',
      '三(五)',
      '2022年和2023年召开的培训会 / Training sessions in 2022 and 2023',
      { asOf: '2023-12-31' },
    ],
    [
      'MANAGER_TRAINING',
      '200',
      '人 / persons',
      '三(六)',
      '5月份参加物业管理师培训的人员 / Persons at the property managers’ training in May',
      { comparator: MORE_THAN, asOf: '2024-05-31', asOfPrecision: MONTH },
    ],
  ],
};

export const jinchengTelecom: Chapter = {
  divisionCode: places.jincheng,
  document: documents.jinchengTelecom,
  asOf: '2023-07-05',
  asOfPrecision: DAY,
  lines: [
    [
      'LINKAGE_LEVELS',
      '5',
      '级 / levels',
      '措施三',
      '联动工作机制的层级（市至居民） / Levels of joint work, from city to residents',
    ],
    [
      'TELECOM_PROBLEMS',
      '4',
      '点 / points',
      '问题一至四',
      '改造中强弱电方面的问题 / Problems with power and telecom lines found in renovation',
    ],
  ],
};

export const chengqu: Chapter = {
  divisionCode: places.chengqu,
  document: documents.jinchengRenovation,
  asOf: '2024-12-31',
  asOfPrecision: YEAR,
  lines: [
    [
      'NEW_PARKING_SPACES',
      '4265',
      '个 / spaces',
      '一¶3',
      '其中城区新增停车位 / Parking spaces added, of which in 城区',
    ],
    [
      'GREEN_BUILDING_SHARE',
      '100',
      '%',
      '(九)',
      '新建建筑中绿色建筑占比 / Green buildings among new ones',
      { document: documents.chengquQuality, asOf: null, asOfPrecision: null, isTarget: true },
    ],
    [
      'WORKS_ACCEPTANCE_PASS',
      '100',
      '%',
      '(二)',
      '工程质量验收合格率 / Works passing acceptance',
      {
        document: documents.chengquQuality,
        comparator: AT_LEAST,
        asOf: '2025-12-31',
        asOfPrecision: YEAR,
        isTarget: true,
      },
    ],
    [
      'PREFABRICATED_SHARE',
      '30',
      '%',
      '三(四)14',
      '装配式建筑占新建建筑面积比例 / Prefabricated share of new building area',
      {
        document: documents.chengquAir,
        comparator: AT_LEAST,
        asOf: '2025-12-31',
        asOfPrecision: YEAR,
        isTarget: true,
      },
    ],
    [
      'MACHINE_SWEPT_ROADS',
      '80',
      '%',
      '三(四)14',
      '市区建成区道路机械化清扫率 / Roads of the built-up area swept by machine',
      {
        document: documents.chengquAir,
        comparator: APPROXIMATELY,
        asOf: '2025-12-31',
        asOfPrecision: YEAR,
        isTarget: true,
      },
    ],
  ],
};

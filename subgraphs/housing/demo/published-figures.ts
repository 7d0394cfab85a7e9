import type { Insert } from '../../../shared/database/insert';
import { Comparator, DatePrecision, PublishedFigure } from '../../../shared/provenance/published-figure';
import { documents, places } from '../documents';

type Line = readonly [
  indicator: string,
  value: string,
  unit: string,
  section: string,
  title: string,
  further?: Partial<PublishedFigure>,
];

interface Chapter {
  readonly divisionCode: string;
  readonly document: string;
  readonly asOf: string;
  readonly asOfPrecision: DatePrecision;
  readonly lines: readonly Line[];
}

const { APPROXIMATELY, AT_LEAST, AT_MOST, MORE_THAN } = Comparator;
const { DAY, MONTH, YEAR, YEAR_END } = DatePrecision;

const compounds = '个小区 / compounds';
const companies = '家 / companies';

/** The reply has no day; it speaks of 2024. */
const jincheng: Chapter = {
  divisionCode: places.jincheng,
  document: documents.jinchengRenovation,
  asOf: '2024-12-31',
  asOfPrecision: YEAR,
  lines: [
    [
      'RENOVATION_TARGET',
      '434',
      compounds,
      '一¶1',
      '“十四五”期末需完成的老旧小区改造 / Old compounds to be renovated by the end of the 14th five-year plan',
      { asOf: '2025-12-31', asOfPrecision: YEAR_END, isTarget: true },
    ],
    ['RENOVATION_COMPLETED', '264', compounds, '一¶1', '已完成改造的老旧小区 / Old compounds completed'],
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

const jinchengTelecom: Chapter = {
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

const chengqu: Chapter = {
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

/** The 39 and the 24 may overlap and are not added. */
const jiyuan: Chapter = {
  divisionCode: places.jiyuan,
  document: documents.jiyuanRenovation,
  asOf: '2021-07-20',
  asOfPrecision: DAY,
  lines: [
    [
      'RENOVATION_IMPLEMENTED',
      '39',
      '个小区项目 / projects of compounds',
      '¶2',
      '2019年下半年以来实施的小区项目 / Projects implemented since the second half of 2019',
    ],
    [
      'RENOVATION_PLANNED',
      '24',
      '个小区项目 / projects of compounds',
      '¶2',
      '2021年计划实施的（可能与已实施的重叠） / Planned for 2021 (may overlap with those implemented)',
      { asOf: '2021-12-31', asOfPrecision: YEAR, isTarget: true },
    ],
    [
      'OPERATOR_CONTRIBUTION',
      '1',
      '三分之一 / thirds',
      '一(三)¶4',
      '专营单位可实施项目的出资比例 / Contribution from which the operator may carry out the project',
      { comparator: AT_LEAST, asOf: '2020-07-31', asOfPrecision: MONTH },
    ],
    [
      'WATER_COMPANY_SHARE',
      '1',
      '三分之一 / thirds',
      '一(三)¶5',
      '供水企业承担“一户一表”改造费用 / Water company’s share of one meter per household',
      { asOf: '2020-07-31', asOfPrecision: MONTH },
    ],
    [
      'CENTRAL_MONEY_BUILT_BY',
      '2000',
      '年底前建成 / year, built by the end of',
      '五(二)',
      '中央资金重点支持的建成年份 / Year of building by which central money favours a compound',
      { comparator: AT_MOST },
    ],
    [
      'PROPERTY_SUBSIDY',
      '0.15',
      '元/m²·月 / yuan per m² and month',
      '九¶1',
      '物业服务费用补贴，原则上 / Property subsidy, in principle',
    ],
    [
      'PROPERTY_SUBSIDY_TERM',
      '3',
      '年 / years',
      '九¶1',
      '物业服务费用补贴期限 / Term of the property subsidy',
    ],
    [
      'WEEKLY_REPORTS',
      '1',
      '次/周（每周五） / per week (Fridays)',
      '七',
      '街道工作专报 / Reports of the streets',
    ],
    [
      'ELEVATOR_OPINION_ISSUERS',
      '8',
      '个部门 / departments',
      '十¶1',
      '联合印发加装电梯实施意见的部门 / Departments that issued the opinion on elevator additions',
      { asOf: '2020-04-30', asOfPrecision: MONTH },
    ],
    [
      'ELEVATOR_TEMPLATES',
      '8',
      '份范本 / templates',
      '十¶1',
      '既有住宅加装电梯工作相关范本 / Templates for elevator additions',
      { asOf: '2020-06-16' },
    ],
    [
      'ELEVATOR_ADDITIONS_COMPLETED',
      '1',
      '栋 / buildings',
      '十¶2',
      '加装电梯改造已完成（玉泉街道东城建安住宅楼） / Buildings with a completed elevator addition (东城建安住宅楼)',
    ],
  ],
};

const pilot = { asOf: '2020-08-13' };

const anning: Chapter = {
  divisionCode: places.anning,
  document: documents.anningFireSafety,
  asOf: '2021-06-10',
  asOfPrecision: DAY,
  lines: [
    ['COMPOUNDS', '233', compounds, '一', '小区总数 / All compounds'],
    ['OLD_COMPOUNDS', '87', compounds, '一', '其中老旧小区 / Old compounds among them'],
    [
      'RENOVATION_COMPLETED',
      '6',
      compounds,
      '一',
      '提升改造基本完成的小区 / Compounds with works basically completed',
    ],
    [
      'PILOT_COMPOUNDS',
      '18',
      compounds,
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

/** Every figure about housing that the documents print; what can only be computed from them is left out. */
export async function insertPublishedFigures(insert: Insert): Promise<void> {
  await insert(PublishedFigure, [jincheng, jinchengTelecom, chengqu, jiyuan, anning].flatMap(figuresOf));
}

function figuresOf({ lines, ...chapter }: Chapter, place: number): PublishedFigure[] {
  return lines.map(([indicator, value, unit, section, title, further], index) => ({
    figureNo: `HOUSING-${chapter.divisionCode}-${indicator}`,
    ...chapter,
    indicator,
    value,
    unit,
    section,
    title,
    comparator: Comparator.EQUAL,
    isTarget: false,
    sortOrder: place * 100 + index,
    ...further,
  }));
}

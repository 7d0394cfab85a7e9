import type { Insert } from '../../../shared/database/insert';
import { CostRule } from '../cost/cost-rule';
import { Payer, PipeScope } from '../cost/payer';
import { documents, places } from '../documents';

/** Numbers of the rules that generated shares follow. */
export const ruleNumbers = {
  jinchengPractice: 'JINCHENG-PRACTICE-OUTSIDE',
  jinchengCorridor: 'JINCHENG-PRACTICE-CORRIDOR',
  jiyuanOwned: 'JIYUAN-OWNED',
  jiyuanNotOwned: 'JIYUAN-NOT-OWNED',
  jiyuanMetering: 'JIYUAN-METERING',
  jiyuanCentral: 'JIYUAN-CENTRAL',
  jiyuanCity: 'JIYUAN-CITY',
} as const;

const third = '0.333333';

type Statement = Pick<CostRule, 'ruleNo' | 'payer' | 'text' | 'section'> & Partial<CostRule>;

const jincheng: readonly Statement[] = [
  {
    ruleNo: 'JINCHENG-PLAN-OUTSIDE',
    scope: PipeScope.OUTSIDE_CORRIDOR,
    payer: Payer.UTILITY_OPERATOR,
    share: '1.000000',
    validFrom: '2022-09-01',
    text: '楼道入户端口以外的供水、排水、供热、供气、供电、通信等专营设施，由专营单位出资改造 / Utilities outside the corridor port are renovated at the operator’s expense (action plan)',
    document: documents.jinchengTelecom,
    section: '措施一',
  },
  {
    ruleNo: ruleNumbers.jinchengPractice,
    scope: PipeScope.OUTSIDE_CORRIDOR,
    payer: Payer.RENOVATION_FUND,
    share: '1.000000',
    text: '楼道外公共区域管网：土建由改造项目实施、安装由专营单位实施，费用全部纳入改造投资 / Outside the corridor: civil works by the project, installation by the operator, all cost in the renovation investment (practice)',
    section: '一¶5',
  },
  {
    ruleNo: ruleNumbers.jinchengCorridor,
    scope: PipeScope.INSIDE_CORRIDOR,
    payer: Payer.OWNERS,
    share: '1.000000',
    text: '楼道内由产权人即业主共同承担改造费用 / Inside the corridor the owners bear the cost together',
    section: '一¶5',
  },
  {
    ruleNo: 'JINCHENG-HOUSEHOLD-SPLIT',
    payer: Payer.OWNERS,
    text: '供水分户、供暖分户经全体业主同意后由自来水公司、热力公司改造，费用由其自行收取 / Splitting water or heat by household: with all owners’ consent, by the water or heat company, which charges for it',
    section: '一¶5',
  },
];

const chengqu: readonly Statement[] = [
  {
    ruleNo: 'CHENGQU-INSULATION-BOARD',
    payer: Payer.OWNERS,
    guideline: true,
    text: '外墙保温：居民只承担保温板上墙的费用 / Facade insulation: residents pay for putting up the boards only',
    section: '一¶4',
  },
  {
    ruleNo: 'CHENGQU-INSULATION-FINISH',
    payer: Payer.RENOVATION_FUND,
    guideline: true,
    text: '外墙保温：挂网和涂料由老旧小区改造承担 / Facade insulation: mesh and paint are borne by the renovation',
    section: '一¶4',
  },
];

const jiyuan: readonly Statement[] = [
  {
    ruleNo: ruleNumbers.jiyuanOwned,
    scope: PipeScope.OUTSIDE_CORRIDOR,
    payer: Payer.UTILITY_OPERATOR,
    share: '1.000000',
    validFrom: '2020-07-01',
    text: '入户端口以外的专营设施，产权属于专营单位的，由专营单位负责改造 / Outside the port: assets that the operator owns are renovated by the operator',
    section: '一(三)¶3',
  },
  {
    ruleNo: ruleNumbers.jiyuanNotOwned,
    scope: PipeScope.OUTSIDE_CORRIDOR,
    payer: Payer.SUBDISTRICT_AWARD,
    validFrom: '2020-07-01',
    text: '产权不属于专营单位的，由街道办事处以“以奖代补”等方式支持专营单位出资改造 / Assets it does not own: the street office supports the operator’s investment, e.g. by award in lieu of a grant',
    section: '一(三)¶4',
  },
  {
    ruleNo: ruleNumbers.jiyuanMetering,
    payer: Payer.UTILITY_OPERATOR,
    share: third,
    validFrom: '2020-07-01',
    text: '自来水“一户一表”改造，费用由供水企业承担三分之一 / One water meter per household: the water company bears one third',
    section: '一(三)¶5',
  },
  {
    ruleNo: 'JIYUAN-HEAT-INDOOR',
    scope: PipeScope.INSIDE_HOME,
    payer: Payer.OWNERS,
    share: '1.000000',
    validFrom: '2020-07-01',
    text: '集中供热：户内自有供热设施由业主承担 / District heating: the owner’s installation inside the home is at the owner’s expense',
    section: '一(三)¶5',
  },
  {
    ruleNo: 'JIYUAN-CURRENT-MATERIALS',
    payer: Payer.UTILITY_OPERATOR,
    text: '强弱电材料采购安装由强弱电单位负责，预埋管套由街道办事处负责 / Power and low voltage: operators buy and install, the street office lays the conduits',
    section: '一(三)¶6',
  },
  {
    ruleNo: 'JIYUAN-TIDYING',
    payer: Payer.UTILITY_OPERATOR,
    text: '规整管线和刷新各类仪表箱体所需经费由各专业经营单位负责 / Tidying lines and repainting meter boxes: at the operators’ expense',
    section: '五(三)',
  },
  {
    ruleNo: 'JIYUAN-OWNERS',
    payer: Payer.OWNERS,
    guideline: true,
    text: '谁受益、谁出资：直接出资、住宅专项维修资金、让渡公共收益等 / Who benefits pays: directly, from the maintenance fund, or by ceding common income',
    section: '五(一)',
  },
  {
    ruleNo: ruleNumbers.jiyuanCentral,
    payer: Payer.CENTRAL,
    guideline: true,
    text: '中央补助按“保基本”原则重点支持基础类改造和2000年底前建成的小区 / Central money favours basic items and compounds built by the end of 2000',
    section: '五(二)',
  },
  {
    ruleNo: 'JIYUAN-PROVINCIAL',
    payer: Payer.PROVINCIAL,
    guideline: true,
    text: '省级人民政府相应做好资金支持 / The province gives support accordingly',
    section: '五(二)',
  },
  {
    ruleNo: ruleNumbers.jiyuanCity,
    payer: Payer.CITY,
    guideline: true,
    text: '市级财政给予资金支持，可纳入国有住房出售收入存量资金使用范围 / The city budget gives support; proceeds of sold state housing may be used',
    section: '五(二)',
  },
];

/** Every rule on who pays that the documents give; those that contradict one another stand side by side. */
export async function insertCostRules(insert: Insert): Promise<void> {
  await insert(CostRule, [
    ...jincheng.map((rule) => ruleOf(places.jincheng, documents.jinchengRenovation, rule)),
    ...chengqu.map((rule) => ruleOf(places.chengqu, documents.jinchengRenovation, rule)),
    ...jiyuan.map((rule) => ruleOf(places.jiyuan, documents.jiyuanRenovation, rule)),
  ]);
}

function ruleOf(jurisdictionCode: string, document: string, statement: Statement): CostRule {
  return {
    jurisdictionCode,
    document,
    scope: null,
    share: null,
    validFrom: null,
    validTo: null,
    guideline: false,
    ...statement,
  };
}

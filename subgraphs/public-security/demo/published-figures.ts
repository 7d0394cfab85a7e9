import type { Insert } from '../../../shared/database/insert';
import { Comparator, DatePrecision, PublishedFigure } from '../../../shared/provenance/published-figure';

type Figure = Omit<PublishedFigure, 'figureNo' | 'sortOrder'>;

const jincheng = '140500';
const chengqu = '140502';
const { EQUAL, AT_LEAST, AT_MOST } = Comparator;

/** Figures about the police, or in whose matter a document names them, as the documents print them. */
export async function insertPublishedFigures(insert: Insert): Promise<void> {
  await insert(
    PublishedFigure,
    figures.map((figure, index) => ({
      ...figure,
      figureNo: `PS-${String(index + 1).padStart(3, '0')}`,
      sortOrder: index + 1,
    })),
  );
}

const within2024 = { asOf: '2024-12-31', asOfPrecision: DatePrecision.YEAR };

/** The two plans are kept by 区工信局; the police lead one of the work groups and are bound by the times. */
function ofPlan(
  number: '21' | '22',
  figure: Pick<Figure, 'indicator' | 'title' | 'value' | 'unit' | 'section'>,
): Figure {
  return {
    ...figure,
    divisionCode: chengqu,
    comparator: figure.unit.startsWith('分钟') ? AT_MOST : EQUAL,
    asOf: '2024-07-04',
    asOfPrecision: DatePrecision.DAY,
    isTarget: true,
    document: `城政办发〔2024〕${number}号`,
  };
}

const report = {
  indicator: 'WRITTEN_REPORT_WITHIN',
  title: '电话口头报告后呈送文字报告的时限 / Time for the written report after one by telephone',
  value: '30',
  unit: '分钟 / minutes',
  section: '§4.1',
};
const reply = {
  indicator: 'REPLY_TO_SUPERIORS_WITHIN',
  title: '对上级部门催报和要求核实的信息的回应时限 / Time for the answer to a question from above',
  value: '30',
  unit: '分钟 / minutes',
  section: '§4.1',
};
const revision = {
  indicator: 'PLAN_REVISION_INTERVAL',
  title: '一般情况下预案修订间隔 / Time between two revisions of the plan, in general',
  value: '3',
  unit: '年 / years',
  section: '§7.2',
};
const workGroups = {
  indicator: 'TELECOM_WORK_GROUPS',
  title:
    '应急工作组，其中治安通行组由区公安分局牵头 / Work groups, of which the police lead the one for order and passage',
  value: '7',
  unit: '个 / groups',
};

const members = {
  indicator: 'TELECOM_COMMAND_MEMBERS',
  title:
    '应急指挥部成员单位，区公安分局为其中之一（由本系统计数） / Members of the command, the police being one (counted here)',
  value: '23',
  unit: '个 / units',
  section: '§2.1',
};

const figures: readonly Figure[] = [
  {
    divisionCode: jincheng,
    indicator: 'POLICE_OPERATOR_MEETINGS',
    title:
      '公安机关与电信运营商联席会议，每半年一次 / Joint meetings of the police and the telecom operators, once every half year',
    value: '1',
    unit: '次/半年 / meetings per half year',
    comparator: EQUAL,
    asOf: '2023-07-05',
    asOfPrecision: DatePrecision.DAY,
    isTarget: true,
    document: '晋城市住房和城乡建设局《关于市政协八届二次会议第TA00201号提案的答复》',
    section: '措施七(五)',
  },
  {
    divisionCode: chengqu,
    indicator: 'CROSS_CITY_SERVICES',
    title:
      '推出“跨市通办”事项，区公安分局为责任部门之一 / Services across cities, the police being one of the bodies responsible',
    value: '30',
    unit: '个 / items',
    comparator: AT_LEAST,
    ...within2024,
    isTarget: true,
    document: '城政发〔2024〕8号',
    section: '二(四)',
  },
  {
    divisionCode: chengqu,
    indicator: 'HOTLINE_SUPERVISION_LEVELS',
    title:
      '部门督办、“13710”督办、领导包案三级督办，区公安分局为责任部门之一 / Levels of urging what the hotline takes in, the police being one of the bodies responsible',
    value: '3',
    unit: '级 / levels',
    comparator: EQUAL,
    ...within2024,
    isTarget: true,
    document: '城政发〔2024〕8号',
    section: '二(十五)',
  },
  ofPlan('21', { ...workGroups, section: '§2.4.1' }),
  ofPlan('21', {
    indicator: 'TELECOM_WARNING_LEVELS',
    title: '通信保障突发事件预警级别 / Warning levels of the telecom protection plan',
    value: '3',
    unit: '级 / levels',
    section: '§3.3.1',
  }),
  ofPlan('21', report),
  ofPlan('21', reply),
  ofPlan('21', {
    indicator: 'TELECOM_RESPONSE_LEVELS',
    title: '通信保障突发事件应急响应级别 / Response levels of the telecom protection plan',
    value: '3',
    unit: '级 / levels',
    section: '§4.3',
  }),
  ofPlan('21', revision),
  ofPlan('22', { ...workGroups, section: '§2.4' }),
  ofPlan('22', {
    indicator: 'NETWORK_WARNING_SITUATIONS',
    title: '通信网络事故预警情形 / Warning situations of the network accident plan',
    value: '3',
    unit: '级 / levels',
    section: '§3.3',
  }),
  ofPlan('22', report),
  ofPlan('22', reply),
  ofPlan('22', {
    indicator: 'NETWORK_RESPONSE_LEVELS',
    title: '通信网络事故应急响应级别 / Response levels of the network accident plan',
    value: '2',
    unit: '级 / levels',
    section: '§4.3',
  }),
  ofPlan('22', revision),
  ofPlan('21', members),
  ofPlan('22', members),
];

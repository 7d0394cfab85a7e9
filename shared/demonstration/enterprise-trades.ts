import type { City } from './counties';
import type { EnterpriseRole, Utility } from './enterprise';

/** A line of business: how many firms of it are invented in each city, and how their names end. */
export interface Trade {
  readonly role: EnterpriseRole;
  readonly endings: readonly string[];
  readonly count: Readonly<Record<City, number>>;
  readonly utilities?: readonly Utility[];
}

/** Endings that make a firm an individual business 个体工商户 instead of a company. */
export const individualEnding = /站$|店$/;

/** 202 property companies of 晋城市 took part in the credit rating of 2024 (晋城市住建局《关于市政协八届三次会议第TA0315号提案的答复》 三(四)). */
const jinchengPropertyCompanies = 202;

/** Property companies come first and apart: theirs are split over the counties by compounds. */
export const propertyTrade: Trade = {
  role: 'PROPERTY_COMPANY',
  endings: ['物业服务有限公司', '物业管理有限公司', '城市服务有限公司', '社区服务有限公司'],
  count: { JINCHENG: jinchengPropertyCompanies, JIYUAN: 2, ANNING: 2 },
};

/** All numbers but that of the property companies of 晋城市 are ours. */
export const otherTrades: readonly Trade[] = [
  {
    role: 'CONTRACTOR',
    endings: ['建筑工程有限公司', '建设工程有限公司', '市政工程有限公司'],
    count: { JINCHENG: 46, JIYUAN: 8, ANNING: 5 },
  },
  {
    role: 'SUBCONTRACTOR',
    endings: ['建筑劳务有限公司', '安装工程有限公司', '防水工程有限公司', '管道工程有限公司'],
    count: { JINCHENG: 32, JIYUAN: 5, ANNING: 3 },
  },
  {
    role: 'SUPERVISOR',
    endings: ['工程监理有限公司', '建设监理有限公司'],
    count: { JINCHENG: 10, JIYUAN: 3, ANNING: 2 },
  },
  {
    role: 'DESIGNER',
    endings: ['建筑设计有限公司', '工程咨询有限公司'],
    count: { JINCHENG: 8, JIYUAN: 2, ANNING: 2 },
  },
  {
    role: 'CARE_OPERATOR',
    endings: ['养老服务有限公司', '康养服务有限公司', '颐养服务有限公司'],
    count: { JINCHENG: 12, JIYUAN: 2, ANNING: 2 },
  },
  {
    role: 'ELEVATOR_MAINTAINER',
    endings: ['电梯服务有限公司', '电梯工程有限公司'],
    count: { JINCHENG: 5, JIYUAN: 1, ANNING: 2 },
  },
  {
    role: 'SCRAP_DEALER',
    endings: ['再生资源有限公司', '废旧物资回收有限公司', '废旧金属收购站'],
    count: { JINCHENG: 18, JIYUAN: 3, ANNING: 3 },
  },
  {
    role: 'MEAL_SERVICE',
    endings: ['餐饮服务有限公司', '助餐服务店'],
    count: { JINCHENG: 3, JIYUAN: 1, ANNING: 1 },
  },
  {
    role: 'MANUFACTURER',
    endings: ['消防器材有限公司', '管业有限公司', '电线电缆有限公司', '建材有限公司', '康复辅具有限公司'],
    count: { JINCHENG: 11, JIYUAN: 2, ANNING: 2 },
  },
  ...utilityTrades(),
];

function utilityTrades(): Trade[] {
  const count = (JINCHENG: number, JIYUAN: number, ANNING: number) => ({ JINCHENG, JIYUAN, ANNING });
  const trade = (utility: Utility, ending: string, counts: Trade['count']): Trade => ({
    role: utility === 'COMMS' ? 'TELECOM_OPERATOR' : 'UTILITY_OPERATOR',
    endings: [`${ending}有限公司`],
    count: counts,
    utilities: [utility],
  });
  return [
    trade('WATER', '供水', count(1, 1, 1)),
    trade('DRAINAGE', '排水', count(1, 1, 0)),
    trade('HEAT', '供热', count(1, 1, 0)),
    trade('GAS', '燃气', count(1, 1, 1)),
    trade('CABLE_TV', '有线电视', count(1, 1, 0)),
    // Power and telecom of 晋城市 are real operators of the documents.
    trade('POWER', '供电', count(0, 1, 1)),
    trade('COMMS', '通信', count(0, 1, 1)),
  ];
}

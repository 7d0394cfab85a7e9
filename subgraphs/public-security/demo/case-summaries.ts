import type { RandomStream } from '../../../shared/demonstration/random';
import { CaseKind } from '../case/case-kind';

/** Invented, and without names of persons. */
const summaries: Readonly<Record<CaseKind, readonly [string, ...string[]]>> = {
  [CaseKind.TELECOM_DAMAGE]: [
    '施工中剪断通信光缆，整栋楼断网数小时，未通知产权单位。',
    '楼道内分纤箱被强行拆下，接头受损，线缆散落在地。',
    '挖掘机作业时挖断埋地管道，多条光缆中断。',
  ],
  [CaseKind.TELECOM_THEFT]: [
    '夜间剪走楼道内通信电缆一段，现场留有剪断的线头。',
    '弱电井门锁被撬，井内铜芯电缆和蓄电池失窃。',
  ],
  [CaseKind.STOLEN_GOODS_DISPOSAL]: [
    '收购站内发现来源不明的铜芯电缆，倒查其来源。',
    '收购废旧金属未登记出售人，其中有成盘的通信线缆。',
  ],
  [CaseKind.ELDER_FRAUD]: ['以办理养老卡为名收取预付款，未提供约定的服务。'],
  [CaseKind.ILLEGAL_FUNDRAISING]: ['以预订床位、定期返利为名，向多名老年人吸收资金。'],
  [CaseKind.ELDER_ABUSE]: ['护理中有推搡、辱骂入住老年人的行为，由家属发现。'],
  [CaseKind.QUALITY_CRIME]: ['进场材料与检验报告不符，涉嫌以次充好。'],
  [CaseKind.OTHER]: ['工地料场内零星财物失窃。'],
};

export function summaryOf(kind: CaseKind, random: RandomStream): string {
  return random.pick(summaries[kind]);
}

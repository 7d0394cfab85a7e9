import { registerEnumType } from 'type-graphql';

/**
 * How far a case has come, once it is filed: 晋城市住建局《关于市政协八届二次会议第TA00201号提案的答复》 措施七(一) has 立案 and 侦破;
 * that it is then closed, or handed over, is our reading.
 */
export enum CaseStatus {
  FILED = 'FILED',
  SOLVED = 'SOLVED',
  TRANSFERRED = 'TRANSFERRED',
  CLOSED = 'CLOSED',
}

registerEnumType(CaseStatus, {
  name: 'CaseStatus',
  description: '案件状态 / How far a case has come',
  valuesConfig: {
    FILED: { description: '已立案 / A case was filed' },
    SOLVED: { description: '已侦破 / The case is solved' },
    TRANSFERRED: { description: '已移交其他机关 / Handed over to another authority' },
    CLOSED: { description: '已结案 / The case is closed' },
  },
});

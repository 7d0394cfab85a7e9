import { registerEnumType } from 'type-graphql';

/**
 * The way of a renovation project, in the order of 济源市住建局 reply 105049 (2021-07-20), parts 三, 六 and 七.
 * That it is one line is our reading: approval and annual plan may change places.
 */
export enum RenovationStage {
  SURVEYED = 'SURVEYED',
  OPINIONS_SOUGHT = 'OPINIONS_SOUGHT',
  APPLIED = 'APPLIED',
  SCHEME_DRAFTED = 'SCHEME_DRAFTED',
  SCHEME_PUBLICISED = 'SCHEME_PUBLICISED',
  OWNERS_CONFIRMED = 'OWNERS_CONFIRMED',
  JOINT_APPROVED = 'JOINT_APPROVED',
  PLANNED = 'PLANNED',
  TENDERED = 'TENDERED',
  UNDER_CONSTRUCTION = 'UNDER_CONSTRUCTION',
  COMPLETED = 'COMPLETED',
  HANDED_OVER = 'HANDED_OVER',
  STRUCK_OFF = 'STRUCK_OFF',
}

registerEnumType(RenovationStage, {
  name: 'RenovationStage',
  description: '老旧小区改造项目所处阶段 / Stage of an old-compound renovation project',
  valuesConfig: {
    SURVEYED: { description: '摸清底数 / Surveyed: what there is to do is known' },
    OPINIONS_SOUGHT: { description: '征求居民意见 / Residents asked for their opinions' },
    APPLIED: { description: '居民无异议，已向街道书面申请 / Applied for in writing at the street office' },
    SCHEME_DRAFTED: { description: '方案已编制 / Scheme drafted' },
    SCHEME_PUBLICISED: { description: '方案已在庭院内公示 / Scheme publicised in the compound' },
    OWNERS_CONFIRMED: { description: '业委会或自治组织已签字确认 / Confirmed by the owners’ body' },
    JOINT_APPROVED: {
      description: '领导小组联席会议已批准 / Approved by the joint meeting of the leading group',
    },
    PLANNED: { description: '已列入年度实施计划 / In the annual plan' },
    TENDERED: { description: '已招标 / Put out to tender' },
    UNDER_CONSTRUCTION: { description: '施工中 / Under construction' },
    COMPLETED: { description: '已竣工 / Works completed' },
    HANDED_OVER: { description: '专营设施产权已移交 / Utility assets handed over' },
    STRUCK_OFF: { description: '已销号 / Struck off the ledger' },
  },
});

import { registerEnumType } from 'type-graphql';

/** Ways on which a lead comes in: 晋城市住建局《关于市政协八届二次会议第TA00201号提案的答复》 措施七(一), (五); the hotline and patrols are ours. */
export enum LeadSource {
  OPERATOR = 'OPERATOR',
  TRANSFERRED_BY_ENTERPRISE = 'TRANSFERRED_BY_ENTERPRISE',
  HOTLINE_110 = 'HOTLINE_110',
  PATROL = 'PATROL',
  OTHER = 'OTHER',
}

registerEnumType(LeadSource, {
  name: 'LeadSource',
  description: '线索来源 / Way on which a lead came in',
  valuesConfig: {
    OPERATOR: { description: '向电信运营商收集 / Collected from telecom operators' },
    TRANSFERRED_BY_ENTERPRISE: {
      description: '企业移送，立即立案 / Transferred by an enterprise; filed at once',
    },
    HOTLINE_110: { description: '110 报警 / Police hotline 110' },
    PATROL: { description: '巡逻发现 / Found on patrol' },
    OTHER: { description: '其他 / Any other way' },
  },
});

/** How telecom facilities came to harm: the same reply, 问题三, 措施七(一), (五). */
export enum TelecomDamageCause {
  SABOTAGE = 'SABOTAGE',
  THEFT = 'THEFT',
  FORCED_CUT = 'FORCED_CUT',
  ROUGH_CONSTRUCTION = 'ROUGH_CONSTRUCTION',
  UNINTENTIONAL = 'UNINTENTIONAL',
}

registerEnumType(TelecomDamageCause, {
  name: 'TelecomDamageCause',
  description: '通信设施损毁原因 / How telecom facilities came to harm',
  valuesConfig: {
    SABOTAGE: { description: '蓄意破坏 / Deliberate damage' },
    THEFT: { description: '盗窃 / Stealing of cable or equipment' },
    FORCED_CUT: { description: '强剪强拆 / Lines cut or torn down by force' },
    ROUGH_CONSTRUCTION: { description: '违法违章作业、野蛮施工 / Unlawful or reckless works' },
    UNINTENTIONAL: { description: '施工中无意损毁 / Unintended damage during works' },
  },
});

/** What checking a lead came to; that there are these three is our reading. */
export enum LeadOutcome {
  CASE_FILED = 'CASE_FILED',
  NO_OFFENCE = 'NO_OFFENCE',
  UNFOUNDED = 'UNFOUNDED',
}

registerEnumType(LeadOutcome, {
  name: 'LeadOutcome',
  description: '线索查证结果 / What checking a lead came to',
  valuesConfig: {
    CASE_FILED: { description: '已立案 / A case was filed' },
    NO_OFFENCE: { description: '属实但不构成违法犯罪 / True, but no offence' },
    UNFOUNDED: { description: '不属实 / Not true' },
  },
});

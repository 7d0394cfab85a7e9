import { registerEnumType } from 'type-graphql';

/**
 * What a case is about. Telecom: 晋城市住建局《关于市政协八届二次会议第TA00201号提案的答复》 ¶3, 措施七; elder care:
 * 城政办发〔2024〕23号 二(六)23. Works of bad quality and the rest are ours.
 */
export enum CaseKind {
  TELECOM_DAMAGE = 'TELECOM_DAMAGE',
  TELECOM_THEFT = 'TELECOM_THEFT',
  STOLEN_GOODS_DISPOSAL = 'STOLEN_GOODS_DISPOSAL',
  ELDER_FRAUD = 'ELDER_FRAUD',
  ILLEGAL_FUNDRAISING = 'ILLEGAL_FUNDRAISING',
  ELDER_ABUSE = 'ELDER_ABUSE',
  QUALITY_CRIME = 'QUALITY_CRIME',
  OTHER = 'OTHER',
}

registerEnumType(CaseKind, {
  name: 'CaseKind',
  description: '案件类别 / Kind of a police case',
  valuesConfig: {
    TELECOM_DAMAGE: { description: '破坏通信设施 / Damage to telecom facilities' },
    TELECOM_THEFT: { description: '盗窃通信设施 / Theft of telecom facilities' },
    STOLEN_GOODS_DISPOSAL: { description: '销赃 / Disposal of stolen goods' },
    ELDER_FRAUD: { description: '养老诈骗 / Fraud against elders' },
    ILLEGAL_FUNDRAISING: { description: '养老服务领域非法集资 / Illegal fundraising in elder care' },
    ELDER_ABUSE: { description: '欺老虐老 / Abuse of elders' },
    QUALITY_CRIME: { description: '工程或产品质量犯罪 / Offence against the quality of works or products' },
    OTHER: { description: '其他 / Any other' },
  },
});

/** Damage to telecom facilities and their theft. */
export const telecomKinds: readonly CaseKind[] = [CaseKind.TELECOM_DAMAGE, CaseKind.TELECOM_THEFT];

/** Offences in elder care, 城政办发〔2024〕23号 二(六)23. */
export const careSectorKinds: readonly CaseKind[] = [
  CaseKind.ELDER_FRAUD,
  CaseKind.ILLEGAL_FUNDRAISING,
  CaseKind.ELDER_ABUSE,
];

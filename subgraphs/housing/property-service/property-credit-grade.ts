import { registerEnumType } from 'type-graphql';

/** Grades of the credit rating of property companies, 晋城市住建局 reply TA0315, 三(四). */
export enum PropertyCreditGrade {
  A = 'A',
  B = 'B',
  C = 'C',
  D = 'D',
}
registerEnumType(PropertyCreditGrade, {
  name: 'PropertyCreditGrade',
  description: '物业服务企业信用等级 / Credit grade of a property company',
  valuesConfig: {
    A: { description: '信用好，招投标可加分 / Best; bonus points in tenders' },
    B: { description: '正常监管 / Second; normal supervision' },
    C: { description: '强化监督检查 / Third; closer inspection' },
    D: { description: '向业主等提示信用风险 / Last; owners are warned of the risk' },
  },
});

export enum CreditTreatment {
  TENDER_BONUS = 'TENDER_BONUS',
  NORMAL_SUPERVISION = 'NORMAL_SUPERVISION',
  INTENSIFIED_INSPECTION = 'INTENSIFIED_INSPECTION',
  RISK_NOTICE = 'RISK_NOTICE',
}
registerEnumType(CreditTreatment, {
  name: 'CreditTreatment',
  description: '信用等级对应的监管措施 / What follows from a credit grade',
  valuesConfig: {
    TENDER_BONUS: { description: '参加招投标时可予以加分 / May get bonus points in tenders' },
    NORMAL_SUPERVISION: { description: '实施正常监管 / Normal supervision' },
    INTENSIFIED_INSPECTION: { description: '强化监督检查 / Intensified inspection' },
    RISK_NOTICE: {
      description:
        '通报业主、业委会（物管会）、社区居委会，提示信用风险 / Owners, owners’ committee and residents’ committee are told of the risk',
    },
  },
});

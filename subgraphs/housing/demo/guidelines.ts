import type { Insert } from '../../../shared/database/insert';
import { documents, places } from '../documents';
import { Guideline, GuidelineSubject } from '../guideline/guideline';
import { CreditTreatmentRule } from '../property-service/property-credit';
import { CreditTreatment, PropertyCreditGrade } from '../property-service/property-credit-grade';

const guidelines: readonly Guideline[] = [
  {
    guidelineNo: 'JINCHENG-COMMITTEE-PARTY-SHARE',
    jurisdictionCode: places.jincheng,
    subject: GuidelineSubject.COMMITTEE_PARTY_SHARE,
    value: '0.5',
    unit: '比例（0–1） / share (0 to 1)',
    inPrinciple: true,
    valueAssumed: false,
    text: '业委会（物管会）中党员比例原则上不少于50% / Party members in owners’ committees: in principle at least 50 %',
    validFrom: null,
    validTo: null,
    document: documents.jinchengRenovation,
    section: '三(一)',
  },
  {
    guidelineNo: 'JIYUAN-OPERATOR-MAY-IMPLEMENT',
    jurisdictionCode: places.jiyuan,
    subject: GuidelineSubject.OPERATOR_MAY_IMPLEMENT,
    value: '0.333333',
    unit: '比例（0–1） / share (0 to 1)',
    inPrinciple: false,
    valueAssumed: false,
    text: '专营单位出资比例达到1/3的，项目可由专营单位实施 / From a contribution of one third on, the operator may carry out the project',
    validFrom: '2020-07-01',
    validTo: null,
    document: documents.jiyuanRenovation,
    section: '一(三)¶4',
  },
  {
    guidelineNo: 'JIYUAN-SUBSIDY-RATE',
    jurisdictionCode: places.jiyuan,
    subject: GuidelineSubject.SUBSIDY_YUAN_PER_M2_MONTH,
    value: '0.15',
    unit: '元/m²·月 / yuan per m² and month',
    inPrinciple: true,
    valueAssumed: false,
    text: '物业服务费用补贴原则上按建筑面积每月每平方米0.15元 / Subsidy: in principle 0.15 yuan a month for each m² of building area',
    validFrom: null,
    validTo: null,
    document: documents.jiyuanRenovation,
    section: '九¶1',
  },
  {
    guidelineNo: 'JIYUAN-SUBSIDY-MONTHS',
    jurisdictionCode: places.jiyuan,
    subject: GuidelineSubject.SUBSIDY_MONTHS,
    value: '36',
    unit: '月 / months',
    inPrinciple: false,
    valueAssumed: false,
    text: '补贴期限3年 / The subsidy is paid for 3 years',
    validFrom: null,
    validTo: null,
    document: documents.jiyuanRenovation,
    section: '九¶1',
  },
  {
    guidelineNo: 'JIYUAN-SUBSIDY-CONDITION',
    jurisdictionCode: places.jiyuan,
    subject: GuidelineSubject.SUBSIDY_CONDITION,
    value: '1',
    unit: '家存续的企业 / companies in being',
    inPrinciple: false,
    valueAssumed: true,
    text: '改造后实行专业化物业管理的才予补贴；企业被吊销的不再符合（本系统的读法） / The subsidy presupposes professional management after renovation; a company that was revoked is none any more (our reading)',
    validFrom: null,
    validTo: null,
    document: documents.jiyuanRenovation,
    section: '九¶1',
  },
  stalledAfter('JIYUAN', places.jiyuan, documents.jiyuanRenovation, '七'),
  stalledAfter('JINCHENG', places.jincheng, documents.jinchengTelecom, '措施三'),
  {
    guidelineNo: 'CHENGQU-ACCEPTANCE-SHARE',
    jurisdictionCode: places.chengqu,
    subject: GuidelineSubject.ACCEPTANCE_SHARE,
    value: '1',
    unit: '比例（0–1） / share (0 to 1)',
    inPrinciple: false,
    valueAssumed: false,
    text: '到2025年工程质量验收合格率达到100% / By 2025 all works pass acceptance',
    validFrom: '2024-08-20',
    validTo: null,
    document: documents.chengquQuality,
    section: '(二)',
  },
];

/** Progress is reported and supervised by the documents; from how many days on works are stalled none of them says. */
function stalledAfter(city: string, jurisdictionCode: string, document: string, section: string): Guideline {
  return {
    guidelineNo: `${city}-STALLED-AFTER-DAYS`,
    jurisdictionCode,
    subject: GuidelineSubject.STALLED_AFTER_DAYS,
    value: '60',
    unit: '天 / days',
    inPrinciple: true,
    valueAssumed: true,
    text: '工程进展定期报送、通报、督查；连续60天没有进展的提示为停滞，天数为本系统的设定 / Progress is reported and supervised; works without progress for 60 days are flagged as stalled, the number being this system’s setting',
    validFrom: null,
    validTo: null,
    document,
    section,
  };
}

const treatments: Readonly<Record<PropertyCreditGrade, CreditTreatment>> = {
  A: CreditTreatment.TENDER_BONUS,
  B: CreditTreatment.NORMAL_SUPERVISION,
  C: CreditTreatment.INTENSIFIED_INSPECTION,
  D: CreditTreatment.RISK_NOTICE,
};

/** Rules with a number, and what follows from each credit grade, as the documents give them. */
export async function insertGuidelines(insert: Insert): Promise<void> {
  await insert(Guideline, guidelines);
  await insert(
    CreditTreatmentRule,
    Object.values(PropertyCreditGrade).map((grade) => ({
      ruleNo: `JINCHENG-CREDIT-${grade}`,
      jurisdictionCode: places.jincheng,
      grade,
      treatment: treatments[grade],
      riskNotice: grade === PropertyCreditGrade.D,
      document: documents.jinchengRenovation,
      section: '三(四)',
    })),
  );
}

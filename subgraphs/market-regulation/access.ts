import { kept, type AccessTable } from '../../shared/access/classification';
import type { Place, Places } from '../../shared/access/place';
import { servicePointAccess } from '../../shared/service-points/service-point-access';
import { ticketAccess } from '../../shared/tickets/ticket-access';
import type { CompoundMarketRegulation } from './compound/compound-market-regulation';
import type { DivisionMarketRegulation } from './division/division-market-regulation';
import type { ElevatorMarketRegulation } from './elevator/elevator-market-regulation';
import { placeOfInspection } from './inspection/inspection-rights';
import type { QualityIndicator } from './quality/quality-indicator';

// PUBLIC

const register = kept(
  'PUBLIC',
  '市场监管部门登记并公示的事项，企业信息公示暂行条例第六条 / Matters on the register that the department shows to the public, Interim Regulations on the Disclosure of Enterprise Information, article 6',
  'ON_CHANGE',
);
const penalty = kept(
  'PUBLIC',
  '公示的行政处罚决定，企业信息公示暂行条例第六条 / Decisions on penalties that were published, Interim Regulations on the Disclosure of Enterprise Information, article 6',
  'ON_CHANGE',
);
const licence = kept(
  'PUBLIC',
  '准予行政许可的决定应当公开，公众有权查阅，行政许可法第四十条 / Decisions to grant a licence are public and open to everybody, Administrative Licensing Law, article 40',
  'ON_CHANGE',
);
/** Overdue is reckoned from the due date, which everybody may read in the elevator. */
const equipment = kept(
  'PUBLIC',
  '特种设备的使用登记和检验结果，登记标志置于设备的显著位置，特种设备安全法第三十三条 / Use registration and finished checks of special equipment, the mark of which is posted on it, Special Equipment Safety Law, article 33',
  'ON_CHANGE',
);
const published = kept(
  'PUBLIC',
  '“双随机、一公开”：检查结果公开，城政办发〔2024〕23号 三(二) / Results of inspections are made public: Chengqu government office, document 2024-23, part 3(2)',
  'ON_CHANGE',
);
const document = kept(
  'PUBLIC',
  '公开的文件所载的目标和职权 / Targets and powers that published documents lay down',
  'ON_CHANGE',
);

const material = kept(
  'PUBLIC',
  '公开的建材质量检查结果，城政办发〔2024〕26号 (十) / Published results of checks of building materials: Chengqu government office, document 2024-26, section (10)',
  'ON_CHANGE',
);

const qualityDuty = kept(
  'PUBLIC',
  '按公开的文件和登记的许可、认证、规模判定，城政办发〔2024〕26号 (十四) / Decided by a published document from licences, certificates and size on the register: Chengqu government office, document 2024-26, section (14)',
  'ON_CHANGE',
);

const dishonesty = kept(
  'PUBLIC',
  '严重违法失信名单向社会公示，企业信息公示暂行条例第十七条 / The list of serious violations and dishonesty is shown to the public, Interim Regulations on the Disclosure of Enterprise Information, article 17',
  'ON_CHANGE',
);

const commitment = kept(
  'PUBLIC',
  '告知承诺的事项目录向社会公告，城政发〔2024〕8号 二(九)；准予行政许可的决定应当公开，行政许可法第四十条 / The catalogue of matters approved upon commitment is announced to the public, Chengqu government, document 2024-8, part 2(9); decisions to grant are public, Administrative Licensing Law, article 40',
  'ON_CHANGE',
);

// INTERNAL

const underWay = kept(
  'INTERNAL',
  '已抽取、结果未公开的检查，公开的只有结果：城政办发〔2024〕23号 三(二) / Inspections drawn whose result is not yet public; only results are made public: Chengqu government office, document 2024-23, part 3(2)',
  'DAILY',
);
const complaint = kept(
  'INTERNAL',
  '检查起因会透露有人投诉举报 / How an inspection came about tells that somebody complained',
  'ON_CHANGE',
);
const reached = kept(
  'INTERNAL',
  '质量指标的完成情况；文件公布的只有目标：城政办发〔2024〕26号 (二) / What was reached of the quality targets; the document publishes the targets only: Chengqu government office, document 2024-26, section (2)',
  'QUARTERLY',
);
const represented = kept(
  'INTERNAL',
  '法定代表人，姓名隐去，身份证号不入图，个人信息保护法第六条 / Legal representative, the name masked, the ID number not in the graph at all, Personal Information Protection Law, article 6',
  'ON_CHANGE',
);
const qualityPost = kept(
  'INTERNAL',
  '质量安全总监的配备情况，姓名隐去：城政办发〔2024〕26号 (十四) / Whether a quality director is in office, the name masked: Chengqu government office, document 2024-26, section (14)',
  'ON_CHANGE',
);
const equipmentPost = kept(
  'INTERNAL',
  '使用单位配备的电梯安全员，姓名隐去，特种设备安全法第十三条 / Safety officer of the using unit, the name masked, Special Equipment Safety Law, article 13',
  'ON_CHANGE',
);
const post = kept(
  'INTERNAL',
  '主体登记的责任人员，姓名隐去：城政办发〔2024〕26号 (十四)，特种设备安全法第十三条 / Persons whom a body registered, their names masked: Chengqu government office, document 2024-26, section (14); Special Equipment Safety Law, article 13',
  'ON_CHANGE',
);

// PERSONAL

const person = kept(
  'PERSONAL',
  '责任人员的姓名和电话，个人信息保护法第四条 / Name and telephone of persons answerable, Personal Information Protection Law, article 4',
  'ON_CHANGE',
);

/** How closely each field of this department is kept. */
export const access: AccessTable = {
  // Bodies: the register is public, the persons behind it are not
  Enterprise: register,
  EnterpriseMarketRegulation: register,
  'EnterpriseMarketRegulation.licences': licence,
  'EnterpriseMarketRegulation.licenceCount': licence,
  'EnterpriseMarketRegulation.penalties': penalty,
  'EnterpriseMarketRegulation.penaltyCount': penalty,
  'EnterpriseMarketRegulation.inspections': published,
  'EnterpriseMarketRegulation.inspectionCount': published,
  'EnterpriseMarketRegulation.failedInspectionCount': { ...published, derivedFrom: ['Inspection.result'] },
  'EnterpriseMarketRegulation.inspectionsInProgress': underWay,
  'EnterpriseMarketRegulation.inspectionInProgressCount': underWay,
  'EnterpriseMarketRegulation.legalRepresentative': represented,
  'EnterpriseMarketRegulation.qualityDirector': qualityPost,
  'EnterpriseMarketRegulation.qualityDirectorRequired': qualityDuty,
  'EnterpriseMarketRegulation.qualityPostFindings': qualityDuty,
  QualityPostFinding: qualityDuty,
  'Query.enterprisesUnderRule': qualityDuty,
  EnterpriseConnection: qualityDuty,
  EnterpriseEdge: qualityDuty,
  'EnterpriseMarketRegulation.dishonestyListed': dishonesty,
  'EnterpriseMarketRegulation.dishonestyListings': dishonesty,
  'EnterpriseMarketRegulation.dishonestyListingCount': dishonesty,
  SeriousViolationListing: dishonesty,
  'EnterpriseMarketRegulation.commitmentApprovals': commitment,
  'EnterpriseMarketRegulation.commitmentApprovalCount': commitment,
  CommitmentApproval: commitment,
  CommitmentItem: commitment,
  LegalRepresentative: represented,
  'LegalRepresentative.name': person,
  ResponsiblePerson: post,
  'ResponsiblePerson.name': person,
  'ResponsiblePerson.phone': person,
  Licence: licence,
  Penalty: penalty,

  // Inspections: one under way is no row of anybody's but the staff of its division, by whatever way it is asked for;
  // see `inspectionForCaller`
  Inspection: published,
  'Inspection.mode': complaint,
  'Query.inspection': published,
  'Query.inspections': published,
  InspectionConnection: published,
  InspectionEdge: published,
  InspectionFilter: published,
  InspectionOrder: published,
  InspectionOrderField: published,

  // Elevators
  Elevator: equipment,
  ElevatorMarketRegulation: equipment,
  'ElevatorMarketRegulation.inspectionOverdue': {
    ...equipment,
    derivedFrom: ['ElevatorMarketRegulation.nextInspectionDue', 'ElevatorMarketRegulation.equipmentStatus'],
  },
  'ElevatorMarketRegulation.safetyOfficer': equipmentPost,
  'Query.elevator': equipment,
  'Query.elevators': equipment,
  ElevatorConnection: equipment,
  ElevatorEdge: equipment,
  ElevatorFilter: equipment,
  ElevatorOrder: equipment,
  ElevatorOrderField: equipment,
  Building: register,
  Compound: register,
  CompoundMarketRegulation: equipment,

  // Care facilities as sites
  CareFacility: register,
  CareFacilityMarketRegulation: register,
  'CareFacilityMarketRegulation.foodLicence': licence,
  'CareFacilityMarketRegulation.elevators': equipment,
  'CareFacilityMarketRegulation.elevatorCount': equipment,
  'CareFacilityMarketRegulation.overdueElevatorCount': equipment,
  'CareFacilityMarketRegulation.unregisteredElevatorCount': equipment,
  'CareFacilityMarketRegulation.inspections': published,
  'CareFacilityMarketRegulation.inspectionCount': published,
  'CareFacilityMarketRegulation.failedInspectionCount': { ...published, derivedFrom: ['Inspection.result'] },
  'CareFacilityMarketRegulation.inspectionsInProgress': underWay,
  'CareFacilityMarketRegulation.inspectionInProgressCount': underWay,

  // Materials of renovation projects: rows are published ones only
  RenovationProject: register,
  RenovationProjectMarketRegulation: material,
  MaterialCheck: material,

  // Divisions
  Division: register,
  DivisionMarketRegulation: register,
  'DivisionMarketRegulation.elevatorCount': equipment,
  'DivisionMarketRegulation.overdueElevatorCount': equipment,
  'DivisionMarketRegulation.penaltyCount': penalty,
  'DivisionMarketRegulation.randomDraws': published,
  'DivisionMarketRegulation.randomDrawCount': published,
  RandomDraw: published,
  RandomDrawTarget: published,
  'DivisionMarketRegulation.commitmentItems': commitment,
  'DivisionMarketRegulation.commitmentItemCount': commitment,
  'DivisionMarketRegulation.expiringLicences': licence,
  'DivisionMarketRegulation.expiringLicenceCount': licence,
  'DivisionMarketRegulation.qualityIndicators': document,
  'DivisionMarketRegulation.competence': document,
  EnforcementCompetence: document,
  QualityIndicator: document,
  'QualityIndicator.actual': reached,
  'QualityIndicator.actualAsOf': reached,
  'QualityIndicator.actualSynthetic': reached,
  'QualityIndicator.met': {
    ...reached,
    derivedFrom: ['QualityIndicator.actual', 'QualityIndicator.comparator', 'QualityIndicator.target'],
  },

  // Tickets, service points
  ...ticketAccess('CompoundMarketRegulation', 'DivisionMarketRegulation'),
  ...servicePointAccess('DivisionMarketRegulation'),
};

/** Where the objects of the types stand that have a field above PUBLIC. */
export const places: Places = {
  // Their loaders leave out what is not the caller's: `inspectionsBy`, `countsBy`, `callersHolder`.
  EnterpriseMarketRegulation: () => 'anywhere',
  CareFacilityMarketRegulation: () => 'anywhere',
  Inspection: placeOfInspection,
  ElevatorMarketRegulation: placeOfElevator,
  CompoundMarketRegulation: ({ compoundId }: CompoundMarketRegulation) => ({ compound: compoundId }),
  DivisionMarketRegulation: ({ code }: DivisionMarketRegulation) => ({ division: code }),
  QualityIndicator: ({ divisionCode }: QualityIndicator) => ({ division: divisionCode }),
  LegalRepresentative: 'parent',
  ResponsiblePerson: 'parent',
};

function placeOfElevator({ elevator: { compoundId, communityCode } }: ElevatorMarketRegulation): Place {
  if (compoundId !== null) return { compound: compoundId };
  return communityCode === null ? 'nowhere' : { division: communityCode };
}

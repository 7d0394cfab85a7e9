import { kept, type AccessTable } from '../../shared/access/classification';
import type { Place, Places } from '../../shared/access/place';
import { indicatorsKept } from '../../shared/reference/indicator-access';
import { servicePointAccess } from '../../shared/service-points/service-point-access';
import type { RequestContext } from '../../shared/subgraph/request-context';
import { ticketAccess, ticketsKept } from '../../shared/tickets/ticket-access';
import type { CompoundHousing } from './compound/compound-housing';
import type { DivisionHousing } from './division/division-housing';
import type { ElevatorAdditionHousing } from './elevator-addition/elevator-addition';
import type { OwnersCommittee } from './owners-committee/owners-committee';
import type { PropertyService } from './property-service/property-service';
import { compoundIdsByProject } from './renovation/renovation-loaders';
import type { PropertySubsidy } from './property-service/subsidy-types';
import type { RenovationProjectHousing } from './renovation/renovation-project-housing';
import type { RenovationCandidate } from './selection/renovation-candidate';

// PUBLIC

const register = kept(
  'PUBLIC',
  '住房和城乡建设部门登记的事项 / Matters on the register of housing',
  'ON_CHANGE',
);
const counted = kept(
  'PUBLIC',
  '人数统计，低于门槛的隐去 / Counts of persons, suppressed below the threshold',
  'ON_CHANGE',
);
const works = kept(
  'PUBLIC',
  '工程进展和验收结果；改造方案（含资金筹集）和招标价格在小区内公示：济源市住建局105049号提案答复 一(四)、六(二) / State of works and results of acceptance; schemes with their financing, and tender prices, are posted in the compound: Jiyuan housing bureau, reply 105049, parts 1(4) and 6(2)',
  'WEEKLY',
);
const addition = kept(
  'PUBLIC',
  '加装电梯的进展，按范本公示：济源市住建局105049号提案答复 十 / Progress of an elevator addition, posted as the model documents have it: Jiyuan housing bureau, reply 105049, part 10',
  'ON_CHANGE',
);
const rule = kept(
  'PUBLIC',
  '公开的文件所载的规则和标准 / Rules and rates that published documents lay down',
  'ON_CHANGE',
);
const service = kept(
  'PUBLIC',
  '选聘物业时明确的服务内容和收费标准：晋城市住建局TA0315号提案答复 二 / What was settled with the owners when the company was engaged: Jincheng housing bureau, reply TA0315, part 2',
  'ON_CHANGE',
);
const subsidy = kept(
  'PUBLIC',
  '市级财政补贴，按公开的标准计算：济源市住建局105049号提案答复 九 / City money, computed by a published rate: Jiyuan housing bureau, reply 105049, part 9',
  'MONTHLY',
);

// INTERNAL

const ledger = kept(
  'INTERNAL',
  '市、街道逐级建立的工作台账：济源市住建局105049号提案答复 七；项目所处阶段本身公开 / Working ledger of city and streets: Jiyuan housing bureau, reply 105049, part 7; the stage of a project is public by itself',
  'WEEKLY',
);
const coordination = kept(
  'INTERNAL',
  '与管线专营单位座谈、联席会议的工作记录：晋城市住建局TA00201号提案答复 措施四、六 / Working record of the meetings with utility operators: Jincheng housing bureau, reply TA00201, measures 4 and 6',
  'WEEKLY',
);
const hazard = kept(
  'INTERNAL',
  '消防隐患排查，处理中的事项：安建复函〔2021〕2号 二(一)至(三) / Fire hazards found on patrol, under handling: Anning housing bureau, letter 2021-2, parts 2(1) to 2(3)',
  'DAILY',
);
const buildingCheck = kept(
  'INTERNAL',
  '养老服务设施房屋安全检查，整改中的问题：城政办发〔2024〕23号 二(六)23；检查结果没有规定公布 / Checks of the buildings of care facilities, findings under rectification: Chengqu government office, document 2024-23, part 2(6)23; nothing says that the outcome is published',
  'ON_CHANGE',
);
const committeeWork = kept(
  'INTERNAL',
  '指导业委会（物管会）人选的工作情况：晋城市住建局TA0315号提案答复 三(一) / Guidance on who sits in owners’ bodies: Jincheng housing bureau, reply TA0315, part 3(1)',
  'ON_CHANGE',
);
/** Only the numbers of all companies of the city are published; those stand among the published figures. */
const credit = kept(
  'INTERNAL',
  '单个企业的信用等级没有公布，D级只通报业主、业委会、社区居委会：晋城市住建局TA0315号提案答复 三(四) / Grades of single companies are not published, grade D is told to owners, their committee and the residents’ committee: Jincheng housing bureau, reply TA0315, part 3(4)',
  'YEARLY',
);
const additionFile = kept(
  'INTERNAL',
  '办理中的申请材料：济源市住建局105049号提案答复 十 / File of an application under handling: Jiyuan housing bureau, reply 105049, part 10',
  'ON_CHANGE',
);

const gradeCheck = kept(
  'INTERNAL',
  '物业等级核查，整改中的事项：晋城市住建局TA0315号提案答复 三(二) / Grade verifications, under rectification: Jincheng housing bureau, reply TA0315, part 3(2)',
  'ON_CHANGE',
);
const streetWork = kept(
  'INTERNAL',
  '工作例会、信息报送、通报、督查和联席会议的工作记录：晋城市住建局TA00201号提案答复 措施三、六；每周五工作专报：济源市住建局105049号提案答复 七 / Working records, meetings and Friday reports: Jincheng housing bureau, reply TA00201, measures 3 and 6; Jiyuan housing bureau, reply 105049, part 7',
  'WEEKLY',
);
/** Tickets of all departments: of whoever may see both the tickets here and what the others say of theirs. */
const ticketsOfAll = {
  ...ticketsKept,
  scopes: [['tickets:internal', 'indicators:internal']],
  derivedFrom: ['Ticket.status', 'ReceivedIndicator.value'],
};

// PERSONAL

const committeePerson = kept(
  'PERSONAL',
  '业委会（物管会）委员的姓名和电话，个人信息保护法第四条 / Name and telephone of members of owners’ bodies, Personal Information Protection Law, article 4',
  'ON_CHANGE',
);
const applicant = kept(
  'PERSONAL',
  '加装电梯申请人的姓名、电话和房号，个人信息保护法第四条 / Name, telephone and room of who applied for an elevator, Personal Information Protection Law, article 4',
  'ON_CHANGE',
);

const clerk = kept(
  'PERSONAL',
  '台账经办人的姓名，个人信息保护法第四条 / Name of the clerk of a ledger, Personal Information Protection Law, article 4',
  'WEEKLY',
);

/** How closely each field of this department is kept. */
export const access: AccessTable = {
  // Compounds, buildings
  Compound: register,
  CompoundHousing: register,
  'CompoundHousing.residents': counted,
  'CompoundHousing.tenants': counted,
  'CompoundHousing.ticketsLast90Days': ticketsOfAll,
  RecentTickets: ticketsOfAll,
  'CompoundHousing.stalledProjectCount': { ...ledger, derivedFrom: ['WorksProgress.stalled'] },
  'CompoundHousing.gradeVerifications': gradeCheck,
  'CompoundHousing.gradeVerificationCount': gradeCheck,
  GradeVerification: gradeCheck,
  UtilityBilling: register,
  ThreeParties: register,
  'CompoundHousing.fireHazards': hazard,
  'CompoundHousing.fireHazardCount': { ...hazard, derivedFrom: ['FireHazard.status'] },
  'CompoundHousing.openFireHazardCount': { ...hazard, derivedFrom: ['FireHazard.status'] },
  Building: register,
  FireHazard: hazard,

  // Renovation: the works are public, the ledger and the coordination behind them are not
  RenovationProject: works,
  RenovationProjectHousing: works,
  'RenovationProjectHousing.ledger': ledger,
  'RenovationProjectHousing.utilityCoordination': coordination,
  'RenovationProjectHousing.worksProgress': ledger,
  WorksProgress: ledger,
  'RenovationProjectHousing.schemeApproval': ledger,
  SchemeApproval: ledger,
  'SchemeApproval.approved': { ...ledger, derivedFrom: ['SchemeApprovalStep.approvedOn'] },
  'SchemeApproval.openStepCount': { ...ledger, derivedFrom: ['SchemeApprovalStep.approvedOn'] },
  SchemeApprovalStep: ledger,
  SchemeNotice: works,
  CareFacilityProvision: works,
  FourSynchrony: works,
  RenovationItem: works,
  PayerShare: works,
  RenovationLedgerEntry: ledger,
  'RenovationLedgerEntry.clerkName': clerk,
  UtilityCoordination: coordination,
  'UtilityCoordination.mayImplement': {
    ...coordination,
    derivedFrom: ['UtilityCoordination.contributionRatio', 'Guideline.value'],
  },
  // The order of next year's plan goes by what other departments say of elders
  RenovationCandidate: indicatorsKept,
  SelectionReason: indicatorsKept,
  SelectionRule: rule,
  CostRule: rule,
  Guideline: rule,

  // Property service, owners' bodies
  PropertyService: service,
  'PropertyService.creditGrade': { ...credit, derivedFrom: ['PropertyCredit.grade'] },
  'PropertyService.riskNotice': { ...credit, derivedFrom: ['PropertyCredit.grade'] },
  PropertySubsidy: subsidy,
  'PropertySubsidy.suspension': { ...indicatorsKept, derivedFrom: ['ReceivedIndicator.value'] },
  'PropertySubsidy.payableYuanPerMonth': { ...indicatorsKept, derivedFrom: ['ReceivedIndicator.value'] },
  SubsidySuspension: indicatorsKept,
  // One of the conditions is what market regulation tells of the company
  SubsidyEligibility: { ...indicatorsKept, derivedFrom: ['ReceivedIndicator.value'] },
  'PropertyService.subsidyEligibility': { ...indicatorsKept, derivedFrom: ['ReceivedIndicator.value'] },
  SubsidyConditionCheck: { ...indicatorsKept, derivedFrom: ['ReceivedIndicator.value'] },
  PropertyCredit: credit,
  'PropertyCredit.treatment': { ...credit, derivedFrom: ['PropertyCredit.grade'] },
  'PropertyCredit.riskNotice': { ...credit, derivedFrom: ['PropertyCredit.grade'] },
  'PropertyCredit.treatmentSource': { ...credit, derivedFrom: ['PropertyCredit.grade'] },
  OwnersCommittee: committeeWork,
  'OwnersCommittee.kind': register,
  'OwnersCommittee.guideline': rule,
  'OwnersCommittee.partyShare': {
    ...committeeWork,
    derivedFrom: ['OwnersCommittee.memberCount', 'OwnersCommittee.partyMemberCount'],
  },
  'OwnersCommittee.meetsGuideline': {
    ...committeeWork,
    derivedFrom: ['OwnersCommittee.memberCount', 'OwnersCommittee.partyMemberCount', 'Guideline.value'],
  },
  OwnersCommitteeMember: committeeWork,
  'OwnersCommitteeMember.name': committeePerson,
  'OwnersCommitteeMember.phone': committeePerson,

  // Elevator additions
  ElevatorAddition: addition,
  Elevator: register,
  ElevatorAdditionHousing: addition,
  'ElevatorAdditionHousing.documents': additionFile,
  'ElevatorAdditionHousing.submittedDocumentCount': {
    ...additionFile,
    derivedFrom: ['ElevatorAdditionDocument.submitted'],
  },
  'ElevatorAdditionHousing.contact': additionFile,
  ElevatorAdditionDocument: additionFile,
  ElevatorAdditionContact: applicant,
  'ElevatorAdditionContact.maskedName': additionFile,

  // Care facilities: the block is there only where a check is
  CareFacility: buildingCheck,
  'CareFacility.id': register,
  CareFacilityHousing: buildingCheck,
  'CareFacilityHousing.openBuildingFindingCount': {
    ...buildingCheck,
    derivedFrom: ['BuildingCheck.outcome', 'BuildingCheck.rectifiedOn'],
  },
  'CareFacilityHousing.openFireHazardCount': { ...hazard, derivedFrom: ['FireHazard.status'] },
  BuildingCheck: buildingCheck,

  // Enterprises
  Enterprise: register,
  EnterpriseHousing: register,
  'EnterpriseHousing.contractedProjects': works,
  'EnterpriseHousing.contractedProjectCount': works,
  'EnterpriseHousing.supervisedProjects': works,
  'EnterpriseHousing.supervisedProjectCount': works,
  'EnterpriseHousing.propertyCredit': credit,

  // Divisions
  Division: register,
  DivisionHousing: register,
  'DivisionHousing.openFireHazardCount': { ...hazard, derivedFrom: ['FireHazard.status'] },
  'DivisionHousing.propertyCreditSummary': credit,
  'DivisionHousing.utilityConsultation': {
    ...indicatorsKept,
    scopes: [['housing:internal', 'indicators:internal']],
    derivedFrom: ['UtilityCoordination.consultedAtDesign', 'ReceivedIndicator.value'],
  },
  UtilityConsultation: indicatorsKept,
  ConsultationGroup: indicatorsKept,
  'DivisionHousing.qualityAcceptance': works,
  QualityAcceptance: works,
  'DivisionHousing.performanceTargets': works,
  PerformanceTarget: works,
  'DivisionHousing.telecomCompensationStandard': rule,
  CompensationStandard: rule,
  'DivisionHousing.weeklyReport': streetWork,
  WeeklyReport: streetWork,
  'WeeklyReport.recordsFrom': streetWork,
  'WeeklyReport.isLate': { ...streetWork, derivedFrom: ['WeeklyReport.submittedOn'] },
  'WeeklyReport.streetsLate': { ...streetWork, derivedFrom: ['WeeklyReport.submittedOn'] },
  StageChange: streetWork,
  'DivisionHousing.workRecords': streetWork,
  'DivisionHousing.workRecordCount': streetWork,
  WorkRecord: streetWork,
  'DivisionHousing.jointMeetings': streetWork,
  'DivisionHousing.jointMeetingCount': streetWork,
  HousingJointMeeting: streetWork,
  RenovationSummary: works,
  ProjectStageCount: works,
  PropertyCreditSummary: { ...credit, derivedFrom: ['PropertyCredit.grade'] },

  // Tickets, service points
  ...ticketAccess('CompoundHousing', 'DivisionHousing'),
  ...servicePointAccess('DivisionHousing'),

  // Lists: a condition on a kept fact, and an order by one, are kept like the fact
  HousingCompoundConnection: register,
  HousingCompoundEdge: register,
  HousingCompoundOrder: register,
  HousingCompoundOrderField: register,
  'HousingCompoundOrderField.OPEN_FIRE_HAZARDS': hazard,
  'HousingCompoundOrderField.TICKETS_LAST_90_DAYS': ticketsOfAll,
  HousingCompoundFilter: register,
  'HousingCompoundFilter.ticketsLast90DaysAtLeast': ticketsOfAll,
  'HousingCompoundFilter.meetsSubsidyRule': { ...indicatorsKept, derivedFrom: ['ReceivedIndicator.value'] },
  'HousingCompoundFilter.creditGrades': credit,
  'HousingCompoundFilter.hasOpenFireHazard': hazard,
  ElevatorAdditionConnection: addition,
  ElevatorAdditionEdge: addition,
  ElevatorAdditionFilter: addition,
  RenovationProjectConnection: works,
  RenovationProjectEdge: works,
  RenovationProjectFilter: works,
  'RenovationProjectFilter.consultedAtDesign': coordination,
  'RenovationProjectFilter.notConsultedAtDesign': coordination,
  RenovationCandidateConnection: indicatorsKept,
  RenovationCandidateEdge: indicatorsKept,
  RenovationCandidateOrder: indicatorsKept,
  RenovationCandidateOrderField: indicatorsKept,
  CareFacilityProvisionConnection: works,
  CareFacilityProvisionEdge: works,
  CareFacilityProvisionFilter: works,
  'Query.renovationCandidates': indicatorsKept,
  'Query.careFacilityProvisions': works,
  'Query.housingCompounds': register,
  'Query.elevatorAddition': addition,
  'Query.elevatorAdditions': addition,
  'Query.renovationProjects': works,
  'Query.renovationProject': works,
};

/** Where the objects of the types stand that have a field above PUBLIC. */
export const places: Places = {
  CompoundHousing: inCompound,
  OwnersCommittee: inCompound,
  PropertyService: inCompound,
  ElevatorAdditionHousing: inCompound,
  RenovationProjectHousing: inCompoundsOfProject,
  DivisionHousing: ({ code }: DivisionHousing) => ({ division: code }),
  // Their loaders leave out what is not the caller's: `checksByFacility`, `callersCreditsByCompany`.
  CareFacility: () => 'anywhere',
  EnterpriseHousing: () => 'anywhere',
  PropertySubsidy: ({ compoundId }: PropertySubsidy) => ({ compound: compoundId }),
  RenovationCandidate: ({ row }: RenovationCandidate) => ({ compound: row.compoundId }),
  RenovationCandidateConnection: 'parent',
  RenovationCandidateEdge: 'parent',
  SelectionReason: 'parent',
  SubsidySuspension: 'parent',
  SubsidyEligibility: 'parent',
  SubsidyConditionCheck: 'parent',
  RecentTickets: 'parent',
  GradeVerification: 'parent',
  WorksProgress: 'parent',
  SchemeApproval: 'parent',
  SchemeApprovalStep: 'parent',
  UtilityConsultation: 'parent',
  ConsultationGroup: 'parent',
  WeeklyReport: 'parent',
  StageChange: 'parent',
  WorkRecord: 'parent',
  HousingJointMeeting: 'parent',
  FireHazard: 'parent',
  RenovationLedgerEntry: 'parent',
  UtilityCoordination: 'parent',
  PropertyCredit: 'parent',
  PropertyCreditSummary: 'parent',
  OwnersCommitteeMember: 'parent',
  ElevatorAdditionDocument: 'parent',
  ElevatorAdditionContact: 'parent',
  CareFacilityHousing: 'parent',
  BuildingCheck: 'parent',
};

function inCompound({
  compoundId,
}: CompoundHousing | OwnersCommittee | PropertyService | ElevatorAdditionHousing): Place {
  return { compound: compoundId };
}

async function inCompoundsOfProject(
  { projectNo, countyCode }: RenovationProjectHousing,
  context: RequestContext,
): Promise<Place> {
  const compounds = await context.load(compoundIdsByProject, projectNo, {});
  return compounds.length === 0 ? { division: countyCode } : { compounds };
}

import { kept, type AccessTable } from '../../shared/access/classification';
import { servicePointAccess } from '../../shared/service-points/service-point-access';
import { ticketAccess } from '../../shared/tickets/ticket-access';

// PUBLIC

const known = kept(
  'PUBLIC',
  '只表明公安机关有此登记对象，不含其所知 / Says only that the thing is known to the police, nothing that they know of it',
  'ON_CHANGE',
);
const counted = kept(
  'PUBLIC',
  '人数统计，低于门槛的隐去 / Counts of persons, suppressed below the threshold',
  'ON_CHANGE',
);
const published = kept(
  'PUBLIC',
  '公开的文件所载的规定 / Rules that published documents lay down',
  'ON_CHANGE',
);

// INTERNAL

/**
 * Number, kind, status and dates of a case, and every count of cases, to signed-in roles: also where a list or a count
 * is a single case, since that much of a case is what these roles are meant to see. Who and what it is about is not.
 */
const caseWork = kept(
  'INTERNAL',
  '案件的编号、类别、状态和数量；只有选择的典型案例对外公开：晋城市住建局TA00201号提案答复 措施七(四) / Cases as number, kind, status and count; only chosen cases are published: Jincheng housing bureau, reply TA00201, measure 7(4)',
  'DAILY',
);
const caseCount = { ...caseWork, derivedFrom: ['Case.kind', 'Case.status', 'Case.filedOn'] };
const leadWork = kept(
  'INTERNAL',
  '逐条查证中的线索：晋城市住建局TA00201号提案答复 措施七(五) / Leads, which are checked one by one: Jincheng housing bureau, reply TA00201, measure 7(5)',
  'DAILY',
);
const leadCount = { ...leadWork, derivedFrom: ['Lead.cause', 'Lead.receivedOn'] };
/** The numbers of workers, too: they are told of a firm on the police's register, and suppressed below the threshold. */
const siteRegister = kept(
  'INTERNAL',
  '改造项目的摸底和施工方登记备案：晋城市住建局TA00201号提案答复 措施七(二) / Survey of renovation projects and registration of their contractors: Jincheng housing bureau, reply TA00201, measure 7(2)',
  'ON_CHANGE',
);
const siteCount = {
  ...siteRegister,
  derivedFrom: ['ContractorRegistration.registered', 'ContractorRegistration.tier'],
};
/** Police inspections of the trade are not among those whose results somebody has to publish. */
const scrapTrade = kept(
  'INTERNAL',
  '废旧金属收购业的清理整顿：晋城市住建局TA00201号提案答复 措施七(三) / Supervision of the scrap metal trade: Jincheng housing bureau, reply TA00201, measure 7(3)',
  'ON_CHANGE',
);
/** The block is there only where a case, a registration or the like is, so that it tells by being there. */
const recordExists = kept(
  'INTERNAL',
  '有案件、登记等记录才有此项，有无本身即说明情况 / There only where a case, a registration or the like is on record, so that being there tells it',
  'DAILY',
);

/** What they agreed on tells where facilities are watched, and where not. */
const operatorWork = kept(
  'INTERNAL',
  '公安机关与电信运营商的联席会议和企业巡护队伍：晋城市住建局TA00201号提案答复 措施七(二)、(五) / Meetings of the police with the operators, and these’ patrol teams: Jincheng housing bureau, reply TA00201, measure 7(2) and (5)',
  'ON_CHANGE',
);
/** Where nothing watches is as telling as where something does; pictures never enter the graph. */
const securityWorks = kept(
  'INTERNAL',
  '雪亮工程和安防小区，只有是否和数量：城政办发〔2024〕26号 (十一) / Video coverage and secure compounds, whether and how many: Chengqu government office, document 2024-26, section (11)',
  'ON_CHANGE',
);

// PERSONAL

/** The list, too: the length of a list of masked names would tell the number that is suppressed. */
const worker = kept(
  'PERSONAL',
  '外包施工人员登记备案：晋城市住建局TA00201号提案答复 措施七(二)；个人信息保护法第四条 / Registration of outside workers: Jincheng housing bureau, reply TA00201, measure 7(2); Personal Information Protection Law, article 4',
  'ON_CHANGE',
);

// SENSITIVE

const floatingPerson = kept(
  'SENSITIVE',
  '流动人口个人登记：晋城市住建局TA00201号提案答复 措施七(二)；个人信息保护法第二十八条 / Floating population as persons: Jincheng housing bureau, reply TA00201, measure 7(2); Personal Information Protection Law, article 28',
  'ON_CHANGE',
);

// RESTRICTED

const caseDetail = kept(
  'RESTRICTED',
  '案情和嫌疑人、被害人、报案人，限公安机关；只有选择的典型案例对外公开：晋城市住建局TA00201号提案答复 措施七(四) / What happened, suspects, victims and who reported it, for the police alone; only chosen cases are published: Jincheng housing bureau, reply TA00201, measure 7(4)',
  'DAILY',
);
const reporter = kept(
  'RESTRICTED',
  '线索提供者，属商业秘密或证人信息；线索来自运营商：晋城市住建局TA00201号提案答复 措施七(五) / Who reported a lead, a business secret or a witness; leads come from the operators: Jincheng housing bureau, reply TA00201, measure 7(5)',
  'DAILY',
);
const maskedId = kept(
  'RESTRICTED',
  '公民身份号码，只留首末各一位：个人信息保护法第二十八条 / Resident ID number, first and last character: Personal Information Protection Law, article 28',
  'ONCE',
);

/**
 * How closely each field of this department is kept. Of a block that is public the fields are work of the police unless
 * they stand here by themselves, so that a field that is added is not public by oversight.
 */
export const access: AccessTable = {
  // Compounds
  Compound: known,
  CompoundPublicSecurity: caseWork,
  'CompoundPublicSecurity.asOf': known,
  'CompoundPublicSecurity.source': known,
  'CompoundPublicSecurity.caseCount': caseCount,
  'CompoundPublicSecurity.openCaseCount': caseCount,
  'CompoundPublicSecurity.telecomDamageCaseCount': caseCount,
  'CompoundPublicSecurity.leadCount': leadCount,
  'CompoundPublicSecurity.nearbyScrapStations': scrapTrade,
  'CompoundPublicSecurity.nearbyScrapStationCount': scrapTrade,
  'CompoundPublicSecurity.videoCoverage': securityWorks,
  'CompoundPublicSecurity.secureCompound': securityWorks,
  'CompoundPublicSecurity.secureSince': securityWorks,
  VideoCoverage: securityWorks,
  'CompoundPublicSecurity.floatingPopulation': counted,
  'CompoundPublicSecurity.floatingPersons': floatingPerson,

  // Divisions
  Division: known,
  DivisionPublicSecurity: caseWork,
  'DivisionPublicSecurity.asOf': known,
  'DivisionPublicSecurity.source': known,
  'DivisionPublicSecurity.caseCount': caseCount,
  'DivisionPublicSecurity.openCaseCount': caseCount,
  'DivisionPublicSecurity.telecomDamageCaseCount': caseCount,
  'DivisionPublicSecurity.leadCount': leadCount,
  'DivisionPublicSecurity.floatingPopulation': counted,
  'DivisionPublicSecurity.contractorCount': siteCount,
  'DivisionPublicSecurity.unregisteredContractorCount': siteCount,
  'DivisionPublicSecurity.changedContractorCount': siteCount,
  'DivisionPublicSecurity.lateFilingCount': {
    ...leadWork,
    derivedFrom: ['Lead.leadSource', 'Lead.receivedOn', 'Case.filedOn'],
  },
  'DivisionPublicSecurity.videoCoveredCompoundCount': securityWorks,
  'DivisionPublicSecurity.videoSurveyedCompoundCount': securityWorks,
  'DivisionPublicSecurity.secureCompoundCount': securityWorks,
  'DivisionPublicSecurity.patrolTeams': operatorWork,
  'DivisionPublicSecurity.patrolTeamCount': operatorWork,
  'DivisionPublicSecurity.halfYearReport': caseCount,
  'DivisionPublicSecurity.scrapStations': scrapTrade,
  'DivisionPublicSecurity.scrapStationCount': scrapTrade,
  'DivisionPublicSecurity.rules': published,
  'DivisionPublicSecurity.ruleCount': published,
  'DivisionPublicSecurity.publishedFigures': published,
  'DivisionPublicSecurity.publishedFigureCount': published,
  PublicSecurityRule: published,

  // Things of others of which a block is there only where the police have something on record
  Enterprise: recordExists,
  'Enterprise.uscc': known,
  EnterprisePublicSecurity: recordExists,
  'EnterprisePublicSecurity.caseCount': caseCount,
  'EnterprisePublicSecurity.openCaseCount': caseCount,
  'EnterprisePublicSecurity.openCareSectorCaseCount': caseCount,
  'EnterprisePublicSecurity.cases': caseWork,
  'EnterprisePublicSecurity.contractorRegistrations': siteRegister,
  'EnterprisePublicSecurity.contractorRegistrationCount': siteRegister,
  'EnterprisePublicSecurity.specialIndustryCredentials': scrapTrade,
  'EnterprisePublicSecurity.specialIndustryCredentialCount': scrapTrade,
  'EnterprisePublicSecurity.scrapStations': scrapTrade,
  'EnterprisePublicSecurity.scrapStationCount': scrapTrade,
  RenovationProject: recordExists,
  'RenovationProject.projectNo': known,
  RenovationProjectPublicSecurity: siteRegister,
  'RenovationProjectPublicSecurity.tierCount': siteCount,
  'RenovationProjectPublicSecurity.allTiersRegistered': siteCount,
  'RenovationProjectPublicSecurity.unregisteredCount': siteCount,
  'RenovationProjectPublicSecurity.staleCount': {
    ...siteRegister,
    derivedFrom: ['ContractorRegistration.lastUpdatedOn', 'ContractorRegistration.endedOn'],
  },
  'RenovationProjectPublicSecurity.caseCount': caseCount,
  'RenovationProjectPublicSecurity.openCaseCount': caseCount,
  'RenovationProjectPublicSecurity.leadCount': leadCount,
  CareFacility: recordExists,
  'CareFacility.id': known,
  CareFacilityPublicSecurity: caseWork,
  'CareFacilityPublicSecurity.caseCount': caseCount,
  'CareFacilityPublicSecurity.openCaseCount': caseCount,

  // Cases
  Case: caseWork,
  'Case.summary': caseDetail,
  'Case.persons': caseDetail,
  'Case.personCount': { ...caseDetail, derivedFrom: ['Case.persons'] },
  CasePerson: caseDetail,
  Person: caseDetail,
  'Person.maskedResidentId': maskedId,

  // Leads
  Lead: leadWork,
  'Lead.reporter': reporter,
  LeadReporter: reporter,

  'Lead.filedAfterDays': { ...leadWork, derivedFrom: ['Lead.receivedOn', 'Case.filedOn'] },

  // The half-yearly meeting with the operators, their patrols
  HalfYearReport: caseCount,
  'HalfYearReport.leadCount': leadCount,
  'HalfYearReport.scrapInspectionCount': scrapTrade,
  'HalfYearReport.inspectedStationCount': scrapTrade,
  'HalfYearReport.suspiciousItemCount': scrapTrade,
  'HalfYearReport.untracedItemCount': scrapTrade,
  'HalfYearReport.meetings': operatorWork,
  'HalfYearReport.meetingCount': operatorWork,
  'HalfYearReport.meetingStatus': { ...operatorWork, derivedFrom: ['PoliceOperatorMeeting.heldOn'] },
  'HalfYearReport.meetingRule': operatorWork,
  HalfYearCompound: caseCount,
  'HalfYearCompound.leadCount': leadCount,
  HalfYearProject: caseCount,
  'HalfYearProject.leadCount': leadCount,
  PoliceOperatorMeeting: operatorWork,
  PatrolTeam: operatorWork,

  // Contractors and their workers, floating population as persons
  ContractorRegistration: siteRegister,
  'ContractorRegistration.workers': worker,
  'ContractorRegistration.workerCountMatches': {
    ...siteRegister,
    derivedFrom: ['ContractorRegistration.workerCount', 'ContractorRegistration.declaredWorkerCount'],
  },
  WorkerResidence: siteRegister,
  ContractorWorker: worker,
  FloatingPerson: floatingPerson,
  'FloatingPerson.maskedResidentId': maskedId,

  // Scrap trade
  SpecialIndustryCredential: scrapTrade,
  ScrapStation: scrapTrade,
  'ScrapStation.untracedItemCount': {
    ...scrapTrade,
    derivedFrom: ['ScrapInspection.suspiciousItems', 'TraceRecord.tracedOn'],
  },
  'ScrapStation.credentialed': {
    ...scrapTrade,
    derivedFrom: ['SpecialIndustryCredential.validFrom', 'SpecialIndustryCredential.validTo'],
  },
  ScrapInspection: scrapTrade,
  'ScrapInspection.tracedItemCount': { ...scrapTrade, derivedFrom: ['TraceRecord.tracedOn'] },
  TraceRecord: scrapTrade,
  'TraceRecord.case': caseWork,
  CredentialCheck: scrapTrade,
  CredentialRule: published,

  // Tickets of 12345 and 110, service points
  ...ticketAccess('CompoundPublicSecurity', 'DivisionPublicSecurity'),
  ...servicePointAccess('DivisionPublicSecurity'),

  // Lists, with what they can be filtered and ordered by
  CaseConnection: caseWork,
  CaseEdge: caseWork,
  CaseOrder: caseWork,
  CaseOrderField: caseWork,
  CaseFilter: caseWork,
  LeadConnection: leadWork,
  LeadEdge: leadWork,
  LeadOrder: leadWork,
  LeadOrderField: leadWork,
  LeadFilter: leadWork,
  ContractorRegistrationConnection: siteRegister,
  ContractorRegistrationEdge: siteRegister,
  ContractorRegistrationOrder: siteRegister,
  ContractorRegistrationOrderField: siteRegister,
  ContractorRegistrationFilter: siteRegister,
  ScrapStationConnection: scrapTrade,
  ScrapStationEdge: scrapTrade,
  ScrapStationOrder: scrapTrade,
  ScrapStationOrderField: scrapTrade,
  ScrapStationFilter: scrapTrade,
  'ScrapStationFilter.nearTheftSinceDays': {
    ...caseWork,
    derivedFrom: ['Case.kind', 'Case.filedOn', 'ScrapStation.community'],
  },
  TelecomTheftCompound: caseCount,
  TelecomTheftCompoundConnection: caseCount,
  TelecomTheftCompoundEdge: caseCount,
  'Query.telecomTheftCompounds': caseCount,
  'Query.scrapStations': scrapTrade,
  'Query.case': caseWork,
  'Query.cases': caseWork,
  'Query.leads': leadWork,
  'Query.contractorRegistration': siteRegister,
  'Query.contractorRegistrations': siteRegister,
};

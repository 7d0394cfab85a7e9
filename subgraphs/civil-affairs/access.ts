import { kept, type AccessTable } from '../../shared/access/classification';
import type { Place, Places } from '../../shared/access/place';
import { indicatorsKept } from '../../shared/reference/indicator-access';
import { servicePointAccess } from '../../shared/service-points/service-point-access';
import { ticketAccess } from '../../shared/tickets/ticket-access';
import type { HomeAdaptation } from './adaptation/home-adaptation';
import type { CommunityVisits } from './community-list/community-visits';
import type { CompoundCivilAffairs } from './compound/compound-civil-affairs';
import type { DivisionCivilAffairs } from './division/division-civil-affairs';
import type { Elder } from './elder/elder';
import type { CareFacility } from './facility/care-facility';
import type { CareFacilityCivilAffairs } from './facility/care-facility-civil-affairs';

// PUBLIC

const register = kept('PUBLIC', '民政部门登记的事项 / Matters on the register of civil affairs', 'ON_CHANGE');
const counted = kept(
  'PUBLIC',
  '人数统计，低于门槛和可由相减推出的隐去；老年人状况统计依规发布：城政办发〔2024〕23号 二(二)3 / Counts of persons, suppressed below the threshold and where subtraction would tell; statistics on elders are to be published: Chengqu government office, document 2024-23, part 2(2)3',
  'ON_CHANGE',
);
const visitRate = kept(
  'PUBLIC',
  '月探访率及其人数，人数隐去的比率也隐去：城政办发〔2024〕23号 二(二)5 / Monthly visit rate and its counts; no rate where its counts are withheld: Chengqu government office, document 2024-23, part 2(2)5',
  'DAILY',
);
const dishonesty = kept(
  'PUBLIC',
  '养老服务市场失信惩戒，依“一公开”公布：城政办发〔2024〕23号 三(二) / Dishonest bodies of the care market, published: Chengqu government office, document 2024-23, part 3(2)',
  'ON_CHANGE',
);
const purchase = kept(
  'PUBLIC',
  '政府购买养老服务目录及其合同，依规公开：城政办发〔2024〕23号 二(一)2 / The catalogue of care services that government buys, and its contracts, to be published: Chengqu government office, document 2024-23, part 2(1)2',
  'ON_CHANGE',
);
const careCatalogue = kept(
  'PUBLIC',
  '基本养老服务清单，制定并发布：城政办发〔2024〕23号 二(一)1 / The catalogue of basic care services, drawn up and published: Chengqu government office, document 2024-23, part 2(1)1',
  'ON_CHANGE',
);
const rule = kept('PUBLIC', '公开的文件所载的规则 / Rules that published documents lay down', 'ON_CHANGE');
// INTERNAL
/** Of another department's facts: who may read its indicators may read what is counted by one. */
const besideWorks = {
  ...indicatorsKept,
  basis:
    '避免重复改造，按住建部门报送的指标统计：城政办发〔2024〕23号 二(五)21 / No home twice, counted by an indicator of housing: Chengqu government office, document 2024-23, part 2(5)21',
};

const hazard = kept(
  'INTERNAL',
  '养老机构风险隐患，主动防范和消除中的事项；没有规定公布：城政办发〔2024〕23号 二(六)23 / Hazards of care facilities, being removed; nothing says that they are published: Chengqu government office, document 2024-23, part 2(6)23',
  'DAILY',
);
const openHazard = { ...hazard, derivedFrom: ['FacilityHazard.rectifiedOn'] };

const meeting = kept(
  'INTERNAL',
  '养老服务联席会议的工作记录：城政办发〔2024〕23号 三(一)；没有规定公布 / Working record of the joint conference on elder care: Chengqu government office, document 2024-23, part 3(1); nothing says that it is published',
  'ON_CHANGE',
);
// PERSONAL

/**
 * The list of elders and how long it is, too: it would tell the counts that are suppressed. Therefore the masked name is
 * no more open than the list in which it stands.
 */
const elder = kept(
  'PERSONAL',
  '探访服务精准到村（社区）、到户、到人，限民政、镇（街道）、村（社区）：城政办发〔2024〕23号 二(二)5；个人信息保护法第四条 / Visits reach down to the household and the person, for civil affairs, streets and communities: Chengqu government office, document 2024-23, part 2(2)5; Personal Information Protection Law, article 4',
  'ON_CHANGE',
);
/** Who is due says that an elder is in one of seven groups of special difficulty, and not in which. */
const visit = kept(
  'PERSONAL',
  '探访记录和谢绝情况，按老年人意愿：城政办发〔2024〕23号 二(二)5；个人信息保护法第四条 / Visits and refusals, as the elder wishes: Chengqu government office, document 2024-23, part 2(2)5; Personal Information Protection Law, article 4',
  'DAILY',
);
const visitOutcome = { ...visit, derivedFrom: ['ElderVisit.visitedOn', 'ElderVisit.outcome'] };

// SENSITIVE

const ability = kept(
  'SENSITIVE',
  '能力等级，属健康信息：城政办发〔2024〕23号 二(二)4；个人信息保护法第二十八条 / Ability grade, which is about health: Chengqu government office, document 2024-23, part 2(2)4; Personal Information Protection Law, article 28',
  'ON_CHANGE',
);
const hardship = kept(
  'SENSITIVE',
  '特困、低保等特定身份：城政办发〔2024〕23号 二(五)21；个人信息保护法第二十八条 / Kinds of hardship, a specific identity: Chengqu government office, document 2024-23, part 2(5)21; Personal Information Protection Law, article 28',
  'ON_CHANGE',
);
const disability = kept(
  'SENSITIVE',
  '重残，残联组织共享的数据：城政办发〔2024〕23号 二(二)5；个人信息保护法第二十八条 / Severe disability, shared by the disabled persons’ federation: Chengqu government office, document 2024-23, part 2(2)5; Personal Information Protection Law, article 28',
  'ON_CHANGE',
);
const household = kept(
  'SENSITIVE',
  '空巢、留守，排查的特殊困难情形：城政办发〔2024〕23号 二(二)5；个人信息保护法第二十八条 / Empty nest and left behind, found by survey: Chengqu government office, document 2024-23, part 2(2)5; Personal Information Protection Law, article 28',
  'ON_CHANGE',
);
/** That a home was done may tell that the household is poor, and the elder very old, disabled or in need of care; a subsidy does. */
const adaptation = kept(
  'SENSITIVE',
  '家庭适老化改造和家庭养老床位，可能透露困难和失能、残疾情况：城政办发〔2024〕23号 二(五)21；个人信息保护法第二十八条 / Home retrofits and family beds, which may tell of hardship and disability: Chengqu government office, document 2024-23, part 2(5)21; Personal Information Protection Law, article 28',
  'ON_CHANGE',
);
/** Says why, too. */
const eligibility = {
  ...adaptation,
  derivedFrom: ['Elder.hardship', 'Elder.birthYear', 'Elder.abilityGrade', 'Elder.severeDisability'],
};
/** Needs the right to the other department's indicator, too. */
const adaptationBesideWorks = {
  ...adaptation,
  scopes: [['civil-affairs:sensitive', 'indicators:internal']],
};
/** A matter of safety: who visits sees it, and no other sensitive fact. */
const livingAlone = kept(
  'SENSITIVE',
  '独居，关系人身安全，限民政和上门探访的镇（街道）、村（社区）：城政办发〔2024〕23号 二(二)5；个人信息保护法第二十八条 / Living alone, a matter of safety, for civil affairs and those who visit: Chengqu government office, document 2024-23, part 2(2)5; Personal Information Protection Law, article 28',
  'ON_CHANGE',
  { scopes: [['civil-affairs:sensitive'], ['civil-affairs:living-alone']] },
);

// RESTRICTED

const specialFamily = kept(
  'RESTRICTED',
  '计划生育特殊家庭，由卫体部门共享，限指定人员：城政办发〔2024〕23号 二(二)5；个人信息保护法第二十八条 / Family-planning special families, shared by health and sport, for persons who are named: Chengqu government office, document 2024-23, part 2(2)5; Personal Information Protection Law, article 28',
  'ON_CHANGE',
  { scopes: [['civil-affairs:special-family']] },
);

/** How closely each field of this department is kept. */
export const access: AccessTable = {
  // Elders as persons; their resident ID numbers are not in the graph
  Elder: elder,
  'Elder.maskedName': { ...elder, derivedFrom: ['Elder.name'] },
  'Elder.visits': visit,
  'Elder.visitCount': visit,
  'Elder.lastVisitedOn': visitOutcome,
  'Elder.visitOverdue': visitOutcome,
  'Elder.abilityGrade': ability,
  'Elder.hardship': hardship,
  'Elder.severeDisability': disability,
  'Elder.emptyNest': household,
  'Elder.leftBehind': household,
  'Elder.livingAlone': livingAlone,
  'Elder.specialFamily': specialFamily,
  ElderVisit: visit,
  'ElderVisit.declined': { ...visit, derivedFrom: ['ElderVisit.outcome'] },

  'ElderVisit.followUpDue': { ...visit, derivedFrom: ['ElderVisit.outcome', 'EmergencyFollowUp.closedOn'] },
  EmergencyFollowUp: visit,
  'Elder.assessments': ability,
  'Elder.assessmentCount': ability,
  'Elder.recognisedAssessment': { ...ability, derivedFrom: ['AbilityAssessment.validUntil'] },
  AbilityAssessment: ability,
  // Elders in numbers
  ElderSummary: counted,
  'ElderSummary.advancedAgeRule': rule,
  BuildingElderSummary: counted,
  AbilityGradeCount: counted,
  DifficultyCount: counted,
  ElderShare: counted,
  VisitRate: visitRate,

  // Homes that were made fit for elders
  HomeAdaptation: counted,
  'HomeAdaptation.duplicates': besideWorks,
  'HomeAdaptation.worksAsOf': besideWorks,
  'HomeAdaptation.rule': rule,
  HomeRetrofit: adaptation,
  'HomeRetrofit.duplicate': adaptationBesideWorks,
  'Elder.retrofitEligibility': eligibility,
  RetrofitEligibility: eligibility,
  'RetrofitEligibility.rules': rule,
  FamilyCareBed: adaptation,
  'FamilyCareBed.duplicate': adaptationBesideWorks,
  'CompoundCivilAffairs.homeAdaptation': counted,
  'DivisionCivilAffairs.homeAdaptation': counted,
  'CompoundCivilAffairs.homeRetrofits': adaptation,
  'CompoundCivilAffairs.homeRetrofitCount': adaptation,
  'CompoundCivilAffairs.familyCareBeds': adaptation,
  'CompoundCivilAffairs.familyCareBedCount': adaptation,
  VisitWeek: visitRate,
  'DivisionCivilAffairs.visitWeek': visitRate,
  BasicCareItem: careCatalogue,
  'DivisionCivilAffairs.basicCareItems': careCatalogue,
  'DivisionCivilAffairs.basicCareItemCount': careCatalogue,
  ElderCareMeeting: meeting,
  'DivisionCivilAffairs.careJointMeetings': meeting,
  'DivisionCivilAffairs.careJointMeetingCount': meeting,
  CareRule: rule,
  CareNetworkLevel: register,
  RatingRate: register,
  // Compounds, buildings, divisions
  Compound: register,
  CompoundCivilAffairs: register,
  'CompoundCivilAffairs.elderSummary': counted,
  'CompoundCivilAffairs.monthlyVisitRate': visitRate,
  'CompoundCivilAffairs.elders': elder,
  'CompoundCivilAffairs.elderCount': elder,
  Building: register,
  BuildingCivilAffairs: counted,
  Division: register,
  DivisionCivilAffairs: register,
  'DivisionCivilAffairs.residentPopulation': counted,
  'DivisionCivilAffairs.elderSummary': counted,
  'DivisionCivilAffairs.elderShare': counted,
  'DivisionCivilAffairs.monthlyVisitRate': visitRate,

  // Care facilities: what is registered is public, hazards with every count of them are not
  CareFacility: register,
  CareFacilityCivilAffairs: register,
  'CareFacilityCivilAffairs.residentCount': counted,
  'CareFacilityCivilAffairs.residentsByGrade': counted,
  'CareFacilityCivilAffairs.freeBeds': counted,
  'CareFacilityCivilAffairs.hazards': hazard,
  'CareFacilityCivilAffairs.hazardCount': openHazard,
  'CareFacilityCivilAffairs.openHazardCount': openHazard,
  'CareFacilityCivilAffairs.hazardsByDomain': openHazard,
  FacilityHazard: hazard,
  HazardDomainSummary: openHazard,

  // Enterprises
  Enterprise: register,
  EnterpriseCivilAffairs: register,
  'EnterpriseCivilAffairs.dishonestyListings': dishonesty,
  'EnterpriseCivilAffairs.dishonestyListingCount': dishonesty,
  'EnterpriseCivilAffairs.dishonestyListed': { ...dishonesty, derivedFrom: ['DishonestyListing.removedOn'] },
  DishonestyListing: dishonesty,
  PurchaseCatalogueItem: purchase,
  PurchasedService: purchase,
  'DivisionCivilAffairs.purchaseCatalogue': purchase,
  'DivisionCivilAffairs.purchaseCatalogueCount': purchase,
  'DivisionCivilAffairs.purchasedServices': purchase,
  'DivisionCivilAffairs.purchasedServiceCount': purchase,
  'EnterpriseCivilAffairs.purchasedServices': purchase,
  'EnterpriseCivilAffairs.purchasedServiceCount': purchase,

  // Tickets, service points
  ...ticketAccess('CompoundCivilAffairs', 'DivisionCivilAffairs'),
  ...servicePointAccess('DivisionCivilAffairs'),

  // Lists: a condition on a kept fact, and an order by one, are kept like the fact
  'Query.elders': elder,
  ElderConnection: elder,
  ElderEdge: elder,
  ElderOrder: elder,
  ElderOrderField: elder,
  'ElderOrderField.LAST_VISITED_ON': { ...visit, derivedFrom: ['Elder.lastVisitedOn'] },
  ElderFilter: elder,
  'ElderFilter.overdueOnly': { ...visit, derivedFrom: ['Elder.visitOverdue'] },
  'ElderFilter.abilityGrades': ability,
  'ElderFilter.livingAlone': livingAlone,
  'ElderFilter.emptyNest': household,
  'ElderFilter.leftBehind': household,
  'ElderFilter.severeDisability': disability,
  'ElderFilter.specialFamily': specialFamily,
  'Query.communityVisits': visitRate,
  CommunityVisits: visitRate,
  'CommunityVisits.overdueElders': { ...visit, derivedFrom: ['Elder.visitOverdue'] },
  'CommunityVisits.overdueElderCount': { ...visit, derivedFrom: ['Elder.visitOverdue'] },
  'CommunityVisits.compounds(underConstructionOnly)': indicatorsKept,
  'CommunityVisits.compoundUnderConstructionCount': indicatorsKept,
  CommunityVisitsConnection: visitRate,
  CommunityVisitsEdge: visitRate,
  CommunityVisitsOrder: visitRate,
  CommunityVisitsOrderField: visitRate,
  'Query.careOperators': register,
  CareOperatorConnection: register,
  CareOperatorEdge: register,
  CareOperatorFilter: register,
  'CareOperatorFilter.suppliesServices': purchase,
  'CareOperatorFilter.dishonestyListed': dishonesty,
  'Query.careFacility': register,
  'Query.careFacilities': register,
  CareFacilityConnection: register,
  CareFacilityEdge: register,
  CareFacilityOrder: register,
  CareFacilityOrderField: register,
  'CareFacilityOrderField.OPEN_HAZARDS': openHazard,
  CareFacilityFilter: register,
  'CareFacilityFilter.hasOpenHazard': openHazard,
  'CareFacilityFilter.hazardDomains': openHazard,
};

/** Where the objects of the types stand that have a field above PUBLIC. */
export const places: Places = {
  Elder: home,
  CompoundCivilAffairs: ({ compoundId }: CompoundCivilAffairs): Place => ({ compound: compoundId }),
  DivisionCivilAffairs: ({ code }: DivisionCivilAffairs): Place => ({ division: code }),
  CareFacilityCivilAffairs: ({ facility }: CareFacilityCivilAffairs) => home(facility),
  CommunityVisits: ({ division: { code } }: CommunityVisits): Place => ({ division: code }),
  HomeAdaptation: ({ place }: HomeAdaptation): Place => place,
  HomeRetrofit: 'parent',
  RetrofitEligibility: 'parent',
  FamilyCareBed: 'parent',
  AbilityAssessment: 'parent',
  EmergencyFollowUp: 'parent',
  ElderCareMeeting: 'parent',
  ElderVisit: 'parent',
  ElderConnection: 'parent',
  ElderEdge: 'parent',
  FacilityHazard: 'parent',
  HazardDomainSummary: 'parent',
};

/** As lists have it: in the compound wherever that belongs, else in the community. */
function home({
  compoundId,
  communityCode,
}: Pick<Elder | CareFacility, 'compoundId' | 'communityCode'>): Place {
  if (compoundId !== null) return { compound: compoundId };
  return communityCode === null ? 'nowhere' : { division: communityCode };
}

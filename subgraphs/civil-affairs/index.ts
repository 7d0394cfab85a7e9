import { access, places } from './access';
import { ServicePointRow } from '../../shared/service-points/service-point';
import { servicePointFields } from '../../shared/service-points/service-point-fields';
import type { DepartmentDeclaration } from '../../shared/subgraph/declaration';
import { ticketEntities } from '../../shared/tickets/ticket';
import { ticketFields } from '../../shared/tickets/ticket-fields';
import { PublishedFigure } from '../../shared/provenance/published-figure';
import { publishedFiguresOf } from '../../shared/provenance/published-figures.resolver';
import { BuildingResolver } from './building/building.resolver';
import {
  CommunityVisitsLinksResolver,
  CommunityVisitsResolver,
} from './community-list/community-visits.resolver';
import { CompoundCivilAffairs } from './compound/compound-civil-affairs';
import { CompoundCivilAffairsResolver, CompoundResolver } from './compound/compound.resolver';
import { CompoundEldersResolver } from './compound/compound-elders.resolver';
import { insertDemonstration } from './demo/demonstration';
import { Division } from './division/division';
import { DivisionCivilAffairs } from './division/division-civil-affairs';
import { DivisionEldersResolver } from './division/division-elders.resolver';
import { ElderSummaryResolver } from './elder/elder-summary.resolver';
import { DivisionFacilitiesResolver } from './division/division-facilities.resolver';
import { DivisionRecord } from './division/division-record';
import { DivisionResolver } from './division/division.resolver';
import { publishedDivisions } from './division/published-divisions';
import { ResidentPopulation } from './division/resident-population';
import { Elder } from './elder/elder';
import { elderById } from './elder/elder-loaders';
import { ElderResolver } from './elder/elder.resolver';
import { EldersResolver } from './elder-list/elders.resolver';
import { DishonestyListing } from './enterprise/dishonesty-listing';
import { EnterpriseCivilAffairsResolver, EnterpriseResolver } from './enterprise/enterprise.resolver';
import { CareFacilitiesResolver } from './facility-list/care-facilities.resolver';
import { CareFacility } from './facility/care-facility';
import { CareFacilityResolver } from './facility/care-facility.resolver';
import { FacilityCheck, FacilityHazard } from './facility/facility-hazard';
import { FacilityHazardsResolver } from './facility/facility-hazards.resolver';
import { careFacilityById } from './facility/facility-loaders';
import { FacilityResidents } from './facility/facility-residents';
import { FacilityResidentsResolver } from './facility/facility-residents.resolver';
import { DivisionsEldersAndCare1730000003000 } from './migrations/1730000003000-divisions-elders-and-care';
import { RoomsAndVisitPlans1730000003100 } from './migrations/1730000003100-rooms-and-visit-plans';
import { compoundIndicators } from './indicator/compound-indicators';
import { TicketsAndServicePoints1730000003200 } from './migrations/1730000003200-tickets-and-service-points';
import { PurchasedServices1730000003300 } from './migrations/1730000003300-purchased-services';
import { CareOperator } from './operator-list/care-operator';
import { CareOperatorsResolver } from './operator-list/care-operators.resolver';
import { PurchaseCatalogueItem } from './purchase/purchase-catalogue-item';
import {
  DivisionPurchasesResolver,
  PurchaseCatalogueItemResolver,
  PurchasedServiceResolver,
} from './purchase/purchase.resolver';
import { PurchasedService } from './purchase/purchased-service';
import {
  CompoundAdaptationResolver,
  DivisionAdaptationResolver,
  FamilyCareBedResolver,
  HomeAdaptationResolver,
  HomeRetrofitResolver,
} from './adaptation/adaptation.resolver';
import { FamilyCareBed } from './adaptation/family-care-bed';
import { HomeRetrofit } from './adaptation/home-retrofit';
import {
  ElderRetrofitResolver,
  RetrofitEligibilityResolver,
} from './adaptation/retrofit-eligibility.resolver';
import { HomeAdaptation1730000003400 } from './migrations/1730000003400-home-adaptation';
import { CareNetworkLevelResolver, CareNetworkResolver } from './network/care-network.resolver';
import { AbilityAssessment } from './assessment/ability-assessment';
import { ElderAssessmentsResolver } from './assessment/ability-assessment.resolver';
import { BasicCareItem } from './catalogue/basic-care-item';
import { BasicCareItemResolver, DivisionBasicCareResolver } from './catalogue/basic-care.resolver';
import { ElderCareMeeting } from './meeting/elder-care-meeting';
import { DivisionMeetingsResolver, ElderCareMeetingResolver } from './meeting/elder-care-meeting.resolver';
import { CatalogueMeetingsAssessments1730000003500 } from './migrations/1730000003500-catalogue-meetings-assessments';
import { AdvancedAge1730000003600 } from './migrations/1730000003600-advanced-age';
import { HelpAtServicePoints1730000003700 } from './migrations/1730000003700-help-at-service-points';
import { SectionsAsWrittenElsewhere1730000003810 } from './migrations/1730000003810-sections-as-written-elsewhere';
import { FirstDayOfRegister1730000003820 } from './migrations/1730000003820-first-day-of-register';
import { FirstDaysOfRegisters1730000003830 } from './migrations/1730000003830-first-days-of-registers';
import { RetrofitSubsidy1730000003840 } from './migrations/1730000003840-retrofit-subsidy';
import { FirstMeetings1730000003850 } from './migrations/1730000003850-first-meetings';
import { ElderVisitFollowUpResolver } from './visit/elder-visit-follow-up.resolver';
import { EmergencyFollowUp } from './visit/emergency-follow-up';
import { VisitWeekResolver } from './visit/visit-week.resolver';
import { CareRule } from './rule/care-rule';
import { Building } from './stubs/building';
import { Compound } from './stubs/compound';
import { Enterprise } from './stubs/enterprise';
import { CareVisit } from './visit/care-visit';
import { CareVisitPlan } from './visit/care-visit-plan';
import { ElderVisitsResolver } from './visit/elder-visits.resolver';

/** 民政: divisions, elders and their monthly visits, care facilities. */
export const civilAffairs: DepartmentDeclaration = {
  name: 'civil-affairs',
  title: { zh: '民政', en: 'Civil affairs' },
  port: 4003,
  access,
  places,
  resolvers: [
    DivisionResolver,
    DivisionEldersResolver,
    ElderSummaryResolver,
    DivisionFacilitiesResolver,
    publishedFiguresOf(DivisionCivilAffairs),
    CompoundResolver,
    CompoundCivilAffairsResolver,
    CompoundEldersResolver,
    BuildingResolver,
    ElderResolver,
    ElderVisitsResolver,
    EldersResolver,
    CommunityVisitsResolver,
    CommunityVisitsLinksResolver,
    EnterpriseResolver,
    EnterpriseCivilAffairsResolver,
    CareOperatorsResolver,
    CompoundAdaptationResolver,
    DivisionAdaptationResolver,
    HomeAdaptationResolver,
    HomeRetrofitResolver,
    FamilyCareBedResolver,
    ElderRetrofitResolver,
    RetrofitEligibilityResolver,
    CareNetworkResolver,
    VisitWeekResolver,
    ElderVisitFollowUpResolver,
    ElderAssessmentsResolver,
    BasicCareItemResolver,
    DivisionBasicCareResolver,
    ElderCareMeetingResolver,
    DivisionMeetingsResolver,
    CareNetworkLevelResolver,
    PurchaseCatalogueItemResolver,
    PurchasedServiceResolver,
    DivisionPurchasesResolver,
    CareFacilityResolver,
    CareFacilitiesResolver,
    FacilityHazardsResolver,
    FacilityResidentsResolver,
    ...ticketFields({
      compound: Compound,
      compoundBlock: CompoundCivilAffairs,
      division: Division,
      divisionBlock: DivisionCivilAffairs,
    }),
    servicePointFields({ division: Division, divisionBlock: DivisionCivilAffairs }),
  ],
  orphanedTypes: [Division, Compound, Building, Enterprise],
  references: {
    Division: ({ code }) => ({ code }),
    Compound: ({ id }) => ({ id }),
    Building: ({ id }) => ({ id }),
    Enterprise: ({ uscc }) => ({ uscc }),
    CareFacility: ({ id }, context) => context.load(careFacilityById, String(id), {}),
    Elder: ({ id }, context) => context.load(elderById, String(id), {}),
  },
  entities: [
    DivisionRecord,
    ResidentPopulation,
    Elder,
    CareVisit,
    CareVisitPlan,
    CareRule,
    CareFacility,
    FacilityResidents,
    FacilityHazard,
    FacilityCheck,
    DishonestyListing,
    CareOperator,
    HomeRetrofit,
    FamilyCareBed,
    AbilityAssessment,
    EmergencyFollowUp,
    BasicCareItem,
    ElderCareMeeting,
    PurchaseCatalogueItem,
    PurchasedService,
    PublishedFigure,
    ...ticketEntities,
    ServicePointRow,
  ],
  migrations: [
    DivisionsEldersAndCare1730000003000,
    RoomsAndVisitPlans1730000003100,
    TicketsAndServicePoints1730000003200,
    PurchasedServices1730000003300,
    HomeAdaptation1730000003400,
    CatalogueMeetingsAssessments1730000003500,
    AdvancedAge1730000003600,
    HelpAtServicePoints1730000003700,
    SectionsAsWrittenElsewhere1730000003810,
    FirstDayOfRegister1730000003820,
    FirstDaysOfRegisters1730000003830,
    RetrofitSubsidy1730000003840,
    FirstMeetings1730000003850,
  ],
  publishes: { divisions: publishedDivisions, indicators: compoundIndicators },
  demonstration: insertDemonstration,
};

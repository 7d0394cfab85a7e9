import { access, places } from './access';
import { PublishedFigure } from '../../shared/provenance/published-figure';
import { publishedFiguresOf } from '../../shared/provenance/published-figures.resolver';
import { servicePointFields } from '../../shared/service-points/service-point-fields';
import { ServicePointRow } from '../../shared/service-points/service-point';
import type { DepartmentDeclaration } from '../../shared/subgraph/declaration';
import { ticketEntities } from '../../shared/tickets/ticket';
import { ticketFields } from '../../shared/tickets/ticket-fields';
import { Building } from './building/building';
import { buildingById } from './building/building-loaders';
import { BuildingResolver, CompoundBuildingsResolver } from './building/building.resolver';
import { BuildingCheck } from './care-facility/building-check';
import { CareFacilityHousingResolver, CareFacilityResolver } from './care-facility/care-facility.resolver';
import { Compound } from './compound/compound';
import { CompoundHousing } from './compound/compound-housing';
import { CompoundMembership } from './compound/compound-membership';
import { CompoundPersonsResolver, CompoundResolver } from './compound/compound.resolver';
import { publishedCompounds } from './compound/published-compounds';
import { HousingCompoundsResolver } from './compound-list/housing-compounds.resolver';
import { CostRule } from './cost/cost-rule';
import { costRulesOf } from './cost/cost-rules-of.resolver';
import { CostRuleResolver, PayerShareResolver, RenovationItemCostResolver } from './cost/cost.resolver';
import { PayerShare } from './cost/payer-share';
import { CareFacilityProvision } from './care-provision/care-facility-provision';
import {
  CareFacilityProvisionResolver,
  CompoundProvisionsResolver,
} from './care-provision/care-facility-provision.resolver';
import { CareFacilityProvisionsResolver } from './care-provision/care-facility-provisions.resolver';
import { insertDemonstration } from './demo/demonstration';
import { CompensationStandard } from './division/compensation-standard';
import { DivisionHousing } from './division/division-housing';
import { DivisionRenovationResolver } from './division/division-renovation.resolver';
import { CompensationStandardResolver, DivisionReviewResolver } from './division/division-review.resolver';
import { DivisionWorksResolver } from './division/division-works.resolver';
import { DivisionHousingResolver, DivisionResolver } from './division/division.resolver';
import { ElevatorAddition, ElevatorAdditionDocument } from './elevator-addition/elevator-addition';
import { ElevatorAdditionContact } from './elevator-addition/elevator-addition-contact';
import {
  AdditionContactResolver,
  ElevatorAdditionContactResolver,
} from './elevator-addition/elevator-addition-contact.resolver';
import { additionByNo } from './elevator-addition/elevator-addition-loaders';
import {
  CompoundElevatorAdditionsResolver,
  ElevatorAdditionHousingResolver,
  ElevatorAdditionResolver,
} from './elevator-addition/elevator-addition.resolver';
import { ElevatorAdditionsResolver } from './elevator-addition/elevator-additions.resolver';
import {
  EnterpriseHousingResolver,
  EnterpriseProjectsResolver,
  EnterpriseResolver,
} from './enterprise/enterprise.resolver';
import { FireAllianceMember } from './enterprise/fire-alliance-member';
import { FireAllianceResolver } from './enterprise/fire-alliance.resolver';
import { FireHazard } from './fire-safety/fire-hazard';
import { CompoundFireSafetyResolver, FireHazardResolver } from './fire-safety/fire-hazard.resolver';
import { Guideline } from './guideline/guideline';
import { GuidelineResolver } from './guideline/guideline.resolver';
import { Compounds1730000001000 } from './migrations/1730000001000-compounds';
import { Renovation1730000001100 } from './migrations/1730000001100-renovation';
import { CostsAndGuidelines1730000001200 } from './migrations/1730000001200-costs-and-guidelines';
import { PropertyServices1730000001300 } from './migrations/1730000001300-property-service';
import { SafetyAndElevators1730000001400 } from './migrations/1730000001400-safety-and-elevators';
import { CommitteeMembersAndContacts1730000001500 } from './migrations/1730000001500-committee-members-and-contacts';
import { PlaceOfBuildingChecks1730000001600 } from './migrations/1730000001600-place-of-building-checks';
import { TicketsAndServicePoints1730000001700 } from './migrations/1730000001700-tickets-and-service-points';
import { PlansAndAcceptance1730000001800 } from './migrations/1730000001800-plans-and-acceptance';
import { StreetWork1730000001900 } from './migrations/1730000001900-street-work';
import { ClerksOfLedgers1730000001901 } from './migrations/1730000001901-clerks-of-ledgers';
import { HelpAtServicePoints1730000001902 } from './migrations/1730000001902-help-at-service-points';
import { FirstWeekOfReports1730000001903 } from './migrations/1730000001903-first-week-of-reports';
import { FirstDaysOfRegisters1730000001904 } from './migrations/1730000001904-first-days-of-registers';
import { FirstDaysOfStreetWork1730000001905 } from './migrations/1730000001905-first-days-of-street-work';
import { OwnersCommittee } from './owners-committee/owners-committee';
import { OwnersCommitteeMember } from './owners-committee/owners-committee-member';
import {
  CommitteeMembersResolver,
  OwnersCommitteeMemberResolver,
} from './owners-committee/owners-committee-member.resolver';
import {
  CompoundOwnersCommitteeResolver,
  OwnersCommitteeResolver,
} from './owners-committee/owners-committee.resolver';
import { RenovationProjectsResolver } from './project-list/renovation-projects.resolver';
import { CompoundGovernanceResolver, RiskNoticeResolver } from './property-service/governance.resolver';
import { GradeVerification } from './property-service/grade-verification';
import { CreditTreatmentRule, PropertyCompany, PropertyCredit } from './property-service/property-credit';
import { PropertyCreditResolver } from './property-service/property-credit.resolver';
import { PropertyService } from './property-service/property-service';
import {
  CompoundPropertyServiceResolver,
  PropertyServiceResolver,
} from './property-service/property-service.resolver';
import {
  PropertySubsidyResolver,
  SubsidySuspensionResolver,
} from './property-service/property-subsidy.resolver';
import { SubsidyEligibilityResolver } from './property-service/subsidy-eligibility.resolver';
import { CompoundRenovationResolver } from './renovation/compound-renovation.resolver';
import { renovationIndicators } from './renovation/renovation-indicators';
import { RenovationItem } from './renovation/renovation-item';
import { RenovationLedgerEntry } from './renovation/renovation-ledger-entry';
import { RenovationLedgerEntryResolver } from './renovation/renovation-ledger-entry.resolver';
import { projectByNo } from './renovation/renovation-loaders';
import { ProjectCompound, RenovationProject } from './renovation/renovation-project';
import { RenovationProjectHousing } from './renovation/renovation-project-housing';
import { RenovationProjectHousingResolver } from './renovation/renovation-project-housing.resolver';
import { RenovationProjectResolver } from './renovation/renovation-project.resolver';
import { CompoundStalledWorksResolver, WorksProgressResolver } from './renovation/stalled-works.resolver';
import { UtilityCoordination } from './renovation/utility-coordination';
import { UtilityCoordinationResolver } from './renovation/utility-coordination.resolver';
import { SchemeApprovalStep } from './scheme/scheme-approval';
import { SchemeNotice } from './scheme/scheme-notice';
import { SchemeResolver, StrikingOffResolver } from './scheme/scheme.resolver';
import { RenovationCandidateResolver } from './selection/renovation-candidate.resolver';
import {
  RenovationCandidatesResolver,
  SelectionRuleResolver,
} from './selection/renovation-candidates.resolver';
import { SelectionRule } from './selection/selection-rule';
import {
  DivisionMeetingsResolver,
  DivisionWorkRecordsResolver,
} from './street-work/division-street-work.resolver';
import { HousingJointMeeting } from './street-work/joint-meeting';
import {
  DivisionWeeklyReportResolver,
  StageChangeResolver,
  WeeklyReportResolver,
} from './street-work/weekly-report.resolver';
import { WeeklySubmission } from './street-work/weekly-submission';
import { WorkRecord } from './street-work/work-record';
import { CareFacility } from './stubs/care-facility';
import { Division } from './stubs/division';
import { Elevator } from './stubs/elevator';
import { Enterprise } from './stubs/enterprise';
import { CompoundRecentTicketsResolver } from './tickets/recent-tickets.resolver';
import { CompoundUtilityBillingResolver } from './utility-billing/utility-billing.resolver';

/** 住建: compounds, old-compound renovation, property service, fire hazards, elevator additions. */
export const housing: DepartmentDeclaration = {
  name: 'housing',
  title: { zh: '住房和城乡建设', en: 'Housing and urban-rural development' },
  port: 4001,
  access,
  places,
  resolvers: [
    CompoundResolver,
    CompoundPersonsResolver,
    CompoundBuildingsResolver,
    CompoundRenovationResolver,
    CompoundFireSafetyResolver,
    CompoundPropertyServiceResolver,
    CompoundOwnersCommitteeResolver,
    CompoundElevatorAdditionsResolver,
    CompoundUtilityBillingResolver,
    CompoundRecentTicketsResolver,
    CompoundStalledWorksResolver,
    CompoundProvisionsResolver,
    CompoundGovernanceResolver,
    HousingCompoundsResolver,
    BuildingResolver,
    RenovationProjectResolver,
    RenovationProjectHousingResolver,
    RenovationLedgerEntryResolver,
    RenovationItemCostResolver,
    costRulesOf(RenovationProjectHousing, ({ countyCode }) => countyCode),
    RenovationProjectsResolver,
    WorksProgressResolver,
    SchemeResolver,
    StrikingOffResolver,
    RenovationCandidatesResolver,
    RenovationCandidateResolver,
    SelectionRuleResolver,
    CareFacilityProvisionResolver,
    CareFacilityProvisionsResolver,
    UtilityCoordinationResolver,
    CostRuleResolver,
    PayerShareResolver,
    GuidelineResolver,
    FireHazardResolver,
    PropertyServiceResolver,
    PropertySubsidyResolver,
    SubsidySuspensionResolver,
    SubsidyEligibilityResolver,
    RiskNoticeResolver,
    PropertyCreditResolver,
    OwnersCommitteeResolver,
    CommitteeMembersResolver,
    OwnersCommitteeMemberResolver,
    ElevatorAdditionResolver,
    ElevatorAdditionHousingResolver,
    AdditionContactResolver,
    ElevatorAdditionContactResolver,
    ElevatorAdditionsResolver,
    CareFacilityResolver,
    CareFacilityHousingResolver,
    EnterpriseResolver,
    EnterpriseHousingResolver,
    EnterpriseProjectsResolver,
    FireAllianceResolver,
    DivisionResolver,
    DivisionHousingResolver,
    DivisionRenovationResolver,
    DivisionWorksResolver,
    DivisionReviewResolver,
    CompensationStandardResolver,
    DivisionWeeklyReportResolver,
    WeeklyReportResolver,
    StageChangeResolver,
    DivisionWorkRecordsResolver,
    DivisionMeetingsResolver,
    costRulesOf(DivisionHousing, ({ code }) => code),
    publishedFiguresOf(DivisionHousing),
    ...ticketFields({
      compound: Compound,
      compoundBlock: CompoundHousing,
      division: Division,
      divisionBlock: DivisionHousing,
    }),
    servicePointFields({ division: Division, divisionBlock: DivisionHousing }),
  ],
  orphanedTypes: [Compound, Building, Enterprise, Division, CareFacility, Elevator],
  references: {
    Compound: ({ id }) => ({ id }),
    Building: ({ id }, context) => context.load(buildingById, String(id), {}),
    RenovationProject: ({ projectNo }, context) => context.load(projectByNo, String(projectNo), {}),
    ElevatorAddition: ({ applicationNo }, context) => context.load(additionByNo, String(applicationNo), {}),
    Enterprise: ({ uscc }) => ({ uscc }),
    Division: ({ code }) => ({ code }),
    CareFacility: ({ id }) => ({ id }),
  },
  entities: [
    CompoundHousing,
    CompoundMembership,
    Building,
    RenovationProject,
    ProjectCompound,
    RenovationItem,
    RenovationLedgerEntry,
    UtilityCoordination,
    CostRule,
    PayerShare,
    Guideline,
    PropertyCompany,
    PropertyCredit,
    CreditTreatmentRule,
    PropertyService,
    OwnersCommittee,
    OwnersCommitteeMember,
    FireHazard,
    ElevatorAddition,
    ElevatorAdditionDocument,
    ElevatorAdditionContact,
    BuildingCheck,
    CareFacilityProvision,
    SelectionRule,
    WorkRecord,
    HousingJointMeeting,
    WeeklySubmission,
    SchemeNotice,
    SchemeApprovalStep,
    GradeVerification,
    FireAllianceMember,
    CompensationStandard,
    PublishedFigure,
    ...ticketEntities,
    ServicePointRow,
  ],
  migrations: [
    Compounds1730000001000,
    Renovation1730000001100,
    CostsAndGuidelines1730000001200,
    PropertyServices1730000001300,
    SafetyAndElevators1730000001400,
    CommitteeMembersAndContacts1730000001500,
    PlaceOfBuildingChecks1730000001600,
    TicketsAndServicePoints1730000001700,
    PlansAndAcceptance1730000001800,
    StreetWork1730000001900,
    ClerksOfLedgers1730000001901,
    HelpAtServicePoints1730000001902,
    FirstWeekOfReports1730000001903,
    FirstDaysOfRegisters1730000001904,
    FirstDaysOfStreetWork1730000001905,
  ],
  publishes: { compounds: publishedCompounds, indicators: renovationIndicators },
  demonstration: insertDemonstration,
};

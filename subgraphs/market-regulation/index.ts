import { access, places } from './access';
import { PublishedFigure } from '../../shared/provenance/published-figure';
import { publishedFiguresOf } from '../../shared/provenance/published-figures.resolver';
import { servicePointFields } from '../../shared/service-points/service-point-fields';
import { ServicePointRow } from '../../shared/service-points/service-point';
import type { DepartmentDeclaration } from '../../shared/subgraph/declaration';
import { ticketEntities } from '../../shared/tickets/ticket';
import { ticketFields } from '../../shared/tickets/ticket-fields';
import { CareFacilityMarketRegulation } from './care-facility/care-facility-market-regulation';
import {
  CareFacilityElevatorsResolver,
  CareFacilityInspectionsResolver,
  CareFacilityLicenceResolver,
  CareFacilityResolver,
} from './care-facility/care-facility.resolver';
import { CommitmentApproval } from './commitment/commitment-approval';
import { CommitmentItem } from './commitment/commitment-item';
import {
  CommitmentApprovalResolver,
  CommitmentItemResolver,
  DivisionCommitmentResolver,
  EnterpriseCommitmentResolver,
} from './commitment/commitment.resolver';
import { CompoundMarketRegulation } from './compound/compound-market-regulation';
import { CompoundElevatorsResolver, CompoundResolver } from './compound/compound.resolver';
import { insertDemonstration } from './demo/demonstration';
import { SeriousViolationListing } from './dishonesty/serious-violation-listing';
import {
  SeriousViolationListingResolver,
  EnterpriseDishonestyResolver,
} from './dishonesty/dishonesty.resolver';
import { DivisionMarketRegulation } from './division/division-market-regulation';
import { DivisionMarketRegulationResolver, DivisionResolver } from './division/division.resolver';
import { Elevator } from './elevator/elevator';
import { ElevatorCheck } from './elevator/elevator-check';
import { elevatorByCode } from './elevator/elevator-loaders';
import { ElevatorResolver } from './elevator/elevator.resolver';
import { EnterpriseElevatorsResolver } from './elevator/enterprise-elevators.resolver';
import { ElevatorsResolver } from './elevator-list/elevators.resolver';
import { EnforcementList, EnforcementPower } from './enforcement/enforcement-power';
import { DivisionEnforcementResolver } from './enforcement/enforcement.resolver';
import { Enterprise } from './enterprise/enterprise';
import { EnterpriseMarketRegulation } from './enterprise/enterprise-market-regulation';
import { EnterpriseRegistrationResolver, EnterpriseResolver } from './enterprise/enterprise.resolver';
import { publishedEnterprises } from './enterprise/published-enterprises';
import { RegistrationChange } from './enterprise/registration-status';
import { marketIndicators } from './indicator/market-indicators';
import { EnterpriseInspectionsResolver } from './inspection/enterprise-inspections.resolver';
import { Inspection } from './inspection/inspection';
import { inspectionForCaller } from './inspection/inspection-rights';
import { InspectionResolver } from './inspection/inspection.resolver';
import { InspectionsResolver } from './inspection-list/inspections.resolver';
import { MaterialCheck } from './material/material-check';
import {
  MaterialCheckResolver,
  ProjectMaterialsResolver,
  RenovationProjectResolver,
} from './material/material.resolver';
import { ExpiringLicencesResolver } from './licence/expiring-licences.resolver';
import { LicenceRecord } from './licence/licence-record';
import { EnterpriseLicenceResolver, LicenceResolver } from './licence/licence.resolver';
import { EnterprisesAndElevators1730000004000 } from './migrations/1730000004000-enterprises-and-elevators';
import { SupervisionAndQuality1730000004001 } from './migrations/1730000004001-supervision-and-quality';
import { PersonsAndPlaceOfInspections1730000004002 } from './migrations/1730000004002-persons-and-place-of-inspections';
import { ListsAndKindsOfPenalties1730000004003 } from './migrations/1730000004003-lists-and-kinds-of-penalties';
import { TicketsAndServicePoints1730000004004 } from './migrations/1730000004004-tickets-and-service-points';
import { MaterialChecks1730000004005 } from './migrations/1730000004005-material-checks';
import { QualityPosts1730000004006 } from './migrations/1730000004006-quality-posts';
import { DishonestyListings1730000004007 } from './migrations/1730000004007-dishonesty-listings';
import { RandomDraws1730000004008 } from './migrations/1730000004008-random-draws';
import { Commitments1730000004009 } from './migrations/1730000004009-commitments';
import { HelpAtServicePoints1730000004010 } from './migrations/1730000004010-help-at-service-points';
import { FirstDaysOfRegisters1730000004011 } from './migrations/1730000004011-first-days-of-registers';
import { FirstDaysOfChecks1730000004012 } from './migrations/1730000004012-first-days-of-checks';
import { Penalty } from './penalty/penalty';
import { EnterprisePenaltyResolver } from './penalty/penalty.resolver';
import {
  ElevatorSafetyOfficerResolver,
  EnterprisePersonsResolver,
  LegalRepresentativeResolver,
  ResponsiblePersonResolver,
} from './person/person.resolver';
import { ResponsiblePerson } from './person/responsible-person';
import { QualityResult, QualityTarget } from './quality/quality-target';
import { CompulsoryCertificate, IndustrialProfile, QualityPostRule } from './quality-post/quality-post-rule';
import {
  EnterpriseQualityPostResolver,
  EnterprisesUnderRuleResolver,
} from './quality-post/quality-post.resolver';
import { DivisionQualityResolver } from './quality/quality.resolver';
import { RandomDraw, RandomDrawMember, RandomDrawTarget } from './random-draw/random-draw';
import {
  DivisionDrawsResolver,
  RandomDrawResolver,
  RandomDrawTargetResolver,
} from './random-draw/random-draw.resolver';
import { departmentName } from './source';
import { CareFacility } from './stubs/care-facility';
import { Compound } from './stubs/compound';
import { Division } from './stubs/division';
import { RenovationProject } from './stubs/renovation-project';

/** 市场监管: who is registered as what, inspections and penalties, special equipment, quality. */
export const marketRegulation: DepartmentDeclaration = {
  name: departmentName,
  title: { zh: '市场监督管理', en: 'Market regulation' },
  port: 4004,
  access,
  places,
  resolvers: [
    EnterpriseResolver,
    EnterpriseRegistrationResolver,
    EnterpriseLicenceResolver,
    LicenceResolver,
    EnterprisePenaltyResolver,
    EnterpriseInspectionsResolver,
    EnterpriseElevatorsResolver,
    EnterpriseDishonestyResolver,
    SeriousViolationListingResolver,
    EnterpriseQualityPostResolver,
    EnterprisesUnderRuleResolver,
    EnterprisePersonsResolver,
    ElevatorSafetyOfficerResolver,
    ResponsiblePersonResolver,
    LegalRepresentativeResolver,
    InspectionResolver,
    InspectionsResolver,
    ElevatorResolver,
    ElevatorsResolver,
    CompoundResolver,
    CompoundElevatorsResolver,
    CareFacilityResolver,
    CareFacilityLicenceResolver,
    CareFacilityInspectionsResolver,
    CareFacilityElevatorsResolver,
    RenovationProjectResolver,
    ProjectMaterialsResolver,
    MaterialCheckResolver,
    DivisionResolver,
    DivisionMarketRegulationResolver,
    publishedFiguresOf(DivisionMarketRegulation),
    ExpiringLicencesResolver,
    EnterpriseCommitmentResolver,
    CommitmentApprovalResolver,
    DivisionCommitmentResolver,
    CommitmentItemResolver,
    DivisionDrawsResolver,
    RandomDrawResolver,
    RandomDrawTargetResolver,
    DivisionQualityResolver,
    DivisionEnforcementResolver,
    ...ticketFields({
      compound: Compound,
      compoundBlock: CompoundMarketRegulation,
      division: Division,
      divisionBlock: DivisionMarketRegulation,
    }),
    servicePointFields({ division: Division, divisionBlock: DivisionMarketRegulation }),
  ],
  orphanedTypes: [Enterprise, Elevator, Inspection, Compound, CareFacility, Division, RenovationProject],
  references: {
    Enterprise: ({ uscc }) => ({ uscc }),
    Elevator: ({ registrationCode }, context) => context.load(elevatorByCode, String(registrationCode), {}),
    Inspection: ({ inspectionNo }, context) => inspectionForCaller(String(inspectionNo), context),
    Compound: ({ id }) => ({ id }),
    CareFacility: ({ id }) => ({ id }),
    Division: ({ code }) => ({ code }),
    RenovationProject: ({ projectNo }) => ({ projectNo }),
  },
  entities: [
    EnterpriseMarketRegulation,
    RegistrationChange,
    LicenceRecord,
    Penalty,
    ResponsiblePerson,
    Inspection,
    Elevator,
    ElevatorCheck,
    CareFacilityMarketRegulation,
    MaterialCheck,
    SeriousViolationListing,
    CommitmentItem,
    CommitmentApproval,
    RandomDraw,
    RandomDrawMember,
    RandomDrawTarget,
    QualityPostRule,
    IndustrialProfile,
    CompulsoryCertificate,
    QualityTarget,
    QualityResult,
    EnforcementList,
    EnforcementPower,
    PublishedFigure,
    ...ticketEntities,
    ServicePointRow,
  ],
  migrations: [
    EnterprisesAndElevators1730000004000,
    SupervisionAndQuality1730000004001,
    PersonsAndPlaceOfInspections1730000004002,
    ListsAndKindsOfPenalties1730000004003,
    TicketsAndServicePoints1730000004004,
    MaterialChecks1730000004005,
    QualityPosts1730000004006,
    DishonestyListings1730000004007,
    RandomDraws1730000004008,
    Commitments1730000004009,
    HelpAtServicePoints1730000004010,
    FirstDaysOfRegisters1730000004011,
    FirstDaysOfChecks1730000004012,
  ],
  publishes: { enterprises: publishedEnterprises, indicators: marketIndicators },
  demonstration: insertDemonstration,
};

import { callersRows } from '../../shared/access/caller-rows';
import { access } from './access';
import { PublishedFigure } from '../../shared/provenance/published-figure';
import { publishedFiguresOf } from '../../shared/provenance/published-figures.resolver';
import { ServicePointRow } from '../../shared/service-points/service-point';
import { servicePointFields } from '../../shared/service-points/service-point-fields';
import type { DepartmentDeclaration } from '../../shared/subgraph/declaration';
import { ticketEntities } from '../../shared/tickets/ticket';
import { ticketFields } from '../../shared/tickets/ticket-fields';
import { CareFacilityCasesResolver, CareFacilityResolver } from './care-facility/care-facility.resolver';
import { Case } from './case/case';
import { caseByNo } from './case/case-loaders';
import { CaseDetailResolver, CasePersonResolver } from './case/case-detail.resolver';
import { CasePerson } from './case/case-person';
import { personByRef } from './case/case-person-loaders';
import { CaseResolver } from './case/case.resolver';
import { CasesResolver } from './case/cases.resolver';
import { Person } from './case/person';
import { TheftCompoundsResolver } from './case/theft-compounds.resolver';
import { CompoundPublicSecurity } from './compound/compound-public-security';
import {
  CompoundCountsResolver,
  CompoundPublicSecurityResolver,
  CompoundResolver,
} from './compound/compound.resolver';
import { NearbyStationsResolver } from './compound/nearby-stations.resolver';
import { registrationByNo } from './contractor/contractor-loaders';
import { ContractorRegistration } from './contractor/contractor-registration';
import { ContractorRegistrationResolver } from './contractor/contractor-registration.resolver';
import { ContractorRegistrationsResolver } from './contractor/contractor-registrations.resolver';
import { SurveyedProject, SurveyedProjectCompound } from './contractor/surveyed-project';
import { WorkerResidenceResolver } from './contractor/worker-residence.resolver';
import { insertDemonstration } from './demo/demonstration';
import { DivisionCountsResolver, DivisionPublicSecurityResolver } from './division/division-counts.resolver';
import { DivisionListsResolver } from './division/division-lists.resolver';
import { DivisionPublicSecurity } from './division/division-public-security';
import { DivisionResolver } from './division/division.resolver';
import { EnterpriseRegistersResolver } from './enterprise/enterprise-registers.resolver';
import {
  EnterpriseCareSectorResolver,
  EnterpriseCasesResolver,
  EnterpriseResolver,
} from './enterprise/enterprise.resolver';
import { FloatingPersonResolver } from './floating-population/floating-person.resolver';
import { FloatingPopulationRecord } from './floating-population/floating-population-record';
import { Lead } from './lead/lead';
import { LeadReporterResolver, LeadWithReporterResolver } from './lead/lead-reporter.resolver';
import { LeadResolver } from './lead/lead.resolver';
import { LeadsResolver } from './lead/leads.resolver';
import { CasesAndContractors1730000002000 } from './migrations/1730000002000-cases-and-contractors';
import { ScrapTradeAndRules1730000002001 } from './migrations/1730000002001-scrap-trade-and-rules';
import { CaseDetailAndPlaces1730000002002 } from './migrations/1730000002002-case-detail-and-places';
import { TicketsAndServicePoints1730000002003 } from './migrations/1730000002003-tickets-and-service-points';
import { ScrapTracesAndCredentialRules1730000002004 } from './migrations/1730000002004-scrap-traces-and-credential-rules';
import { OperatorsAndSecurityWorks1730000002005 } from './migrations/1730000002005-operators-and-security-works';
import { HelpAtServicePoints1730000002006 } from './migrations/1730000002006-help-at-service-points';
import { SectionsAsWrittenElsewhere1730000002007 } from './migrations/1730000002007-sections-as-written-elsewhere';
import { FirstDayOfPopulation1730000002008 } from './migrations/1730000002008-first-day-of-population';
import { FirstDaysOfRegisters1730000002009 } from './migrations/1730000002009-first-days-of-registers';
import { CasesInNoCompound1730000002010 } from './migrations/1730000002010-cases-in-no-compound';
import { policeIndicators } from './indicator/police-indicators';
import {
  HalfYearCompoundResolver,
  HalfYearCountsResolver,
  HalfYearProjectResolver,
} from './operator/half-year-counts.resolver';
import { HalfYearInspectionsResolver } from './operator/half-year-inspections.resolver';
import { HalfYearMeetingsResolver } from './operator/half-year-meetings.resolver';
import { DivisionHalfYearResolver } from './operator/half-year-report.resolver';
import { OperatorMeetingParticipant, PoliceOperatorMeeting } from './operator/operator-meeting';
import {
  PatrolTeamResolver,
  PatrolTeamsResolver,
  PoliceOperatorMeetingResolver,
} from './operator/operator.resolver';
import { PatrolTeam } from './operator/patrol-team';
import { places } from './places';
import {
  RenovationProjectPublicSecurityResolver,
  RenovationProjectResolver,
} from './renovation-project/renovation-project.resolver';
import { PublicSecurityRule } from './rule/police-rule';
import { PublicSecurityRuleResolver } from './rule/rule.resolver';
import { CredentialRuleResolver } from './scrap/credential-check';
import { CredentialRule } from './scrap/credential-rule';
import { ScrapInspection } from './scrap/scrap-inspection';
import { ScrapInspectionResolver, TraceRecordResolver } from './scrap/scrap-inspection.resolver';
import { ScrapStation } from './scrap/scrap-station';
import { ScrapStationResolver } from './scrap/scrap-station.resolver';
import { ScrapStationsResolver } from './scrap/scrap-stations.resolver';
import { TraceRecord } from './scrap/trace-record';
import { SpecialIndustryCredential } from './scrap/special-industry-credential';
import { CompoundSecurity } from './security/compound-security';
import { CompoundSecurityResolver, DivisionSecurityResolver } from './security/security.resolver';
import { departmentName } from './source';
import { CareFacility } from './stubs/care-facility';
import { Compound } from './stubs/compound';
import { Division } from './stubs/division';
import { Enterprise } from './stubs/enterprise';
import { RenovationProject } from './stubs/renovation-project';

/** 公安: leads and cases, contractors on renovation sites, floating population, scrap dealers. */
export const publicSecurity: DepartmentDeclaration = {
  name: departmentName,
  title: { zh: '公安', en: 'Public security' },
  port: 4002,
  access,
  places,
  resolvers: [
    CompoundResolver,
    CompoundCountsResolver,
    CompoundPublicSecurityResolver,
    DivisionResolver,
    DivisionCountsResolver,
    DivisionPublicSecurityResolver,
    DivisionListsResolver,
    publishedFiguresOf(DivisionPublicSecurity),
    EnterpriseResolver,
    EnterpriseCasesResolver,
    EnterpriseCareSectorResolver,
    EnterpriseRegistersResolver,
    RenovationProjectResolver,
    RenovationProjectPublicSecurityResolver,
    CareFacilityResolver,
    CareFacilityCasesResolver,
    CaseResolver,
    CaseDetailResolver,
    CasePersonResolver,
    CasesResolver,
    LeadResolver,
    LeadWithReporterResolver,
    LeadReporterResolver,
    LeadsResolver,
    ContractorRegistrationResolver,
    ContractorRegistrationsResolver,
    WorkerResidenceResolver,
    FloatingPersonResolver,
    ScrapStationResolver,
    ScrapStationsResolver,
    ScrapInspectionResolver,
    TraceRecordResolver,
    CredentialRuleResolver,
    TheftCompoundsResolver,
    NearbyStationsResolver,
    DivisionHalfYearResolver,
    HalfYearCountsResolver,
    HalfYearInspectionsResolver,
    HalfYearMeetingsResolver,
    HalfYearCompoundResolver,
    HalfYearProjectResolver,
    PoliceOperatorMeetingResolver,
    PatrolTeamResolver,
    PatrolTeamsResolver,
    CompoundSecurityResolver,
    DivisionSecurityResolver,
    PublicSecurityRuleResolver,
    ...ticketFields({
      compound: Compound,
      compoundBlock: CompoundPublicSecurity,
      division: Division,
      divisionBlock: DivisionPublicSecurity,
    }),
    servicePointFields({ division: Division, divisionBlock: DivisionPublicSecurity }),
  ],
  orphanedTypes: [Compound, Division, Enterprise, RenovationProject, CareFacility, Person],
  references: {
    Compound: ({ id }) => ({ id }),
    Division: ({ code }) => ({ code }),
    Enterprise: ({ uscc }) => ({ uscc }),
    RenovationProject: ({ projectNo }) => ({ projectNo }),
    CareFacility: ({ id }) => ({ id }),
    Case: ({ caseNo }, context) => context.load(caseByNo, String(caseNo), {}),
    Person: ({ ref }, context) => context.load(personByRef, String(ref), callersRows(context)),
    ContractorRegistration: ({ registrationNo }, context) =>
      context.load(registrationByNo, String(registrationNo), {}),
  },
  entities: [
    Case,
    CasePerson,
    Lead,
    ContractorRegistration,
    SurveyedProject,
    SurveyedProjectCompound,
    FloatingPopulationRecord,
    SpecialIndustryCredential,
    ScrapStation,
    ScrapInspection,
    TraceRecord,
    CredentialRule,
    PoliceOperatorMeeting,
    OperatorMeetingParticipant,
    PatrolTeam,
    CompoundSecurity,
    PublicSecurityRule,
    PublishedFigure,
    ...ticketEntities,
    ServicePointRow,
  ],
  migrations: [
    CasesAndContractors1730000002000,
    ScrapTradeAndRules1730000002001,
    CaseDetailAndPlaces1730000002002,
    TicketsAndServicePoints1730000002003,
    ScrapTracesAndCredentialRules1730000002004,
    OperatorsAndSecurityWorks1730000002005,
    HelpAtServicePoints1730000002006,
    SectionsAsWrittenElsewhere1730000002007,
    FirstDayOfPopulation1730000002008,
    FirstDaysOfRegisters1730000002009,
    CasesInNoCompound1730000002010,
  ],
  publishes: { indicators: policeIndicators },
  demonstration: insertDemonstration,
};

import type { Insert } from '../../../shared/database/insert';
import type { DemonstrationWorld } from '../../../shared/demonstration/world';
import { insertDemonstrationTickets } from '../../../shared/tickets/demonstration-tickets';
import type { Clock } from '../../../shared/time/clock';
import { Case } from '../case/case';
import { CasePerson } from '../case/case-person';
import { ContractorRegistration } from '../contractor/contractor-registration';
import { SurveyedProject, SurveyedProjectCompound } from '../contractor/surveyed-project';
import { FloatingPopulationRecord } from '../floating-population/floating-population-record';
import { Lead } from '../lead/lead';
import { OperatorMeetingParticipant, PoliceOperatorMeeting } from '../operator/operator-meeting';
import { PatrolTeam } from '../operator/patrol-team';
import { ScrapInspection } from '../scrap/scrap-inspection';
import { ScrapStation } from '../scrap/scrap-station';
import { TraceRecord } from '../scrap/trace-record';
import { SpecialIndustryCredential } from '../scrap/special-industry-credential';
import { CompoundSecurity } from '../security/compound-security';
import { departmentName } from '../source';
import { casePersons } from './case-persons';
import { leadsAndCases } from './cases';
import { contractorChains } from './contractor-chains';
import { floatingPopulation } from './floating-population';
import { compoundSecurity, operatorMeetings, patrolTeams } from './operators-and-security';
import { insertPublishedFigures } from './published-figures';
import { casesAtStations, scrapTrade } from './scrap-trade';
import { insertServicePoints } from './service-points';
import { surveyedProjects } from './surveyed-projects';

/** Fills an empty database with the demonstration rows of this department. */
export async function insertDemonstration(
  insert: Insert,
  world: DemonstrationWorld,
  clock: Clock,
): Promise<void> {
  const today = clock.today();
  const chains = contractorChains(world, today);
  const { leads, cases } = leadsAndCases(world, today);
  const surveyed = surveyedProjects(world, chains, [...leads, ...cases]);
  const { credentials, stations, inspections, traces } = scrapTrade(world, cases, today);
  await insert(Case, casesAtStations(cases, stations));
  await insert(CasePerson, casePersons(cases));
  await insert(Lead, leads);
  await insert(SurveyedProject, surveyed.projects);
  await insert(SurveyedProjectCompound, surveyed.compounds);
  await insert(ContractorRegistration, chains);
  await insert(SpecialIndustryCredential, credentials);
  await insert(ScrapStation, stations);
  await insert(ScrapInspection, inspections);
  await insert(TraceRecord, traces);
  const { meetings, participants } = operatorMeetings(world);
  await insert(PoliceOperatorMeeting, meetings);
  await insert(OperatorMeetingParticipant, participants);
  await insert(PatrolTeam, patrolTeams(world));
  await insert(CompoundSecurity, compoundSecurity(world, today));
  await insertPublishedFigures(insert);
  await insert(FloatingPopulationRecord, floatingPopulation(world, chains, today));
  await insertDemonstrationTickets(insert, departmentName, world);
  await insertServicePoints(insert, world);
}

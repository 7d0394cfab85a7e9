import { valueAt, type Journey } from './journey';
import { today } from './places';
import { byGradeOf, compoundsBeside, specialDifficultyOf, storedElders, totalOf } from './stored-elders';
import { storedElevators } from './stored-elevators';
import { creditGradeOf, enterpriseOf } from './stored-enterprises';
import { openOf, storedFireHazards } from './stored-hazards';
import { cutShare, publishedVisits, storedVisits } from './stored-visits';
import { storedProjects } from './stored-works';

/** The housing block of question 1. */
export async function storedHousing(journey: Journey, id: string): Promise<object> {
  const [compound] = await journey.rows('housing', 'SELECT * FROM compound WHERE compound_id = ?', [id]);
  const projects = await storedProjects(journey, id);
  const hazards = await storedFireHazards(journey, id);
  return {
    asOf: today,
    source: {
      issuer: '住房和城乡建设局 / Housing and urban-rural development bureau',
      synthetic: compound?.['figures_synthetic'] === 1,
    },
    builtYear: compound?.['built_year'],
    households: compound?.['households'],
    projectCount: projects.length,
    projects: projects.slice(0, 5),
    openFireHazardCount: openOf(hazards),
    fireHazards: hazards.slice(0, 10),
    propertyService: await storedPropertyService(journey, id),
  };
}

/** How a compound is managed, and by whom. */
export interface StoredPropertyService {
  readonly mode: unknown;
  readonly creditGrade: string | null;
  readonly company: { readonly uscc: string; readonly name: string } | null;
}

/** As it is today; null where no service is on record. */
export async function storedPropertyService(
  journey: Journey,
  id: string,
): Promise<StoredPropertyService | null> {
  const [service] = await journey.rows(
    'housing',
    'SELECT * FROM property_service WHERE compound_id = ? AND start_on <= ? AND ? < end_on',
    [id, today, today],
  );
  if (!service) return null;
  return {
    mode: service['mode'],
    creditGrade: await creditGradeOf(journey, service['company_uscc']),
    company: await enterpriseOf(journey, service['company_uscc']),
  };
}

/** The public-security block of question 1. */
export async function storedCases(journey: Journey, id: string): Promise<object> {
  const count = (condition: string) =>
    journey.count(
      'public-security',
      `SELECT COUNT(*) FROM police_case WHERE compound_id = ? AND filed_on <= ? AND ${condition}`,
      [id, today],
    );
  return {
    asOf: today,
    telecomDamageCaseCount: await count("kind IN ('TELECOM_DAMAGE', 'TELECOM_THEFT')"),
    openCaseCount: await count('solved_on IS NULL AND closed_on IS NULL'),
  };
}

/** The civil-affairs block of question 1. @param received tells which counts are hidden; the rates are hidden with them */
export async function storedCare(journey: Journey, id: string, received: unknown): Promise<object> {
  const elders = await storedElders(journey, 'compound_id', id);
  const visitsOf = (compoundId: string) => storedVisits(journey, compoundId, '2024-11', '2024-11-30');
  const visits = await visitsOf(id);
  const beside = await Promise.all((await compoundsBeside(journey, id)).map(visitsOf));
  const isShown = (...counts: string[]) =>
    counts.every((count) => valueAt(received, `monthlyVisitRate.${count}.suppressed`) === false);
  const rateWilling = isShown('dueWilling', 'visited')
    ? cutShare(visits.willingVisited, visits.willing)
    : 'hidden';
  return {
    asOf: today,
    elderSummary: {
      total: totalOf(elders),
      specialDifficulty: specialDifficultyOf(elders),
      byGrade: byGradeOf(elders),
    },
    monthlyVisitRate: {
      month: '2024-11',
      target: '1.00',
      ...publishedVisits(visits, beside),
      rateAll: isShown('visited') ? cutShare(visits.visited, visits.due) : null,
      rateWilling: valueAt(received, 'monthlyVisitRate.rateWilling') === null ? null : rateWilling,
      belowTarget: isShown('visited') && visits.due > 0 ? visits.visited < visits.due : null,
    },
  };
}

/** The market-regulation block of question 1. */
export async function storedElevatorBlock(journey: Journey, id: string): Promise<object> {
  const elevators = await storedElevators(journey, 'compound_id = ?', [id]);
  return {
    asOf: today,
    elevatorCount: elevators.length,
    overdueElevatorCount: elevators.filter(({ inspectionOverdue }) => inspectionOverdue).length,
    elevators: elevators
      .slice(0, 10)
      .map(({ registrationCode, nextInspectionDue, inspectionOverdue, lastResult }) => ({
        registrationCode,
        marketRegulation: { nextInspectionDue, inspectionOverdue, lastResult },
      })),
  };
}

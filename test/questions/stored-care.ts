import type { Journey } from './journey';
import { today } from './places';
import type { Row } from './row-change';
import { storedElevators } from './stored-elevators';
import { openOf, storedFireHazards } from './stored-hazards';
import { storedPenalties, storedStatus } from './stored-enterprises';

const domains = ['BUILDING', 'FIRE', 'FOOD', 'SPECIAL_EQUIPMENT', 'EPIDEMIC'] as const;

/** A care facility as question 2 shows it. @param facility its row in the register of civil affairs */
export async function storedFacility(journey: Journey, facility: Row): Promise<object> {
  const id = String(facility['facility_id']);
  const [community] = await journey.rows('civil-affairs', 'SELECT code, name FROM division WHERE code = ?', [
    facility['community_code'],
  ]);
  return {
    id,
    name: facility['name'],
    kind: facility['kind'],
    community,
    civilAffairs: await storedCivilAffairs(journey, facility),
    housing: await storedBuilding(journey, id),
    marketRegulation: await storedSite(journey, id),
    publicSecurity: await storedCases(journey, id),
    operator: await storedOperator(journey, facility['operator_uscc']),
  };
}

async function storedCivilAffairs(journey: Journey, facility: Row): Promise<object> {
  const id = facility['facility_id'];
  const hazards = await journey.rows('civil-affairs', 'SELECT * FROM facility_hazard WHERE facility_id = ?', [
    id,
  ]);
  const checks = await journey.rows('civil-affairs', 'SELECT * FROM facility_check WHERE facility_id = ?', [
    id,
  ]);
  const count = (isWanted: (row: Row) => boolean) => hazards.filter(isWanted).length;
  return {
    asOf: today,
    inOperation: facility['in_operation'] === 1,
    ratingLevel: facility['rating_level'],
    bedCount: facility['bed_count'],
    openHazardCount: count((row) => row['rectified_on'] === null),
    hazardsByDomain: domains.map((domain) => {
      const check = checks.find((row) => row['domain'] === domain);
      return {
        domain,
        openCount: count((row) => row['domain'] === domain && row['rectified_on'] === null),
        rectifiedCount: count((row) => row['domain'] === domain && row['rectified_on'] !== null),
        lastCheckedOn: check?.['checked_on'] ?? null,
        checkingDepartment: check?.['checking_department'] ?? null,
      };
    }),
  };
}

/** Null where the housing department never checked the building. */
async function storedBuilding(journey: Journey, id: string): Promise<object | null> {
  const checks = await journey.rows('housing', 'SELECT * FROM care_facility_check WHERE facility_id = ?', [
    id,
  ]);
  if (checks.length === 0) return null;
  const compoundId = checks[0]?.['compound_id'];
  return {
    asOf: today,
    openBuildingFindingCount: checks.filter(
      (row) => row['outcome'] === 'FINDING' && row['rectified_on'] === null,
    ).length,
    openFireHazardCount:
      typeof compoundId === 'string' ? openOf(await storedFireHazards(journey, compoundId)) : null,
  };
}

/** Null where market regulation does not know the site. */
async function storedSite(journey: Journey, id: string): Promise<object | null> {
  const sites = 'SELECT COUNT(*) FROM care_site WHERE facility_id = ?';
  if ((await journey.count('market-regulation', sites, [id])) === 0) return null;
  const elevators = await storedElevators(journey, 'facility_id = ?', [id]);
  return {
    asOf: today,
    failedInspectionCount: await journey.count(
      'market-regulation',
      `SELECT COUNT(*) FROM inspection WHERE facility_id = ? AND drawn_on <= ? AND published_on <= ?
        AND result IN ('FAIL', 'RECTIFYING', 'RECTIFIED')`,
      [id, today, today],
    ),
    overdueElevatorCount: elevators.filter(({ inspectionOverdue }) => inspectionOverdue).length,
  };
}

/** Null where no case ever concerned the facility. */
async function storedCases(journey: Journey, id: string): Promise<object | null> {
  const cases = await journey.rows(
    'public-security',
    'SELECT * FROM police_case WHERE care_facility_id = ? AND filed_on <= ?',
    [id, today],
  );
  return cases.length === 0 ? null : { asOf: today, openCaseCount: cases.filter(isOpen).length };
}

function isOpen(row: Row): boolean {
  return row['solved_on'] === null && row['closed_on'] === null;
}

async function storedOperator(journey: Journey, uscc: unknown): Promise<object | null> {
  if (typeof uscc !== 'string') return null;
  const [enterprise] = await journey.rows('market-regulation', 'SELECT name FROM enterprise WHERE uscc = ?', [
    uscc,
  ]);
  const penalties = await storedPenalties(journey, uscc);
  return {
    uscc,
    name: enterprise?.['name'],
    publicSecurity: await storedOperatorCases(journey, uscc),
    marketRegulation: {
      registrationStatus: (await storedStatus(journey, uscc)).status,
      penaltyCount: penalties.length,
      penalties: penalties.slice(0, 3),
    },
    civilAffairs: {
      operatedCareFacilityCount: await journey.count(
        'civil-affairs',
        'SELECT COUNT(*) FROM care_facility WHERE operator_uscc = ?',
        [uscc],
      ),
    },
  };
}

/** Null where no register of the police names the firm. */
async function storedOperatorCases(journey: Journey, uscc: string): Promise<object | null> {
  const tables = ['police_case', 'contractor_registration', 'special_industry_credential', 'scrap_station'];
  const found = await Promise.all(
    tables.map((table) =>
      journey.count('public-security', `SELECT COUNT(*) FROM ${table} WHERE enterprise_uscc = ?`, [uscc]),
    ),
  );
  if (found.every((count) => count === 0)) return null;
  const cases = await journey.rows(
    'public-security',
    'SELECT * FROM police_case WHERE enterprise_uscc = ? AND filed_on <= ? ORDER BY filed_on DESC, case_no',
    [uscc, today],
  );
  const careSector = ['ELDER_FRAUD', 'ILLEGAL_FUNDRAISING', 'ELDER_ABUSE'];
  return {
    openCareSectorCaseCount: cases.filter((row) => isOpen(row) && careSector.includes(String(row['kind'])))
      .length,
    cases: cases.slice(0, 5).map(({ case_no: caseNo, kind, status, filed_on: filedOn }) => ({
      caseNo,
      kind,
      status,
      filedOn,
    })),
  };
}

import type { Journey } from './journey';
import { compoundName, today } from './places';
import type { Row } from './row-change';
import { storedElevators } from './stored-elevators';
import { storedPenalties, storedStatus } from './stored-enterprises';

/** What market regulation stores of an enterprise, as question 22 shows it. */
export async function storedBusiness(journey: Journey, uscc: string): Promise<object> {
  const [enterprise] = await journey.rows('market-regulation', 'SELECT * FROM enterprise WHERE uscc = ?', [
    uscc,
  ]);
  const [registeredIn] = await journey.rows(
    'civil-affairs',
    'SELECT code, name FROM division WHERE code = ?',
    [enterprise?.['registered_in']],
  );
  const penalties = await storedPenalties(journey, uscc);
  const elevators = await storedElevators(journey, 'user_uscc = ?', [uscc]);
  const inspections = (condition: string) =>
    journey.count(
      'market-regulation',
      `SELECT COUNT(*) FROM inspection WHERE target_uscc = ? AND drawn_on <= ? AND ${condition}`,
      [uscc, today],
    );
  return {
    asOf: today,
    registrationStatus: (await storedStatus(journey, uscc)).status,
    enterpriseType: enterprise?.['enterprise_type'],
    registeredOn: enterprise?.['registered_on'],
    registeredIn,
    licences: await storedLicences(journey, uscc),
    penaltyCount: penalties.length,
    penalties: penalties.slice(0, 10),
    inspectionCount: await inspections(`published_on <= '${today}'`),
    failedInspectionCount: await inspections(`published_on <= '${today}' AND result <> 'PASS'`),
    elevatorsUsedCount: elevators.length,
    elevatorsUsed: await Promise.all(
      elevators.slice(0, 10).map(async ({ registrationCode, inspectionOverdue, nextInspectionDue }) => ({
        registrationCode,
        compound: await compoundOfElevator(journey, registrationCode),
        marketRegulation: { inspectionOverdue, nextInspectionDue },
      })),
    ),
  };
}

async function storedLicences(journey: Journey, uscc: string): Promise<object[]> {
  const rows = await journey.rows(
    'market-regulation',
    `SELECT * FROM licence WHERE uscc = ? AND (valid_from IS NULL OR valid_from <= ?)
      ORDER BY kind, valid_from DESC, number`,
    [uscc, today],
  );
  return rows.slice(0, 20).map(({ kind, number, valid_to: validTo }) => ({
    kind,
    number,
    validTo,
    expired: validTo !== null && String(validTo) < today,
  }));
}

async function compoundOfElevator(journey: Journey, code: string): Promise<object | null> {
  const [row] = await journey.rows(
    'market-regulation',
    'SELECT compound_id FROM elevator WHERE registration_code = ?',
    [code],
  );
  const id = row?.['compound_id'];
  return typeof id === 'string' ? { id, name: await compoundName(journey, id) } : null;
}

/** What housing stores of a property firm or contractor; null where it has no role there. */
export async function storedHousingRole(journey: Journey, uscc: string): Promise<object | null> {
  const managed = await journey.rows(
    'housing',
    `SELECT s.compound_id AS id, c.name FROM property_service s JOIN compound c ON c.compound_id = s.compound_id
      WHERE s.company_uscc = ? AND s.start_on <= ? AND ? < s.end_on ORDER BY s.compound_id`,
    [uscc, today, today],
  );
  const projects = await journey.rows(
    'housing',
    'SELECT * FROM renovation_project WHERE contractor_uscc = ? ORDER BY plan_year DESC, project_no',
    [uscc],
  );
  const [rating] = await journey.rows(
    'housing',
    `SELECT r.rated_year AS year, r.grade, t.treatment FROM property_credit r
      LEFT JOIN credit_treatment t ON t.grade = r.grade AND t.jurisdiction_code = '140500'
      WHERE r.uscc = ? ORDER BY r.rated_year DESC`,
    [uscc],
  );
  if (!(await hasHousingRole(journey, uscc))) return null;
  return {
    asOf: today,
    propertyCredit: rating ?? null,
    managedCompoundCount: managed.length,
    managedCompounds: managed.slice(0, 10),
    contractedProjectCount: projects.length,
    contractedProjects: projects
      .slice(0, 10)
      .map(({ project_no: projectNo, plan_year: planYear, stage }) => ({
        projectNo,
        planYear,
        stage,
      })),
  };
}

async function hasHousingRole(journey: Journey, uscc: string): Promise<boolean> {
  const roles = [
    'property_company WHERE uscc',
    'property_service WHERE company_uscc',
    'renovation_project WHERE contractor_uscc',
    'renovation_project WHERE supervisor_uscc',
    'renovation_project WHERE designer_uscc',
    'utility_coordination WHERE operator_uscc',
  ];
  const found = await Promise.all(
    roles.map((role) => journey.count('housing', `SELECT COUNT(*) FROM ${role} = ?`, [uscc])),
  );
  return found.some((count) => count > 0);
}

/** What the police store of an enterprise; null where none of their registers names it. */
export async function storedPoliceRole(journey: Journey, uscc: string): Promise<object | null> {
  const [registrations, credentials, cases, stations] = await Promise.all(
    [
      'contractor_registration WHERE enterprise_uscc = ? ORDER BY surveyed_on DESC, registration_no',
      'special_industry_credential WHERE enterprise_uscc = ? ORDER BY valid_from DESC, credential_no',
      'police_case WHERE enterprise_uscc = ?',
      'scrap_station WHERE enterprise_uscc = ?',
    ].map((from) => journey.rows('public-security', `SELECT * FROM ${from}`, [uscc])),
  );
  if (!registrations || !credentials || !cases || !stations) throw new Error('expected four lists of rows');
  if ([registrations, credentials, cases, stations].every((rows) => rows.length === 0)) return null;
  return {
    asOf: today,
    contractorRegistrationCount: registrations.length,
    contractorRegistrations: await Promise.all(
      registrations.slice(0, 10).map((row) => storedRegistration(journey, row)),
    ),
    specialIndustryCredentials: credentials.map((row) => ({
      industry: row['industry'],
      kind: row['kind'],
      number: row['credential_no'],
      validTo: row['valid_to'],
    })),
    openCaseCount: cases.filter((row) => row['solved_on'] === null && row['closed_on'] === null).length,
  };
}

async function storedRegistration(journey: Journey, row: Row): Promise<object> {
  const projectNo = row['project_no'];
  const [project] = await journey.rows(
    'housing',
    'SELECT stage FROM renovation_project WHERE project_no = ?',
    [projectNo],
  );
  return {
    registrationNo: row['registration_no'],
    tier: row['tier'],
    status: row['status'],
    project: { projectNo, stage: project?.['stage'] },
  };
}

/** What civil affairs stores of a care operator; null where it neither runs a facility nor was ever listed. */
export async function storedCareRole(journey: Journey, uscc: string): Promise<object | null> {
  const facilities = await journey.rows(
    'civil-affairs',
    `SELECT f.facility_id, f.name, f.rating_level, (SELECT COUNT(*) FROM facility_hazard h
        WHERE h.facility_id = f.facility_id AND h.rectified_on IS NULL) AS open_hazards
      FROM care_facility f WHERE f.operator_uscc = ? ORDER BY f.facility_id`,
    [uscc],
  );
  const listings = await journey.rows(
    'civil-affairs',
    `SELECT ground, listed_on AS listedOn, removed_on AS removedOn FROM dishonesty_listing
      WHERE uscc = ? ORDER BY listed_on DESC, listing_no`,
    [uscc],
  );
  if (facilities.length + listings.length === 0) return null;
  return {
    asOf: today,
    operatedCareFacilityCount: facilities.length,
    operatedCareFacilities: facilities.slice(0, 10).map((row) => ({
      id: row['facility_id'],
      name: row['name'],
      civilAffairs: { ratingLevel: row['rating_level'], openHazardCount: row['open_hazards'] },
    })),
    dishonestyListings: listings,
  };
}

import type { Journey } from './journey';
import { today } from './places';
import type { Row } from './row-change';
import { enterpriseOf } from './stored-enterprises';

/** Renovation projects of a compound as question 1 shows them, the newest plan first. */
export async function storedProjects(journey: Journey, compoundId: string): Promise<object[]> {
  const projects = await journey.rows(
    'housing',
    `SELECT p.* FROM renovation_project p JOIN project_compound c ON c.project_no = p.project_no
      WHERE c.compound_id = ? ORDER BY p.plan_year DESC, p.project_no`,
    [compoundId],
  );
  return Promise.all(projects.map((project) => storedProject(journey, project)));
}

/** The stage of a project today and since when, from the ledger, of which the project's own column is a copy. */
export async function storedStage(
  journey: Journey,
  projectNo: string,
): Promise<{ stage: unknown; since: unknown }> {
  const [entry] = await journey.rows(
    'housing',
    `SELECT stage, entered_on FROM renovation_ledger_entry
      WHERE project_no = ? AND entered_on <= ? ORDER BY entered_on DESC, left_on DESC`,
    [projectNo, today],
  );
  return { stage: entry?.['stage'], since: entry?.['entered_on'] };
}

async function storedProject(journey: Journey, project: Row): Promise<object> {
  const projectNo = String(project['project_no']);
  const entry = await storedStage(journey, projectNo);
  return {
    projectNo,
    planYear: project['plan_year'],
    stage: entry.stage,
    contractor: await enterpriseOf(journey, project['contractor_uscc']),
    housing: { stageSince: entry.since, items: await storedItems(journey, projectNo) },
    publicSecurity: await storedChain(journey, projectNo),
  };
}

async function storedItems(journey: Journey, projectNo: string): Promise<object[]> {
  const items = await journey.rows(
    'housing',
    'SELECT * FROM renovation_item WHERE project_no = ? ORDER BY category, item_code',
    [projectNo],
  );
  return items.map(({ category, item_code: itemCode, tier, done }) => ({
    category,
    itemCode,
    tier,
    done: done === 1,
  }));
}

/** Null where the police have not surveyed the project. */
async function storedChain(journey: Journey, projectNo: string): Promise<object | null> {
  const surveys = 'SELECT COUNT(*) FROM surveyed_project WHERE project_no = ?';
  if ((await journey.count('public-security', surveys, [projectNo])) === 0) return null;
  const rows = await journey.rows(
    'public-security',
    'SELECT * FROM contractor_registration WHERE project_no = ? ORDER BY tier, registration_no',
    [projectNo],
  );
  const unregistered = rows.filter((row) => row['registered'] === 0);
  return {
    asOf: today,
    allTiersRegistered: rows.length === 0 ? null : unregistered.length === 0,
    tierCount: Math.max(0, ...rows.map((row) => Number(row['tier']))),
    unregisteredCount: unregistered.length,
    contractorChainCount: rows.length,
    contractorChain: await Promise.all(rows.map((row) => storedRegistration(journey, row))),
  };
}

async function storedRegistration(journey: Journey, row: Row): Promise<object> {
  return {
    tier: row['tier'],
    upstreamNo: row['upstream_no'],
    registrationNo: row['registration_no'],
    status: row['status'],
    registered: row['registered'] === 1,
    enterprise: await enterpriseOf(journey, row['enterprise_uscc']),
  };
}

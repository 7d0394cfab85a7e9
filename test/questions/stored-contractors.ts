import type { Journey } from './journey';
import { today } from './places';
import type { Row } from './row-change';

/** One firm on the chain of a project, as the police registered it. */
export interface StoredRegistration {
  readonly registrationNo: string;
  readonly projectNo: string;
  readonly uscc: string;
  readonly tier: number;
  readonly upstreamNo: string | null;
  readonly status: string;
  readonly registered: boolean;
  readonly lastUpdatedOn: string | null;
  readonly isOnSite: boolean;
}

/** Every registration of the police, by project and layer. */
export async function storedRegistrations(journey: Journey): Promise<StoredRegistration[]> {
  const rows = await journey.rows(
    'public-security',
    'SELECT * FROM contractor_registration ORDER BY project_no, tier, registration_no',
  );
  return rows.map(registrationOf);
}

function registrationOf(row: Row): StoredRegistration {
  const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null);
  return {
    registrationNo: String(row['registration_no']),
    projectNo: String(row['project_no']),
    uscc: String(row['enterprise_uscc']),
    tier: Number(row['tier']),
    upstreamNo: textOrNull(row['upstream_no']),
    status: String(row['status']),
    registered: row['registered'] === 1,
    lastUpdatedOn: textOrNull(row['last_updated_on']),
    isOnSite: row['ended_on'] === null,
  };
}

/** Registered, on the site, and not brought up to date for more than so many days. */
export function isStale(
  { registered, isOnSite, lastUpdatedOn }: StoredRegistration,
  staleDays: number,
): boolean {
  return registered && isOnSite && lastUpdatedOn !== null && daysUntilToday(lastUpdatedOn) > staleDays;
}

export function daysUntilToday(day: string): number {
  return (Date.parse(today) - Date.parse(day)) / 86_400_000;
}

/** Layers of a chain (layers). */
export function tierCountOf(chain: readonly StoredRegistration[]): number {
  return Math.max(0, ...chain.map(({ tier }) => tier));
}

/** Projects at a stage today, by the ledger, which lie in one of the compounds; by number. */
export async function projectsAtStage(
  journey: Journey,
  stage: string,
  compounds: readonly string[],
): Promise<string[]> {
  const rows = await journey.rows(
    'housing',
    `SELECT l.project_no, c.compound_id FROM renovation_ledger_entry l
      JOIN project_compound c ON c.project_no = l.project_no
      WHERE l.stage = ? AND l.entered_on <= ? AND ? < l.left_on ORDER BY l.project_no`,
    [stage, today, today],
  );
  const within = rows.filter(({ compound_id: id }) => compounds.includes(String(id)));
  return [...new Set(within.map(({ project_no: projectNo }) => String(projectNo)))];
}

/** The first compounds of a project, by id. */
export async function compoundsOfProject(
  journey: Journey,
  projectNo: string,
  first: number,
): Promise<{ id: string; name: string }[]> {
  const rows = await journey.rows(
    'housing',
    `SELECT c.compound_id AS id, c.name FROM project_compound p JOIN compound c ON c.compound_id = p.compound_id
      WHERE p.project_no = ? ORDER BY c.compound_id`,
    [projectNo],
  );
  return rows.slice(0, first).map(({ id, name }) => ({ id: String(id), name: String(name) }));
}

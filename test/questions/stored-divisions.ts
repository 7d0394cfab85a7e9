import type { Journey } from './journey';
import { compoundsOf, divisionsBelow, marks, today } from './places';
import { publishedCount } from './published-count';
import { eldersOfPlaces, placesOfElders, totalOf } from './stored-elders';

const done = ['COMPLETED', 'HANDED_OVER', 'STRUCK_OFF'];

/** How far the renovation of compounds is on a day, each compound counted once. */
export interface StoredRenovation {
  readonly target: number | null;
  readonly completed: number;
  readonly inProgress: number;
  readonly remainder: number | null;
  readonly newParkingSpaces: number;
}

/** Whether the division stood on a day. */
export async function stood(journey: Journey, code: string, on: string): Promise<boolean> {
  const rows = await journey.rows(
    'civil-affairs',
    `SELECT code FROM division WHERE code = ? AND (valid_from IS NULL OR valid_from <= ?)
      AND (valid_to IS NULL OR valid_to > ?)`,
    [code, on, on],
  );
  return rows.length === 1;
}

/** @param compounds ids, e.g. of a division on the day */
export async function storedRenovation(
  journey: Journey,
  compounds: readonly string[],
  on = today,
): Promise<StoredRenovation> {
  const rows = await journey.rows(
    'housing',
    `SELECT compound_id, in_renovation_task AS task FROM compound WHERE compound_id IN (${marks(compounds)})`,
    compounds,
  );
  const states = await projectStates(journey, compounds, on);
  const at = (id: unknown) => states.filter((state) => state.compoundId === id).map(({ stage }) => stage);
  const isDone = (id: unknown) => at(id).some((stage) => done.includes(stage));
  const isGoing = (id: unknown) => !isDone(id) && at(id).includes('UNDER_CONSTRUCTION');
  const hasTask = rows.some(({ task }) => task !== null);
  const tasks = rows.filter(({ task }) => task === 1);
  const completedProjects = new Map(
    states.filter(({ stage }) => done.includes(stage)).map(({ projectNo, parking }) => [projectNo, parking]),
  );
  return {
    target: hasTask ? tasks.length : null,
    completed: rows.filter(({ compound_id: id }) => isDone(id)).length,
    inProgress: rows.filter(({ compound_id: id }) => isGoing(id)).length,
    remainder: hasTask ? tasks.filter(({ compound_id: id }) => !isDone(id) && !isGoing(id)).length : null,
    newParkingSpaces: [...completedProjects.values()].reduce((sum, parking) => sum + parking, 0),
  };
}

interface ProjectState {
  readonly compoundId: unknown;
  readonly projectNo: unknown;
  readonly stage: string;
  /** Spaces. */
  readonly parking: number;
}

/** The projects of compounds at the stage that the ledger has for the day. */
async function projectStates(
  journey: Journey,
  compounds: readonly string[],
  on: string,
): Promise<ProjectState[]> {
  const rows = await journey.rows(
    'housing',
    `SELECT c.compound_id, p.project_no, p.new_parking_spaces, l.stage FROM project_compound c
      JOIN renovation_project p ON p.project_no = c.project_no
      JOIN renovation_ledger_entry l ON l.project_no = p.project_no AND l.entered_on <= ? AND ? < l.left_on
      WHERE c.compound_id IN (${marks(compounds)})`,
    [on, on, ...compounds],
  );
  return rows.map((row) => ({
    compoundId: row['compound_id'],
    projectNo: row['project_no'],
    stage: String(row['stage']),
    parking: Number(row['new_parking_spaces'] ?? 0),
  }));
}

/** The three blocks of question 13 on a day; null where the division did not stand. */
export async function storedFigures(journey: Journey, code: string, on: string) {
  if (!(await stood(journey, code, on))) return { housing: null, civilAffairs: null, publicSecurity: null };
  const compounds = await compoundsOf(journey, code, on);
  const communities = await divisionsBelow(journey, code);
  const { target, completed, inProgress } = await storedRenovation(journey, compounds, on);
  const elders = await eldersOfPlaces(journey, compounds, communities, on);
  const places = await placesOfElders(journey, compounds, communities, on);
  return {
    housing: {
      asOf: on,
      compoundCount: compounds.length,
      renovation: { target, completed, inProgress },
    },
    civilAffairs: { asOf: on, elderSummary: { total: totalOf(elders, places) } },
    publicSecurity: {
      asOf: on,
      caseCount: await journey.count(
        'public-security',
        `SELECT COUNT(*) FROM police_case WHERE filed_on <= ? AND compound_id IN (${marks(compounds)})`,
        [on, ...compounds],
      ),
      floatingPopulation: await storedFloatingPopulation(journey, compounds, on),
    },
  };
}

async function storedFloatingPopulation(
  journey: Journey,
  compounds: readonly string[],
  on: string,
): Promise<object> {
  const counts = await Promise.all(
    compounds.map((id) =>
      journey.count(
        'public-security',
        `SELECT COUNT(*) FROM floating_population_record WHERE compound_id = ? AND registered_from <= ?
          AND (registered_to IS NULL OR registered_to > ?)`,
        [id, on, on],
      ),
    ),
  );
  return publishedCount(
    counts.reduce((sum, count) => sum + count, 0),
    ...counts,
  );
}

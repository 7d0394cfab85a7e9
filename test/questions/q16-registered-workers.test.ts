import { eachOfAllPages, nodesOfAllPages } from './all-pages';
import { silentFields } from './answered-fields';
import { leavesOf } from './changed-paths';
import { each, listAt, startJourney, valueAt, type Journey } from './journey';
import { communityCodeOf, compoundName, compoundsOf, marks, pathNameOf, today } from './places';
import { countFault, publishedAlone, publishedBreakdown } from './published-count';
import type { Row } from './row-change';
import { enterpriseOf } from './stored-enterprises';
import { storedStage } from './stored-works';

const within = '140502';
const list = 'contractorRegistrations.nodes';

let journey: Journey;
let projectNo: string;
let data: unknown;

beforeAll(async () => {
  journey = await startJourney(16);
  projectNo = String(valueAt(journey.question.variables, 'filter.projectNo'));
  const reply = await journey.ask();
  expect(reply.errors).toBeUndefined();
  data = reply.data;
});
afterAll(() => journey?.stop());

/** Registrations on the surveyed projects that lie in 城区, by number. */
async function registrationsWithin(): Promise<Row[]> {
  const compounds = await compoundsOf(journey, within);
  return journey.rows(
    'public-security',
    `SELECT * FROM contractor_registration WHERE project_no IN
      (SELECT project_no FROM surveyed_project_compound WHERE compound_id IN (${marks(compounds)}))
      ORDER BY registration_no`,
    compounds,
  );
}

const askNumbers = (variables: Record<string, unknown>) =>
  eachOfAllPages(journey, 'contractorRegistrations', 'registrationNo', variables);

test('no field of the question is always null', () => {
  expect(silentFields(journey.question.text, [data])).toEqual([]);
});

test('exactly the registrations of the project are given, of every layer, over all pages', async () => {
  const ofProject = (await registrationsWithin()).filter((row) => row['project_no'] === projectNo);
  const numbers = ofProject.map((row) => row['registration_no']);
  expect(new Set(ofProject.map((row) => row['tier'])).size).toBeGreaterThan(3);
  expect(valueAt(data, 'contractorRegistrations.totalCount')).toBe(numbers.length);
  expect(each(data, list, 'registrationNo')).toEqual(numbers);
  expect(await askNumbers({ within, filter: { projectNo }, first: 3 })).toEqual(numbers);
});

test('a firm on another project is absent, and the project has no rows where it does not lie', async () => {
  const sql = 'SELECT registration_no FROM contractor_registration WHERE project_no <> ? ORDER BY 1';
  const another = await journey.key('public-security', sql, [projectNo]);
  expect(each(data, list, 'registrationNo')).not.toContain(another);
  expect(await askNumbers({ within: '140581', filter: { projectNo } })).toEqual([]);
});

test('every registration of the project and of all others of 城区 is as the police and housing store it', async () => {
  const nodes = await nodesOfAllPages(journey, 'contractorRegistrations', { within, first: 50 });
  const rows = await registrationsWithin();
  const { length } = rows.filter((row) => row['registered'] === 0 || row['ended_on'] !== null);
  expect(length).toBeGreaterThan(0);
  expect(nodes).toEqual(await Promise.all(rows.map(storedNode)));
  expect(nodes).toEqual(expect.arrayContaining([...listAt(data, list)]));
});

async function storedNode(row: Row): Promise<object> {
  const project = String(row['project_no']);
  const compounds = await journey.rows(
    'housing',
    'SELECT compound_id FROM project_compound WHERE project_no = ? ORDER BY compound_id LIMIT 2',
    [project],
  );
  const names = compounds.map(async ({ compound_id: id }) => ({
    id,
    name: await compoundName(journey, String(id)),
  }));
  return {
    registrationNo: row['registration_no'],
    tier: row['tier'],
    upstreamNo: row['upstream_no'],
    registered: row['registered'] === 1,
    lastUpdatedOn: row['last_updated_on'],
    enterprise: await enterpriseOf(journey, row['enterprise_uscc']),
    project: {
      projectNo: project,
      stage: (await storedStage(journey, project)).stage,
      compounds: await Promise.all(names),
    },
    declaredWorkerCount:
      row['declared_workers'] === null ? null : publishedAlone(Number(row['declared_workers'])),
    ...(await storedWorkers(row)),
  };
}

/** Workers on the register today, by the community in which they live. */
async function storedWorkers(registration: Row): Promise<object> {
  const rows = await journey.rows(
    'public-security',
    `SELECT compound_id, COUNT(*) AS workers FROM floating_population_record
      WHERE registration_no = ? AND registered_from <= ? AND (registered_to IS NULL OR registered_to > ?)
      GROUP BY compound_id`,
    [registration['registration_no'], today, today],
  );
  const workers = new Map<string, number>();
  for (const row of rows) {
    const code = await communityCodeOf(journey, String(row['compound_id']));
    workers.set(code, (workers.get(code) ?? 0) + Number(row['workers']));
  }
  const residences = [...workers].sort(([one], [other]) => (one < other ? -1 : 1));
  const counts = residences.map(([, count]) => count);
  const { total } = publishedBreakdown(counts);
  const isWithheld = valueAt(total, 'suppressed') === true;
  const declared = registration['declared_workers'];
  const isOnSite = registration['ended_on'] === null;
  const shown = [valueAt(total, 'value'), declared && publishedAlone(Number(declared)).value];
  return {
    workerCount: total,
    workerCountMatches: isOnSite && !shown.includes(null) ? shown[0] === shown[1] : null,
    workerResidenceCount: isWithheld ? null : workers.size,
    workerResidences: listedOf(
      await Promise.all(
        residences.map(async ([code, count]) => ({
          community: { code, pathName: await pathNameOf(journey, code) },
          count,
          others: [...counts, ...(await personsBeside(code))],
        })),
      ),
    ),
  };
}

/** Numbers of persons of a community from which others could be computed: of each compound, and of each firm and of none. */
async function personsBeside(communityCode: string): Promise<number[]> {
  const compounds = await compoundsOf(journey, communityCode);
  const countedBy = async (column: string) => {
    const rows = await journey.rows(
      'public-security',
      `SELECT COUNT(*) AS persons FROM floating_population_record
        WHERE compound_id IN (${marks(compounds)}) AND registered_from <= ?
          AND (registered_to IS NULL OR registered_to > ?) GROUP BY ${column}`,
      [...compounds, today, today],
    );
    return rows.map(({ persons }) => Number(persons));
  };
  return [...(await countedBy('compound_id')), ...(await countedBy('registration_no'))];
}

interface StoredResidence {
  readonly community: { readonly code: string; readonly pathName: string };
  readonly count: number;
  /** See `countFault`. */
  readonly others: readonly number[];
}

/** For `toEqual`: the residences whose number may be told, in order; the others are not listed. */
function listedOf(stored: readonly StoredResidence[]): object {
  const text = `residences among ${JSON.stringify(stored)}`;
  return {
    $$typeof: Symbol.for('jest.asymmetricMatcher'),
    asymmetricMatch: (received: unknown) => residencesFault(received, stored) === null,
    toString: () => text,
    toAsymmetricMatcher: () => text,
  };
}

function residencesFault(received: unknown, stored: readonly StoredResidence[]): string | null {
  const listed = new Map(
    listAt({ received }, 'received').map((row) => [valueAt(row, 'community.code'), row] as const),
  );
  for (const { community, count, others } of stored) {
    const row = listed.get(community.code);
    listed.delete(community.code);
    if (row && valueAt(row, 'community.pathName') !== community.pathName) return 'another name';
    const fault = countFault(row ? valueAt(row, 'count') : publishedAlone(1), count, others);
    if (fault !== null) return `${community.code}: ${fault}`;
  }
  return listed.size === 0 ? null : `lives not in ${[...listed.keys()].join(', ')}`;
}

test('numbers agree on some firms and disagree on others; a hidden number is never compared', () => {
  const verdicts = each(data, list, 'workerCountMatches');
  expect(new Set(verdicts)).toEqual(new Set([true, false, null]));
  for (const node of listAt(data, list)) {
    const values = ['workerCount.value', 'declaredWorkerCount.value'].map((path) => valueAt(node, path));
    const isTold = !values.includes(null);
    expect(valueAt(node, 'workerCountMatches')).toBe(isTold ? values[0] === values[1] : null);
  }
});

describe('one row changed changes exactly its leaves', () => {
  /** The firm all of whose workers live in one community, one fewer than it declared. */
  function firm(): { path: string; no: string } {
    const index = listAt(data, list).findIndex(
      (node) =>
        Number(valueAt(node, 'workerResidences.0.count.value')) ===
        Number(valueAt(node, 'declaredWorkerCount.value')) - 1,
    );
    expect(index).toBeGreaterThanOrEqual(0);
    const path = `${list}.${index}`;
    return { path, no: String(valueAt(data, `${path}.registrationNo`)) };
  }
  const under = (path: string, ...names: string[]) => names.map((name) => `${path}.${name}`);
  const ofFirm = (set: Row) =>
    journey.changedBy({
      department: 'public-security',
      table: 'contractor_registration',
      update: { registration_no: firm().no },
      set,
    });

  test('public security: the missing worker is registered; one who comes tomorrow does not count', async () => {
    const { path, no } = firm();
    const [known] = await journey.rows(
      'public-security',
      'SELECT * FROM floating_population_record WHERE registration_no = ? AND registered_to IS NULL',
      [no],
    );
    const registeredFrom = (day: string) =>
      journey.changedBy({
        department: 'public-security',
        table: 'floating_population_record',
        insert: { ...known, record_no: 'FR-TEST', person_ref: 'FP-TEST', registered_from: day },
      });
    const counts = ['workerCount.value', 'workerCountMatches', 'workerResidences.0.count.value'];
    expect(await registeredFrom(today)).toEqual(under(path, ...counts));
    expect(await registeredFrom('2024-11-16')).toEqual([]);
  });

  test('public security: a worker leaves', async () => {
    const { path, no } = firm();
    const record = 'SELECT record_no FROM floating_population_record WHERE registration_no = ? ORDER BY 1';
    const paths = await journey.changedBy({
      department: 'public-security',
      table: 'floating_population_record',
      update: { record_no: await journey.key('public-security', record, [no]) },
      set: { registered_to: today },
    });
    expect(paths).toEqual(under(path, 'workerCount.value', 'workerResidences.0.count.value'));
  });

  test('public security: the firm declares one fewer, or leaves the site', async () => {
    const { path } = firm();
    const declared = Number(valueAt(data, `${path}.declaredWorkerCount.value`));
    expect(await ofFirm({ declared_workers: declared - 1 })).toEqual(
      under(path, 'declaredWorkerCount.value', 'workerCountMatches'),
    );
    expect(await ofFirm({ ended_on: today })).toEqual(under(path, 'workerCountMatches'));
  });

  test('public security: the last registration turns out to be of another project', async () => {
    const last = `${list}.${listAt(data, list).length - 1}`;
    const sql = 'SELECT project_no FROM surveyed_project WHERE project_no <> ? ORDER BY 1';
    const paths = await journey.changedBy({
      department: 'public-security',
      table: 'contractor_registration',
      update: { registration_no: String(valueAt(data, `${last}.registrationNo`)) },
      set: { project_no: await journey.key('public-security', sql, [projectNo]) },
    });
    const leaves = [...leavesOf(data).keys()].filter((path) => path.startsWith(`${last}.`));
    const ofPage = ['contractorRegistrations.totalCount', 'contractorRegistrations.pageInfo.endCursor'];
    expect(paths).toEqual([...ofPage, ...leaves]);
  });

  test('housing: the project is completed', async () => {
    const paths = await journey.changedBy({
      department: 'housing',
      table: 'renovation_project',
      update: { project_no: projectNo },
      set: { stage: 'COMPLETED' },
    });
    expect(paths).toEqual(listAt(data, list).map((_, index) => `${list}.${index}.project.stage`));
  });
});

import { nodesOfAllPages } from './all-pages';
import { silentFields } from './answered-fields';
import { each, listAt, startJourney, valueAt, type Journey } from './journey';
import { compoundsOf, today } from './places';
import {
  compoundsOfProject,
  daysUntilToday,
  isStale,
  projectsAtStage,
  storedRegistrations,
  tierCountOf,
  type StoredRegistration,
} from './stored-contractors';
import { enterpriseOf, storedStatus } from './stored-enterprises';

const within = '140502';
const list = 'renovationProjects.nodes';

let journey: Journey;
let data: unknown;
let expected: string[];
let registrations: StoredRegistration[];
const chainOf = (projectNo: unknown) => registrations.filter((each) => each.projectNo === projectNo);

beforeAll(async () => {
  journey = await startJourney(3);
  const reply = await journey.ask();
  expect(reply.errors).toBeUndefined();
  data = reply.data;
  expected = await projectsAtStage(journey, 'UNDER_CONSTRUCTION', await compoundsOf(journey, within));
  registrations = await storedRegistrations(journey);
});
afterAll(() => journey?.stop());

const allPages = () => nodesOfAllPages(journey, 'renovationProjects', { within, first: 20 });

test('no field of the question is always null', () => {
  expect(silentFields(journey.question.text, [data])).toEqual([]);
});

test('exactly the projects of 城区 under construction are given over all pages, by number', async () => {
  expect(expected.length).toBeGreaterThan(20);
  expect(valueAt(data, 'renovationProjects.totalCount')).toBe(expected.length);
  expect((await allPages()).map((project) => valueAt(project, 'projectNo'))).toEqual(expected);
});

test('a project with a firm not registered is given and says so; one with all registered is given too', async () => {
  const given = await allPages();
  const unregistered = given.filter((project) =>
    chainOf(valueAt(project, 'projectNo')).some(({ registered }) => !registered),
  );
  expect(unregistered.length).toBeGreaterThan(0);
  expect(unregistered.length).toBeLessThan(given.length);
  for (const project of unregistered) {
    expect(valueAt(project, 'publicSecurity.allTiersRegistered')).toBe(false);
    expect(valueAt(project, 'publicSecurity.unregisteredCount')).toBeGreaterThan(0);
  }
});

test('a project that the police never surveyed is given without their block, not as one in order', async () => {
  const given = await allPages();
  const surveyed = await journey.rows('public-security', 'SELECT project_no FROM surveyed_project');
  const known = surveyed.map((row) => row['project_no']);
  const unknown = given.filter((project) => !known.includes(String(valueAt(project, 'projectNo'))));
  expect(unknown.length).toBeGreaterThan(0);
  for (const project of unknown) expect(valueAt(project, 'publicSecurity')).toBeNull();
});

test('a completed project of 城区 and one under construction in 泽州县 are absent', async () => {
  const absent = [
    ...(await projectsAtStage(journey, 'COMPLETED', await compoundsOf(journey, within))).slice(0, 1),
    ...(await projectsAtStage(journey, 'UNDER_CONSTRUCTION', await compoundsOf(journey, '140525'))).slice(
      0,
      1,
    ),
  ];
  expect(absent).toHaveLength(2);
  const given = (await allPages()).map((project) => valueAt(project, 'projectNo'));
  for (const projectNo of absent) expect(given).not.toContain(projectNo);
});

test('every project of the page is as the three departments store it', async () => {
  const page = await Promise.all(expected.slice(0, 20).map((projectNo) => storedProject(projectNo, 30)));
  expect(listAt(data, list)).toEqual(page);
});

test('after how many days a firm is stale is asked for: more than so many, the very number not', async () => {
  const days = registrations.flatMap((each) =>
    each.projectNo === expected[0] && each.lastUpdatedOn ? [daysUntilToday(each.lastUpdatedOn)] : [],
  );
  const [oldest] = [...days].sort((one, other) => other - one);
  for (const staleDays of [Number(oldest), Number(oldest) - 1]) {
    const page = (await journey.ask({ within, staleDays, first: 1 })).data;
    const stale = chainOf(expected[0]).filter((registration) => isStale(registration, staleDays));
    expect(stale).toHaveLength(staleDays === oldest ? 0 : 1);
    expect(valueAt(page, `${list}.0.publicSecurity.staleCount`)).toBe(stale.length);
  }
});

async function storedProject(projectNo: string, staleDays: number): Promise<object> {
  const [row] = await journey.rows('housing', 'SELECT * FROM renovation_project WHERE project_no = ?', [
    projectNo,
  ]);
  const contractor = await enterpriseOf(journey, row?.['contractor_uscc']);
  const { status } = await storedStatus(journey, contractor?.uscc);
  return {
    projectNo,
    planYear: row?.['plan_year'],
    compounds: await compoundsOfProject(journey, projectNo, 3),
    housing: { asOf: today, ...(await storedProgress(projectNo, row?.['last_progress_on'])) },
    publicSecurity: await storedBlock(projectNo, staleDays),
    contractor: contractor && { ...contractor, marketRegulation: { registrationStatus: status } },
  };
}

/** Works without progress for so many days are flagged as stalled; the number of days is this system's setting. */
async function storedProgress(projectNo: string, reportedOn: unknown): Promise<object> {
  const began = await journey.key(
    'housing',
    "SELECT entered_on FROM renovation_ledger_entry WHERE project_no = ? AND stage = 'UNDER_CONSTRUCTION'",
    [projectNo],
  );
  const [rule] = await journey.rows(
    'housing',
    `SELECT value, value_assumed, text FROM guideline WHERE subject = 'STALLED_AFTER_DAYS' AND jurisdiction_code = '140500'`,
  );
  expect(rule).toMatchObject({
    value_assumed: 1,
    text: expect.stringContaining('天数为本系统的设定') as unknown,
  });
  const lastProgressOn = typeof reportedOn === 'string' && reportedOn > began ? reportedOn : began;
  const stalled = daysUntilToday(lastProgressOn) >= Number(rule?.['value']);
  return { stageSince: began, worksProgress: { lastProgressOn, stalled } };
}

async function storedBlock(projectNo: string, staleDays: number): Promise<object | null> {
  const surveys = 'SELECT COUNT(*) FROM surveyed_project WHERE project_no = ?';
  if ((await journey.count('public-security', surveys, [projectNo])) === 0) return null;
  const chain = chainOf(projectNo);
  const firms = chain.slice(0, 5).map(async ({ tier, registered, lastUpdatedOn, uscc }) => ({
    tier,
    registered,
    lastUpdatedOn,
    enterprise: await enterpriseOf(journey, uscc),
  }));
  return {
    asOf: today,
    allTiersRegistered: chain.length === 0 ? null : chain.every(({ registered }) => registered),
    tierCount: tierCountOf(chain),
    unregisteredCount: chain.filter(({ registered }) => !registered).length,
    staleCount: chain.filter((registration) => isStale(registration, staleDays)).length,
    contractorChain: await Promise.all(firms),
  };
}

describe('one row changed changes exactly its leaves', () => {
  /** A project of the page all of whose firms are registered, the first of them not stale. */
  function projectInOrder(): { node: string; first: StoredRegistration } {
    const index = expected.slice(0, 20).findIndex((projectNo) => {
      const chain = chainOf(projectNo);
      return chain[0] && !isStale(chain[0], 30) && chain.every(({ registered }) => registered);
    });
    const [first] = chainOf(expected[index]);
    if (!first) throw new Error('expected a project on the page with all of its firms registered');
    return { node: `${list}.${index}`, first };
  }

  test('public security: a firm turns out not to be registered', async () => {
    const { node, first } = projectInOrder();
    const paths = await journey.changedBy({
      department: 'public-security',
      table: 'contractor_registration',
      update: { registration_no: first.registrationNo },
      set: { registered: 0 },
    });
    const block = `${node}.publicSecurity`;
    expect(paths).toEqual([
      `${block}.allTiersRegistered`,
      `${block}.unregisteredCount`,
      `${block}.contractorChain.0.registered`,
    ]);
  });

  test('public security: the workers of a firm were last brought up to date 31 days ago', async () => {
    const { node, first } = projectInOrder();
    const paths = await journey.changedBy({
      department: 'public-security',
      table: 'contractor_registration',
      update: { registration_no: first.registrationNo },
      set: { last_updated_on: '2024-10-15' },
    });
    const block = `${node}.publicSecurity`;
    expect(paths).toEqual([`${block}.staleCount`, `${block}.contractorChain.0.lastUpdatedOn`]);
  });

  test('housing: a stalled project reports progress', async () => {
    const index = each(data, list, 'housing.worksProgress.stalled').indexOf(true);
    const paths = await journey.changedBy({
      department: 'housing',
      table: 'renovation_project',
      update: { project_no: String(expected[index]) },
      set: { last_progress_on: '2024-11-08' },
    });
    const progress = `${list}.${index}.housing.worksProgress`;
    expect(paths).toEqual([`${progress}.lastProgressOn`, `${progress}.stalled`]);
  });

  test('housing: a project beyond the page is completed, and one fewer is counted', async () => {
    const paths = await journey.changedBy({
      department: 'housing',
      table: 'renovation_project',
      update: { project_no: String(expected.at(-1)) },
      set: { stage: 'COMPLETED' },
    });
    expect(paths).toEqual(['renovationProjects.totalCount']);
  });

  test('market regulation: the licence of a main contractor is revoked', async () => {
    const usccs = each(data, list, 'contractor.uscc');
    const uscc = String(usccs.find((each) => each !== undefined));
    const paths = await journey.changedBy({
      department: 'market-regulation',
      table: 'registration_change',
      insert: { uscc, changed_on: '2024-11-14', status: 'REVOKED' },
    });
    expect(paths).toEqual(
      usccs.flatMap((each, index) =>
        each === uscc ? [`${list}.${index}.contractor.marketRegulation.registrationStatus`] : [],
      ),
    );
  });
});

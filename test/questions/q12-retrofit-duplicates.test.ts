import { eachOfAllPages, nodesOfAllPages } from './all-pages';
import { silentFields } from './answered-fields';
import { leavesOf } from './changed-paths';
import { each, listAt, startJourney, valueAt, type Journey } from './journey';
import { communityOfCompound, compoundName, compoundsOf, marks, today } from './places';
import { changeRow } from './row-change';
import { storedHomeAdaptation } from './stored-adaptations';
import { storedStage } from './stored-works';

const within = '140502';
const city = '140500';
const list = 'housingCompounds.nodes';

let journey: Journey;
let data: unknown;
/** Of 城区. */
let expected: string[];

beforeAll(async () => {
  // Housing tells civil affairs of its works at this interval.
  journey = await startJourney(12, { REFERENCE_INTERVAL_MS: '1000' });
  const reply = await journey.ask();
  expect(reply.errors).toBeUndefined();
  data = reply.data;
  expected = await compoundsWithWorks(within, 2024);
});
afterAll(() => journey?.stop());

/** Compounds with a project in the plan of the year that has the barrier-free item, which is one of the basic tier. */
async function compoundsWithWorks(division: string, year: number): Promise<string[]> {
  const compounds = await compoundsOf(journey, division);
  const rows = await journey.rows(
    'housing',
    `SELECT DISTINCT c.compound_id FROM project_compound c
      JOIN renovation_project p ON p.project_no = c.project_no AND p.plan_year = ?
      JOIN renovation_item i ON i.project_no = p.project_no AND i.item_code = 'BARRIER_FREE' AND i.tier = 'BASIC'
      WHERE c.compound_id IN (${marks(compounds)}) ORDER BY c.compound_id`,
    [year, ...compounds],
  );
  return rows.map((row) => String(row['compound_id']));
}

const askIds = (variables: Record<string, unknown>) =>
  eachOfAllPages(journey, 'housingCompounds', 'id', variables);

test('no field of the question is always null', async () => {
  const answers = [data, (await journey.ask({ within: city, planYear: 2024, first: 50 })).data];
  expect(silentFields(journey.question.text, answers)).toEqual([]);
});

test('exactly the compounds with barrier-free works in this year’s plan are given, over all pages', async () => {
  expect(expected.length).toBeGreaterThan(10);
  expect(valueAt(data, 'housingCompounds.totalCount')).toBe(expected.length);
  expect(each(data, list, 'id')).toEqual(expected);
  expect(await askIds({ within, planYear: 2024, first: 4 })).toEqual(expected);
  expect(await askIds({ within, planYear: 2023, first: 4 })).toEqual(await compoundsWithWorks(within, 2023));
});

test('works of another year, and works of this year without the item, do not bring a compound in', async () => {
  const ofAnotherYear = (await compoundsWithWorks(within, 2023)).find((id) => !expected.includes(id));
  const withoutItem = (await compoundsInPlan(within)).find((id) => !expected.includes(id));
  for (const absent of [ofAnotherYear, withoutItem]) {
    expect(absent).toBeDefined();
    expect(each(data, list, 'id')).not.toContain(absent);
  }
});

/** Compounds with a project in the plan of 2024, by id. */
async function compoundsInPlan(division: string): Promise<string[]> {
  const compounds = await compoundsOf(journey, division);
  const rows = await journey.rows(
    'housing',
    `SELECT DISTINCT c.compound_id FROM project_compound c
      JOIN renovation_project p ON p.project_no = c.project_no
      WHERE p.plan_year = 2024 AND c.compound_id IN (${marks(compounds)}) ORDER BY c.compound_id`,
    compounds,
  );
  return rows.map((row) => String(row['compound_id']));
}

test('every compound of the page is as the two departments store it', async () => {
  expect(listAt(data, list)).toEqual(await Promise.all(expected.map((id) => storedNode(id, 2024))));
});

test.each([2024, 2023])('so are those of the whole city in the plan of %d', async (planYear) => {
  const asked = { within: city, planYear, first: 50 };
  const nodes = await nodesOfAllPages(journey, 'housingCompounds', asked);
  const ids = await compoundsWithWorks(city, planYear);
  expect(ids.length).toBeGreaterThan(15);
  expect(nodes).toEqual(await Promise.all(ids.map((id) => storedNode(id, planYear))));
});

async function storedNode(id: string, year: number): Promise<object> {
  const { code, pathName } = await communityOfCompound(journey, id);
  const projects = await journey.rows(
    'housing',
    `SELECT p.project_no, p.plan_year FROM renovation_project p JOIN project_compound c ON c.project_no = p.project_no
      WHERE c.compound_id = ? ORDER BY p.plan_year DESC, p.project_no LIMIT 3`,
    [id],
  );
  const withStage = projects.map(async ({ project_no: projectNo, plan_year: planYear }) => {
    const { stage } = await storedStage(journey, String(projectNo));
    return { projectNo, planYear, stage };
  });
  return {
    id,
    name: await compoundName(journey, id),
    community: { code, name: pathName.split('/').at(-1) },
    housing: { asOf: today, projects: await Promise.all(withStage) },
    civilAffairs: { asOf: today, homeAdaptation: await storedHomeAdaptation(journey, id, year) },
  };
}

describe('one row changed changes exactly its leaves', () => {
  test('housing: the barrier-free item of the last compound is struck from the works', async () => {
    const last = `${list}.${expected.length - 1}`;
    const projectNo = String(valueAt(data, `${last}.housing.projects.0.projectNo`));
    const paths = await journey.changedBy({
      department: 'housing',
      table: 'renovation_item',
      remove: { project_no: projectNo, item_code: 'BARRIER_FREE' },
    });
    const leaves = [...leavesOf(data).keys()].filter((path) => path.startsWith(`${last}.`));
    expect(paths).toEqual(['housingCompounds.totalCount', 'housingCompounds.pageInfo.endCursor', ...leaves]);
  });

  /** A compound that shows its retrofits and has no bed, its path, and an elder without either. */
  async function household(): Promise<{ path: string; elderId: string }> {
    const index = each(data, list, 'civilAffairs.homeAdaptation').findIndex(
      (block) => Number(valueAt(block, 'retrofits.value')) >= 5 && valueAt(block, 'familyBeds.value') === 0,
    );
    const id = each(data, list, 'id')[index];
    const elderId = await journey.key(
      'civil-affairs',
      `SELECT elder_id FROM elder WHERE compound_id = ? AND left_on IS NULL
        AND elder_id NOT IN (SELECT elder_id FROM home_retrofit UNION SELECT elder_id FROM family_care_bed)`,
      [id],
    );
    return { path: `${list}.${index}.civilAffairs.homeAdaptation`, elderId };
  }

  const retrofit = (elderId: string, status: string) =>
    journey.changedBy({
      department: 'civil-affairs',
      table: 'home_retrofit',
      insert: {
        retrofit_no: 'HR-TEST',
        elder_id: elderId,
        plan_year: 2024,
        status,
        completed_on: null,
        subsidy_yuan: null,
        synthetic: 1,
      },
    });

  test('civil affairs: one more home is being retrofitted; one only assessed does not count', async () => {
    const { path, elderId } = await household();
    expect(await retrofit(elderId, 'UNDER_WORKS')).toEqual([
      `${path}.households.value`,
      `${path}.retrofits.value`,
      `${path}.duplicates.value`,
    ]);
    expect(await retrofit(elderId, 'ASSESSED')).toEqual([]);
  });

  const bed = (elderId: string, endOn: string | null) =>
    journey.changedBy({
      department: 'civil-affairs',
      table: 'family_care_bed',
      insert: {
        bed_no: 'FB-TEST',
        elder_id: elderId,
        facility_id: null,
        start_on: '2023-05-01',
        end_on: endOn,
        synthetic: 1,
      },
    });

  test('civil affairs: a bed counts in the year in which it ends, not in the one after, and one alone hides how many of each kind', async () => {
    const { path, elderId } = await household();
    expect(await bed(elderId, '2024-02-01')).toEqual([
      `${path}.households.value`,
      `${path}.retrofits.value`,
      `${path}.retrofits.suppressed`,
      `${path}.familyBeds.value`,
      `${path}.familyBeds.suppressed`,
      `${path}.duplicates.value`,
    ]);
    expect(await bed(elderId, '2023-12-31')).toEqual([]);
  });
});

describe('works that housing enters', () => {
  /** Without the item so far, and with a retrofit or a bed in at least five homes. */
  async function compoundWithHomes(): Promise<string> {
    const withItem = await compoundsWithWorks(city, 2024);
    const candidates = (await compoundsInPlan(city)).filter((id) => !withItem.includes(id));
    const rows = await journey.rows(
      'civil-affairs',
      `SELECT e.compound_id FROM elder e JOIN home_retrofit r ON r.elder_id = e.elder_id AND r.status = 'ACCEPTED'
        WHERE e.left_on IS NULL AND e.compound_id IN (${marks(candidates)})
        GROUP BY e.compound_id HAVING COUNT(*) >= 5 ORDER BY e.compound_id`,
      candidates,
    );
    return String(rows[0]?.['compound_id']);
  }

  test('bring the compound in, and make duplicates once housing has told civil affairs', async () => {
    const id = await compoundWithHomes();
    const projectNo = await journey.key(
      'housing',
      `SELECT p.project_no FROM renovation_project p JOIN project_compound c ON c.project_no = p.project_no
        WHERE c.compound_id = ? AND p.plan_year = 2024`,
      [id],
    );
    const item = { project_no: projectNo, item_code: 'BARRIER_FREE', tier: 'BASIC' };
    await changeRow(journey.graph.databaseOf('housing'), {
      department: 'housing',
      table: 'renovation_item',
      insert: { ...item, category: 'ROAD_FACADE_LIGHT_GREEN', done: 0 },
    });
    const entered = async (): Promise<unknown> => {
      const asked = { within: city, planYear: 2024, first: 50 };
      const nodes = await nodesOfAllPages(journey, 'housingCompounds', asked);
      return nodes.find((node) => valueAt(node, 'id') === id);
    };
    const duplicates = 'civilAffairs.homeAdaptation.duplicates.value';
    const retrofits = 'civilAffairs.homeAdaptation.retrofits.value';
    let node = await entered();
    for (const end = Date.now() + 10_000; valueAt(node, duplicates) === 0 && Date.now() < end;)
      node = await entered();
    expect(node).toEqual(await storedNode(id, 2024));
    expect(valueAt(node, duplicates)).toBeGreaterThanOrEqual(5);
    expect(valueAt(node, retrofits)).toBeGreaterThanOrEqual(5);
  });
});

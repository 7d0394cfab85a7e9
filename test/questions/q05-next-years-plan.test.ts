import { nodesOfAllPages } from './all-pages';
import { silentFields } from './answered-fields';
import { each, listAt, startJourney, valueAt, type Journey } from './journey';
import { compoundsOf, namedCommunityOf, today } from './places';
import { publishedCount } from './published-count';
import type { Row, RowChange } from './row-change';
import { compoundsBeside, isRegistered, isSpecial, moderateOrWorseOf, storedElders } from './stored-elders';

const within = '140502';
const list = 'renovationCandidates.nodes';
const shares = ['STRONG_WILL', 'SELF_FUNDING'];
const begun = ['UNDER_CONSTRUCTION', 'COMPLETED', 'HANDED_OVER', 'STRUCK_OFF'];
const shown = {
  MODERATE_OR_WORSE_ELDERS: 'moderateOrWorseElders.value',
  SEVERE_DISABILITY_ELDERS: 'severeDisabilityElders.value',
  LIVING_ALONE_ELDERS: 'livingAloneElders.value',
} as const;

let journey: Journey;
let data: unknown;
/** All candidates as answered, over all pages. */
let given: unknown[];
let rules: Map<unknown, Row>;

beforeAll(async () => {
  journey = await startJourney(5);
  const reply = await journey.ask();
  expect(reply.errors).toBeUndefined();
  data = reply.data;
  given = await allPages();
  const rows = await journey.rows('housing', 'SELECT * FROM selection_rule');
  rules = new Map(rows.map((row) => [row['criterion'], row]));
});
afterAll(() => journey?.stop());

const allPages = (orderBy?: object) =>
  nodesOfAllPages(journey, 'renovationCandidates', { within, planYear: 2025, first: 20, orderBy });

const idOf = (candidate: unknown) => String(valueAt(candidate, 'compound.id'));

/** Old compounds of 城区 none of whose projects is under way or done today, by the ledger. */
async function storedCandidates(): Promise<string[]> {
  const old = await journey.rows('housing', 'SELECT compound_id AS id FROM compound WHERE is_old = 1');
  const stages = await journey.rows(
    'housing',
    `SELECT c.compound_id AS id, l.stage FROM project_compound c JOIN renovation_ledger_entry l
      ON l.project_no = c.project_no WHERE l.entered_on <= ? AND ? < l.left_on`,
    [today, today],
  );
  const inPlace = await compoundsOf(journey, within);
  const isBegun = (id: unknown) =>
    stages.some((row) => row['id'] === id && begun.includes(String(row['stage'])));
  return old.map(({ id }) => String(id)).filter((id) => inPlace.includes(id) && !isBegun(id));
}

async function compoundRow(id: string): Promise<Row> {
  const [row] = await journey.rows('housing', 'SELECT * FROM compound WHERE compound_id = ?', [id]);
  if (!row) throw new Error(`expected a compound ${id}`);
  return row;
}

const inOperation = 'in_operation = 1 AND compound_id = ?';

/** The project of the compound in the plan of 2025, works and facilities so far. */
async function storedWorks(id: string) {
  const ofProjects = 'project_no IN (SELECT project_no FROM project_compound WHERE compound_id = ?)';
  const [project] = await journey.rows(
    'housing',
    `SELECT project_no AS projectNo, stage FROM renovation_project WHERE plan_year = 2025 AND ${ofProjects}`,
    [id],
  );
  const count = (from: string) => journey.count('housing', `SELECT COUNT(*) FROM ${from}`, [id]);
  return {
    project: project ?? null,
    hasBarrierFreeWorks:
      (await count(`renovation_item WHERE item_code = 'BARRIER_FREE' AND done = 1 AND ${ofProjects}`)) > 0,
    hasCareFacility:
      (await count('care_facility_provision WHERE settled_on IS NOT NULL AND compound_id = ?')) > 0 ||
      (await journey.count('civil-affairs', `SELECT COUNT(*) FROM care_facility WHERE ${inOperation}`, [
        id,
      ])) > 0,
  };
}

/** What each criterion comes to, by the rows of housing and by the numbers of elders that are shown. */
async function storedReasons(id: string, candidate: unknown): Promise<object[]> {
  const row = await compoundRow(id);
  const works = await storedWorks(id);
  const asked = Number(row['asked_households']);
  const will = row['asked_households'] === null ? null : Number(row['consenting_households']) / asked;
  const values: [criterion: string, value: number | null, met?: boolean | null][] = [
    ['INFRASTRUCTURE_READY', null, row['urban_infrastructure_ready'] === 1],
    ['STRONG_WILL', will],
    ['SELF_FUNDING', Number(row['self_funding_share'])],
    ...Object.entries(shown).map(([criterion, path]): [string, number | null] => [
      criterion,
      valueAt(candidate, path) as number | null,
    ]),
    ['NO_BARRIER_FREE_WORKS', null, !works.hasBarrierFreeWorks],
    ['NO_CARE_FACILITY', null, !works.hasCareFacility],
  ];
  return values.map(([criterion, value, met]) => {
    const rule = rules.get(criterion);
    const threshold = rule?.['threshold'] ?? null;
    return {
      criterion,
      value: value === null ? null : shares.includes(criterion) ? value.toFixed(4) : String(value),
      met: met ?? (value === null ? null : value >= Number(threshold)),
      assumed: rule?.['jurisdiction_code'] !== within,
      rule: {
        text: rule?.['text'],
        threshold: threshold === null ? null : Number(threshold).toFixed(6),
        thresholdAssumed: true,
        source: { document: rule?.['document'], section: rule?.['section'] },
      },
    };
  });
}

const metIn = (reasons: readonly object[]) =>
  reasons.filter(
    (each) => valueAt(each, 'met') === true && valueAt(each, 'criterion') !== 'INFRASTRUCTURE_READY',
  ).length;

test('no field of the question is always null', () => {
  expect(silentFields(journey.question.text, [data])).toEqual([]);
});

test('exactly the old compounds of 城区 whose renovation has not begun are candidates', async () => {
  const candidates = await storedCandidates();
  expect(candidates.length).toBeGreaterThan(20);
  expect(valueAt(data, 'renovationCandidates.totalCount')).toBe(candidates.length);
  expect(given.map(idOf).sort()).toEqual(candidates.sort());
});

test('absent: a compound under works, one renovated, one that is not old', async () => {
  const inPlace = await compoundsOf(journey, within);
  for (const condition of [
    "is_old = 1 AND stage = 'UNDER_CONSTRUCTION'",
    "is_old = 1 AND stage = 'STRUCK_OFF'",
    'is_old = 0',
  ]) {
    const rows = await journey.rows(
      'housing',
      `SELECT c.compound_id AS id FROM compound c LEFT JOIN project_compound USING (compound_id)
        LEFT JOIN renovation_project USING (project_no) WHERE ${condition}`,
    );
    const absent = rows.map(({ id }) => String(id)).find((id) => inPlace.includes(id));
    expect(absent).toBeDefined();
    expect(given.map(idOf)).not.toContain(absent);
  }
});

test('ready ones come first, then those that meet more, then the share of consent; places are counted through', async () => {
  const ranked = await Promise.all(
    given.map(async (candidate) => {
      const id = idOf(candidate);
      const row = await compoundRow(id);
      const consent = Number(row['consenting_households']) / Number(row['asked_households']);
      const ready = Number(row['urban_infrastructure_ready']);
      return { id, order: [-ready, -metIn(await storedReasons(id, candidate)), -(consent || 0)] };
    }),
  );
  const compare = (one: (typeof ranked)[number], other: (typeof ranked)[number]) =>
    one.order.reduce((sum, value, at) => sum || value - Number(other.order[at]), 0) ||
    (one.id < other.id ? -1 : 1);
  expect(given.map(idOf)).toEqual([...ranked].sort(compare).map(({ id }) => id));
  expect(given.map((candidate) => valueAt(candidate, 'rank'))).toEqual(given.map((_, index) => index + 1));
  expect(given.map((candidate) => valueAt(candidate, 'deferred'))).toContain(true);
});

test('asked for by consent, the larger share goes first, and the places stay those by priority', async () => {
  const placeOf = new Map(given.map((candidate) => [idOf(candidate), valueAt(candidate, 'rank')]));
  const pages = await allPages({ field: 'CONSENT_SHARE', direction: 'DESC' });
  const consents = pages.map((candidate) => Number(valueAt(candidate, 'consentShare')));
  expect(consents).toEqual([...consents].sort((one, other) => other - one));
  expect(pages.map((candidate) => valueAt(candidate, 'rank'))).toEqual(
    pages.map((candidate) => placeOf.get(idOf(candidate))),
  );
  const lastFirst = (await allPages({ field: 'PRIORITY', direction: 'ASC' })).map((candidate) =>
    valueAt(candidate, 'rank'),
  );
  expect(lastFirst[0]).toBeGreaterThan(1);
  expect([...lastFirst].sort((one, other) => Number(one) - Number(other))).toEqual(
    given.map((_, index) => index + 1),
  );
});

test('asked for by moderate disability, those with a hidden number are last', async () => {
  const order = { field: 'MODERATE_OR_WORSE_ELDERS', direction: 'DESC' };
  const values = (await allPages(order)).map((candidate) =>
    valueAt(candidate, shown.MODERATE_OR_WORSE_ELDERS),
  );
  const known = values.filter((value) => value !== null).map(Number);
  expect(known.length).toBeGreaterThan(0);
  expect(values).toEqual([
    ...[...known].sort((one, other) => other - one),
    ...values.slice(known.length).fill(null),
  ]);
});

test('every rule names its document; thresholds that no document gives say so, and so do the texts', () => {
  expect(rules.size).toBe(8);
  for (const rule of rules.values()) {
    expect(rule['document']).toMatch(/济源市住房和城乡建设局|城政办发〔2024〕23号/);
    expect(rule['threshold_assumed']).toBe(1);
    expect(String(rule['text'])).toMatch(/本系统的设定|文件没有给出比例|不参与排序/);
  }
});

test('every candidate of the page is as the two departments store it', async () => {
  const page = listAt(data, list);
  expect(page).toEqual(
    await Promise.all(page.map((candidate, index) => storedCandidate(candidate, index + 1))),
  );
});

async function storedCandidate(candidate: unknown, rank: number): Promise<object> {
  const id = idOf(candidate);
  const row = await compoundRow(id);
  const elders = await storedElders(journey, 'compound_id', id);
  const reasons = await storedReasons(id, candidate);
  return {
    rank,
    planYear: 2025,
    deferred: row['urban_infrastructure_ready'] === 0,
    metCount: metIn(reasons),
    compound: { id, name: row['name'], community: await namedCommunityOf(journey, id) },
    ...(await storedWorks(id)),
    moderateOrWorseElders: shownBy(moderateOrWorseOf(elders), valueAt(candidate, 'moderateOrWorseElders')),
    severeDisabilityElders: await groupOf(id, 'severe_disability'),
    livingAloneElders: await groupOf(id, 'living_alone'),
    urbanInfrastructureReady: row['urban_infrastructure_ready'] === 1,
    askedHouseholds: row['asked_households'],
    consentingHouseholds: row['consenting_households'],
    consentShare: (Number(row['consenting_households']) / Number(row['asked_households'])).toFixed(4),
    selfFundingShare: Number(row['self_funding_share']).toFixed(4),
    reasons,
  };
}

/** The count as it may be published, of today. */
function shownBy(count: object, received: unknown): unknown {
  expect(received).toEqual(count);
  return { ...(received as object), asOf: today };
}

/** Elders of a group: hidden where it, its rest, or that of a compound of the community is small. */
async function groupOf(id: string, column: string): Promise<object> {
  const counts = await Promise.all(
    [id, ...(await compoundsBeside(journey, id))].map(async (place) => {
      const [row] = await journey.rows(
        'civil-affairs',
        `SELECT COUNT(*) AS elders, COALESCE(SUM(${column}), 0) AS grouped,
            COALESCE(SUM(CASE WHEN ${isSpecial} THEN 1 ELSE 0 END), 0) AS special
          FROM elder WHERE compound_id = ? AND ${isRegistered}`,
        [place, today, today],
      );
      const [elders, grouped, special] = ['elders', 'grouped', 'special'].map((name) => Number(row?.[name]));
      return [
        grouped,
        Number(special) - Number(grouped),
        special,
        Number(elders) - Number(special),
        elders,
      ].map(Number);
    }),
  );
  return publishedCount(Number(counts[0]?.[0]), ...counts.flat());
}

describe('one row changed changes exactly its leaves', () => {
  test('housing: the first compound raises a little more of the cost', async () => {
    const paths = await journey.changedBy({
      department: 'housing',
      table: 'compound',
      update: { compound_id: idOf(given[0]) },
      set: { self_funding_share: 0.31 },
    });
    expect(paths).toEqual([`${list}.0.selfFundingShare`, `${list}.0.reasons.2.value`]);
  });

  test('housing: works begin at the last candidate, and one fewer is counted', async () => {
    const id = idOf(given.findLast((candidate) => valueAt(candidate, 'project') === null));
    const last = given.map(idOf).indexOf(id);
    expect(last).toBeGreaterThanOrEqual(20);
    const [done] = await journey.rows(
      'housing',
      "SELECT project_no FROM renovation_project WHERE stage = 'STRUCK_OFF' ORDER BY project_no",
    );
    const paths = await journey.changedBy({
      department: 'housing',
      table: 'project_compound',
      insert: { compound_id: id, project_no: String(done?.['project_no']) },
    });
    expect(paths).toEqual(['renovationCandidates.totalCount']);
  });

  test('housing: of what civil affairs last told, one elder more counts where its number is shown', async () => {
    const index = each(data, list, shown.MODERATE_OR_WORSE_ELDERS).findIndex((value) => Number(value) >= 10);
    const key = { code: 'MODERATE_OR_WORSE_ELDERS', subject_key: idOf(given[index]) };
    const paths = await journey.changedBy({
      department: 'housing',
      table: 'reference_indicator',
      update: key,
      set: { value: Number(valueAt(given[index], shown.MODERATE_OR_WORSE_ELDERS)) + 1 },
    });
    const node = `${list}.${index}`;
    expect(paths).toEqual([`${node}.moderateOrWorseElders.value`, `${node}.reasons.3.value`]);
  });

  test('housing: of what civil affairs last told, a care facility, in an order that does not go by it', async () => {
    const orderBy = { field: 'LIVING_ALONE_ELDERS', direction: 'DESC' };
    const [first] = await allPages(orderBy);
    expect(valueAt(first, 'hasCareFacility')).toBe(false);
    const change: RowChange = {
      department: 'housing',
      table: 'reference_indicator',
      update: { code: 'CARE_FACILITIES', subject_key: idOf(first) },
      set: { value: 1 },
    };
    const node = `${list}.0`;
    const paths = await journey.changedBy(change, { within, planYear: 2025, orderBy, first: 20 });
    expect(paths).toContain(`${node}.rank`);
    expect(paths.filter((path) => !path.endsWith('.rank'))).toEqual([
      `${node}.metCount`,
      `${node}.hasCareFacility`,
      `${node}.reasons.7.met`,
    ]);
  });

  test('civil affairs: an elder who leaves shows with the next indicators, not before', async () => {
    const elderId = await journey.key(
      'civil-affairs',
      `SELECT elder_id FROM elder WHERE compound_id = ? AND left_on IS NULL AND ability_grade = 'TOTAL' ORDER BY 1`,
      [idOf(given[0])],
    );
    const paths = await journey.changedBy({
      department: 'civil-affairs',
      table: 'elder',
      update: { elder_id: elderId },
      set: { left_on: today },
    });
    expect(paths).toEqual([]);
  });
});

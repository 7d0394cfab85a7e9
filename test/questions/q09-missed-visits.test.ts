import { asLeader, headersOf, tokenOf, type AskingAs } from '../callers';
import { eachOfAllPages } from './all-pages';
import { silentFields } from './answered-fields';
import { each, listAt, startJourney, valueAt, type Journey } from './journey';
import { compoundName, divisionsBelow, today } from './places';
import { publishedCount } from './published-count';
import type { Row } from './row-change';
import { countVisits, cutShare, publishedVisits, storedRegister, type StoredVisits } from './stored-visits';

const [within, month, monthEnd] = ['140502', '2024-11', '2024-11-30'];
const list = 'communityVisits.nodes';

/** Visits of a community, with those of its compounds and of its elders outside all compounds. */
interface StoredCommunity extends StoredVisits {
  readonly code: string;
  readonly town: string;
  readonly compounds: readonly string[];
  readonly places: readonly StoredVisits[];
  /** Due, and nobody called so far; in the order of their ids. */
  readonly overdue: readonly Row[];
}

let journey: Journey;
/** As the leader, and as an officer of civil affairs, sees it. */
let data: unknown;
let officersData: unknown;
let communities: StoredCommunity[];

beforeAll(async () => {
  journey = await startJourney(9);
  data = (await journey.ask()).data;
  const officer = { token: await tokenOf('CIVIL_AFFAIRS_OFFICER'), purpose: '探访' };
  const answer = await askAs(officer, journey.question.variables);
  expect(answer.errors).toBeUndefined();
  officersData = answer.data;
  communities = await storedCommunities();
});
afterAll(() => journey?.stop());

const askAs = (as: AskingAs, variables: Readonly<Record<string, unknown>>) =>
  journey.graph.ask(journey.question.text, variables, as);

async function storedCommunities(): Promise<StoredCommunity[]> {
  const codes = await divisionsBelow(journey, within);
  const divisions = await journey.rows(
    'civil-affairs',
    `SELECT code, parent_code FROM division WHERE level = 'COMMUNITY' AND (valid_from IS NULL OR valid_from <= ?)
      AND (valid_to IS NULL OR valid_to > ?) ORDER BY code`,
    [monthEnd, monthEnd],
  );
  const members = await journey.rows(
    'housing',
    'SELECT * FROM compound_membership WHERE valid_from <= ? AND ? < valid_to ORDER BY compound_id',
    [monthEnd, monthEnd],
  );
  const elders = await storedRegister(journey, month, monthEnd);
  return divisions
    .map((row) => ({ code: String(row['code']), town: String(row['parent_code']) }))
    .filter(({ code }) => codes.includes(code))
    .map(({ code, town }) => {
      const compounds = members
        .filter((row) => row['community_code'] === code)
        .map((row) => String(row['compound_id']));
      const isOutside = (row: Row) => row['compound_id'] === null && row['community_code'] === code;
      const ofPlaces = [
        elders.filter(isOutside),
        ...compounds.map((id) => elders.filter((row) => row['compound_id'] === id)),
      ];
      const overdue = ofPlaces
        .flat()
        .filter(
          (row) =>
            Number(row['due']) === 1 && (row['visited_on'] === null || String(row['visited_on']) > today),
        )
        .sort((one, other) => (String(one['elder_id']) < String(other['elder_id']) ? -1 : 1));
      return {
        code,
        town,
        compounds,
        overdue,
        places: ofPlaces.map(countVisits),
        ...countVisits(ofPlaces.flat()),
      };
    });
}

function communityOf(code: unknown): StoredCommunity {
  const found = communities.find((community) => community.code === code);
  if (!found) throw new Error(`expected a community ${String(code)} in ${within}`);
  return found;
}

/** Places out of which a number of the community could be computed: those in it, and the communities beside it. */
const besideOf = ({ town, places }: StoredCommunity): StoredVisits[] => [
  ...places,
  ...communities.filter((community) => community.town === town),
];

const missedOf = ({ due, visited, declined }: StoredVisits) => due - visited - declined;

/** The number overdue as it may be published: hidden with those who declined, and with all that stands above. */
function publishedOverdue(community: StoredCommunity): object {
  const parts = [community, ...besideOf(community)].flatMap((place) => [
    ...[missedOf(place), place.declined, place.visited, place.due - place.visited],
    ...[place.due, place.registered - place.due, place.registered],
  ]);
  return publishedCount(missedOf(community), ...parts);
}

test('no field of the question is always null to those who look after elders', () => {
  expect(silentFields(journey.question.text, [officersData])).toEqual([]);
});

test('of every community with somebody due, what is shown is what is stored, or hidden with need', async () => {
  const all = (await journey.ask({ within, month, belowTargetOnly: false, first: 200 })).data;
  const given = each(all, list, 'division.code');
  for (const { code, due } of communities) if (due > 0) expect(given).toContain(code);
  for (const node of listAt(all, list)) {
    const community = communityOf(valueAt(node, 'division.code'));
    expect(valueAt(node, 'rate.dueAll')).not.toEqual({ value: 0, suppressed: false });
    expect([community.code, valueAt(node, 'rate')]).toEqual([
      community.code,
      await storedRate(community, node),
    ]);
    expect([community.code, valueAt(node, 'overdue')]).toEqual([community.code, publishedOverdue(community)]);
  }
});

/** Below 100 %, of all who are due; the rate of the willing stands beside it. */
async function storedRate(community: StoredCommunity, node: unknown): Promise<object> {
  const [rule] = await journey.rows(
    'civil-affairs',
    "SELECT * FROM care_rule WHERE rule_code = 'MONTHLY_VISIT_RATE'",
  );
  expect(rule).toMatchObject({ document: '城政办发〔2024〕23号', due_on: '2025-12-31', value: 1 });
  const { dueAll, visited } = publishedVisits(community, besideOf(community));
  const isShown = valueAt(node, 'rate.visited.suppressed') === false;
  const isWillingShown = valueAt(node, 'rate.rateWilling') !== null;
  return {
    target: '1.00',
    targetDueOn: rule?.['due_on'],
    targetSource: { document: rule?.['document'], section: rule?.['section'] },
    dueAll,
    visited,
    rateAll: isShown ? cutShare(community.visited, community.due) : null,
    rateWilling: isWillingShown ? cutShare(community.willingVisited, community.willing) : null,
    belowTarget: isShown ? community.visited < community.due : null,
  };
}

test('exactly those whose rate is shown and below 100 % are given, most overdue first, hidden numbers last', async () => {
  const all = (await journey.ask({ within, month, belowTargetOnly: false, first: 200 })).data;
  const below = listAt(all, list)
    .filter((node) => valueAt(node, 'rate.visited.suppressed') === false)
    .map((node) => ({
      ...communityOf(valueAt(node, 'division.code')),
      shown: valueAt(node, 'overdue.value'),
    }))
    .filter(({ visited, due }) => visited < due)
    .sort(
      (one, other) => Number(other.shown ?? -1) - Number(one.shown ?? -1) || (one.code < other.code ? -1 : 1),
    )
    .map(({ code }) => code);
  expect(below.length).toBeGreaterThan(4);
  expect(valueAt(data, 'communityVisits.totalCount')).toBe(below.length);
  expect(await allPages()).toEqual(below);
});

const allPages = () =>
  eachOfAllPages(journey, 'communityVisits', 'division.code', { within, month, first: 3 });

test('absent: a community where all were visited, one whose rate is withheld, one in 泽州县', async () => {
  const all = (await journey.ask({ within, month, belowTargetOnly: false, first: 200 })).data;
  const rated = (rate: unknown) => listAt(all, list).find((node) => valueAt(node, 'rate.rateAll') === rate);
  const elsewhere = (await journey.ask({ within: '140525', month })).data;
  const given = each(data, list, 'division.code');
  for (const absent of [rated('1.0000'), rated(null), listAt(elsewhere, list)[0]]) {
    expect(absent).toBeDefined();
    expect(given).not.toContain(valueAt(absent, 'division.code'));
  }
});

test('a month before the records, and one to come, have no rows; last month is asked for by its name', async () => {
  const first = await journey.key('civil-affairs', 'SELECT MIN(month) FROM care_visit');
  expect(valueAt(data, 'communityVisits')).toMatchObject({ asOf: today, recordsFrom: first });
  for (const empty of ['2024-05', '2024-12'])
    expect(listAt((await journey.ask({ within, month: empty })).data, list)).toEqual([]);
  const last = (await journey.ask({ within, month: '2024-10' })).data;
  expect(new Set(each(last, list, 'asOf'))).toEqual(new Set(['2024-10-31']));
});

test('the compounds under works are those of the ledger, with their projects', async () => {
  expect(each(data, list, 'compoundUnderConstructionCount').some((count) => Number(count) > 0)).toBe(true);
  for (const node of listAt(data, list)) {
    const community = communityOf(valueAt(node, 'division.code'));
    const works = (await Promise.all(community.compounds.map(storedWorks))).filter((work) => work !== null);
    const { name } = await divisionRow(community.code);
    expect(node).toMatchObject({
      division: { code: community.code, name },
      month,
      asOf: today,
      compoundCount: community.compounds.length,
      compoundUnderConstructionCount: works.length,
      compounds: works.slice(0, 4),
    });
  }
});

async function divisionRow(code: string): Promise<Row> {
  const [row] = await journey.rows('civil-affairs', 'SELECT name FROM division WHERE code = ?', [code]);
  return row ?? {};
}

/** A compound with the newest of its projects under construction today; null when there is none. */
async function storedWorks(id: string): Promise<object | null> {
  const [project] = await journey.rows(
    'housing',
    `SELECT p.project_no AS projectNo, l.stage FROM project_compound c
      JOIN renovation_project p ON p.project_no = c.project_no
      JOIN renovation_ledger_entry l ON l.project_no = p.project_no AND l.entered_on <= ? AND ? < l.left_on
      WHERE c.compound_id = ? AND l.stage = 'UNDER_CONSTRUCTION' ORDER BY p.plan_year DESC, p.project_no`,
    [today, today, id],
  );
  return project
    ? { id, name: await compoundName(journey, id), housing: { asOf: today, projects: [project] } }
    : null;
}

test('who is overdue is told to an officer of civil affairs, by family name only', () => {
  for (const node of listAt(officersData, list)) {
    const { code, overdue, ...community } = communityOf(valueAt(node, 'division.code'));
    expect(overdue).toHaveLength(missedOf(community));
    const expected = overdue.slice(0, 5).map(({ elder_id: id, name, room }) => ({
      id,
      maskedName: `${String(name).slice(0, 1)}**`,
      room,
      visitOverdue: true,
    }));
    expect([code, valueAt(node, 'overdueElders')]).toEqual([code, expected]);
  }
});

test('a leader, and an officer of housing, get the numbers alone, each refusal with its path', async () => {
  for (const as of [await asLeader(), { token: await tokenOf('HOUSING_OFFICER'), purpose: '改造' }]) {
    expect(headersOf(as)).toHaveProperty('authorization');
    const answer = await askAs(as, journey.question.variables);
    const nodes = listAt(answer.data, list);
    expect(answer.errors?.map(({ path, extensions }) => [path?.join('.'), extensions?.['code']])).toEqual(
      nodes.map((_, index) => [`${list}.${index}.overdueElders`, 'FORBIDDEN']),
    );
    expect(nodes.map((node) => valueAt(node, 'overdueElders'))).toEqual(nodes.map(() => null));
    expect(nodes.map((node) => valueAt(node, 'overdue'))).toEqual(each(officersData, list, 'overdue'));
  }
});

describe('one row changed changes exactly its leaves', () => {
  test('civil affairs: one who was overdue is visited', async () => {
    const elderId = String(communityOf(valueAt(data, `${list}.0.division.code`)).overdue[0]?.['elder_id']);
    const paths = await journey.changedBy({
      department: 'civil-affairs',
      table: 'care_visit',
      insert: { elder_id: elderId, month, visited_on: today, result: 'DONE' },
    });
    expect(paths).toEqual([
      `${list}.0.rate.visited.value`,
      `${list}.0.rate.rateAll`,
      `${list}.0.overdue.value`,
    ]);
  });

  /** A compound under works on the page. */
  const underWorks = (): string => {
    const index = each(data, list, 'compounds').findIndex((compounds) => (compounds as unknown[]).length > 0);
    return `${list}.${index}.compounds.0`;
  };

  test('housing: a project is completed; that there are no works its indicator tells later', async () => {
    const projects = `${underWorks()}.housing.projects`;
    const paths = await journey.changedBy({
      department: 'housing',
      table: 'renovation_project',
      update: { project_no: String(valueAt(data, `${projects}.0.projectNo`)) },
      set: { stage: 'COMPLETED' },
    });
    expect([...paths].sort()).toEqual([projects, `${projects}.0.projectNo`, `${projects}.0.stage`]);
  });

  test('housing: a newer plan for the compound does not hide the works under way', async () => {
    const planned = "SELECT project_no FROM renovation_project WHERE plan_year = 2025 AND stage = 'PLANNED'";
    const paths = await journey.changedBy({
      department: 'housing',
      table: 'project_compound',
      insert: {
        compound_id: String(valueAt(data, `${underWorks()}.id`)),
        project_no: await journey.key('housing', planned),
      },
    });
    expect(paths).toEqual([]);
  });

  test('civil affairs: of what housing last told, a compound without works is no longer listed', async () => {
    const counts = each(data, list, 'compoundUnderConstructionCount');
    const node = `${list}.${counts.indexOf(1)}`;
    const id = String(valueAt(data, `${node}.compounds.0.id`));
    const paths = await journey.changedBy({
      department: 'civil-affairs',
      table: 'reference_indicator',
      update: { code: 'PROJECTS_UNDER_CONSTRUCTION', subject_key: id },
      set: { value: 0 },
    });
    const gone = ['id', 'name', 'housing.asOf', 'housing.projects.0.projectNo', 'housing.projects.0.stage'];
    expect([...paths].sort()).toEqual(
      [
        `${node}.compoundUnderConstructionCount`,
        `${node}.compounds`,
        ...gone.map((leaf) => `${node}.compounds.0.${leaf}`),
      ].sort(),
    );
  });
});

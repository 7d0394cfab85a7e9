import { eachOfAllPages, nodesOfAllPages } from './all-pages';
import { silentFields } from './answered-fields';
import { leavesOf } from './changed-paths';
import { each, listAt, startJourney, valueAt, type Journey } from './journey';
import { divisionsBelow, pathNameOf, today } from './places';
import { publishedBreakdown } from './published-count';
import type { Row } from './row-change';
import { grades } from './stored-elders';
import { enterpriseOf, storedStatus } from './stored-enterprises';

const within = '140500';
/** A year before the pinned day. */
const since = '2023-11-15';
const list = 'inspections.nodes';

let journey: Journey;
let data: unknown;

beforeAll(async () => {
  journey = await startJourney(18);
  const reply = await journey.ask();
  expect(reply.errors).toBeUndefined();
  data = reply.data;
});
afterAll(() => journey?.stop());

/**
 * Food checks of a division that found failings, put right since or not, and whose result is public: the newest first,
 * by number on the same day.
 */
async function failedChecks(division: string, from: string): Promise<Row[]> {
  const divisions = await divisionsBelow(journey, division);
  const rows = await journey.rows(
    'market-regulation',
    `SELECT * FROM inspection WHERE domain = 'FOOD' AND result IN ('FAIL', 'RECTIFYING', 'RECTIFIED')
      AND published_on <= ? AND inspected_on >= ? ORDER BY inspected_on DESC, inspection_no ASC`,
    [today, from],
  );
  return rows.filter((row) => divisions.includes(String(row['division_code'])));
}

const numbersOf = (rows: readonly Row[]) => rows.map((row) => row['inspection_no']);
const askNumbers = (variables: Record<string, unknown>) =>
  eachOfAllPages(journey, 'inspections', 'inspectionNo', { within, since, first: 4, ...variables });

test('no field of the question is always null', () => {
  expect(silentFields(journey.question.text, [data])).toEqual([]);
});

test('exactly the failed food checks of a year are given, newest first, over all pages', async () => {
  const expected = numbersOf(await failedChecks(within, since));
  expect(expected.length).toBeGreaterThan(5);
  expect(valueAt(data, 'inspections.totalCount')).toBe(expected.length);
  expect(each(data, list, 'inspectionNo')).toEqual(expected);
  expect(await askNumbers({})).toEqual(expected);
  const ofDistrict = await failedChecks('140525', '2023-01-01');
  expect(await askNumbers({ within: '140525', since: '2023-01-01' })).toEqual(numbersOf(ofDistrict));
});

test('one passed, one of another field, one earlier and one whose result is not public are absent', async () => {
  const given = await askNumbers({});
  for (const condition of [
    "domain = 'FOOD' AND result = 'PASS' AND published_on IS NOT NULL",
    "domain = 'PRICE' AND result <> 'PASS' AND published_on IS NOT NULL",
    `domain = 'FOOD' AND result <> 'PASS' AND inspected_on < '${since}'`,
    "domain = 'FOOD' AND result <> 'PASS' AND published_on IS NULL",
  ]) {
    const sql = `SELECT inspection_no FROM inspection WHERE division_code LIKE '1405%' AND ${condition} ORDER BY 1 DESC`;
    expect(given).not.toContain(await journey.key('market-regulation', sql));
  }
});

test('every check of the page is as the two departments store it', async () => {
  const rows = await failedChecks(within, since);
  expect(listAt(data, list)).toMatchObject(await Promise.all(rows.map(storedNode)));
});

test('so are earlier ones, of which one is of a body that runs no care facility', async () => {
  const nodes = await nodesOfAllPages(journey, 'inspections', { within, since: '2023-01-01', first: 20 });
  const rows = await failedChecks(within, '2023-01-01');
  expect(nodes).toMatchObject(await Promise.all(rows.map(storedNode)));
  expect(nodes.filter((node) => valueAt(node, 'facility') === null)).not.toEqual([]);
});

async function storedNode(row: Row): Promise<object> {
  const facilityId = row['facility_id'];
  return {
    inspectionNo: row['inspection_no'],
    inspectedOn: row['inspected_on'],
    publishedOn: row['published_on'],
    result: row['result'],
    source: {
      issuer: '市场监督管理局 / Market regulation bureau',
      synthetic: row['synthetic'] === 1,
    },
    facility: typeof facilityId === 'string' ? await storedFacility(facilityId) : null,
    target: {
      ...(await enterpriseOf(journey, row['target_uscc'])),
      civilAffairs: await storedOperator(row['target_uscc']),
      marketRegulation: await storedTarget(row['target_uscc']),
    },
  };
}

async function storedFacility(id: string): Promise<object> {
  const [facility] = await journey.rows(
    'civil-affairs',
    'SELECT * FROM care_facility WHERE facility_id = ?',
    [id],
  );
  const code = String(facility?.['community_code']);
  const residents = await journey.rows(
    'civil-affairs',
    'SELECT * FROM facility_residents WHERE facility_id = ?',
    [id],
  );
  const persons = grades.map(
    (grade) => residents.find((row) => row['ability_grade'] === grade)?.['persons'] ?? 0,
  );
  const { total, parts } = publishedBreakdown(persons.map(Number));
  return {
    id,
    name: facility?.['name'],
    kind: facility?.['kind'],
    community: { code, pathName: await pathNameOf(journey, code) },
    civilAffairs: {
      asOf: today,
      inOperation: facility?.['in_operation'] === 1,
      residentCount: total,
      residentsByGrade: grades.map((grade, index) => ({ grade, count: parts[index] })),
    },
    marketRegulation: await storedSite(id),
  };
}

async function storedSite(id: string): Promise<object> {
  const servesFood = 'SELECT serves_food FROM care_site WHERE facility_id = ?';
  const [licence] = await storedLicences('facility_id', id);
  return {
    asOf: today,
    servesFood: (await journey.count('market-regulation', servesFood, [id])) === 1,
    failedInspectionCount: await journey.count(
      'market-regulation',
      `SELECT COUNT(*) FROM inspection WHERE facility_id = ? AND domain = 'FOOD' AND published_on <= ?
        AND result <> 'PASS'`,
      [id, today],
    ),
    foodLicence: licence ?? null,
  };
}

/** What it is to civil affairs, contracts that have ended counted; null where it is not on record there. */
async function storedOperator(uscc: unknown): Promise<object | null> {
  const count = (table: string, column: string) =>
    journey.count('civil-affairs', `SELECT COUNT(*) FROM ${table} WHERE ${column} = ?`, [uscc]);
  const operatedCareFacilityCount = await count('care_facility', 'operator_uscc');
  const purchasedServiceCount = await count('purchased_service', 'provider_uscc');
  const listings = await count('dishonesty_listing', 'uscc');
  const isKnown = operatedCareFacilityCount + purchasedServiceCount + listings > 0;
  return isKnown ? { operatedCareFacilityCount, purchasedServiceCount } : null;
}

async function storedTarget(uscc: unknown): Promise<object> {
  return {
    registrationStatus: (await storedStatus(journey, uscc)).status,
    penaltyCount: await journey.count(
      'market-regulation',
      "SELECT COUNT(*) FROM penalty WHERE uscc = ? AND kind = 'FOOD_SAFETY' AND decided_on <= ?",
      [uscc, today],
    ),
    licences: (await storedLicences('uscc', uscc)).slice(0, 2),
  };
}

/** Food licences granted by today, the newest first. */
async function storedLicences(column: 'uscc' | 'facility_id', key: unknown): Promise<object[]> {
  const rows = await journey.rows(
    'market-regulation',
    `SELECT number, valid_to FROM licence WHERE ${column} = ? AND kind = 'FOOD'
      AND (valid_from IS NULL OR valid_from <= ?) ORDER BY valid_from DESC, number`,
    [key, today],
  );
  return rows.map(({ number, valid_to: validTo }) => ({
    number,
    validTo,
    expired: validTo !== null && String(validTo) < today,
  }));
}

describe('one row changed changes exactly its leaves', () => {
  /** Paths of the nodes at which the same stands as at the first of them of which something holds. */
  function nodesWith(path: string, holds: (node: unknown) => boolean): { nodes: string[]; value: string } {
    const value = valueAt(listAt(data, list).find(holds), path);
    expect(value).toBeDefined();
    const nodes = each(data, list, path).flatMap((each, at) => (each === value ? [`${list}.${at}`] : []));
    return { nodes, value: String(value) };
  }

  test('market regulation: a check of a year ago comes to light; others do not count', async () => {
    const given = each(data, list, 'facility.id');
    const sites = await journey.rows(
      'market-regulation',
      `SELECT s.facility_id, l.uscc FROM care_site s JOIN licence l ON l.facility_id = s.facility_id
        WHERE s.serves_food = 1 AND s.facility_id LIKE 'CF-140502-%' ORDER BY 1`,
    );
    const site = sites.find(({ facility_id: id }) => !given.includes(id));
    const inspected = (row: Row) =>
      journey.changedBy({
        department: 'market-regulation',
        table: 'inspection',
        insert: {
          ...{ inspection_no: 'IN-TEST', domain: 'FOOD', mode: 'DOUBLE_RANDOM', drawn_on: '2023-11-01' },
          ...{ inspected_on: since, published_on: today, result: 'FAIL', synthetic: 1 },
          ...{ target_uscc: String(site?.['uscc']), facility_id: String(site?.['facility_id']) },
          ...{ division_code: '140502', ...row },
        },
      });
    const paths = await inspected({});
    const added = `${list}.${listAt(data, list).length}.`;
    expect(paths.slice(0, 2)).toEqual(['inspections.totalCount', 'inspections.pageInfo.endCursor']);
    expect(paths.slice(2)).toContain(`${added}facility.civilAffairs.residentCount.value`);
    expect(paths.slice(2).filter((path) => !path.startsWith(added))).toEqual([]);
    expect(await inspected({ inspected_on: '2023-11-14' })).toEqual([]);
    expect(await inspected({ published_on: '2024-11-16' })).toEqual([]);
    expect(await inspected({ domain: 'PRICE' })).toEqual([]);
    expect(await inspected({ result: 'PASS' })).toEqual([]);
    expect(await inspected({ division_code: '530181' })).toEqual([]);
  });

  test('market regulation: the failings of one are put right, which leaves it in the list', async () => {
    const { nodes, value } = nodesWith('inspectionNo', (node) => valueAt(node, 'result') === 'RECTIFYING');
    const paths = await journey.changedBy({
      department: 'market-regulation',
      table: 'inspection',
      update: { inspection_no: value },
      set: { result: 'RECTIFIED' },
    });
    expect(paths).toEqual(nodes.map((node) => `${node}.result`));
  });

  test('market regulation: a penalty for food counts, one for prices does not', async () => {
    const { nodes, value } = nodesWith('target.uscc', () => true);
    const penalised = (kind: string) =>
      journey.changedBy({
        department: 'market-regulation',
        table: 'penalty',
        insert: {
          ...{ decision_no: 'PN-TEST', uscc: value, decided_on: today, ground: '测试' },
          ...{ kind, amount_yuan: '100.00' },
        },
      });
    const counts = nodes.map((node) => `${node}.target.marketRegulation.penaltyCount`);
    expect(await penalised('FOOD_SAFETY')).toEqual(counts);
    expect(await penalised('PRICE')).toEqual([]);
  });

  test('market regulation: the food licence of a facility ran out yesterday', async () => {
    const path = 'facility.marketRegulation.foodLicence';
    const { value } = nodesWith(`${path}.number`, (node) => valueAt(node, `${path}.expired`) === false);
    const paths = await journey.changedBy({
      department: 'market-regulation',
      table: 'licence',
      update: { kind: 'FOOD', number: value },
      set: { valid_to: '2024-11-14' },
    });
    const licences = [...leavesOf(data)].flatMap(([leaf, number]) =>
      leaf.endsWith('.number') && number === value ? [leaf.slice(0, -'.number'.length)] : [],
    );
    expect(paths).toEqual(licences.flatMap((licence) => [`${licence}.validTo`, `${licence}.expired`]));
  });

  const facility = 'facility.civilAffairs';

  test('civil affairs: one more resident without disability', async () => {
    const grade = `${facility}.residentsByGrade.0.count.value`;
    const { nodes, value } = nodesWith('facility.id', (node) => Number(valueAt(node, grade)) > 8);
    const shown = Number(valueAt(data, `${nodes[0]}.${grade}`));
    const paths = await journey.changedBy({
      department: 'civil-affairs',
      table: 'facility_residents',
      update: { facility_id: value, ability_grade: 'INTACT' },
      set: { persons: shown + 1 },
    });
    expect(paths).toEqual(
      nodes.flatMap((node) => [`${node}.${facility}.residentCount.value`, `${node}.${grade}`]),
    );
  });

  test('civil affairs: the facility closes down', async () => {
    const { nodes, value } = nodesWith(
      'facility.id',
      (node) => valueAt(node, `${facility}.inOperation`) === true,
    );
    const paths = await journey.changedBy({
      department: 'civil-affairs',
      table: 'care_facility',
      update: { facility_id: value },
      set: { in_operation: 0 },
    });
    expect(paths).toEqual(nodes.map((node) => `${node}.${facility}.inOperation`));
  });
});

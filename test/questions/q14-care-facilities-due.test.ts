import { eachOfAllPages, nodesOfAllPages } from './all-pages';
import { silentFields } from './answered-fields';
import { each, listAt, startJourney, valueAt, type Journey } from './journey';
import { compoundName, compoundsOf, marks, today } from './places';
import type { Row } from './row-change';
import { enterpriseOf, storedStatus } from './stored-enterprises';

const within = '140502';
const list = 'careFacilityProvisions.nodes';
const everyKind = ['OLD_COMPOUND', 'NEW_COMPOUND'];

let journey: Journey;
let data: unknown;
/** Care facilities due in all compounds of 城区, by number. */
let due: Row[];

beforeAll(async () => {
  journey = await startJourney(14);
  const reply = await journey.ask();
  expect(reply.errors).toBeUndefined();
  data = reply.data;
  const compounds = await compoundsOf(journey, within);
  due = await journey.rows(
    'housing',
    `SELECT * FROM care_facility_provision WHERE compound_id IN (${marks(compounds)}) ORDER BY provision_no`,
    compounds,
  );
});
afterAll(() => journey?.stop());

const isOld = (row: Row) => row['setting'] === 'OLD_COMPOUND';
const isOutstanding = (row: Row) => row['settled_on'] === null;
const numbersOf = (rows: readonly Row[]) => rows.map((row) => row['provision_no']);
const askNumbers = (variables: Record<string, unknown>) =>
  eachOfAllPages(journey, 'careFacilityProvisions', 'provisionNo', { within, first: 10, ...variables });

test('no field of the question is null in old and in new compounds', async () => {
  const { data: ofNew } = await journey.ask({ within, settings: ['NEW_COMPOUND'], first: 20 });
  expect(silentFields(journey.question.text, [data, ofNew])).toEqual([]);
});

test('exactly the facilities due in old compounds are given, by number, over all pages', async () => {
  const expected = numbersOf(due.filter(isOld));
  expect(expected.length).toBeGreaterThan(20);
  expect(valueAt(data, 'careFacilityProvisions.totalCount')).toBe(expected.length);
  expect(each(data, list, 'provisionNo')).toEqual(expected);
  expect(await askNumbers({})).toEqual(expected);
});

test('one due in a new compound is absent unless asked for', async () => {
  const ofNew = numbersOf(due.filter((row) => !isOld(row)));
  expect(ofNew.length).toBeGreaterThan(0);
  for (const absent of ofNew) expect(each(data, list, 'provisionNo')).not.toContain(absent);
  expect(await askNumbers({ settings: ['NEW_COMPOUND'] })).toEqual(ofNew);
  expect(await askNumbers({ settings: everyKind })).toEqual(numbersOf(due));
});

test('those outstanding, and those that were got, can be asked for alone', async () => {
  const [outstanding, got] = [due.filter(isOutstanding), due.filter((row) => !isOutstanding(row))];
  expect(outstanding.length * got.length).toBeGreaterThan(0);
  expect(await askNumbers({ settings: everyKind, outstanding: true })).toEqual(numbersOf(outstanding));
  expect(await askNumbers({ settings: everyKind, outstanding: false })).toEqual(numbersOf(got));
});

test('a place outside of 城区, where the document does not hold, has none', async () => {
  expect(await askNumbers({ within: '140581' })).toEqual([]);
});

test('every facility due is as the three departments store it', async () => {
  const nodes = await nodesOfAllPages(journey, 'careFacilityProvisions', { within, settings: everyKind });
  expect(nodes).toEqual(await Promise.all(due.map(storedNode)));
});

test('each of the five ways of the document is among those by which old compounds got theirs', () => {
  const modes = new Set(each(data, list, 'mode').filter((mode) => mode !== null));
  expect([...modes].sort()).toEqual(['ADD', 'CONVERT', 'LEASE', 'PURCHASE', 'SWAP']);
});

async function storedNode(row: Row): Promise<object> {
  const id = String(row['compound_id']);
  const step = (column: string) => (row[column] === null ? null : row[column] === 1);
  return {
    provisionNo: row['provision_no'],
    setting: row['setting'],
    dueBy: row['due_by'],
    mode: row['mode'],
    settledOn: row['settled_on'],
    outstanding: isOutstanding(row),
    overdue: isOutstanding(row) && String(row['due_by']) < today,
    fourSynchrony: isOld(row)
      ? null
      : {
          planned: step('planned_together'),
          built: step('built_together'),
          accepted: step('accepted_together'),
          delivered: step('delivered_together'),
        },
    rule: { document: '城政办发〔2024〕23号', section: '二(四)11' },
    compound: { id, name: await compoundName(journey, id) },
    facility: row['facility_id'] === null ? null : await storedFacility(String(row['facility_id'])),
  };
}

async function storedFacility(id: string): Promise<object> {
  const [facility] = await journey.rows(
    'civil-affairs',
    'SELECT * FROM care_facility WHERE facility_id = ?',
    [id],
  );
  const [site] = await journey.rows('market-regulation', 'SELECT * FROM care_site WHERE facility_id = ?', [
    id,
  ]);
  const checks = await journey.rows(
    'market-regulation',
    "SELECT result FROM inspection WHERE facility_id = ? AND domain = 'FOOD' AND published_on <= ?",
    [id, today],
  );
  const failed = checks.filter(({ result }) => result !== 'PASS');
  return {
    id,
    name: facility?.['name'],
    kind: facility?.['kind'],
    civilAffairs: { inOperation: facility?.['in_operation'] === 1, bedCount: facility?.['bed_count'] },
    marketRegulation: {
      servesFood: site?.['serves_food'] === 1,
      inspectionCount: checks.length,
      failedInspectionCount: failed.length,
    },
    operator: await storedOperator(facility?.['operator_uscc']),
  };
}

async function storedOperator(uscc: unknown): Promise<object> {
  const [business] = await journey.rows(
    'market-regulation',
    'SELECT registered_on AS registeredOn FROM enterprise WHERE uscc = ?',
    [uscc],
  );
  const registrationStatus = (await storedStatus(journey, uscc)).status;
  return { ...(await enterpriseOf(journey, uscc)), marketRegulation: { registrationStatus, ...business } };
}

describe('one row changed changes exactly its leaves', () => {
  /** Position of the first facility due of which something holds. */
  function nodeWhere(holds: (node: unknown) => boolean): { path: string; no: string } {
    const index = listAt(data, list).findIndex(holds);
    expect(index).toBeGreaterThanOrEqual(0);
    const path = `${list}.${index}`;
    return { path, no: String(valueAt(data, `${path}.provisionNo`)) };
  }
  const under = (path: string, ...names: string[]) => names.map((name) => `${path}.${name}`);

  const provision = (provisionNo: string, set: Row) =>
    journey.changedBy({
      department: 'housing',
      table: 'care_facility_provision',
      update: { provision_no: provisionNo },
      set,
    });

  test('housing: one that is overdue is got by renting', async () => {
    const { path, no } = nodeWhere((node) => valueAt(node, 'overdue') === true);
    const paths = await provision(no, { mode: 'LEASE', settled_on: today });
    expect(paths).toEqual(under(path, 'mode', 'settledOn', 'outstanding', 'overdue'));
  });

  test('housing: one outstanding was due by yesterday; one due by today is not overdue', async () => {
    const { path, no } = nodeWhere(
      (node) => valueAt(node, 'outstanding') === true && valueAt(node, 'overdue') === false,
    );
    expect(await provision(no, { due_by: '2024-11-14' })).toEqual(under(path, 'dueBy', 'overdue'));
    expect(await provision(no, { due_by: today })).toEqual(under(path, 'dueBy'));
  });

  test('civil affairs: the facility closes down', async () => {
    const { path } = nodeWhere((node) => valueAt(node, 'facility.civilAffairs.inOperation') === true);
    const paths = await journey.changedBy({
      department: 'civil-affairs',
      table: 'care_facility',
      update: { facility_id: String(valueAt(data, `${path}.facility.id`)) },
      set: { in_operation: 0 },
    });
    expect(paths).toEqual(under(path, 'facility.civilAffairs.inOperation'));
  });

  test('civil affairs: another body takes the facility over', async () => {
    const { path } = nodeWhere((node) => valueAt(node, 'facility') !== null);
    const operators = each(data, list, 'facility.operator.uscc');
    const other = operators.find((uscc) => uscc && uscc !== valueAt(data, `${path}.facility.operator.uscc`));
    const paths = await journey.changedBy({
      department: 'civil-affairs',
      table: 'care_facility',
      update: { facility_id: String(valueAt(data, `${path}.facility.id`)) },
      set: { operator_uscc: String(other) },
    });
    const names = ['uscc', 'name', 'marketRegulation.registeredOn'];
    expect(paths).toEqual(under(`${path}.facility.operator`, ...names));
  });

  test('market regulation: a food check fails; one of prices, and one not yet published, do not count', async () => {
    const { path } = nodeWhere((node) => valueAt(node, 'facility.marketRegulation.servesFood') === true);
    const inspected = (domain: string, publishedOn: string | null) =>
      journey.changedBy({
        department: 'market-regulation',
        table: 'inspection',
        insert: {
          inspection_no: 'IN-TEST',
          domain,
          mode: 'DOUBLE_RANDOM',
          drawn_on: '2024-11-01',
          inspected_on: '2024-11-02',
          published_on: publishedOn,
          result: 'FAIL',
          target_uscc: String(valueAt(data, `${path}.facility.operator.uscc`)),
          facility_id: String(valueAt(data, `${path}.facility.id`)),
          synthetic: 1,
          division_code: null,
        },
      });
    const site = `${path}.facility.marketRegulation`;
    expect(await inspected('FOOD', today)).toEqual(under(site, 'inspectionCount', 'failedInspectionCount'));
    expect(await inspected('PRICE', today)).toEqual([]);
    expect(await inspected('FOOD', '2024-11-16')).toEqual([]);
  });

  test('market regulation: the business licence of an operator is revoked', async () => {
    const operators = each(data, list, 'facility.operator.uscc');
    const uscc = operators.find((each) => typeof each === 'string');
    const paths = await journey.changedBy({
      department: 'market-regulation',
      table: 'registration_change',
      insert: { uscc: String(uscc), changed_on: today, status: 'REVOKED' },
    });
    const nodes = operators.flatMap((each, index) => (each === uscc ? [`${list}.${index}`] : []));
    expect(paths).toEqual(
      nodes.map((node) => `${node}.facility.operator.marketRegulation.registrationStatus`),
    );
  });
});

import { eachOfAllPages } from './all-pages';
import { silentFields } from './answered-fields';
import { each, listAt, startJourney, valueAt, type Journey } from './journey';
import { compoundsOf, marks, today } from './places';
import type { Row } from './row-change';
import { enterpriseOf, storedStatus } from './stored-enterprises';

const within = '140502';
const list = 'housingCompounds.nodes';

let journey: Journey;
let data: unknown;
/** All compounds of 城区, by id. */
let compounds: Row[];

beforeAll(async () => {
  journey = await startJourney(20);
  const reply = await journey.ask();
  expect(reply.errors).toBeUndefined();
  data = reply.data;
  const ids = await compoundsOf(journey, within);
  compounds = await journey.rows(
    'housing',
    `SELECT * FROM compound WHERE compound_id IN (${marks(ids)}) ORDER BY compound_id`,
    ids,
  );
});
afterAll(() => journey?.stop());

const isUnmetered = (row: Row): boolean => row['household_metering'] === 0;
const isKept = (row: Row): boolean => row['power_assets_transferred'] === 0;
const obstructed = (): Row[] => compounds.filter((row) => isUnmetered(row) || isKept(row));
const idsOf = (rows: readonly Row[]): string[] => rows.map((row) => String(row['compound_id']));

test('no field of the question is always null', () => {
  expect(silentFields(journey.question.text, [data])).toEqual([]);
});

test('exactly the compounds with an obstacle are given, over all pages', async () => {
  const expected = idsOf(obstructed());
  expect(expected.length).toBeGreaterThan(100);
  expect(valueAt(data, 'housingCompounds.totalCount')).toBe(expected.length);
  expect(await eachOfAllPages(journey, 'housingCompounds', 'id', { within, first: 50 })).toEqual(expected);
});

test.each([
  ['NO_HOUSEHOLD_METERING', isUnmetered],
  ['POWER_ASSETS_NOT_TRANSFERRED', isKept],
])('%s can be asked for alone', async (obstacle, isSo) => {
  const expected = idsOf(compounds.filter(isSo));
  const { data } = await journey.ask({ within, obstacles: [obstacle], first: 100 });
  expect(valueAt(data, 'housingCompounds.totalCount')).toBe(expected.length);
  expect(each(data, list, 'id')).toEqual(expected.slice(0, 100));
});

test('a compound with a care facility and no obstacle is absent, and so is one of which nothing is known', async () => {
  const given = await eachOfAllPages(journey, 'housingCompounds', 'id', { within, first: 100 });
  const facilities = await journey.rows('civil-affairs', 'SELECT compound_id FROM care_facility');
  const served = new Set(facilities.map((row) => row['compound_id']));
  const free = compounds.find(
    (row) =>
      row['household_metering'] === 1 &&
      row['power_assets_transferred'] === 1 &&
      served.has(row['compound_id'] ?? null),
  );
  const unknown = compounds.find((row) => row['household_metering'] === null);
  for (const absent of [free, unknown]) {
    expect(absent).toBeDefined();
    expect(given).not.toContain(absent?.['compound_id']);
  }
});

test('every compound of the page is as the three departments store it', async () => {
  const page = obstructed().slice(0, 100);
  expect(listAt(data, list)).toEqual(await Promise.all(page.map(storedCompound)));
});

async function storedCompound(row: Row): Promise<object> {
  const id = String(row['compound_id']);
  const facilities = await journey.rows(
    'civil-affairs',
    'SELECT * FROM care_facility WHERE compound_id = ? ORDER BY facility_id',
    [id],
  );
  return {
    ...{ id, name: row['name'] },
    housing: {
      asOf: today,
      householdMetering: row['household_metering'] === 1,
      powerAssetsTransferred: row['power_assets_transferred'] === 1,
      utilityBilling: {
        // Without the hand-over of the power assets: 不能实现线路分户网上缴费.
        onlineHouseholdPayment: row['power_assets_transferred'] === 1,
        obstacles: [
          ...(isUnmetered(row) ? ['NO_HOUSEHOLD_METERING'] : []),
          ...(isKept(row) ? ['POWER_ASSETS_NOT_TRANSFERRED'] : []),
        ],
        source: {
          document: '晋城市住房和城乡建设局《关于市政协八届三次会议第TA0315号提案的答复》',
          section: '一¶5、¶6',
        },
      },
    },
    civilAffairs: {
      asOf: today,
      careFacilityCount: facilities.length,
      careFacilities: await Promise.all(facilities.slice(0, 3).map(storedFacility)),
    },
  };
}

async function storedFacility({ facility_id: id, name, kind, operator_uscc: uscc }: Row): Promise<object> {
  const operator = await enterpriseOf(journey, uscc);
  const { status } = await storedStatus(journey, uscc);
  return {
    ...{ id, name, kind },
    operator: operator && { ...operator, marketRegulation: { registrationStatus: status } },
  };
}

test('no document of 晋城 is given as the source in another city', async () => {
  const { data } = await journey.ask({ within: '419001', first: 100 });
  const sources = new Set(each(data, list, 'housing.utilityBilling.source'));
  expect([...sources]).toEqual([null]);
});

test('what no document says is called assumed', () => {
  expect(journey.question.text).toContain('本系统的推定');
});

describe('one row changed changes exactly its leaves', () => {
  const below = (id: unknown, ...paths: string[]) =>
    paths.map((path) => `${list}.${each(data, list, 'id').indexOf(id)}.${path}`);
  const compoundChange = (row: Row | undefined, set: Row) => ({
    ...{ department: 'housing', table: 'compound', set },
    update: { compound_id: String(row?.['compound_id']) },
  });

  test('housing: power assets are handed over, and meters are still lacking', async () => {
    const row = obstructed().find((row) => isUnmetered(row) && isKept(row));
    const paths = await journey.changedBy(compoundChange(row, { power_assets_transferred: 1 }));
    const billing = ['onlineHouseholdPayment', 'obstacles.1'].map((name) => `utilityBilling.${name}`);
    const leaves = ['powerAssetsTransferred', ...billing].map((name) => `housing.${name}`);
    expect(paths).toEqual(below(row?.['compound_id'], ...leaves));
  });

  test('housing: the last obstacle beyond the page is gone, and one compound fewer is counted', async () => {
    const row = obstructed()
      .slice(100)
      .find((row) => isUnmetered(row) && !isKept(row));
    const paths = await journey.changedBy(compoundChange(row, { household_metering: 1 }));
    expect(paths).toEqual(['housingCompounds.totalCount']);
  });

  test('civil affairs: a facility moves to a compound without any', async () => {
    const counts = each(data, list, 'civilAffairs.careFacilityCount');
    const target = each(data, list, 'id')[counts.indexOf(0)];
    const moving = await journey.key(
      'civil-affairs',
      "SELECT facility_id FROM care_facility WHERE compound_id LIKE 'CMP-140581-%' AND operator_uscc IS NOT NULL ORDER BY 1",
    );
    const paths = await journey.changedBy({
      ...{ department: 'civil-affairs', table: 'care_facility', update: { facility_id: moving } },
      set: { compound_id: String(target) },
    });
    const operator = ['uscc', 'name', 'marketRegulation.registrationStatus'];
    const leaves = ['id', 'name', 'kind', ...operator.map((name) => `operator.${name}`)];
    const facility = leaves.map((name) => `careFacilities.0.${name}`);
    const block = ['careFacilityCount', 'careFacilities', ...facility].map((name) => `civilAffairs.${name}`);
    expect([...paths].sort()).toEqual(below(target, ...block).sort());
  });

  test('market regulation: the operator of a facility is listed as abnormal', async () => {
    const facilities = listAt(data, list).flatMap((node) => listAt(node, 'civilAffairs.careFacilities'));
    const operators = facilities.map((facility) => valueAt(facility, 'operator.uscc'));
    const uscc = operators.find((uscc) => uscc && operators.filter((other) => other === uscc).length === 1);
    const paths = await journey.changedBy({
      ...{ department: 'market-regulation', table: 'registration_change' },
      insert: { uscc: String(uscc), changed_on: today, status: 'ABNORMAL' },
    });
    expect(paths).toHaveLength(1);
    const [path = ''] = paths;
    expect(path).toMatch(/operator\.marketRegulation\.registrationStatus$/);
    expect(valueAt(data, path.replace('marketRegulation.registrationStatus', 'uscc'))).toBe(uscc);
  });
});

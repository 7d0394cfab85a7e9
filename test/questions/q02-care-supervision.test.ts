import { silentFields } from './answered-fields';
import { each, listAt, startJourney, valueAt, type Journey } from './journey';
import { compoundsOf, divisionsBelow, today } from './places';
import type { Row } from './row-change';
import { storedFacility } from './stored-care';

const within = '140502';
const list = 'careFacilities.nodes';

let journey: Journey;
let data: unknown;
let facilities: Row[];

beforeAll(async () => {
  journey = await startJourney(2);
  const reply = await journey.ask();
  expect(reply.errors).toBeUndefined();
  data = reply.data;
  facilities = await facilitiesWithin(within);
});
afterAll(() => journey?.stop());

/** One in a compound lies where the compound belongs today; those with most open hazards first, then by id downwards. */
async function facilitiesWithin(code: string): Promise<Row[]> {
  const communities = new Set(await divisionsBelow(journey, code));
  const compounds = new Set(await compoundsOf(journey, code));
  const rows = await journey.rows(
    'civil-affairs',
    `SELECT f.*, (SELECT COUNT(*) FROM facility_hazard h
        WHERE h.facility_id = f.facility_id AND h.rectified_on IS NULL) AS open_hazards
      FROM care_facility f ORDER BY open_hazards DESC, f.facility_id ASC`,
  );
  return rows.filter(({ compound_id: compound, community_code: community }) =>
    compound === null ? communities.has(String(community)) : compounds.has(String(compound)),
  );
}

function idsOf(rows: readonly Row[]): unknown[] {
  return rows.map((row) => row['facility_id']);
}

test('no field of the question is always null', () => {
  expect(silentFields(journey.question.text, [data])).toEqual([]);
});

test('the facilities are those of 城区, those with most open hazards first', async () => {
  expect(facilities.length).toBeGreaterThan(20);
  expect(valueAt(data, 'careFacilities.totalCount')).toBe(facilities.length);
  expect(each(data, list, 'id')).toEqual(idsOf(facilities.slice(0, 20)));
  const after = valueAt(data, 'careFacilities.pageInfo.endCursor');
  const { data: rest } = await journey.ask({ within, first: 20, after });
  expect(each(rest, list, 'id')).toEqual(idsOf(facilities.slice(20)));
});

test('every facility is as the four departments store it', async () => {
  const expected = await Promise.all(facilities.slice(0, 20).map((row) => storedFacility(journey, row)));
  expect(listAt(data, list)).toEqual(expected);
});

test('a facility outside is absent, and present where it lies', async () => {
  const outside = await facilitiesWithin('140581');
  expect(outside.length).toBeGreaterThan(0);
  expect(each(data, list, 'id')).not.toContain(outside[0]?.['facility_id']);
  const there = await journey.ask({ within: '140581' });
  expect(each(there.data, list, 'id')).toEqual(idsOf(outside));
});

test('open hazards, open care-sector cases and penalties of operators occur', () => {
  const occur = (path: string) => each(data, list, path).some((value) => Number(value) > 0);
  for (const path of [
    'civilAffairs.openHazardCount',
    'housing.openBuildingFindingCount',
    'housing.openFireHazardCount',
    'operator.publicSecurity.openCareSectorCaseCount',
    'operator.marketRegulation.penaltyCount',
  ])
    expect([path, occur(path)]).toEqual([path, true]);
});

test('only facilities with an open hazard of the domain asked for are given', async () => {
  const filter = { hazardDomains: ['FIRE'] };
  const reply = await journey.ask({ within, first: 50, filter });
  const open = await journey.rows(
    'civil-affairs',
    "SELECT DISTINCT facility_id FROM facility_hazard WHERE domain = 'FIRE' AND rectified_on IS NULL",
  );
  const wanted = idsOf(facilities).filter((id) => idsOf(open).includes(id));
  expect(wanted.length).toBeGreaterThan(0);
  expect(each(reply.data, list, 'id')).toEqual(wanted);
});

describe('one row changed changes exactly its leaves', () => {
  /** The first facility of the page for which something holds, and the paths of all that its operator runs. */
  function facilityWith(isWanted: (node: unknown) => boolean) {
    const node = listAt(data, list).find(isWanted);
    if (node === undefined) throw new Error('expected such a facility on the page');
    const uscc = String(valueAt(node, 'operator.uscc'));
    const operators = each(data, list, 'operator.uscc');
    const operated = operators.flatMap((operator, index) =>
      operator === uscc ? [`${list}.${index}.operator`] : [],
    );
    return {
      path: `${list}.${listAt(data, list).indexOf(node)}`,
      id: String(valueAt(node, 'id')),
      uscc,
      operated,
    };
  }

  const below = (paths: readonly string[], ...names: string[]) =>
    paths.flatMap((path) => names.map((name) => `${path}.${name}`)).sort();

  test('civil affairs: one more open fire hazard in the facility that has the most', async () => {
    const paths = await journey.changedBy({
      department: 'civil-affairs',
      table: 'facility_hazard',
      insert: {
        hazard_no: 'HZ-TEST',
        facility_id: String(valueAt(data, `${list}.0.id`)),
        domain: 'FIRE',
        found_on: '2024-11-01',
        rectified_on: null,
        checking_department: 'HOUSING',
      },
    });
    expect(paths).toEqual([
      `${list}.0.civilAffairs.openHazardCount`,
      `${list}.0.civilAffairs.hazardsByDomain.1.openCount`,
    ]);
  });

  const opened = (community_code: string) =>
    journey.changedBy({
      department: 'civil-affairs',
      table: 'care_facility',
      insert: {
        facility_id: 'CF-999999-001',
        name: '测试养老院',
        kind: 'CARE_HOME',
        ownership: 'PRIVATE',
        level: 'COMMUNITY',
        community_code,
        compound_id: null,
        operator_uscc: null,
        rating_level: null,
        bed_count: 10,
        free_beds: 10,
        in_operation: 1,
        filing_no: null,
        synthetic: 1,
      },
    });

  test('civil affairs: a new facility without hazards is counted, beyond the page; elsewhere it is not', async () => {
    expect(await opened('140502003001')).toEqual(['careFacilities.totalCount']);
    expect(await opened('140581001001')).toEqual([]);
  });

  test('housing: something is found in the building', async () => {
    const { path, id } = facilityWith((node) => valueAt(node, 'housing.openFireHazardCount') === null);
    const paths = await journey.changedBy({
      department: 'housing',
      table: 'care_facility_check',
      insert: {
        check_no: 'BC-TEST',
        facility_id: id,
        compound_id: null,
        community_code: '140502003001',
        checked_on: '2024-11-14',
        subject: 'STRUCTURE',
        outcome: 'FINDING',
        rectified_on: null,
        synthetic: 1,
      },
    });
    expect(paths).toEqual([`${path}.housing.openBuildingFindingCount`]);
  });

  const filed = (uscc: string, kind: string, filed_on: string) =>
    journey.changedBy({
      department: 'public-security',
      table: 'police_case',
      insert: {
        case_no: 'PC-TEST',
        kind,
        status: 'FILED',
        filed_on,
        solved_on: null,
        closed_on: null,
        compound_id: null,
        division_code: '140502',
        project_no: null,
        enterprise_uscc: uscc,
        care_facility_id: null,
        synthetic: 1,
      },
    });
  const caseFields = (position: number) =>
    ['caseNo', 'kind', 'status', 'filedOn'].map((name) => `publicSecurity.cases.${position}.${name}`);
  const hasCases = (node: unknown) =>
    Number(valueAt(node, 'operator.publicSecurity.openCareSectorCaseCount')) > 0;

  test('public security: an old case of fraud against elders by the operator comes to light', async () => {
    const { path, uscc, operated } = facilityWith(hasCases);
    const known = listAt(data, `${path}.operator.publicSecurity.cases`).length;
    expect(known).toBeLessThan(5);
    expect((await filed(uscc, 'ELDER_FRAUD', '2015-01-01')).sort()).toEqual(
      below(operated, 'publicSecurity.openCareSectorCaseCount', ...caseFields(known)),
    );
  });

  test('public security: one of theft is shown, but not counted as one of the care sector', async () => {
    const { path, uscc, operated } = facilityWith(hasCases);
    const known = listAt(data, `${path}.operator.publicSecurity.cases`).length;
    expect((await filed(uscc, 'TELECOM_THEFT', '2015-01-01')).sort()).toEqual(
      below(operated, ...caseFields(known)),
    );
  });

  test('public security: an operator without a record gets one with its first case', async () => {
    const { uscc, operated } = facilityWith((node) => valueAt(node, 'operator.publicSecurity') === null);
    expect((await filed(uscc, 'ELDER_ABUSE', today)).sort()).toEqual(
      below(operated, 'publicSecurity', 'publicSecurity.openCareSectorCaseCount', ...caseFields(0)),
    );
  });

  test('market regulation: the operator is penalised', async () => {
    const { uscc, operated } = facilityWith(
      (node) => valueAt(node, 'operator.marketRegulation.penaltyCount') === 0,
    );
    const paths = await journey.changedBy({
      department: 'market-regulation',
      table: 'penalty',
      insert: {
        decision_no: 'PN-TEST',
        uscc,
        decided_on: '2024-11-14',
        ground: '测试',
        amount_yuan: null,
      },
    });
    const penalty = ['decisionNo', 'decidedOn', 'ground'].map((name) => `penalties.0.${name}`);
    const names = ['penaltyCount', 'penalties', ...penalty].map((name) => `marketRegulation.${name}`);
    expect(paths.sort()).toEqual(below(operated, ...names));
  });

  test('market regulation: a failed inspection counts once it is published, not before', async () => {
    const { path, id, uscc } = facilityWith((node) => valueAt(node, 'marketRegulation') !== null);
    const inspected = (published_on: string | null) =>
      journey.changedBy({
        department: 'market-regulation',
        table: 'inspection',
        insert: {
          inspection_no: 'IN-TEST',
          domain: 'FOOD',
          mode: 'ROUTINE',
          drawn_on: '2024-11-01',
          inspected_on: '2024-11-02',
          published_on,
          result: 'FAIL',
          target_uscc: uscc,
          facility_id: id,
          synthetic: 1,
        },
      });
    expect(await inspected('2024-11-10')).toEqual([`${path}.marketRegulation.failedInspectionCount`]);
    expect(await inspected(null)).toEqual([]);
  });
});

import { silentFields } from './answered-fields';
import { startJourney, valueAt, type Journey } from './journey';
import { today } from './places';
import { isSpecial } from './stored-elders';
import { storedElevators } from './stored-elevators';
import { creditGradeOf } from './stored-enterprises';
import { storedCare, storedCases, storedElevatorBlock, storedHousing } from './stored-picture';
import { storedVisits } from './stored-visits';

let journey: Journey;
let sample: string;

beforeAll(async () => {
  journey = await startJourney(1);
  sample = String(journey.question.variables['id']);
});
afterAll(() => journey?.stop());

async function pictureOf(id: string): Promise<unknown> {
  const { data, errors } = await journey.ask({ id });
  expect(errors).toBeUndefined();
  return valueAt(data, 'compound');
}

/** Compounds that show what the sample does not, and how the answer says it. */
const others: readonly [what: string, says: RegExp, department: string, sql: string][] = [
  [
    'a tier that is not registered',
    /"allTiersRegistered":false/,
    'public-security',
    `SELECT c.compound_id FROM surveyed_project_compound c
      JOIN contractor_registration r ON r.project_no = c.project_no WHERE r.registered = 0 ORDER BY 1`,
  ],
  [
    'an overdue elevator',
    /"inspectionOverdue":true/,
    'market-regulation',
    `SELECT e.compound_id FROM elevator e WHERE e.compound_id IS NOT NULL AND e.suspended_on IS NULL
      AND e.decommissioned_on IS NULL AND '2024-11-15' >
        (SELECT MAX(c.next_due_on) FROM elevator_check c WHERE c.registration_code = e.registration_code) ORDER BY 1`,
  ],
  [
    'a firm graded D',
    /"creditGrade":"D"/,
    'housing',
    `SELECT s.compound_id FROM property_service s JOIN property_credit c ON c.uscc = s.company_uscc
      WHERE c.grade = 'D' AND c.rated_year = 2024 AND s.end_on > '2024-11-15' ORDER BY 1`,
  ],
  [
    'few elders',
    /"suppressed":true/,
    'civil-affairs',
    `SELECT compound_id FROM elder WHERE compound_id IS NOT NULL AND left_on IS NULL AND registered_on < '2024-01-01'
      GROUP BY compound_id ORDER BY COUNT(*), 1`,
  ],
  [
    'elders who were not visited this month',
    /"belowTarget":true/,
    'civil-affairs',
    `SELECT e.compound_id FROM elder e LEFT JOIN care_visit v ON v.elder_id = e.elder_id AND v.month = '2024-11'
      WHERE e.compound_id IS NOT NULL AND e.left_on IS NULL AND ${isSpecial} GROUP BY e.compound_id
      HAVING COUNT(v.elder_id) >= 5 ORDER BY COUNT(v.elder_id) - COUNT(*), 1`,
  ],
  [
    'a name that a document gives',
    /"name":"卫计委宿舍"/,
    'housing',
    "SELECT compound_id FROM compound WHERE name = '卫计委宿舍'",
  ],
  [
    'no works',
    /"projectCount":0/,
    'housing',
    `SELECT compound_id FROM compound WHERE compound_id NOT IN (SELECT compound_id FROM project_compound) ORDER BY 1`,
  ],
];

test('no field of the question is null in the sample', async () => {
  const { data, errors } = await journey.ask();
  expect(errors).toBeUndefined();
  expect(silentFields(journey.question.text, [data])).toEqual([]);
});

describe.each([['the sample’s id', /"allTiersRegistered":true/, '', ''] as const, ...others])(
  'of a compound with %s',
  (_, says, department, sql) => {
    let id: string;
    let picture: unknown;

    beforeAll(async () => {
      id = department === '' ? sample : await journey.key(department, sql);
      picture = await pictureOf(id);
    });

    test('the picture says so', () => {
      expect(JSON.stringify(picture)).toMatch(says);
    });

    test('works, fire hazards and property service are as housing stores them', async () => {
      expect(valueAt(picture, 'housing')).toEqual(await storedHousing(journey, id));
    });

    test('cases are as public security stores them', async () => {
      expect(valueAt(picture, 'publicSecurity')).toEqual(await storedCases(journey, id));
    });

    test('elders and visits are as civil affairs stores them', async () => {
      const block = valueAt(picture, 'civilAffairs');
      expect(block).toEqual(await storedCare(journey, id, block));
    });

    test('elevators are as market regulation stores them', async () => {
      expect(valueAt(picture, 'marketRegulation')).toEqual(await storedElevatorBlock(journey, id));
    });
  },
);

describe('one row changed changes exactly its leaves', () => {
  const under = (block: string, ...names: string[]) => names.map((name) => `compound.${block}.${name}`);

  test('housing: an item of the works is done', async () => {
    const [item, ...rest] = await journey.rows(
      'housing',
      `SELECT i.* FROM renovation_item i JOIN project_compound c ON c.project_no = i.project_no
        WHERE c.compound_id = ? ORDER BY i.category, i.item_code`,
      [sample],
    );
    expect(rest.length).toBeGreaterThan(2);
    const paths = await journey.changedBy({
      department: 'housing',
      table: 'renovation_item',
      update: { project_no: String(item?.['project_no']), item_code: String(item?.['item_code']) },
      set: { done: item?.['done'] === 1 ? 0 : 1 },
    });
    expect(paths).toEqual(under('housing', 'projects.0.housing.items.0.done'));
  });

  test('housing: the only open fire hazard is cleared', async () => {
    const id = await journey.key(
      'housing',
      'SELECT compound_id FROM fire_hazard GROUP BY compound_id HAVING COUNT(*) = 1 AND MAX(cleared_on) IS NULL ORDER BY 1',
    );
    const paths = await journey.changedBy(
      {
        department: 'housing',
        table: 'fire_hazard',
        update: { compound_id: id },
        set: { cleared_on: today },
      },
      { id },
    );
    expect(paths).toEqual(under('housing', 'openFireHazardCount', 'fireHazards.0.status'));
  });

  test('housing: a hazard found tomorrow, or in another compound, is not in the picture', async () => {
    const hazard = {
      hazard_no: 'FH-TEST',
      building_id: null,
      kind: 'LANE_CLUTTER',
      found_by: 'POLICE',
      handled_on: null,
      cleared_on: null,
      synthetic: 1,
    };
    const elsewhere = await journey.key(
      'housing',
      'SELECT compound_id FROM compound WHERE compound_id <> ?',
      [sample],
    );
    const change = (compound_id: string, found_on: string) =>
      journey.changedBy({
        department: 'housing',
        table: 'fire_hazard',
        insert: { ...hazard, compound_id, found_on },
      });
    expect(await change(sample, '2024-11-16')).toEqual([]);
    expect(await change(elsewhere, '2024-11-01')).toEqual([]);
    expect(await change(sample, '2024-11-01')).toContain('compound.housing.openFireHazardCount');
  });

  test('housing: the firm is graded anew', async () => {
    const uscc = await journey.key(
      'housing',
      "SELECT company_uscc FROM property_service WHERE compound_id = ? AND end_on > '2024-11-15'",
      [sample],
    );
    const grade = await creditGradeOf(journey, uscc);
    const paths = await journey.changedBy({
      department: 'housing',
      table: 'property_credit',
      update: { uscc, rated_year: 2024 },
      set: { grade: grade === 'D' ? 'A' : 'D' },
    });
    expect(paths).toEqual(under('housing', 'propertyService.creditGrade'));
  });

  test('public security: a contractor turns out not to be registered', async () => {
    const registrationNo = await journey.key(
      'public-security',
      `SELECT r.registration_no FROM contractor_registration r
        JOIN surveyed_project_compound c ON c.project_no = r.project_no
        WHERE c.compound_id = ? ORDER BY r.tier, r.registration_no`,
      [sample],
    );
    const paths = await journey.changedBy({
      department: 'public-security',
      table: 'contractor_registration',
      update: { registration_no: registrationNo },
      set: { registered: 0 },
    });
    expect(paths).toEqual(
      under(
        'housing.projects.0.publicSecurity',
        'allTiersRegistered',
        'unregisteredCount',
        'contractorChain.0.registered',
      ),
    );
  });

  test('public security: one more telecom case is filed', async () => {
    const paths = await journey.changedBy({
      department: 'public-security',
      table: 'police_case',
      insert: {
        case_no: 'PC-TEST',
        kind: 'TELECOM_THEFT',
        status: 'FILED',
        filed_on: today,
        solved_on: null,
        closed_on: null,
        compound_id: sample,
        project_no: null,
        enterprise_uscc: null,
        care_facility_id: null,
        synthetic: 1,
      },
    });
    expect(paths).toEqual(under('publicSecurity', 'telecomDamageCaseCount', 'openCaseCount'));
  });

  test('civil affairs: an elder without special difficulty leaves', async () => {
    const elderId = await journey.key(
      'civil-affairs',
      `SELECT elder_id FROM elder WHERE compound_id = ? AND ability_grade = 'INTACT' AND left_on IS NULL
        AND registered_on < '2024-01-01' AND NOT ${isSpecial}`,
      [sample],
    );
    const paths = await journey.changedBy({
      department: 'civil-affairs',
      table: 'elder',
      update: { elder_id: elderId },
      set: { left_on: today },
    });
    expect(paths).toEqual(under('civilAffairs.elderSummary', 'total.value', 'byGrade.0.count.value'));
  });

  test('civil affairs: with one visit missed neither how many were made is said, nor the rate', async () => {
    const visits = await storedVisits(journey, sample, '2024-11', '2024-11-30');
    expect(visits).toMatchObject({ visited: visits.due, willing: visits.due });
    const elderId = await journey.key(
      'civil-affairs',
      `SELECT v.elder_id FROM care_visit v JOIN elder e ON e.elder_id = v.elder_id
        WHERE e.compound_id = ? AND v.month = '2024-11' AND e.left_on IS NULL`,
      [sample],
    );
    const paths = await journey.changedBy({
      department: 'civil-affairs',
      table: 'care_visit',
      remove: { elder_id: elderId, month: '2024-11' },
    });
    const hidden = ['visited.value', 'visited.suppressed', 'rateAll', 'rateWilling', 'belowTarget'];
    expect(paths).toEqual(under('civilAffairs.monthlyVisitRate', ...hidden));
  });

  test('market regulation: the check of an elevator was due yesterday', async () => {
    const code = await journey.key(
      'market-regulation',
      `SELECT e.registration_code FROM elevator e WHERE e.compound_id = ? AND e.suspended_on IS NULL
        AND (SELECT COUNT(*) FROM elevator_check c WHERE c.registration_code = e.registration_code) = 1
        ORDER BY 1`,
      [sample],
    );
    const all = await storedElevators(journey, 'compound_id = ?', [sample]);
    const index = all.findIndex(({ registrationCode }) => registrationCode === code);
    const paths = await journey.changedBy({
      department: 'market-regulation',
      table: 'elevator_check',
      update: { registration_code: code },
      set: { next_due_on: '2024-11-14' },
    });
    const elevator = `elevators.${index}.marketRegulation`;
    expect(paths).toEqual(
      under(
        'marketRegulation',
        'overdueElevatorCount',
        `${elevator}.nextInspectionDue`,
        `${elevator}.inspectionOverdue`,
      ),
    );
  });
});

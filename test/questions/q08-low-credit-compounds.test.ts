import { eachOfAllPages } from './all-pages';
import { silentFields } from './answered-fields';
import { each, listAt, startJourney, valueAt, type Journey } from './journey';
import { compoundsOf, marks, pathNameOf, today } from './places';
import { isSpecial, specialDifficultyOf, storedElders } from './stored-elders';
import { creditGradeOf, enterpriseOf, storedStatus } from './stored-enterprises';
import { openOf, storedFireHazards } from './stored-hazards';

const within = '140502';
const list = 'housingCompounds.nodes';

interface Service {
  readonly compoundId: string;
  readonly mode: string;
  readonly uscc: string | null;
  readonly grade: string | null;
}

let journey: Journey;
let data: unknown;
let services: Service[];

beforeAll(async () => {
  journey = await startJourney(8);
  const reply = await journey.ask();
  expect(reply.errors).toBeUndefined();
  data = reply.data;
  services = await storedServices();
});
afterAll(() => journey?.stop());

/** How each compound of 城区 is managed today, with the latest grade of its firm. */
async function storedServices(): Promise<Service[]> {
  const compounds = await compoundsOf(journey, within);
  const rows = await journey.rows(
    'housing',
    `SELECT * FROM property_service WHERE start_on <= ? AND ? < end_on AND compound_id IN (${marks(compounds)})`,
    [today, today, ...compounds],
  );
  return Promise.all(
    rows.map(async ({ compound_id: compoundId, mode, company_uscc: uscc }) => ({
      compoundId: String(compoundId),
      mode: String(mode),
      uscc: uscc === null ? null : String(uscc),
      grade: await creditGradeOf(journey, uscc),
    })),
  );
}

/** Compounds whose firm has one of the grades, those with the most open fire hazards first. */
async function rankedCompounds(...grades: string[]): Promise<string[]> {
  const served = services.filter(({ grade }) => grade !== null && grades.includes(grade));
  const ranked = await Promise.all(
    served.map(async ({ compoundId }) => ({
      compoundId,
      open: openOf(await storedFireHazards(journey, compoundId)),
    })),
  );
  return ranked
    .sort((one, other) => other.open - one.open || (one.compoundId < other.compoundId ? -1 : 1))
    .map(({ compoundId }) => compoundId);
}

const allPages = (creditGrades: readonly string[]) =>
  eachOfAllPages(journey, 'housingCompounds', 'id', { within, creditGrades, first: 20 });

test('no field of the question is always null', () => {
  expect(silentFields(journey.question.text, [data])).toEqual([]);
});

test('exactly the compounds whose firm is graded C or D are given, most open hazards first', async () => {
  const expected = await rankedCompounds('C', 'D');
  expect(expected.length).toBeGreaterThan(20);
  expect(valueAt(data, 'housingCompounds.totalCount')).toBe(expected.length);
  expect(await allPages(['C', 'D'])).toEqual(expected);
});

test('the one firm graded D can be asked for alone', async () => {
  const expected = await rankedCompounds('D');
  expect(expected.length).toBeGreaterThan(0);
  expect(await allPages(['D'])).toEqual(expected);
});

test('a compound served by a B firm, and one that manages itself, are absent', async () => {
  const given = await allPages(['C', 'D']);
  for (const grade of ['B', null]) {
    const absent = services.find((service) => service.grade === grade);
    expect(absent).toBeDefined();
    expect(given).not.toContain(absent?.compoundId);
  }
});

test('every compound of the page is as the three departments store it', async () => {
  const ids = (await rankedCompounds('C', 'D')).slice(0, 20);
  expect(listAt(data, list)).toEqual(await Promise.all(ids.map(storedCompound)));
});

async function storedCompound(id: string): Promise<object> {
  const [row] = await journey.rows(
    'housing',
    `SELECT c.name, m.community_code FROM compound c JOIN compound_membership m ON m.compound_id = c.compound_id
      WHERE c.compound_id = ? AND m.valid_from <= ? AND ? < m.valid_to`,
    [id, today, today],
  );
  const hazards = await storedFireHazards(journey, id);
  const elders = await storedElders(journey, 'compound_id', id);
  return {
    id,
    name: row?.['name'],
    community: {
      code: row?.['community_code'],
      pathName: await pathNameOf(journey, String(row?.['community_code'])),
    },
    housing: {
      asOf: today,
      openFireHazardCount: openOf(hazards),
      fireHazards: hazards.filter(({ status }) => status !== 'CLEARED').slice(0, 5),
      propertyService: await storedService(id),
    },
    civilAffairs: { asOf: today, elderSummary: { specialDifficulty: specialDifficultyOf(elders) } },
  };
}

async function storedService(id: string): Promise<object> {
  const service = services.find(({ compoundId }) => compoundId === id);
  const [rule] = await journey.rows(
    'housing',
    "SELECT treatment, document, section FROM credit_treatment WHERE jurisdiction_code = '140500' AND grade = ?",
    [service?.grade],
  );
  const [rating] = await journey.rows(
    'housing',
    'SELECT MAX(rated_year) AS year FROM property_credit WHERE uscc = ?',
    [service?.uscc],
  );
  const { status, since } = await storedStatus(journey, service?.uscc);
  return {
    mode: service?.mode,
    creditGrade: service?.grade,
    company: {
      ...(await enterpriseOf(journey, service?.uscc)),
      housing: {
        propertyCredit: {
          ...{ year: rating?.['year'], grade: service?.grade, treatment: rule?.['treatment'] },
          treatmentSource: { document: rule?.['document'], section: rule?.['section'] },
        },
      },
      marketRegulation: { asOf: today, registrationStatus: status, statusSince: since },
    },
  };
}

describe('one row changed changes exactly its leaves', () => {
  /** A firm that serves one compound only, on the first page, and the path of that compound. */
  function firmOfOne(): { uscc: string; node: string } {
    const service = services.find(
      ({ compoundId, uscc, grade }) =>
        grade === 'C' &&
        services.filter((other) => other.uscc === uscc).length === 1 &&
        each(data, list, 'id').includes(compoundId),
    );
    return { uscc: String(service?.uscc), node: nodeOf(service?.compoundId) };
  }

  function nodeOf(id: unknown): string {
    const index = each(data, list, 'id').indexOf(id);
    expect(index).toBeGreaterThanOrEqual(0);
    return `${list}.${index}`;
  }

  test('housing: a firm falls from C to D', async () => {
    const { uscc, node } = firmOfOne();
    const paths = await journey.changedBy({
      department: 'housing',
      table: 'property_credit',
      update: { uscc, rated_year: 2024 },
      set: { grade: 'D' },
    });
    expect(paths).toEqual([
      `${node}.housing.propertyService.creditGrade`,
      `${node}.housing.propertyService.company.housing.propertyCredit.grade`,
      `${node}.housing.propertyService.company.housing.propertyCredit.treatment`,
    ]);
  });

  test('housing: a firm that serves only beyond the page rises to B, and one compound fewer is counted', async () => {
    const shown = each(data, list, 'id');
    const beyond = services.find(
      ({ grade, uscc, compoundId }) =>
        grade === 'C' &&
        !shown.includes(compoundId) &&
        services.filter((other) => other.uscc === uscc).length === 1,
    );
    const paths = await journey.changedBy({
      department: 'housing',
      table: 'property_credit',
      update: { uscc: String(beyond?.uscc), rated_year: 2024 },
      set: { grade: 'B' },
    });
    expect(paths).toEqual(['housingCompounds.totalCount']);
  });

  test('housing: one more open hazard in the compound that has the most', async () => {
    const id = valueAt(data, `${list}.0.id`);
    const count = listAt(data, `${list}.0.housing.fireHazards`).length;
    expect(count).toBeLessThan(5);
    const paths = await journey.changedBy({
      department: 'housing',
      table: 'fire_hazard',
      insert: {
        hazard_no: 'FH-TEST',
        compound_id: String(id),
        building_id: null,
        kind: 'LANE_CLUTTER',
        found_by: 'POLICE',
        found_on: '2019-01-01',
        handled_on: null,
        cleared_on: null,
        synthetic: 1,
      },
    });
    const hazard = `${list}.0.housing.fireHazards.${count}`;
    expect(paths).toEqual([
      `${list}.0.housing.openFireHazardCount`,
      `${hazard}.kind`,
      `${hazard}.status`,
      `${hazard}.foundOn`,
    ]);
  });

  test('civil affairs: an elder of special difficulty leaves', async () => {
    const node = listAt(data, list).find(
      (compound) => Number(valueAt(compound, 'civilAffairs.elderSummary.specialDifficulty.value')) > 5,
    );
    const elderId = await journey.key(
      'civil-affairs',
      `SELECT elder_id FROM elder WHERE compound_id = ? AND left_on IS NULL AND ${isSpecial} ORDER BY 1`,
      [valueAt(node, 'id')],
    );
    const paths = await journey.changedBy({
      department: 'civil-affairs',
      table: 'elder',
      update: { elder_id: elderId },
      set: { left_on: today },
    });
    expect(paths).toEqual([
      `${nodeOf(valueAt(node, 'id'))}.civilAffairs.elderSummary.specialDifficulty.value`,
    ]);
  });

  test('market regulation: the firm is listed as abnormal', async () => {
    const { uscc, node } = firmOfOne();
    const paths = await journey.changedBy({
      department: 'market-regulation',
      table: 'registration_change',
      insert: { uscc, changed_on: '2024-11-14', status: 'ABNORMAL' },
    });
    const company = `${node}.housing.propertyService.company.marketRegulation`;
    expect(paths).toEqual([`${company}.registrationStatus`, `${company}.statusSince`]);
  });
});

import { eachOfAllPages, nodesOfAllPages } from './all-pages';
import { silentFields } from './answered-fields';
import { leavesOf } from './changed-paths';
import { each, listAt, startJourney, valueAt, type Journey } from './journey';
import { communityOfCompound, compoundName, compoundsOf, marks, today } from './places';
import type { Row } from './row-change';
import { advancedAgeOf, byGradeOf, moderateOrWorseOf, storedElders, totalOf } from './stored-elders';
import { storedElevators, type StoredElevator } from './stored-elevators';
import { enterpriseOf, storedStatus } from './stored-enterprises';
import { storedPropertyService, type StoredPropertyService } from './stored-picture';

const within = '140502';
const list = 'elevators.nodes';
const problems = ['OVERDUE', 'FAILED'];

let journey: Journey;
let data: unknown;
/** Of 城区, by compound. */
let expected: Listed[];

/** An elevator in a compound, as its row and its checks have it. */
type Listed = StoredElevator & { readonly row: Row };

beforeAll(async () => {
  journey = await startJourney(11);
  const reply = await journey.ask();
  expect(reply.errors).toBeUndefined();
  data = reply.data;
  expected = (await elevatorsIn(within)).filter(hasProblem);
});
afterAll(() => journey?.stop());

/** Elevators in the compounds of a division, by compound and then by registration code. */
async function elevatorsIn(division: string, on = today): Promise<Listed[]> {
  const compounds = await compoundsOf(journey, division, on);
  const condition = `compound_id IN (${marks(compounds)})`;
  const standing = await storedElevators(journey, condition, compounds, on);
  const rows = await journey.rows(
    'market-regulation',
    `SELECT * FROM elevator WHERE ${condition} ORDER BY compound_id, registration_code`,
    compounds,
  );
  return rows.flatMap((row) => {
    const elevator = standing.find(({ registrationCode }) => registrationCode === row['registration_code']);
    return elevator ? [{ ...elevator, row }] : [];
  });
}

const isFailed = ({ lastResult }: StoredElevator) => lastResult === 'FAIL' || lastResult === 'RECTIFYING';
const hasProblem = (elevator: StoredElevator) => elevator.inspectionOverdue === true || isFailed(elevator);

const codesOf = (elevators: readonly StoredElevator[]) =>
  elevators.map(({ registrationCode }) => registrationCode);
const askCodes = (variables: Record<string, unknown>) =>
  eachOfAllPages(journey, 'elevators', 'registrationCode', variables);

test('no field of the question is always null', () => {
  expect(silentFields(journey.question.text, [data])).toEqual([]);
});

test('exactly the overdue and the failed elevators in compounds are given, by compound, over all pages', async () => {
  expect(expected.length).toBeGreaterThan(3);
  expect(valueAt(data, 'elevators.totalCount')).toBe(expected.length);
  expect(each(data, list, 'registrationCode')).toEqual(codesOf(expected));
  expect(await askCodes({ within, problems, first: 3 })).toEqual(codesOf(expected));
  const ofCity = (await elevatorsIn('140500')).filter(hasProblem);
  expect(await askCodes({ within: '140500', problems, first: 5 })).toEqual(codesOf(ofCity));
});

test('overdue ones and failed ones can be asked for alone; unless told, both are given', async () => {
  const ofCity = await elevatorsIn('140500');
  const overdue = codesOf(ofCity.filter(({ inspectionOverdue }) => inspectionOverdue));
  const failed = codesOf(ofCity.filter(isFailed));
  expect(failed.filter((code) => !overdue.includes(code))).not.toEqual([]);
  expect(await askCodes({ within: '140500', problems: ['OVERDUE'], first: 50 })).toEqual(overdue);
  expect(await askCodes({ within: '140500', problems: ['FAILED'], first: 50 })).toEqual(failed);
  expect(await askCodes({ within })).toEqual(codesOf(expected));
});

test('on a day before, those overdue or failed by then are given', async () => {
  const on = '2024-03-31';
  const then = (await elevatorsIn('140500', on)).filter(hasProblem);
  expect(codesOf(then)).not.toEqual(codesOf((await elevatorsIn('140500')).filter(hasProblem)));
  expect(await askCodes({ within: '140500', on, problems, first: 50 })).toEqual(codesOf(then));
});

test('one checked in time, one out of operation and an overdue one outside of compounds are absent', async () => {
  const others = (await elevatorsIn(within)).filter((elevator) => !hasProblem(elevator));
  const inTime = others.find(({ inspectionOverdue, equipmentStatus }) => {
    return inspectionOverdue === false && equipmentStatus === 'IN_USE';
  });
  const suspended = others.find(({ equipmentStatus }) => equipmentStatus === 'SUSPENDED');
  const inNone = await storedElevators(journey, 'compound_id IS NULL', []);
  const outside = inNone.find(hasProblem);
  const given = [
    ...(await askCodes({ within: '140500', problems, first: 50 })),
    ...(await askCodes({ within: '530181', problems, first: 50 })),
    ...(await askCodes({ within: '419001', problems, first: 50 })),
  ];
  for (const absent of [inTime, suspended, outside]) {
    expect(absent).toBeDefined();
    expect(given).not.toContain(absent?.registrationCode);
  }
});

test('every elevator of the page is as the three departments store it', async () => {
  expect(listAt(data, list)).toMatchObject(await Promise.all(expected.map(storedNode)));
});

test('the age from which elders are of advanced age is told with its document', () => {
  expect(valueAt(data, 'division.civilAffairs.elderSummary.advancedAgeRule')).toEqual({
    value: '80.00',
    source: { document: '《中华人民共和国老年人权益保障法》', section: '第三十三条（高龄津贴的年龄）' },
  });
});

test('so are those of another city', async () => {
  const nodes = await nodesOfAllPages(journey, 'elevators', { within: '419001', problems, first: 50 });
  const elsewhere = (await elevatorsIn('419001')).filter(hasProblem);
  expect(nodes).toMatchObject(await Promise.all(elsewhere.map(storedNode)));
});

async function storedNode({ row, ...elevator }: Listed): Promise<object> {
  const id = String(row['compound_id']);
  const elders = await storedElders(journey, 'compound_id', id);
  const service = await storedPropertyService(journey, id);
  const { registrationCode, useRegisteredOn: _, ...standing } = elevator;
  return {
    registrationCode,
    marketRegulation: { asOf: today, ...standing },
    user: await enterpriseOf(journey, row['user_uscc']),
    compound: {
      id,
      name: await compoundName(journey, id),
      community: await communityOfCompound(journey, id),
      civilAffairs: {
        asOf: today,
        elderSummary: {
          total: totalOf(elders),
          advancedAge: advancedAgeOf(elders),
          moderateOrWorse: moderateOrWorseOf(elders),
          byGrade: byGradeOf(elders),
        },
      },
      housing: {
        asOf: today,
        propertyService: service && { ...service, company: await withStatus(service) },
      },
    },
  };
}

async function withStatus({ company }: StoredPropertyService): Promise<object | null> {
  const registrationStatus = company && (await storedStatus(journey, company.uscc)).status;
  return company && { ...company, marketRegulation: { registrationStatus } };
}

describe('one row changed changes exactly its leaves', () => {
  const cursor = 'elevators.pageInfo.endCursor';
  /** Elevators of the page in compounds served by a firm, and that firm. */
  function served(): { uscc: string; services: string[] } {
    const firms = each(data, list, 'compound.housing.propertyService.company.uscc');
    const uscc = firms.find((firm) => typeof firm === 'string');
    const services = firms.flatMap((firm, index) =>
      firm === uscc ? [`${list}.${index}.compound.housing.propertyService`] : [],
    );
    return { uscc: String(uscc), services };
  }

  test('market regulation: the last one of the list is checked in time after all, or due only today', async () => {
    const last = `${list}.${expected.length - 1}.`;
    const ofLast = [...leavesOf(data).keys()].filter((path) => path.startsWith(last));
    const elevator = expected.at(-1);
    const code = { registration_code: String(elevator?.registrationCode) };
    const table = 'elevator_check';
    const checked = await journey.changedBy({
      department: 'market-regulation',
      table,
      insert: { ...code, checked_on: today, result: 'PASS', next_due_on: '2025-11-15' },
    });
    const dueToday = await journey.changedBy({
      department: 'market-regulation',
      table,
      update: { ...code, next_due_on: String(elevator?.nextInspectionDue) },
      set: { next_due_on: today },
    });
    for (const paths of [checked, dueToday]) {
      expect(paths).toEqual(['elevators.totalCount', cursor, ...ofLast]);
    }
  });

  test('market regulation: one in the last compound of all fails its check today and is listed', async () => {
    const last = (await elevatorsIn(within)).at(-1);
    const failed = { registration_code: String(last?.registrationCode), checked_on: today };
    const paths = await journey.changedBy({
      department: 'market-regulation',
      table: 'elevator_check',
      insert: { ...failed, result: 'FAIL', next_due_on: null },
    });
    const added = `${list}.${expected.length}.`;
    expect(paths.slice(0, 2)).toEqual(['elevators.totalCount', cursor]);
    expect(paths.slice(2)).toContain(`${added}marketRegulation.lastResult`);
    expect(paths.slice(2).filter((path) => !path.startsWith(added))).toEqual([]);
  });

  test('market regulation: the property firm is listed as abnormal', async () => {
    const { uscc, services } = served();
    const paths = await journey.changedBy({
      department: 'market-regulation',
      table: 'registration_change',
      insert: { uscc, changed_on: '2024-11-14', status: 'ABNORMAL' },
    });
    expect(paths).toEqual(
      services.map((service) => `${service}.company.marketRegulation.registrationStatus`),
    );
  });

  test('housing: the property firm is graded anew', async () => {
    const { uscc, services } = served();
    const paths = await journey.changedBy({
      department: 'housing',
      table: 'property_credit',
      update: { uscc, rated_year: 2024 },
      set: { grade: 'D' },
    });
    expect(paths).toEqual(services.map((service) => `${service}.creditGrade`));
  });

  test('civil affairs: the youngest elder without disability leaves the compound', async () => {
    const shown = listAt(data, list).findIndex(
      (node) => Number(valueAt(node, 'compound.civilAffairs.elderSummary.byGrade.0.count.value')) > 50,
    );
    const id = valueAt(data, `${list}.${shown}.compound.id`);
    const paths = await journey.changedBy({
      department: 'civil-affairs',
      table: 'elder',
      update: {
        elder_id: await journey.key(
          'civil-affairs',
          `SELECT elder_id FROM elder WHERE compound_id = ? AND ability_grade = 'INTACT' AND left_on IS NULL
            ORDER BY birth_year DESC, elder_id`,
          [id],
        ),
      },
      set: { left_on: today },
    });
    const nodes = each(data, list, 'compound.id').flatMap((compound, index) =>
      compound === id ? [`${list}.${index}.compound.civilAffairs.elderSummary`] : [],
    );
    expect(paths).toEqual(nodes.flatMap((node) => [`${node}.total.value`, `${node}.byGrade.0.count.value`]));
  });
});

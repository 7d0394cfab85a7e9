import { eachOfAllPages } from './all-pages';
import { silentFields } from './answered-fields';
import { each, listAt, startJourney, valueAt, type Journey } from './journey';
import { compoundsOf, marks, today } from './places';
import type { Row } from './row-change';
import { moderateOrWorseOf, storedElders, totalOf } from './stored-elders';
import { storedElevators } from './stored-elevators';

const within = '140500';
const list = 'elevatorAdditions.nodes';

let journey: Journey;
let data: unknown;
let additions: Row[];

beforeAll(async () => {
  journey = await startJourney(6);
  const reply = await journey.ask();
  expect(reply.errors).toBeUndefined();
  data = reply.data;
  additions = await additionsWithin(within);
});
afterAll(() => journey?.stop());

async function additionsWithin(code: string): Promise<Row[]> {
  const compounds = await compoundsOf(journey, code);
  return journey.rows(
    'housing',
    `SELECT * FROM elevator_addition WHERE compound_id IN (${marks(compounds)}) ORDER BY application_no`,
    compounds,
  );
}

/** Path of the first addition for which something holds. */
function nodeOf(applicationNo: unknown): string {
  const index = each(data, list, 'applicationNo').indexOf(applicationNo);
  expect(index).toBeGreaterThanOrEqual(0);
  return `${list}.${index}`;
}

test('no field of the question is always null', () => {
  expect(silentFields(journey.question.text, [data])).toEqual([]);
});

test('the additions are those of the compounds of 晋城市, each once, and no other', async () => {
  expect(valueAt(data, 'elevatorAdditions.totalCount')).toBe(additions.length);
  expect(each(data, list, 'applicationNo')).toEqual(additions.map((row) => row['application_no']));
  const elsewhere = await journey.key(
    'housing',
    "SELECT application_no FROM elevator_addition WHERE application_no LIKE 'EA-419001%'",
  );
  expect(each(data, list, 'applicationNo')).not.toContain(elsewhere);
});

test('every addition is as housing, civil affairs and market regulation store it', async () => {
  const expected = await Promise.all(additions.map(storedAddition));
  expect(listAt(data, list)).toEqual(expected);
});

test('additions planned, being built and completed occur, their elevators overdue and not', () => {
  const occur = (path: string) => [...new Set(each(data, list, path))];
  expect(occur('housing.status')).toEqual(
    expect.arrayContaining(['APPLIED', 'UNDER_CONSTRUCTION', 'COMPLETED']),
  );
  expect(occur('elevator.marketRegulation.inspectionOverdue')).toEqual(
    expect.arrayContaining([true, false, undefined]),
  );
});

test('no addition is completed before it was applied for and its elevator registered for use', () => {
  for (const node of listAt(data, list)) {
    const completedOn = valueAt(node, 'housing.completedOn');
    if (typeof completedOn !== 'string') continue;
    const earlier = ['housing.appliedOn', 'elevator.marketRegulation.useRegisteredOn'];
    for (const path of earlier) expect(String(valueAt(node, path)) < completedOn).toBe(true);
  }
});

test('pages one behind the other give the same additions', async () => {
  const found = await eachOfAllPages(journey, 'elevatorAdditions', 'applicationNo', { within, first: 4 });
  expect(found).toEqual(additions.map((row) => row['application_no']));
});

test('only those of the statuses asked for are given', async () => {
  const reply = await journey.ask({ within, filter: { statuses: ['COMPLETED'] } });
  expect(reply.errors).toBeUndefined();
  const completed = additions.filter((row) => row['status'] === 'COMPLETED');
  expect(completed.length).toBeGreaterThan(0);
  expect(each(reply.data, list, 'applicationNo')).toEqual(completed.map((row) => row['application_no']));
});

async function storedAddition(addition: Row): Promise<object> {
  const [compound] = await journey.rows('housing', 'SELECT name FROM compound WHERE compound_id = ?', [
    addition['compound_id'],
  ]);
  const [building] = await journey.rows('housing', 'SELECT name FROM building WHERE building_id = ?', [
    addition['building_id'],
  ]);
  const elders = await storedElders(journey, 'building_id', String(addition['building_id']));
  return {
    applicationNo: addition['application_no'],
    compound: { id: addition['compound_id'], name: compound?.['name'] },
    building: {
      id: addition['building_id'],
      name: building?.['name'],
      civilAffairs:
        elders.total === 0
          ? null
          : {
              asOf: today,
              elderSummary: { moderateOrWorse: moderateOrWorseOf(elders), total: totalOf(elders) },
            },
    },
    housing: {
      asOf: today,
      status: addition['status'],
      appliedOn: addition['applied_on'],
      completedOn: addition['completed_on'],
      submittedDocumentCount: await submittedDocuments(addition),
    },
    elevator: await storedElevator(addition['registration_code']),
  };
}

async function submittedDocuments(addition: Row): Promise<number | null> {
  const documents = await journey.rows(
    'housing',
    'SELECT submitted FROM elevator_addition_document WHERE application_no = ?',
    [addition['application_no']],
  );
  return documents.length === 0 ? null : documents.filter((row) => row['submitted'] === 1).length;
}

async function storedElevator(registrationCode: unknown): Promise<object | null> {
  if (typeof registrationCode !== 'string') return null;
  const [elevator] = await storedElevators(journey, 'registration_code = ?', [registrationCode]);
  if (!elevator) return { registrationCode, marketRegulation: null };
  const { useRegisteredOn, nextInspectionDue, inspectionOverdue, lastResult } = elevator;
  return {
    registrationCode,
    marketRegulation: {
      asOf: today,
      useRegistered: useRegisteredOn !== null,
      useRegisteredOn,
      nextInspectionDue,
      inspectionOverdue,
      lastResult,
    },
  };
}

describe('one row changed changes exactly its leaves', () => {
  const registeredAddition = () => additions.find((row) => row['registration_code'] !== null);

  test('housing: one more document is handed in, or one fewer', async () => {
    const [document] = await journey.rows(
      'housing',
      'SELECT * FROM elevator_addition_document ORDER BY 1, 2',
    );
    const applicationNo = String(document?.['application_no']);
    const paths = await journey.changedBy({
      department: 'housing',
      table: 'elevator_addition_document',
      update: { application_no: applicationNo, kind: String(document?.['kind']) },
      set: { submitted: document?.['submitted'] === 1 ? 0 : 1 },
    });
    expect(paths).toEqual([`${nodeOf(applicationNo)}.housing.submittedDocumentCount`]);
  });

  const applied = async (division: string) => {
    const [building] = await journey.rows(
      'housing',
      'SELECT building_id, compound_id FROM building WHERE compound_id LIKE ? ORDER BY 1',
      [`CMP-${division}-%`],
    );
    return journey.changedBy({
      department: 'housing',
      table: 'elevator_addition',
      insert: {
        application_no: 'EA-999999-2024-001',
        compound_id: String(building?.['compound_id']),
        building_id: String(building?.['building_id']),
        registration_code: null,
        status: 'APPLIED',
        applied_on: '2024-11-01',
        completed_on: null,
        synthetic: 1,
        document: null,
        section: null,
      },
    });
  };

  test('housing: a new application in 城区 is one more row, at the end', async () => {
    const paths = await applied('140502');
    const added = `${list}.${additions.length}.`;
    expect(paths.filter((path) => !path.startsWith(added))).toEqual([
      'elevatorAdditions.totalCount',
      'elevatorAdditions.pageInfo.endCursor',
    ]);
    expect(paths).toEqual(expect.arrayContaining([`${added}applicationNo`, `${added}housing.status`]));
  });

  test('housing: a new application in another city is no row', async () => {
    expect(await applied('530181')).toEqual([]);
  });

  test('civil affairs: an elder of the building is assessed as moderately disabled', async () => {
    const shown = listAt(data, list).find(
      (node) =>
        Number(valueAt(node, 'building.civilAffairs.elderSummary.moderateOrWorse.value')) >= 5 &&
        Number(valueAt(node, 'building.civilAffairs.elderSummary.total.value')) >=
          Number(valueAt(node, 'building.civilAffairs.elderSummary.moderateOrWorse.value')) + 8,
    );
    const elderId = await journey.key(
      'civil-affairs',
      "SELECT elder_id FROM elder WHERE building_id = ? AND ability_grade = 'INTACT' AND left_on IS NULL ORDER BY 1",
      [valueAt(shown, 'building.id')],
    );
    const paths = await journey.changedBy({
      department: 'civil-affairs',
      table: 'elder',
      update: { elder_id: elderId },
      set: { ability_grade: 'MODERATE' },
    });
    const node = nodeOf(valueAt(shown, 'applicationNo'));
    expect(paths).toEqual([`${node}.building.civilAffairs.elderSummary.moderateOrWorse.value`]);
  });

  test('market regulation: the use registration is missing', async () => {
    const addition = registeredAddition();
    const paths = await journey.changedBy({
      department: 'market-regulation',
      table: 'elevator',
      update: { registration_code: String(addition?.['registration_code']) },
      set: { use_registered_on: null },
    });
    const block = `${nodeOf(addition?.['application_no'])}.elevator.marketRegulation`;
    expect(paths).toEqual([`${block}.useRegistered`, `${block}.useRegisteredOn`]);
  });

  test('market regulation: a check that was not passed leaves the due date', async () => {
    const addition = registeredAddition();
    const paths = await journey.changedBy({
      department: 'market-regulation',
      table: 'elevator_check',
      insert: {
        registration_code: String(addition?.['registration_code']),
        checked_on: today,
        result: 'FAIL',
        next_due_on: null,
      },
    });
    expect(paths).toEqual([`${nodeOf(addition?.['application_no'])}.elevator.marketRegulation.lastResult`]);
  });
});

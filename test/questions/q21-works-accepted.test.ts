import { eachOfAllPages } from './all-pages';
import { silentFields } from './answered-fields';
import { each, listAt, startJourney, valueAt, type Journey } from './journey';
import { compoundsOf, marks, today } from './places';
import type { Row } from './row-change';
import { enterpriseOf, storedPenalties, storedStatus } from './stored-enterprises';
import { cutShare } from './stored-visits';

const code = '140502';
const list = 'renovationProjects.nodes';
const quality = 'division.housing.qualityAcceptance';

let journey: Journey;
let data: unknown;
/** All projects of 城区 by number. */
let projects: Row[];

beforeAll(async () => {
  journey = await startJourney(21);
  const reply = await journey.ask();
  expect(reply.errors).toBeUndefined();
  data = reply.data;
  const compounds = await compoundsOf(journey, code);
  projects = await journey.rows(
    'housing',
    `SELECT * FROM renovation_project WHERE project_no IN
      (SELECT project_no FROM project_compound WHERE compound_id IN (${marks(compounds)})) ORDER BY project_no`,
    compounds,
  );
});
afterAll(() => journey?.stop());

const isOf2024 = ({ accepted_on: on }: Row): boolean => String(on).startsWith('2024-');
const numbersOf = (rows: readonly Row[]): string[] => rows.map((row) => String(row['project_no']));

test('no field of the question is always null', () => {
  expect(silentFields(journey.question.text, [data])).toEqual([]);
});

test('exactly the projects accepted this year are given, over all pages', async () => {
  const expected = numbersOf(projects.filter(isOf2024));
  expect(expected.length).toBeGreaterThan(10);
  expect(valueAt(data, 'renovationProjects.totalCount')).toBe(expected.length);
  const variables = { ...journey.question.variables, first: 6 };
  expect(await eachOfAllPages(journey, 'renovationProjects', 'projectNo', variables)).toEqual(expected);
});

test('one accepted in an earlier year, one under construction, and one of 高平 are absent', async () => {
  const earlier = projects.find(({ accepted_on: on }) => on !== null && String(on) < '2024-01-01');
  const waiting = projects.find(({ stage }) => stage === 'UNDER_CONSTRUCTION');
  const elsewhere = await journey.key(
    'housing',
    `SELECT project_no FROM renovation_project WHERE county_code = '140581' AND accepted_on >= '2024-01-01'`,
  );
  for (const absent of [earlier?.['project_no'], waiting?.['project_no'], elsewhere]) {
    expect(absent).toBeDefined();
    expect(each(data, list, 'projectNo')).not.toContain(absent);
  }
});

test('whether all passed is counted over these projects and held against the target of 城区', () => {
  const judged = projects.filter((row) => isOf2024(row) && row['acceptance_passed'] !== null);
  const passed = judged.filter((row) => row['acceptance_passed'] === 1);
  expect(valueAt(data, 'division')).toEqual({
    ...{ code, name: '城区' },
    housing: {
      asOf: today,
      qualityAcceptance: {
        ...{ year: 2024, accepted: judged.length, passed: passed.length },
        passShare: cutShare(passed.length, judged.length),
        meetsTarget: passed.length === judged.length,
        // 工程质量验收合格率达到100%
        dueOn: '2025-12-31',
        target: {
          value: '1.000000',
          validFrom: '2024-08-20',
          source: { document: '城政办发〔2024〕26号', section: '(二)' },
        },
      },
    },
  });
  expect(passed.length).toBeLessThan(judged.length);
});

test('every project is as the two departments store it', async () => {
  expect(listAt(data, list)).toEqual(await Promise.all(projects.filter(isOf2024).map(storedProject)));
});

async function storedProject(row: Row): Promise<object> {
  const projectNo = String(row['project_no']);
  const openItems = await journey.count(
    'housing',
    'SELECT COUNT(*) FROM renovation_item WHERE project_no = ? AND done = 0',
    [projectNo],
  );
  const isDone = row['completed_on'] !== null && row['acceptance_passed'] === 1 && openItems === 0;
  return {
    projectNo,
    stage: await journey.key(
      'housing',
      'SELECT stage FROM renovation_ledger_entry WHERE project_no = ? AND entered_on <= ? AND ? < left_on',
      [projectNo, today, today],
    ),
    housing: {
      asOf: today,
      completedOn: row['completed_on'],
      acceptedOn: row['accepted_on'],
      acceptancePassed: row['acceptance_passed'] === 1,
      openItemCount: openItems,
      mayBeStruckOff: row['struck_off_on'] === null ? isDone : null,
    },
    marketRegulation: await storedMaterials(projectNo),
    contractor: await storedContractor(row['contractor_uscc']),
  };
}

/** Null where no check was published. */
async function storedMaterials(projectNo: string): Promise<object | null> {
  const checks = await journey.rows(
    'market-regulation',
    'SELECT * FROM material_check WHERE project_no = ? AND published_on <= ?',
    [projectNo, today],
  );
  if (checks.length === 0) return null;
  return {
    asOf: today,
    materialCheckCount: checks.length,
    failedMaterialCheckCount: checks.filter(({ result }) => result !== 'PASS').length,
    falseTestReportCount: checks.filter(({ report_genuine: genuine }) => genuine === 0).length,
  };
}

async function storedContractor(uscc: unknown): Promise<object | null> {
  const enterprise = await enterpriseOf(journey, uscc);
  if (!enterprise) return null;
  const { status } = await storedStatus(journey, uscc);
  const penalties = await storedPenalties(journey, uscc);
  return {
    ...enterprise,
    marketRegulation: { registrationStatus: status, penaltyCount: penalties.length },
  };
}

test('among them is one that did not pass, and one with a material that failed or a false report', () => {
  expect(each(data, list, 'housing.acceptancePassed')).toContain(false);
  const found = listAt(data, list).filter((node) =>
    ['failedMaterialCheckCount', 'falseTestReportCount'].some(
      (name) => Number(valueAt(node, `marketRegulation.${name}`)) > 0,
    ),
  );
  expect(found.length).toBeGreaterThan(0);
});

describe('one row changed changes exactly its leaves', () => {
  const below = (index: number, ...paths: string[]) => paths.map((path) => `${list}.${index}.${path}`);

  test('housing: one more did not pass, and may not be struck off', async () => {
    const index = each(data, list, 'housing.mayBeStruckOff').indexOf(true);
    const paths = await journey.changedBy({
      ...{ department: 'housing', table: 'renovation_project' },
      update: { project_no: String(each(data, list, 'projectNo')[index]) },
      set: { acceptance_passed: 0 },
    });
    const leaves = ['acceptancePassed', 'mayBeStruckOff'].map((name) => `housing.${name}`);
    expect(paths).toEqual([`${quality}.passed`, `${quality}.passShare`, ...below(index, ...leaves)]);
  });

  test('housing: the one that did not pass passes, and the target is met', async () => {
    const index = each(data, list, 'housing.acceptancePassed').indexOf(false);
    const paths = await journey.changedBy({
      ...{ department: 'housing', table: 'renovation_project' },
      update: { project_no: String(each(data, list, 'projectNo')[index]) },
      set: { acceptance_passed: 1 },
    });
    const met = ['passed', 'passShare', 'meetsTarget'].map((name) => `${quality}.${name}`);
    const leaves = ['acceptancePassed', 'mayBeStruckOff'].map((name) => `housing.${name}`);
    expect(paths).toEqual([...met, ...below(index, ...leaves)]);
  });

  test('housing: one was accepted on the last day of the year before, and is listed no more', async () => {
    const shown = each(data, list, 'projectNo');
    const paths = await journey.changedBy({
      ...{ department: 'housing', table: 'renovation_project' },
      update: { project_no: String(shown.at(-1)) },
      set: { accepted_on: '2023-12-31' },
    });
    const last = `${list}.${shown.length - 1}.`;
    expect(paths.filter((path) => !path.startsWith(last))).toEqual([
      ...['accepted', 'passed', 'passShare'].map((name) => `${quality}.${name}`),
      'renovationProjects.totalCount',
      'renovationProjects.pageInfo.endCursor',
    ]);
    expect(paths).toContain(`${last}projectNo`);
  });

  test('market regulation: a check finds failings, and its report is false; unpublished it does not show', async () => {
    const checked = (publishedOn: string) =>
      journey.changedBy({
        ...{ department: 'market-regulation', table: 'material_check' },
        insert: {
          ...{ check_no: 'MC-TEST', project_no: String(each(data, list, 'projectNo')[0]) },
          ...{ material: 'WATERPROOFING', supplier_uscc: null, checked_on: '2024-05-01' },
          ...{ published_on: publishedOn, result: 'FAIL', report_no: 'TR-TEST', laboratory: null },
          ...{ report_genuine: 0, synthetic: 1 },
        },
      });
    const counts = ['materialCheckCount', 'failedMaterialCheckCount', 'falseTestReportCount'];
    expect(await checked(today)).toEqual(below(0, ...counts.map((name) => `marketRegulation.${name}`)));
    expect(await checked('2024-11-16')).toEqual([]);
  });

  test('market regulation: the contractor of one is penalised and listed as abnormal', async () => {
    const contractors = each(data, list, 'contractor.uscc');
    const index = contractors.findIndex((uscc) => contractors.filter((other) => other === uscc).length === 1);
    const uscc = String(contractors[index]);
    const block = 'contractor.marketRegulation';
    const penalised = await journey.changedBy({
      ...{ department: 'market-regulation', table: 'penalty' },
      insert: {
        ...{
          decision_no: 'PN-TEST',
          uscc,
          decided_on: today,
          ground: '出具虚假检测报告',
          amount_yuan: '100.00',
        },
      },
    });
    expect(penalised).toEqual(below(index, `${block}.penaltyCount`));
    const listed = await journey.changedBy({
      ...{ department: 'market-regulation', table: 'registration_change' },
      insert: { uscc, changed_on: today, status: 'ABNORMAL' },
    });
    expect(listed).toEqual(below(index, `${block}.registrationStatus`));
  });
});

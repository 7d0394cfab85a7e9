import {
  openFixture,
  visitAs,
  type DepartmentFixture,
} from '../../../shared/subgraph/testing/department-fixture';
import { marketRegulation } from '../index';
import { InspectionResult } from '../inspection/inspection-result';
import { askEntities, statementsFor } from '../testing/ask-entities';
import { MaterialCheck } from './material-check';
import { MaterialKind } from './material-kind';

const query = `query ($representations: [_Any!]!, $on: Date, $first: Int = 20, $problemsOnly: Boolean = false) {
  _entities(representations: $representations) { ... on RenovationProject { marketRegulation(on: $on) {
    source { synthetic } materialCheckCount problemCount: materialCheckCount(problemsOnly: true) failedMaterialCheckCount falseTestReportCount
    materialChecks(first: $first, problemsOnly: $problemsOnly) {
      checkNo material checkedOn publishedOn result reportNo laboratory reportGenuine supplier { uscc } } } } } }`;
const projects = (...numbers: string[]) =>
  numbers.map((projectNo) => ({ __typename: 'RenovationProject', projectNo }));

let fixture: DepartmentFixture;
beforeAll(async () => {
  fixture = await openFixture(marketRegulation);
  const check = (checkNo: string, checkedOn: string, more: Partial<MaterialCheck> = {}) => ({
    ...{ checkNo, checkedOn, projectNo: 'RP-1', material: MaterialKind.PIPE, publishedOn: '2024-11-15' },
    ...{ result: InspectionResult.PASS, supplierUscc: 'U-1', reportNo: `TR-${checkNo}`, laboratory: '示例' },
    ...{ reportGenuine: true, synthetic: true, ...more },
  });
  await fixture.insert(MaterialCheck, [
    check('MC-1', '2024-05-01'),
    check('MC-2', '2024-06-01', { result: InspectionResult.FAIL }),
    check('MC-3', '2024-07-01', { reportGenuine: false }),
    check('MC-4', '2024-04-01', {
      reportNo: null,
      laboratory: null,
      reportGenuine: null,
      supplierUscc: null,
    }),
    check('MC-5', '2024-08-01', { publishedOn: '2024-11-16', result: InspectionResult.FAIL }),
    check('MC-6', '2024-05-01', { projectNo: 'RP-2', publishedOn: '2024-06-01' }),
  ]);
});
afterAll(() => fixture.stop());

async function blocks(numbers: readonly string[], variables: Record<string, unknown> = {}) {
  const visit = visitAs('PUBLIC', []);
  const found = await askEntities(fixture, query, projects(...numbers), variables, visit);
  return found.map((entity) => entity['marketRegulation']);
}

test('what was published is counted and listed, newest first', async () => {
  const [block] = await blocks(['RP-1']);
  expect(block).toMatchObject({
    source: { synthetic: true },
    materialCheckCount: 4,
    problemCount: 2,
    failedMaterialCheckCount: 1,
    falseTestReportCount: 1,
    materialChecks: [
      { checkNo: 'MC-3', result: 'PASS', reportGenuine: false },
      { checkNo: 'MC-2', result: 'FAIL', supplier: { uscc: 'U-1' } },
      { checkNo: 'MC-1', material: 'PIPE', checkedOn: '2024-05-01', publishedOn: '2024-11-15' },
      { checkNo: 'MC-4', reportNo: null, laboratory: null, reportGenuine: null, supplier: null },
    ],
  });
});

test('only problems, only the first', async () => {
  const [block] = await blocks(['RP-1'], { problemsOnly: true, first: 1 });
  expect(block).toMatchObject({ materialChecks: [{ checkNo: 'MC-3' }], materialCheckCount: 4 });
});

test('a project of which nothing is published by the day has no block', async () => {
  expect(await blocks(['RP-1', 'RP-2', 'RP-3'], { on: '2024-06-01' })).toEqual([
    null,
    expect.objectContaining({ materialCheckCount: 1, problemCount: 0, failedMaterialCheckCount: 0 }),
    null,
  ]);
  expect(await blocks(['RP-2'], { on: '2024-05-31' })).toEqual([null]);
});

test('a day to come is answered as of today', async () => {
  expect((await blocks(['RP-1'], { on: '2025-01-01' }))[0]).toMatchObject({ materialCheckCount: 4 });
});

test('many projects cost the statements of one', async () => {
  expect(await statementsFor(fixture, query, projects('RP-1', 'RP-2', 'RP-3'))).toBe(
    await statementsFor(fixture, query, projects('RP-1')),
  );
});

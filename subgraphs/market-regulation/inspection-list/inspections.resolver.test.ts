import {
  openFixture,
  visitAs,
  type DepartmentFixture,
} from '../../../shared/subgraph/testing/department-fixture';
import { marketRegulation } from '../index';
import { Inspection } from '../inspection/inspection';
import { InspectionDomain, InspectionMode } from '../inspection/inspection-kinds';
import { InspectionResult } from '../inspection/inspection-result';
import { divisions } from '../testing/places';
import { RootList } from '../testing/root-list';

let fixture: DepartmentFixture;
const list = new RootList(() => fixture, 'inspections', 'Inspection', 'inspectionNo', false);

const inspection = (inspectionNo: string, inspectedOn: string, more: Partial<Inspection> = {}) => ({
  ...{ inspectionNo, inspectedOn, drawnOn: inspectedOn, publishedOn: '2024-11-15' },
  ...{ domain: InspectionDomain.FOOD, mode: InspectionMode.COMPLAINT_DRIVEN, result: InspectionResult.FAIL },
  ...{ targetUscc: 'U-1', facilityId: 'CF-1', divisionCode: '140502001001', synthetic: true, ...more },
});

beforeAll(async () => {
  fixture = await openFixture(marketRegulation, { references: { divisions } });
  await fixture.insert(Inspection, [
    inspection('IN-1', '2024-10-01'),
    inspection('IN-2', '2024-03-01', { result: InspectionResult.PASS }),
    inspection('IN-3', '2023-11-14', { result: InspectionResult.RECTIFIED }),
    inspection('IN-4', '2024-09-01', { facilityId: null, divisionCode: '140502' }),
    inspection('IN-5', '2024-08-01', { domain: InspectionDomain.PRICE, result: InspectionResult.RECTIFYING }),
    inspection('IN-TOMORROW', '2024-11-10', { publishedOn: '2024-11-16' }),
    inspection('IN-UNPUBLISHED', '2024-11-10', { publishedOn: null }),
    inspection('IN-J', '2024-10-02', { divisionCode: '419001005001' }),
    inspection('IN-NOWHERE', '2024-10-02', { divisionCode: null }),
  ]);
});
afterAll(() => fixture.stop());

test('lists inspections of the division and below, newest first; those of bodies stand at the county', async () => {
  expect(await list.keys()).toBe('IN-1 IN-4 IN-5 IN-2 IN-3');
  expect(await list.keys({ within: '140502001' })).toBe('IN-1 IN-5 IN-2 IN-3');
  expect(await list.keys({ within: '140502001002' })).toBe('');
});

test.each(['PUBLIC', 'MARKET_OFFICER'] as const)(
  'a %s sees none before its result is public, nor in the total',
  async (role) => {
    const page = await list.page({}, visitAs(role, ['140502']));
    expect(page.keys).toEqual(['IN-1', 'IN-4', 'IN-5', 'IN-2', 'IN-3']);
    expect(page.totalCount).toBe(5);
  },
);

test.each([
  [{ domains: ['FOOD'], failed: true, inspectedFrom: '2023-11-15', atCareFacility: true }, 'IN-1'],
  [{ domains: ['FOOD'], failed: true }, 'IN-1 IN-4 IN-3'],
  [{ failed: false }, 'IN-2'],
  [{ inspectedFrom: '2024-03-01', inspectedTo: '2024-08-01' }, 'IN-5 IN-2'],
  [{ atCareFacility: false }, 'IN-4'],
  [{ domains: [] }, ''],
])('with the filter %j gives %p', async (filter, expected) => {
  const page = await list.page({ filter });
  expect(page.keys.join(' ')).toBe(expected);
  expect(page.totalCount).toBe(page.keys.length);
});

test.each([
  ['INSPECTED_ON', 'ASC', 'IN-3 IN-2 IN-5 IN-4 IN-1'],
  ['INSPECTION_NO', 'DESC', 'IN-5 IN-4 IN-3 IN-2 IN-1'],
])('by %s %s gives %s, whole and row by row', async (field, direction, expected) => {
  const orderBy = { field, direction };
  expect(await list.keys({ orderBy })).toBe(expected);
  expect(await list.rowByRow({ orderBy })).toBe(expected);
});

test('a page costs one statement', async () => {
  fixture.statements.length = 0;
  await fixture.ask('{ inspections(within: "140502") { nodes { inspectionNo result } } }');
  expect(fixture.statements).toHaveLength(1);
});

test.each([
  ['within', { within: '1405' }],
  ['first', { first: 201 }],
  ['after', { after: 'x' }],
  ['filter.inspectedTo', { filter: { inspectedFrom: '2024-08-02', inspectedTo: '2024-08-01' } }],
])('refuses a wrong %s: %j', async (argument, variables) => {
  const { errors } = await list.send(variables);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
});

test('refuses a day that does not exist', async () => {
  const { errors } = await list.send({ filter: { inspectedFrom: '2023-02-29' } });
  expect(errors).toHaveLength(1);
});

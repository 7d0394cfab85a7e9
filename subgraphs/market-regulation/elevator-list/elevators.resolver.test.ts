import {
  openFixture,
  visitAs,
  type DepartmentFixture,
} from '../../../shared/subgraph/testing/department-fixture';
import { Elevator } from '../elevator/elevator';
import { ElevatorCheck } from '../elevator/elevator-check';
import { marketRegulation } from '../index';
import { InspectionResult } from '../inspection/inspection-result';
import { compound, divisions } from '../testing/places';
import { RootList } from '../testing/root-list';

let fixture: DepartmentFixture;
const list = new RootList(() => fixture, 'elevators', 'Elevator', 'registrationCode', true);

const elevator = (registrationCode: string, more: Partial<Elevator> = {}) => ({
  ...{ registrationCode, compoundId: 'C1', installedOn: '2020-01-01', useRegisteredOn: '2020-02-01' },
  ...{ synthetic: true, ...more },
});
const passed = (registrationCode: string, checkedOn: string, nextDueOn: string) => ({
  ...{ registrationCode, checkedOn, nextDueOn, result: InspectionResult.PASS },
});
const found = (registrationCode: string, checkedOn: string, result: InspectionResult) => ({
  ...{ registrationCode, checkedOn, nextDueOn: null, result },
});

beforeAll(async () => {
  const memberships = [
    compound('C1', '140502001001'),
    compound('C2', '140502001001', ['2024-07-25', '140502001002']),
    compound('CJ', '419001005001'),
  ];
  fixture = await openFixture(marketRegulation, { references: { divisions, compounds: memberships } });
  await fixture.insert(Elevator, [
    elevator('E-GOOD'),
    elevator('E-LATE', { compoundId: 'C2' }),
    elevator('E-FAILED'),
    elevator('E-MENDED'),
    elevator('E-NEW', { useRegisteredOn: null, installedOn: '2024-10-01' }),
    elevator('E-OFF', { suspendedOn: '2024-10-01' }),
    elevator('E-GONE', { decommissionedOn: '2024-11-01' }),
    elevator('E-SITE', { compoundId: null, facilityId: 'CF', communityCode: '140502001002' }),
    elevator('E-J', { compoundId: 'CJ' }),
  ]);
  await fixture.insert(ElevatorCheck, [
    passed('E-GOOD', '2024-03-01', '2025-03-01'),
    passed('E-LATE', '2023-10-01', '2024-10-01'),
    passed('E-FAILED', '2023-12-01', '2024-12-01'),
    found('E-FAILED', '2024-11-10', InspectionResult.FAIL),
    passed('E-MENDED', '2023-12-01', '2024-12-01'),
    found('E-MENDED', '2024-06-01', InspectionResult.FAIL),
    found('E-MENDED', '2024-07-01', InspectionResult.RECTIFIED),
    passed('E-OFF', '2023-10-01', '2024-10-01'),
    passed('E-SITE', '2024-01-01', '2025-01-01'),
    passed('E-J', '2023-10-01', '2024-10-01'),
  ]);
});
afterAll(() => fixture.stop());

test('lists what stands in the division and below that day, in compounds and out of them', async () => {
  expect(await list.keys()).toBe('E-FAILED E-GOOD E-LATE E-MENDED E-NEW E-OFF E-SITE');
  expect(await list.keys({ on: '2024-10-31' })).toBe(
    'E-FAILED E-GONE E-GOOD E-LATE E-MENDED E-NEW E-OFF E-SITE',
  );
  expect(await list.keys({ on: '2019-12-31' })).toBe('');
  expect(await list.keys({ on: '2025-06-01', filter: { problems: ['OVERDUE'] } })).toBe('E-LATE');
  expect(await list.keys({ within: '999999' })).toBe('');
});

test('an elevator moves with its compound on the day on which that belongs to another community', async () => {
  const within = '140502001002';
  expect(await list.keys({ within, on: '2024-07-24' })).toBe('E-SITE');
  expect(await list.keys({ within, on: '2024-07-25' })).toBe('E-LATE E-SITE');
});

test.each([
  [{ problems: ['OVERDUE'] }, 'E-LATE'],
  [{ problems: ['FAILED'] }, 'E-FAILED'],
  [{ problems: ['OVERDUE', 'FAILED'] }, 'E-FAILED E-LATE'],
  [{ problems: ['UNREGISTERED'], inCompound: true }, 'E-NEW'],
  [{ problems: [] }, ''],
  [{ inCompound: false }, 'E-SITE'],
])('with the filter %j gives %p', async (filter, expected) => {
  const page = await list.page({ filter });
  expect(page.keys.join(' ')).toBe(expected);
  expect(page.totalCount).toBe(page.keys.length);
});

test('a problem is one on the day that is asked for', async () => {
  expect(await list.keys({ filter: { problems: ['OVERDUE'] }, on: '2024-10-01' })).toBe('');
  expect(await list.keys({ filter: { problems: ['OVERDUE'] }, on: '2024-10-02' })).toBe('E-LATE');
  expect(await list.keys({ filter: { problems: ['FAILED'] }, on: '2024-06-15' })).toBe('E-MENDED');
});

test.each([
  ['REGISTRATION_CODE', 'DESC', 'E-SITE E-OFF E-NEW E-MENDED E-LATE E-GOOD E-FAILED'],
  ['COMPOUND', 'ASC', 'E-SITE E-FAILED E-GOOD E-MENDED E-NEW E-OFF E-LATE'],
  ['NEXT_INSPECTION_DUE', 'DESC', 'E-GOOD E-SITE E-FAILED E-MENDED E-LATE E-OFF E-NEW'],
  ['NEXT_INSPECTION_DUE', 'ASC', 'E-NEW E-LATE E-OFF E-FAILED E-MENDED E-SITE E-GOOD'],
])('by %s %s gives %s, whole and row by row', async (field, direction, expected) => {
  const orderBy = { field, direction };
  expect(await list.keys({ orderBy })).toBe(expected);
  expect(await list.rowByRow({ orderBy })).toBe(expected);
});

test('everybody sees it, a page in one statement', async () => {
  fixture.statements.length = 0;
  const answer = await fixture.ask(
    '{ elevators(within: "140502", filter: { problems: [OVERDUE, FAILED] }) { nodes { registrationCode } } }',
    {},
    visitAs('PUBLIC', []),
  );
  expect(answer.errors).toBeUndefined();
  expect(fixture.statements).toHaveLength(1);
});

test.each([
  ['within', { within: '1405' }],
  ['first', { first: 201 }],
  ['after', { after: 'x' }],
])('refuses a wrong %s: %j', async (argument, variables) => {
  const { errors } = await list.send(variables);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
});

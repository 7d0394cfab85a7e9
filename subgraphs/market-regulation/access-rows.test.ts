import { roles } from '../../shared/access/role';
import { publicVisit, type Visit } from '../../shared/access/visit';
import { visitAs, type DepartmentFixture } from '../../shared/subgraph/testing/department-fixture';
import { askEntities } from './testing/ask-entities';
import { canaries, openKeptFacts } from './testing/kept-facts';

let fixture: DepartmentFixture;
beforeAll(async () => {
  fixture = await openKeptFacts();
});
afterAll(() => fixture.stop());

const nobody = publicVisit('test');
const worker = (community: string) => visitAs('COMMUNITY_WORKER', [community]);
const { inspectionNo } = canaries.internal;

async function blocksOf(
  type: string,
  keys: readonly object[],
  fields: string,
  visitor: Visit,
): Promise<readonly unknown[]> {
  const entities = await askEntities(
    fixture,
    `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on ${type} { marketRegulation { ${fields} } } } }`,
    keys.map((key) => ({ __typename: type, ...key })),
    {},
    visitor,
  );
  return entities.map((entity) => entity?.['marketRegulation']);
}

const blockOf = async (type: string, key: object, fields: string, visitor: Visit) =>
  (await blocksOf(type, [key], fields, visitor))[0];

/** The three ways to an inspection of a number. */
async function waysTo(number: string, visitor: Visit): Promise<unknown> {
  const { data, errors } = await fixture.ask(
    `query ($number: ID!, $keys: [_Any!]!) { inspection(inspectionNo: $number) { status }
      _entities(representations: $keys) { ... on Inspection { status } }
      other: inspection(inspectionNo: $number) { inspectionNo } }`,
    { number, keys: [{ __typename: 'Inspection', inspectionNo: number }] },
    visitor,
  );
  expect(errors).toBeUndefined();
  return data;
}

const found = (number: string, status: string) => ({
  inspection: { status },
  _entities: [{ status }],
  other: { inspectionNo: number },
});
const notFound = { inspection: null, _entities: [null], other: null };

describe('an inspection whose result is not public', () => {
  test.each<[string, string, Visit]>([
    ['the public', inspectionNo, nobody],
    ['an auditor', inspectionNo, visitAs('AUDITOR', ['140500'])],
    ['a market officer of another city', inspectionNo, visitAs('MARKET_OFFICER', ['419001'])],
    ['a market officer without a division', inspectionNo, visitAs('MARKET_OFFICER', [])],
    ['a worker of another community', inspectionNo, worker('140502001002')],
    ['a worker below the county of the body', 'IN-COUNTY', worker('140502001001')],
    ['the public, before the day of publication', 'IN-SOON', nobody],
    ['anybody, when no place is on record', 'IN-NOWHERE', visitAs('LEADER', ['140500', '419001'])],
  ])('looks to %s as if there were none', async (_whose, number, visitor) => {
    expect(await waysTo(number, visitor)).toEqual(notFound);
    expect(await waysTo('IN-X', visitor)).toEqual(notFound);
  });

  test.each<[string, string, Visit]>([
    ['a worker of the community', inspectionNo, worker('140502001001')],
    ['a leader of the city', inspectionNo, visitAs('LEADER', ['140500'])],
    ['a worker of the community, before publication', 'IN-SOON', worker('140502001001')],
    ['street staff there', 'IN-J', visitAs('STREET_STAFF', ['419001005'])],
  ])('is found by %s', async (_whose, number, visitor) => {
    expect(await waysTo(number, visitor)).toEqual(found(number, 'CHECKED'));
  });

  test.each(roles)('is in no public list and count, not even for a %s', async (role) => {
    const fields = `inspectionCount failedInspectionCount inspections { inspectionNo }
      later: inspections(first: 50, domain: FOOD) { inspectionNo }`;
    const visitor = visitAs(role, ['140500', '419001']);
    const list = [{ inspectionNo: 'IN-PUBLISHED' }];
    const expected = { inspectionCount: 1, failedInspectionCount: 1, inspections: list, later: list };
    expect(await blockOf('Enterprise', { uscc: 'U-1' }, fields, visitor)).toEqual(expected);
    expect(await blockOf('CareFacility', { id: 'CF-1' }, fields, visitor)).toEqual(expected);
  });
});

test('everybody finds the inspection whose result is public', async () => {
  expect(await waysTo('IN-PUBLISHED', nobody)).toEqual(found('IN-PUBLISHED', 'RESULT_PUBLISHED'));
});

const underWay = `inspectionInProgressCount inspectionsInProgress { inspectionNo }`;
const listed = (...numbers: string[]) => ({
  inspectionInProgressCount: numbers.length,
  inspectionsInProgress: numbers.map((each) => ({ inspectionNo: each })),
});

test.each<[string, Visit, string[]]>([
  ['the city', visitAs('LEADER', ['140500']), [inspectionNo, 'IN-COUNTY', 'IN-SOON']],
  ['the community', worker('140502001001'), [inspectionNo, 'IN-SOON']],
  ['another community', worker('140502001002'), []],
  ['the city of another site of the body', visitAs('MARKET_OFFICER', ['419001']), ['IN-J']],
])('a body lists and counts what is under way in %s', async (_where, visitor, numbers) => {
  expect(await blockOf('Enterprise', { uscc: 'U-1' }, underWay, visitor)).toEqual(
    listed(...numbers.toSorted()),
  );
});

test('what was under way on a past day is told as of that day', async () => {
  const { data } = await fixture.ask(
    `{ _entities(representations: [{ __typename: "CareFacility", id: "CF-1" }]) { ... on CareFacility {
      before: marketRegulation(on: "2024-09-30") { inspectionCount ${underWay} }
      during: marketRegulation(on: "2024-10-19") { inspectionCount ${underWay} }
      after: marketRegulation(on: "2024-10-20") { inspectionCount ${underWay} } } } }`,
    {},
    worker('140502001001'),
  );
  expect(data?.['_entities']).toEqual([
    {
      before: { inspectionCount: null, ...listed() },
      during: { inspectionCount: null, ...listed('IN-PUBLISHED') },
      after: { inspectionCount: 1, ...listed() },
    },
  ]);
});

test('how it came about is told only in its own division', async () => {
  const { data, errors } = await fixture.ask(
    '{ inspection(inspectionNo: "IN-PUBLISHED") { mode result } }',
    {},
    worker('140502001002'),
  );
  expect(data).toEqual({ inspection: { mode: null, result: 'FAIL' } });
  expect(errors?.map(({ path, extensions }) => [path, extensions?.['reason']])).toEqual([
    [['inspection', 'mode'], 'division'],
  ]);
});

test.each<[string, string, string | null, Visit]>([
  ['of the county of its registration', 'U-1', '王**', visitAs('STREET_STAFF', ['140502'])],
  ['of a community of that county', 'U-1', null, worker('140502001001')],
  ['of another county', 'U-J', null, visitAs('MARKET_OFFICER', ['140502'])],
  ['of its own county', 'U-J', '周**', visitAs('MARKET_OFFICER', ['419001'])],
  ['of anywhere, when that is not on record', 'U-N', null, visitAs('MARKET_OFFICER', ['140500', '419001'])],
])('the director of a body is for those %s', async (_whose, uscc, maskedName, visitor) => {
  expect(await blockOf('Enterprise', { uscc }, 'qualityDirector { maskedName }', visitor)).toEqual({
    qualityDirector: maskedName === null ? null : { maskedName },
  });
});

test.each([
  ['2021-12-31', null],
  ['2023-04-30', '孙**'],
  ['2023-05-01', null],
  ['2023-06-01', '王**'],
])('the director on %s is who was in office', async (on, maskedName) => {
  const { data } = await fixture.ask(
    `{ _entities(representations: [{ __typename: "Enterprise", uscc: "U-1" }]) {
      ... on Enterprise { marketRegulation(on: "${on}") { qualityDirector { maskedName } } } } }`,
  );
  const qualityDirector = maskedName === null ? null : { maskedName };
  expect(data?.['_entities']).toEqual([{ marketRegulation: { qualityDirector } }]);
});

test('safety officers are told by where each elevator stands, also in the list of its using unit', async () => {
  const { data, errors } = await fixture.ask(
    `{ _entities(representations: [{ __typename: "Enterprise", uscc: "U-1" }]) { ... on Enterprise {
      marketRegulation { elevatorsUsed { registrationCode marketRegulation { safetyOfficer { maskedName } } } } } }
      nobody: elevator(registrationCode: "E-NOBODY") { marketRegulation { safetyOfficer { maskedName } } } }`,
    {},
    visitAs('STREET_STAFF', ['140502001']),
  );
  const told = (registrationCode: string, maskedName: string | null) => ({
    registrationCode,
    marketRegulation: { safetyOfficer: maskedName && { maskedName } },
  });
  const elevatorsUsed = [
    told('E-1', '李**'),
    told('E-J', null),
    told('E-NOWHERE', null),
    told('E-SITE', '李**'),
  ];
  expect(data).toEqual({
    _entities: [{ marketRegulation: { elevatorsUsed } }],
    nobody: { marketRegulation: { safetyOfficer: null } },
  });
  expect(errors?.map(({ extensions }) => extensions?.['reason'])).toEqual(['division', 'division']);
});

test('a target is everybody’s, what was reached is not', async () => {
  const fields = 'qualityIndicators { target }';
  expect(await blockOf('Division', { code: '140502' }, fields, nobody)).toEqual({
    qualityIndicators: [{ target: '98.5' }],
  });
});

test('the check takes as many statements for several things as for one', async () => {
  const officer = visitAs('MARKET_OFFICER', ['140502', '419001']);
  const statementsFor = async (type: string, keys: readonly object[], fields: string) => {
    fixture.statements.length = 0;
    await blocksOf(type, keys, fields, officer);
    return fixture.statements.length;
  };
  const persons = 'legalRepresentative { name } qualityDirector { name phone }';
  const cases: [string, object[], string][] = [
    ['Enterprise', [{ uscc: 'U-1' }, { uscc: 'U-J' }, { uscc: 'U-N' }], `${underWay} ${persons}`],
    ['CareFacility', [{ id: 'CF-1' }, { id: 'CF-J' }, { id: 'CF-X' }], underWay],
    ['Elevator', [{ registrationCode: 'E-1' }, { registrationCode: 'E-J' }], 'safetyOfficer { name }'],
    ['Division', [{ code: '140502' }, { code: '419001' }], 'qualityIndicators { actual }'],
  ];
  for (const [type, keys, fields] of cases) {
    const one = await statementsFor(type, keys.slice(0, 1), fields);
    expect([type, one]).toEqual([type, expect.any(Number)]);
    expect(one).toBeGreaterThan(0);
    expect([type, await statementsFor(type, keys, fields)]).toEqual([type, one]);
  }
});

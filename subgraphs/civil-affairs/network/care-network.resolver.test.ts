import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { CareFacility } from '../facility/care-facility';
import { CareFacilityKind, CareFacilityLevel, CareFacilityOwnership } from '../facility/care-facility-kind';
import { civilAffairs } from '../index';
import { askBlocks, statementsOf } from '../testing/ask-entities';
import { facility, insertDivisions, references } from '../testing/rows';

const { DISTRICT, TOWNSHIP } = CareFacilityLevel;
const { TOWNSHIP_CARE_HOME, PUBLIC_CARE_HOME, GUIDANCE_CENTRE } = CareFacilityKind;
const { PUBLIC, PRIVATE } = CareFacilityOwnership;
let fixture: DepartmentFixture;

beforeAll(async () => {
  fixture = await openFixture(civilAffairs, { today: '2024-11-15', references });
  await insertDivisions(fixture.insert);
  const town = { kind: TOWNSHIP_CARE_HOME, level: TOWNSHIP, ownership: PUBLIC };
  const district = { kind: PUBLIC_CARE_HOME, level: DISTRICT, ownership: PUBLIC };
  await fixture.insert(CareFacility, [
    ...[1, 1, 2, 5, null].map((ratingLevel, index) => facility({ ...town, id: `T${index}`, ratingLevel })),
    ...[1, 2].map((ratingLevel, index) => facility({ ...district, id: `D${index}`, ratingLevel })),
    facility({ ...district, id: 'private', ownership: PRIVATE, ratingLevel: null }),
    facility({ ...district, id: 'centre', kind: GUIDANCE_CENTRE, bedCount: 0 }),
    facility({ id: 'moving', compoundId: 'mover', communityCode: '140502100229', inOperation: false }),
  ]);
});
afterAll(() => fixture.stop());

const rates =
  'ratingRates { target { code value dueOn source { section } } leastLevel { value } rated homes rate met }';
const network = 'careNetwork { level facilityCount inOperationCount bedCount facilities(first: 1) { id } }';

test('rated homes are counted against 80 %, level 5 the best', async () => {
  const [block] = await askBlocks(fixture, 'Division', [{ code: '140502' }], rates);
  const target = (code: string) => ({
    ...{ code, value: '0.80', dueOn: '2025-12-31', source: { section: '二(六)24' } },
  });
  expect(block?.['ratingRates']).toEqual([
    {
      target: target('TOWNSHIP_HOMES_RATED'),
      leastLevel: { value: '1.00' },
      ...{ rated: 4, homes: 5, rate: '0.8000', met: true },
    },
    {
      target: target('DISTRICT_HOMES_RATED'),
      leastLevel: { value: '2.00' },
      ...{ rated: 1, homes: 2, rate: '0.5000', met: false },
    },
  ]);
});

test('no home, no rate', async () => {
  const [block] = await askBlocks(fixture, 'Division', [{ code: '140502100229' }], rates);
  expect(block?.['ratingRates']).toMatchObject([
    { rated: 0, homes: 0, rate: null, met: null },
    { rated: 0, homes: 0, rate: null, met: null },
  ]);
});

test('the network has three levels everywhere, and adds up', async () => {
  const codes = ['140502', '140502100230', '140502100-P01'].map((code) => ({ code }));
  const levels = (await askBlocks(fixture, 'Division', codes, network)).map(
    (block) => block?.['careNetwork'],
  );
  const level = (
    name: string,
    facilityCount: number,
    inOperationCount: number,
    bedCount: number,
    first?: string,
  ) => ({
    ...{ level: name, facilityCount, inOperationCount, bedCount, facilities: first ? [{ id: first }] : [] },
  });
  const inTown = [level('DISTRICT', 4, 4, 30, 'D0'), level('TOWNSHIP', 5, 5, 50, 'T0')];
  expect(levels).toEqual([
    [...inTown, level('COMMUNITY', 1, 0, 10, 'moving')],
    [...inTown, level('COMMUNITY', 0, 0, 0)],
    [level('DISTRICT', 0, 0, 0), level('TOWNSHIP', 0, 0, 0), level('COMMUNITY', 1, 0, 10, 'moving')],
  ]);
});

test('the statements do not grow with the divisions', async () => {
  const codes = ['140502', '140502100230', '140502100-P01'].map((code) => ({ code }));
  const one = await statementsOf(fixture, () =>
    askBlocks(fixture, 'Division', codes.slice(0, 1), `${rates} ${network}`),
  );
  const all = await statementsOf(fixture, () => askBlocks(fixture, 'Division', codes, `${rates} ${network}`));
  expect(all).toBe(one);
});

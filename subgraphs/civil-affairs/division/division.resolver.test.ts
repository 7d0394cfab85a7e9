import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { AbilityGrade } from '../elder/ability-grade';
import { Elder } from '../elder/elder';
import { CareFacility } from '../facility/care-facility';
import { civilAffairs } from '../index';
import { askBlocks, statementsOf } from '../testing/ask-entities';
import { divisions, elders, facility, insertDivisions, references } from '../testing/rows';
import { CareVisit, CareVisitResult } from '../visit/care-visit';
import { DivisionRecord } from './division-record';
import { ResidentPopulation } from './resident-population';

let fixture: DepartmentFixture;

const ask = (codes: readonly string[], selection: string, args = '') =>
  askBlocks(
    fixture,
    'Division',
    codes.map((code) => ({ code })),
    selection,
    args,
  );
const total = 'elderSummary { total { value suppressed } }';

beforeEach(async () => {
  fixture = await openFixture(civilAffairs, { references });
  await insertDivisions(fixture.insert);
});
afterEach(() => fixture.stop());

test('elders count in the community to which their compound belongs that day, and in all divisions above', async () => {
  await fixture.insert(Elder, [
    ...elders(20, { compoundId: 'mover' }),
    ...elders(10, { compoundId: 'stayer' }),
    ...elders(7, { communityCode: '140502100230' }),
  ]);
  const codes = ['140502', '140502100', '140502100229', '140502100230', '140502100-P01'];
  const totals = async (on: string) =>
    (await ask(codes, total, `(on: "${on}")`)).map(
      (block) => (block as { elderSummary: { total: { value: number } } } | null)?.elderSummary.total.value,
    );
  expect(await totals('2024-07-24')).toEqual([37, 37, 30, 7, undefined]);
  expect(await totals('2024-07-25')).toEqual([37, 37, 10, 7, 20]);
});

test('only those on the register that day are counted', async () => {
  await fixture.insert(Elder, [
    ...elders(10, { communityCode: '140502100230' }),
    ...elders(6, { communityCode: '140502100230', registeredOn: '2024-03-01' }),
    ...elders(5, { communityCode: '140502100230', leftOn: '2024-03-02' }),
  ]);
  const on = async (day: string) => (await ask(['140502100230'], total, `(on: "${day}")`))[0];
  const count = (value: number) => ({ elderSummary: { total: { value, suppressed: false } } });
  expect(await on('2024-02-29')).toEqual(count(15));
  expect(await on('2024-03-01')).toEqual(count(21));
  expect(await on('2024-03-02')).toEqual(count(16));
});

test('a division without elders has zeros, an unknown one no block', async () => {
  await fixture.insert(Elder, elders(9, { communityCode: '140502100229' }));
  expect(await ask(['140502100230', '999999'], total)).toEqual([
    { elderSummary: { total: { value: 0, suppressed: false } } },
    null,
  ]);
});

test('nothing is said of elders while nobody is on the register', async () => {
  expect(await ask(['140502100230'], total)).toEqual([{ elderSummary: null }]);
});

test('a division that was abolished has a block until then', async () => {
  await fixture.insert(DivisionRecord, [
    {
      code: '140502005',
      level: 'TOWNSHIP',
      name: 'former',
      codeSource: 'NBS_2023',
      validTo: '2020-01-01',
      synthetic: false,
    },
  ]);
  expect(await ask(['140502005'], 'asOf', '(on: "2019-12-31")')).toEqual([{ asOf: '2019-12-31' }]);
  expect(await ask(['140502005'], 'asOf', '(on: "2020-01-01")')).toEqual([null]);
});

describe('elders beside those of the divisions around', () => {
  const codes = ['140502', '140502100', '140502100229', '140502100230', '140502100-P01'];
  const counts = async (selection: string, on = '2024-07-25') =>
    (await ask(codes, `elderSummary { counted: ${selection} { value } }`, `(on: "${on}")`)).map(
      (block) =>
        (block as { elderSummary: { counted: { value: number | null } } } | null)?.elderSummary.counted.value,
    );

  test('a division is hidden where it would tell the small number of a compound, and another so that those above are shown', async () => {
    await fixture.insert(Elder, [
      ...elders(3, { compoundId: 'stayer', livingAlone: true }),
      ...elders(17, { compoundId: 'stayer' }),
      ...elders(10, { communityCode: '140502100230', livingAlone: true }),
      ...elders(10, { communityCode: '140502100230' }),
    ]);
    expect(await counts('specialDifficulty')).toEqual([13, 13, null, null, 0]);
    expect(await counts('total')).toEqual([40, 40, 20, 20, 0]);
  });

  test('where no other can give way those above are hidden too', async () => {
    await fixture.insert(Elder, [
      ...elders(3, { compoundId: 'stayer', livingAlone: true }),
      ...elders(17, { compoundId: 'stayer' }),
      ...elders(10, { communityCode: '140502100230' }),
    ]);
    expect(await counts('specialDifficulty')).toEqual([null, null, null, 0, 0]);
    expect(await counts('total')).toEqual([30, 30, 20, 10, 0]);
  });

  test('two communities with small numbers hide one another, and the compound hides that to which it belongs that day', async () => {
    await fixture.insert(Elder, [
      ...elders(3, { compoundId: 'mover', livingAlone: true }),
      ...elders(17, { compoundId: 'mover' }),
      ...elders(7, { compoundId: 'stayer', livingAlone: true }),
      ...elders(17, { compoundId: 'stayer' }),
      ...elders(4, { communityCode: '140502100230', livingAlone: true }),
      ...elders(17, { communityCode: '140502100230' }),
    ]);
    expect(await counts('specialDifficulty', '2024-07-24')).toEqual([14, 14, null, null, undefined]);
    expect(await counts('specialDifficulty')).toEqual([14, 14, 7, null, null]);
  });

  test('a total of few elders outside the compounds hides that of another community, also beside the population', async () => {
    await fixture.insert(Elder, [
      ...elders(3, { communityCode: '140502100229' }),
      ...elders(20, { communityCode: '140502100230' }),
    ]);
    await fixture.insert(ResidentPopulation, [
      { entryNo: '1', communityCode: '140502100230', persons: 100, synthetic: false },
    ]);
    expect(await counts('total')).toEqual([23, 23, null, null, 0]);
    expect(
      await ask(['140502', '140502100230'], 'elderShare { elders { value } population { value } share }'),
    ).toEqual([
      { elderShare: { elders: { value: 23 }, population: { value: 100 }, share: '0.2300' } },
      { elderShare: { elders: { value: null }, population: { value: null }, share: null } },
    ]);
  });
});

describe('the population', () => {
  const ofCommunities = async () =>
    (await ask(['140502100', '140502100229', '140502100230'], 'residentPopulation { value }')).map(
      (block) => (block as { residentPopulation: { value: number | null } }).residentPopulation.value,
    );

  test('is hidden where a few are no elders, and so is another so that it is shown above', async () => {
    await fixture.insert(Elder, elders(20, { communityCode: '140502100230' }));
    await fixture.insert(ResidentPopulation, [
      { entryNo: '1', communityCode: '140502100229', persons: 60, synthetic: false },
      { entryNo: '2', communityCode: '140502100230', persons: 23, synthetic: false },
    ]);
    expect(await ofCommunities()).toEqual([83, null, null]);
  });

  test('of fewer residents than elders, as on another day, is no reason to fail', async () => {
    await fixture.insert(Elder, elders(12, { communityCode: '140502100230' }));
    await fixture.insert(ResidentPopulation, [
      { entryNo: '1', communityCode: '140502100229', persons: 60, synthetic: false },
      { entryNo: '2', communityCode: '140502100230', persons: 10, synthetic: false },
    ]);
    expect(await ofCommunities()).toEqual([70, 60, 10]);
  });

  test('elders of places without an entry do not stand for the others', async () => {
    await fixture.insert(Elder, [
      ...elders(20, { communityCode: '140502100230' }),
      ...elders(50, { communityCode: '140502100229' }),
    ]);
    await fixture.insert(ResidentPopulation, [
      { entryNo: '1', communityCode: '140502100230', persons: 23, synthetic: false },
    ]);
    expect(await ask(['140502100', '140502100230'], 'residentPopulation { value }')).toEqual([
      { residentPopulation: { value: null } },
      { residentPopulation: { value: null } },
    ]);
  });
});

test('the groups are counted each by itself, and 计划生育特殊家庭 only among the others', async () => {
  const here = { communityCode: '140502100230' };
  await fixture.insert(Elder, [
    ...elders(40, here),
    ...elders(9, { ...here, livingAlone: true, abilityGrade: AbilityGrade.MODERATE }),
    ...elders(6, { ...here, livingAlone: true, emptyNest: true }),
    ...elders(5, { ...here, specialFamily: true }),
    ...elders(5, { ...here, otherDifficulty: true }),
  ]);
  const [block] = await ask(
    ['140502100230'],
    'elderSummary { specialDifficulty { value } byDifficulty { category count { value } } moderateOrWorse { value } }',
  );
  expect(block).toEqual({
    elderSummary: {
      specialDifficulty: { value: 25 },
      moderateOrWorse: { value: 9 },
      byDifficulty: [
        { category: 'LIVING_ALONE', count: { value: 15 } },
        { category: 'EMPTY_NEST', count: { value: 6 } },
        { category: 'LEFT_BEHIND', count: { value: 0 } },
        { category: 'DISABLED_ABILITY', count: { value: 0 } },
        { category: 'SEVERE_DISABILITY', count: { value: 0 } },
        { category: 'OTHER', count: { value: 10 } },
      ],
    },
  });
});

test('the share of elders is of the registered population, compounds counted where they belong', async () => {
  await fixture.insert(Elder, [
    ...elders(20, { compoundId: 'mover' }),
    ...elders(10, { compoundId: 'stayer' }),
  ]);
  await fixture.insert(ResidentPopulation, [
    { entryNo: '1', compoundId: 'mover', persons: 100, synthetic: false },
    { entryNo: '2', compoundId: 'stayer', persons: 60, synthetic: false },
  ]);
  const selection =
    'residentPopulation { value } elderShare { elders { value } population { value } share ageFrom ageSource { document section } }';
  const ageSource = { document: '《中华人民共和国老年人权益保障法》', section: '第二条' };
  expect(await ask(['140502100-P01', '140502100', '140502100230'], selection)).toEqual([
    {
      residentPopulation: { value: 100 },
      elderShare: {
        elders: { value: 20 },
        population: { value: 100 },
        share: '0.2000',
        ageFrom: 60,
        ageSource,
      },
    },
    {
      residentPopulation: { value: 160 },
      elderShare: {
        elders: { value: 30 },
        population: { value: 160 },
        share: '0.1875',
        ageFrom: 60,
        ageSource,
      },
    },
    {
      residentPopulation: null,
      elderShare: { elders: { value: 0 }, population: null, share: null, ageFrom: 60, ageSource },
    },
  ]);
});

test('of a day in the past there is no population and no share, for no population of that day is kept', async () => {
  await fixture.insert(Elder, elders(20, { communityCode: '140502100230' }));
  await fixture.insert(ResidentPopulation, [
    { entryNo: '1', communityCode: '140502100230', persons: 100, synthetic: false },
  ]);
  const selection =
    'asOf residentPopulation { value } elderShare { elders { value } population { value } share }';
  expect(await ask(['140502100230'], selection, '(on: "2024-11-14")')).toEqual([
    {
      ...{ asOf: '2024-11-14', residentPopulation: null },
      elderShare: { elders: { value: 20 }, population: null, share: null },
    },
  ]);
  expect(await ask(['140502100230'], selection, '(on: "2024-11-15")')).toEqual([
    {
      ...{ asOf: '2024-11-15', residentPopulation: { value: 100 } },
      elderShare: { elders: { value: 20 }, population: { value: 100 }, share: '0.2000' },
    },
  ]);
});

test('before the register of elders begins nothing is said of them, not that there is nobody', async () => {
  await fixture.insert(Elder, elders(20, { communityCode: '140502100230', registeredOn: '2021-08-03' }));
  const selection = `asOf elderSummary { total { value } } elderShare { elders { value } population { value } share ageFrom }`;
  const [before, first, elsewhere] = [
    await ask(['140502100230'], selection, '(on: "2021-08-02")'),
    await ask(['140502100230'], selection, '(on: "2021-08-03")'),
    await ask(['140502100229'], selection, '(on: "2021-08-03")'),
  ];
  const share = { population: null, share: null, ageFrom: 60 };
  expect(before).toEqual([
    { asOf: '2021-08-02', elderSummary: null, elderShare: { elders: null, ...share } },
  ]);
  const counted = (value: number) => [
    { asOf: '2021-08-03', elderSummary: { total: { value } }, elderShare: { elders: { value }, ...share } },
  ];
  expect(first).toEqual(counted(20));
  expect(elsewhere).toEqual(counted(0));
});

describe('monthly visits', () => {
  const rate = 'monthlyVisitRate(month: $month) { month dueAll { value } visited { value } belowTarget }';
  const inMonth = (code: string, month: string | null, args = '') =>
    ask([code], rate.replace('$month', JSON.stringify(month)), args);

  beforeEach(async () => {
    const due = elders(12, { compoundId: 'mover', livingAlone: true });
    await fixture.insert(Elder, [...due, ...elders(20, { compoundId: 'mover' })]);
    await fixture.insert(
      CareVisit,
      ['2024-06', '2024-07', '2024-11'].flatMap((month) =>
        due.slice(0, month === '2024-11' ? 6 : 12).map(({ id }) => ({
          elderId: id,
          month,
          visitedOn: `${month}-02`,
          result: CareVisitResult.DONE,
        })),
      ),
    );
  });

  const counted = (month: string, due: number, visited: number) => [
    {
      monthlyVisitRate: {
        month,
        dueAll: { value: due },
        visited: { value: visited },
        belowTarget: due === 0 ? null : visited < due,
      },
    },
  ];

  test('are those of this month unless asked otherwise', async () => {
    expect(await inMonth('140502100-P01', null)).toEqual(counted('2024-11', 12, 6));
    expect(await inMonth('140502100-P01', '2024-07')).toEqual(counted('2024-07', 12, 12));
  });

  test('of a day in the past are those of its month', async () => {
    expect(await inMonth('140502', null, '(on: "2024-06-03")')).toEqual(counted('2024-06', 12, 12));
  });

  test('of a day in the past leave out visits after it, and months after it', async () => {
    expect(await inMonth('140502', null, '(on: "2024-07-01")')).toEqual(counted('2024-07', 12, 0));
    expect(await inMonth('140502', '2024-07', '(on: "2024-06-30")')).toEqual([{ monthlyVisitRate: null }]);
  });

  test('count where the compound belongs at the end of the month', async () => {
    expect(await inMonth('140502100229', '2024-06')).toEqual(counted('2024-06', 12, 12));
    expect(await inMonth('140502100229', '2024-07')).toEqual(counted('2024-07', 0, 0));
  });

  test.each([
    ['a month to come', '140502', '2024-12'],
    ['a month before the register of visits', '140502', '2024-05'],
    ['a month before the division stood', '140502100-P01', '2024-06'],
  ])('of %s are null', async (_case, code, month) => {
    expect(await inMonth(code, month)).toEqual([{ monthlyVisitRate: null }]);
  });
});

test('facilities are those of the division and below, one in a compound where that belongs', async () => {
  await fixture.insert(CareFacility, [
    facility({ id: 'CF-1', communityCode: '140502100229', compoundId: 'mover' }),
    facility({ id: 'CF-2' }),
    facility({ id: 'CF-3' }),
  ]);
  const selection = 'careFacilityCount careFacilities(first: 2) { id }';
  expect(await ask(['140502', '140502100-P01', '140502100229'], selection)).toEqual([
    { careFacilityCount: 3, careFacilities: [{ id: 'CF-1' }, { id: 'CF-2' }] },
    { careFacilityCount: 1, careFacilities: [{ id: 'CF-1' }] },
    { careFacilityCount: 0, careFacilities: [] },
  ]);
});

test('the statements do not grow with the divisions', async () => {
  const everything = `${total} residentPopulation { value } elderShare { share } careFacilityCount
    monthlyVisitRate { rateAll } careFacilities { id civilAffairs { openHazardCount } } publishedFigures { value }`;
  await fixture.insert(CareFacility, [
    facility({ id: 'CF-1', communityCode: '140502100229' }),
    facility({ id: 'CF-2' }),
  ]);
  await fixture.insert(Elder, elders(9, { compoundId: 'stayer', livingAlone: true }));
  await fixture.insert(CareVisit, [
    { elderId: 'E1', month: '2024-01', visitedOn: '2024-01-01', result: CareVisitResult.DONE },
  ]);
  const one = await statementsOf(fixture, () => ask(['140502'], everything));
  const five = await statementsOf(fixture, () =>
    ask(
      divisions.map(({ code }) => code),
      everything,
    ),
  );
  expect(one).toBeGreaterThan(8);
  expect(five).toBe(one);
});

import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { Elder } from '../elder/elder';
import { CareFacility } from '../facility/care-facility';
import { civilAffairs } from '../index';
import { askBlocks, statementsOf } from '../testing/ask-entities';
import { elder, elders, facility, references } from '../testing/rows';
import { CareVisit, CareVisitResult } from '../visit/care-visit';

let fixture: DepartmentFixture;

const ask = (ids: readonly string[], selection: string) =>
  askBlocks(
    fixture,
    'Compound',
    ids.map((id) => ({ id })),
    selection,
  );

beforeEach(async () => {
  fixture = await openFixture(civilAffairs, { references });
});
afterEach(() => fixture.stop());

test('a compound without elders has zeros, an unknown one no block', async () => {
  await fixture.insert(Elder, elders(9, { compoundId: 'stayer' }));
  expect(await ask(['mover', 'unknown'], 'source { synthetic } elderSummary { total { value } }')).toEqual([
    { source: { synthetic: false }, elderSummary: { total: { value: 0 } } },
    null,
  ]);
});

test('nothing is said of elders while nobody is on the register', async () => {
  expect(await ask(['mover'], 'elderSummary { total { value } }')).toEqual([{ elderSummary: null }]);
});

test('the block says whether its elders were generated', async () => {
  await fixture.insert(Elder, [elder({ compoundId: 'mover', synthetic: true })]);
  expect(await ask(['mover', 'stayer'], 'source { synthetic }')).toEqual([
    { source: { synthetic: true } },
    { source: { synthetic: false } },
  ]);
});

test('who reaches the advanced age of the law within the year of the day is counted', async () => {
  await fixture.insert(Elder, [
    ...elders(6, { compoundId: 'mover', birthYear: 1944 }),
    ...elders(7, { compoundId: 'mover', birthYear: 1945 }),
    ...elders(8, { compoundId: 'mover', birthYear: 1950 }),
  ]);
  const selection =
    'elderSummary { advancedAge { value } advancedAgeRule { code value source { document synthetic } } }';
  const advancedAgeRule = {
    code: 'ADVANCED_AGE_FROM',
    value: '80.00',
    source: { document: '《中华人民共和国老年人权益保障法》', synthetic: false },
  };
  expect(await ask(['mover'], selection)).toEqual([
    { elderSummary: { advancedAge: { value: 6 }, advancedAgeRule } },
  ]);
  expect(
    await askBlocks(fixture, 'Compound', [{ id: 'mover' }], selection, '(on: "2023-12-31")'),
  ).toMatchObject([{ elderSummary: { advancedAge: { value: 0 } } }]);
});

test('visits are counted of those due: an emergency is a visit, who has no row was missed', async () => {
  const due = elders(30, { compoundId: 'mover', emptyNest: true });
  const { DONE, EMERGENCY, DECLINED } = CareVisitResult;
  const results = [...Array<CareVisitResult>(14).fill(DONE), EMERGENCY, ...Array(8).fill(DECLINED)];
  await fixture.insert(Elder, [...due, ...elders(9, { compoundId: 'mover' })]);
  await fixture.insert(
    CareVisit,
    results.map((result: CareVisitResult, index) => ({
      elderId: due[index]?.id ?? '',
      month: '2024-11',
      visitedOn: '2024-11-04',
      result,
    })),
  );
  const [block] = await ask(
    ['mover'],
    `monthlyVisitRate { target targetSource { document section } dueAll { value } visited { value } missed { value }
     declined { value } dueWilling { value } visitedWilling { value } rateAll rateWilling belowTarget }`,
  );
  expect(block).toEqual({
    monthlyVisitRate: {
      target: '1.00',
      targetSource: { document: '城政办发〔2024〕23号', section: '二(二)5' },
      dueAll: { value: 30 },
      visited: { value: 15 },
      missed: { value: 7 },
      declined: { value: 8 },
      dueWilling: { value: 30 },
      visitedWilling: { value: 15 },
      rateAll: '0.5000',
      rateWilling: '0.5000',
      belowTarget: true,
    },
  });
});

test('a compound gives way where another would be told by their community', async () => {
  const here = (compoundId: string, count: number) => [
    ...elders(count, { compoundId, livingAlone: true }),
    ...elders(20, { compoundId }),
  ];
  await fixture.insert(Elder, [...here('mover', 3), ...here('stayer', 9)]);
  const special = async (on: string) =>
    (
      await askBlocks(fixture, 'Compound', [{ id: 'mover' }, { id: 'stayer' }], difficult, `(on: "${on}")`)
    ).map(
      (block) =>
        (block as { elderSummary: { specialDifficulty: { value: number | null } } }).elderSummary
          .specialDifficulty.value,
    );
  const difficult = 'elderSummary { specialDifficulty { value } }';
  expect(await special('2024-07-24')).toEqual([null, null]);
  expect(await special('2024-07-25')).toEqual([null, 9]);
});

test('a compound that belongs to no community has no neighbours', async () => {
  await fixture.stop();
  const apart = { id: 'apart', name: 'apart', aliases: [], address: null, synthetic: true };
  const memberships = [{ communityCode: '140502100229', from: '2024-07-01', to: null }];
  fixture = await openFixture(civilAffairs, {
    references: { ...references, compounds: [...references.compounds, { ...apart, memberships }] },
  });
  await fixture.insert(Elder, [
    ...elders(9, { compoundId: 'apart' }),
    ...elders(3, { compoundId: 'stayer' }),
  ]);
  const total = async (on: string) =>
    askBlocks(fixture, 'Compound', [{ id: 'apart' }], 'elderSummary { total { value } }', `(on: "${on}")`);
  expect(await total('2024-06-30')).toEqual([{ elderSummary: { total: { value: 9 } } }]);
  expect(await total('2024-07-01')).toEqual([{ elderSummary: { total: { value: null } } }]);
});

test('a visit to somebody who is not due counts for nothing', async () => {
  const due = elders(10, { compoundId: 'mover', leftBehind: true });
  const others = elders(10, { compoundId: 'mover' });
  await fixture.insert(Elder, [...due, ...others]);
  await fixture.insert(
    CareVisit,
    [...due, ...others].map(({ id }) => ({
      elderId: id,
      month: '2024-11',
      visitedOn: '2024-11-04',
      result: CareVisitResult.DONE,
    })),
  );
  expect(await ask(['mover'], 'monthlyVisitRate { dueAll { value } visited { value } rateAll }')).toEqual([
    { monthlyVisitRate: { dueAll: { value: 10 }, visited: { value: 10 }, rateAll: '1.0000' } },
  ]);
});

test('facilities of the compound are counted, and as many shown as asked for', async () => {
  await fixture.insert(
    CareFacility,
    ['CF-2', 'CF-1', 'CF-3'].map((id) => facility({ id, compoundId: 'mover' })),
  );
  expect(await ask(['mover'], 'careFacilityCount careFacilities(first: 2) { id }')).toEqual([
    { careFacilityCount: 3, careFacilities: [{ id: 'CF-1' }, { id: 'CF-2' }] },
  ]);
});

test('more rows of a list than allowed are refused, naming the argument', async () => {
  const answer = await fixture.ask(
    `query { _entities(representations: [{ __typename: "Compound", id: "mover" }]) {
      ... on Compound { civilAffairs { careFacilities(first: 51) { id } } } } }`,
  );
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
});

test('the statements do not grow with the compounds', async () => {
  const everything = `elderSummary { total { value } } monthlyVisitRate { rateAll } careFacilityCount
    careFacilities { id civilAffairs { openHazardCount residentCount { value } hazardsByDomain { openCount } } }`;
  await fixture.insert(CareFacility, [
    facility({ id: 'CF-1', compoundId: 'mover' }),
    facility({ id: 'CF-2', compoundId: 'stayer' }),
    facility({ id: 'CF-3', compoundId: 'stayer' }),
  ]);
  await fixture.insert(Elder, elders(9, { compoundId: 'stayer', livingAlone: true }));
  await fixture.insert(CareVisit, [
    { elderId: 'nobody', month: '2024-01', visitedOn: '2024-01-01', result: CareVisitResult.DONE },
  ]);
  const one = await statementsOf(fixture, () => ask(['mover'], everything));
  const both = await statementsOf(fixture, () => ask(['mover', 'stayer'], everything));
  expect(one).toBeGreaterThan(5);
  expect(both).toBe(one);
});

import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { AbilityGrade } from '../elder/ability-grade';
import { Elder } from '../elder/elder';
import { civilAffairs } from '../index';
import { askBlocks, statementsOf } from '../testing/ask-entities';
import { worksIn } from '../testing/kept-facts';
import { elders, insertDivisions, references } from '../testing/rows';
import { FamilyCareBed } from './family-care-bed';
import { HomeRetrofit, HomeRetrofitStatus } from './home-retrofit';

const { ACCEPTED, UNDER_WORKS, ASSESSED } = HomeRetrofitStatus;
let fixture: DepartmentFixture;
const moving = elders(40, { compoundId: 'mover' });
const staying = elders(30, { compoundId: 'stayer', abilityGrade: AbilityGrade.INTACT });

function retrofits(of: readonly Elder[], planYear: number, status = ACCEPTED): HomeRetrofit[] {
  return of.map(({ id }) => ({
    ...{ retrofitNo: `HR-${planYear}-${id}`, elderId: id, planYear, status, synthetic: true },
    ...{ completedOn: null, subsidyYuan: null },
  }));
}

function beds(of: readonly Elder[], startOn: string, endOn: string | null = null): FamilyCareBed[] {
  return of.map(({ id }) => ({
    bedNo: `FB-${id}`,
    elderId: id,
    facilityId: null,
    startOn,
    endOn,
    synthetic: true,
  }));
}

beforeAll(async () => {
  fixture = await openFixture(civilAffairs, {
    today: '2024-11-15',
    references,
    indicators: { housing: [worksIn('mover')] },
  });
  const { insert } = fixture;
  await insertDivisions(insert);
  await insert(Elder, [...moving, ...staying]);
  await insert(HomeRetrofit, [
    ...retrofits(moving.slice(0, 6), 2024),
    ...retrofits(moving.slice(6, 9), 2023),
    ...retrofits(moving.slice(9, 11), 2024, UNDER_WORKS),
    ...retrofits(moving.slice(11, 20), 2024, ASSESSED),
    ...retrofits(staying.slice(0, 7), 2024),
  ]);
  await insert(FamilyCareBed, [
    ...beds(moving.slice(20, 26), '2024-03-01'),
    ...beds(moving.slice(26, 33), '2023-01-01', '2023-12-01'),
  ]);
});
afterAll(() => fixture.stop());

const summary = `year households { value } retrofits { value } familyBeds { value } withBoth { value }
  duplicates { value } worksAsOf rule { code value source { document section } }`;
const compounds = [{ id: 'mover' }, { id: 'stayer' }];
const adaptations = async (typeName: string, keys: Record<string, string>[], args = '', blockArgs = '') =>
  (await askBlocks(fixture, typeName, keys, `homeAdaptation${args} { ${summary} }`, blockArgs)).map(
    (block) => block?.['homeAdaptation'],
  );
const counted = (year: number, counts: readonly number[], worksAsOf: string | null = '2024-11-15') => {
  const [households, retrofitCount, familyBeds, withBoth, duplicates] = counts.map((value) => ({ value }));
  const source = { document: '城政办发〔2024〕23号', section: '二(五)21' };
  const rule = { code: 'HOME_RETROFIT_ONCE', value: '1.00', source };
  return { year, households, retrofits: retrofitCount, familyBeds, withBoth, duplicates, worksAsOf, rule };
};

test('homes done count by compound and year, as duplicates where housing works that year', async () => {
  expect(await adaptations('Compound', compounds)).toEqual([
    counted(2024, [17, 11, 6, 0, 17]),
    counted(2024, [7, 7, 0, 0, 0]),
  ]);
});

test('a division adds up its compounds, those that moved from their day on', async () => {
  const keys = ['140502', '140502100-P01', '140502100229'].map((code) => ({ code }));
  expect(await adaptations('Division', keys)).toEqual([
    counted(2024, [24, 18, 6, 0, 17]),
    counted(2024, [17, 11, 6, 0, 17]),
    counted(2024, [7, 7, 0, 0, 0]),
  ]);
  const before = await adaptations('Division', keys, '', '(on: "2024-07-24")');
  expect(before).toEqual([counted(2024, [24, 18, 6, 0, 17]), undefined, counted(2024, [24, 18, 6, 0, 17])]);
});

test('a year of the past has what was done by then, and no works of this year', async () => {
  const [mover] = await adaptations('Compound', compounds, '(year: 2023)');
  expect(mover).toMatchObject({ year: 2023, households: { value: 10 }, duplicates: { value: 0 } });
});

test.each([2022, 2025, 1900])('there is nothing to say of %s', async (year) => {
  expect(await adaptations('Compound', compounds, `(year: ${year})`)).toEqual([null, null]);
});

test.each([1899, 2200])('the year %s is refused', async (year) => {
  const answer = await fixture.ask(
    `{ _entities(representations: [{ __typename: "Compound", id: "mover" }]) { ... on Compound {
      civilAffairs { homeAdaptation(year: ${year}) { year } } } } }`,
  );
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'year' });
});

test('a row names its elder, says whether it is a duplicate, and by which rule', async () => {
  const row = 'retrofitNo planYear status elder { id } duplicate rule { code }';
  const [mover, stayer] = await askBlocks(
    fixture,
    'Compound',
    compounds,
    `homeRetrofitCount homeRetrofits(first: 1) { ${row} } familyCareBedCount familyCareBeds(first: 1) { duplicate startOn }`,
  );
  const rule = { code: 'HOME_RETROFIT_ONCE' };
  expect(mover).toMatchObject({
    homeRetrofitCount: 11,
    homeRetrofits: [{ planYear: 2023, elder: { id: expect.stringMatching(/^E/) }, duplicate: true, rule }],
    familyCareBedCount: 6,
    familyCareBeds: [{ duplicate: true, startOn: '2024-03-01' }],
  });
  expect(stayer).toMatchObject({
    homeRetrofitCount: 7,
    homeRetrofits: [{ duplicate: false }],
    familyCareBeds: [],
  });
});

test('without a word from housing nobody is called a duplicate or not one', async () => {
  const silent = await openFixture(civilAffairs, { today: '2024-11-15', references });
  await silent.insert(Elder, moving);
  await silent.insert(HomeRetrofit, retrofits(moving.slice(0, 6), 2024));
  const [block] = await askBlocks(
    silent,
    'Compound',
    compounds,
    'homeAdaptation { households { value } duplicates { value } worksAsOf } homeRetrofits(first: 1) { duplicate }',
  );
  expect(block).toEqual({
    homeAdaptation: { households: { value: 6 }, duplicates: null, worksAsOf: null },
    homeRetrofits: [{ duplicate: null }],
  });
  await silent.stop();
});

test('few homes are not told, neither at the compound nor by subtraction', async () => {
  const few = await openFixture(civilAffairs, { today: '2024-11-15', references });
  await insertDivisions(few.insert);
  const village = elders(30, { communityCode: '140502100229' });
  await few.insert(Elder, [...staying, ...village]);
  await few.insert(HomeRetrofit, [
    ...retrofits(staying.slice(0, 3), 2024),
    ...retrofits(village.slice(0, 9), 2024),
  ]);
  const hidden = { households: { value: null }, retrofits: { value: null } };
  const selection = 'homeAdaptation { households { value } retrofits { value } }';
  expect(await askBlocks(few, 'Compound', [{ id: 'stayer' }], selection)).toEqual([
    { homeAdaptation: hidden },
  ]);
  expect(await askBlocks(few, 'Division', [{ code: '140502100229' }], selection)).toEqual([
    { homeAdaptation: { households: { value: 12 }, retrofits: { value: 12 } } },
  ]);
  await few.stop();
});

test('the statements do not grow with the compounds', async () => {
  const selection = `homeAdaptation { ${summary} } homeRetrofits { duplicate elder { id } rule { code } } familyCareBeds { duplicate elder { id } }`;
  const one = await statementsOf(fixture, () =>
    askBlocks(fixture, 'Compound', compounds.slice(0, 1), selection),
  );
  const two = await statementsOf(fixture, () => askBlocks(fixture, 'Compound', compounds, selection));
  expect(two).toBe(one);
});

import { demonstrationWorld } from '../../../shared/demonstration/world';
import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { civilAffairs } from '../index';
import { askBlocks } from '../testing/ask-entities';

const world = demonstrationWorld(1);
const founded = '2024-07-25' as const;
const sunshine = '140502100-P01';
const former = '140502100229';
/** The compounds that form the new community. */
const moved = world.compounds
  .filter(({ memberships }) => memberships.some(({ communityCode }) => communityCode === sunshine))
  .map(({ id }) => id);

/** With a threshold of 1 nothing is suppressed: what is asked for is what is stored. */
let fixture: DepartmentFixture;
beforeAll(async () => {
  fixture = await openFixture(civilAffairs, {
    demonstrationScale: 1,
    personCountThreshold: 1,
    references: {
      divisions: world.divisions,
      compounds: world.compounds.map((compound) => ({ ...compound, synthetic: !compound.real })),
    },
    indicators: {
      housing: world.compounds.map(({ id }, index) => ({
        ...{ subjectType: 'Compound', subjectKey: id, code: 'BARRIER_FREE_WORKS', period: '2024' },
        ...{ value: index % 3 === 0 ? 1 : 0, suppressed: false, asOf: '2024-11-15' },
      })),
    },
  });
});
afterAll(() => fixture.stop());

const persons = `residentPopulation { value }
  elderSummary { total { value } specialDifficulty { value } moderateOrWorse { value } byGrade { count { value } } byDifficulty { count { value } } }
  homeAdaptation { households { value } retrofits { value } familyBeds { value } withBoth { value } duplicates { value } }`;
const everything = `${persons} careFacilityCount careNetwork { facilityCount inOperationCount bedCount }
  ratingRates { rated homes } servicePointCount ticketCount openTicketCount overdueTicketCount`;
const ofMonth = (month: string) => `monthlyVisitRate(month: "${month}") { dueAll { value } visited { value }
  missed { value } declined { value } dueWilling { value } visitedWilling { value } }`;
const ofWeek = (week: string) =>
  `visitWeek(week: "${week}") { dueInMonth { value } visitedInWeek { value } visitedInMonth { value } }`;

/** The numbers of an answer by their path; nothing said is 0. */
function numbersIn(value: unknown, path = ''): [path: string, value: number][] {
  if (typeof value === 'number') return [[path, value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, `${path}/${key}`));
}

type Numbers = ReadonlyMap<string, number>;

const days = {
  '2024-11-15': `${everything} ${ofMonth('2024-11')} ${ofWeek('2024-W46')}`,
  [founded]: `${everything} ${ofMonth('2024-07')} ${ofWeek('2024-W30')}`,
  '2024-07-24': `${everything} ${ofMonth('2024-07')} ${ofWeek('2024-W30')}`,
};
type Day = keyof typeof days;
const asked = new Map<string, Promise<ReadonlyMap<string, Numbers>>>();

/** Everything that is counted of every division on a day; asked for once. */
function numbersOn(on: Day): Promise<ReadonlyMap<string, Numbers>> {
  const known = asked.get(on) ?? numbersOfDivisions(days[on], on);
  asked.set(on, known);
  return known;
}

/** Today all, else those of the district of the new community. */
function divisionsOn(on: string) {
  return world.divisions.filter(({ code }) => on === '2024-11-15' || code.startsWith('140502'));
}

async function numbersOfDivisions(selection: string, on: string): Promise<ReadonlyMap<string, Numbers>> {
  const keys = divisionsOn(on).map(({ code }) => ({ code }));
  const blocks = await askBlocks(fixture, 'Division', keys, selection, `(on: "${on}")`);
  return new Map(blocks.map((block, index) => [keys[index]?.code ?? '', new Map(numbersIn(block))]));
}

/** Where a division that has children differs from the sum over them. */
function differences(numbers: ReadonlyMap<string, Numbers>): string[] {
  return world.divisions
    .filter(({ code }) => numbers.has(code))
    .flatMap(({ code }) => {
      const children = world.divisions.filter(({ parentCode }) => parentCode === code);
      if (children.length === 0) return [];
      return [...(numbers.get(code) ?? [])].flatMap(([path, value]) => {
        const sum = children.reduce((total, child) => total + (numbers.get(child.code)?.get(path) ?? 0), 0);
        return sum === value ? [] : [`${code}${path}: ${value}, its children ${sum}`];
      });
    });
}

test.each<[string, Day]>([
  ['today', '2024-11-15'],
  ['the first day of the new community', founded],
  ['the day before', '2024-07-24'],
])('every count of a division is the sum over its children, %s', async (_when, on) => {
  const numbers = await numbersOn(on);
  expect(differences(numbers)).toEqual([]);
  const district = numbers.get('140502') ?? new Map<string, number>();
  expect(district.size).toBeGreaterThan(40);
  const zero = [...district].filter(([, value]) => value === 0).map(([path]) => path);
  expect(zero.length).toBeLessThan(12);
});

test('the test would see a count that does not add up', async () => {
  const numbers = new Map(await numbersOn('2024-11-15'));
  numbers.set(sunshine, new Map([['/elderSummary/total/value', 0]]));
  expect(differences(numbers).some((text) => text.startsWith('140502100/elderSummary/total/value'))).toBe(
    true,
  );
});

test('the new community takes over its two compounds from its first day, in every count', async () => {
  expect(moved).toHaveLength(2);
  const compounds = await askBlocks(
    fixture,
    'Compound',
    moved.map((id) => ({ id })),
    persons.replace('residentPopulation { value }', ''),
    `(on: "${founded}")`,
  );
  const ofBoth = new Map<string, number>();
  for (const [path, value] of compounds.flatMap((block) => numbersIn(block)))
    ofBoth.set(path, (ofBoth.get(path) ?? 0) + value);
  const after = await numbersOn(founded);
  const before = await numbersOn('2024-07-24');
  for (const [path, value] of ofBoth) expect([path, after.get(sunshine)?.get(path)]).toEqual([path, value]);
  expect(before.get(sunshine)?.size).toBe(0);
  const path = '/elderSummary/total/value';
  expect(before.get(former)?.get(path)).toBe(
    (after.get(former)?.get(path) ?? 0) + (after.get(sunshine)?.get(path) ?? 0),
  );
  expect(ofBoth.get(path)).toBeGreaterThan(50);
});

test.each<Day>(['2024-11-15', founded, '2024-07-24'])(
  'on %s those due for a visit, by the month and by the week, are those in special difficulty that day',
  async (on) => {
    const numbers = await numbersOn(on);
    const of = (path: string) =>
      [...numbers].map(([code, ofDivision]) => [code, ofDivision.get(path)] as const);
    const difficult = of('/elderSummary/specialDifficulty/value');
    expect(of('/monthlyVisitRate/dueAll/value')).toEqual(difficult);
    expect(of('/visitWeek/dueInMonth/value')).toEqual(difficult);
    expect(numbers.get(former)?.get('/visitWeek/dueInMonth/value')).toBeGreaterThan(10);
  },
);

test('before its first day the new community has no visits of a week, and the former one has those of its compounds', async () => {
  const dueIn = async (week: string) => {
    const keys = [{ code: sunshine }, { code: former }];
    const blocks = await askBlocks(fixture, 'Division', keys, ofWeek(week));
    return blocks.map((block) => new Map(numbersIn(block)).get('/visitWeek/dueInMonth/value'));
  };
  const [none, all] = await dueIn('2024-W27');
  const [taken, left] = await dueIn('2024-W30');
  expect(none).toBeUndefined();
  expect(taken).toBeGreaterThan(10);
  expect(all).toBe(Number(taken) + Number(left));
});

test.each([
  ['2024-06', '2024-W26'],
  ['2024-11', '2024-W46'],
])('what the last week of %s says of it is what its rate says', async (month, week) => {
  const keys = divisionsOn(founded).map(({ code }) => ({ code }));
  const blocks = await askBlocks(fixture, 'Division', keys, `${ofMonth(month)} ${ofWeek(week)}`);
  const of = (path: string) => blocks.map((block) => new Map(numbersIn(block)).get(path));
  const visited = of('/visitWeek/visitedInMonth/value');
  expect(visited).toEqual(of('/monthlyVisitRate/visited/value'));
  expect(visited.filter((count) => Number(count) > 0).length).toBeGreaterThan(5);
});

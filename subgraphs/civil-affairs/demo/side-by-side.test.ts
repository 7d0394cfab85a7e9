import { demonstrationWorld } from '../../../shared/demonstration/world';
import { toldCounts } from '../../../shared/persons/testing/told-counts';
import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { civilAffairs } from '../index';
import type { PlaceKind } from '../place/place-tree';
import { countsOfPlaces, type CountsOfPlace } from '../testing/counts-of-places';
import { nameOf, sumsOver, type ReadPlace } from '../testing/side-by-side';

const threshold = 5;
const world = demonstrationWorld(1);

/** All counts of persons that the department shows of the demonstration, and the same without suppression. */
let places: ReadPlace[];
/** The same with the visits of the week before: of two weeks laid side by side nothing is claimed. */
let placesWeekBefore: ReadPlace[];

beforeAll(async () => {
  const [shown, stored] = await Promise.all([openDemonstration(threshold), openDemonstration(1)]);
  const below = [
    ...(await readPlaces(shown, stored, 'building')),
    ...(await readPlaces(shown, stored, 'compound')),
  ];
  places = withThoseBelow([...below, ...(await readPlaces(shown, stored, 'division', '2024-W46'))]);
  placesWeekBefore = withThoseBelow([...below, ...(await readPlaces(shown, stored, 'division', '2024-W45'))]);
  await Promise.all([shown.stop(), stored.stop()]);
});

function openDemonstration(personCountThreshold: number): Promise<DepartmentFixture> {
  const compounds = world.compounds.map((compound) => ({ ...compound, synthetic: !compound.real }));
  return openFixture(civilAffairs, {
    demonstrationScale: 1,
    personCountThreshold,
    references: { divisions: world.divisions, compounds },
  });
}

async function readPlaces(
  shown: DepartmentFixture,
  stored: DepartmentFixture,
  kind: PlaceKind,
  week?: string,
): Promise<ReadPlace[]> {
  const ids: Record<PlaceKind, readonly string[]> = {
    building: world.compounds.flatMap(({ buildings }) => buildings.map(({ id }) => id)),
    compound: world.compounds.map(({ id }) => id),
    division: world.divisions.map(({ code }) => code),
  };
  const truth = await countsOfPlaces(stored, kind, ids[kind], week);
  const counts = await countsOfPlaces(shown, kind, ids[kind], week);
  return [...truth]
    .filter(([, { total }]) => (total ?? 0) > 0)
    .map(([id, stored]) => ({ id, kind, below: [], counts: counts.get(id) ?? {}, stored }));
}

function withThoseBelow(read: readonly ReadPlace[]): ReadPlace[] {
  const today = '2024-11-15';
  const above = new Map<string, string | null>([
    ...world.divisions.map(({ code, parentCode }) => [`division ${code}`, `division ${parentCode}`] as const),
    ...world.compounds.flatMap(({ id, buildings, memberships }) => [
      ...memberships
        .filter(({ from, to }) => (from ?? '') <= today && today < (to ?? '9999'))
        .map(({ communityCode }) => [`compound ${id}`, `division ${communityCode}`] as const),
      ...buildings.map((building) => [`building ${building.id}`, `compound ${id}`] as const),
    ]),
  ]);
  const complete = new Map(
    read.map((place) => [`${place.kind} ${place.id}`, { ...place, below: [] as ReadPlace[] }]),
  );
  for (const [key, place] of complete) complete.get(above.get(key) ?? '')?.below.push(place);
  return [...complete.values()];
}

/** The numbers of a few persons that somebody learns who lays everything side by side that is shown, by their names. */
function fewTold(read: readonly ReadPlace[]): ReadonlyMap<string, number> {
  const shown = new Map(read.flatMap((place) => named(place, place.counts)));
  const notZero = new Set(read.map((place) => nameOf(place, 'total')));
  const told = toldCounts({ shown, sums: sumsOver(read), notZero });
  return new Map([...told].filter(([, value]) => value > 0 && value < threshold));
}

function named(place: ReadPlace, counts: CountsOfPlace): [name: string, value: number][] {
  return Object.entries(counts).flatMap(([count, value]) =>
    value === null ? [] : [[nameOf(place, count), value]],
  );
}

/** Suppression of each count by itself. */
function cellByCell(stored: CountsOfPlace): CountsOfPlace {
  return Object.fromEntries(
    Object.entries(stored).map(([count, value]) => [
      count,
      value !== null && value > 0 && value < threshold ? null : value,
    ]),
  );
}

test('what is shown is what is stored, and never a few', () => {
  const wrong = places.flatMap((place) =>
    Object.entries(place.counts).filter(
      ([count, value]) =>
        value !== null && (value !== place.stored[count] || (value > 0 && value < threshold)),
    ),
  );
  expect(wrong).toEqual([]);
});

test('a rate is said only beside its counts, and whether it is below the target only with the rate', () => {
  const beside: Readonly<Record<string, readonly string[]>> = {
    rateAll: ['dueAll', 'visited'],
    rateWilling: ['dueWilling', 'visitedWilling'],
    belowTarget: ['rateAll'],
    share: ['elders', 'population'],
  };
  const alone = places.flatMap(({ counts }) =>
    Object.entries(beside).filter(
      ([rate, needed]) => (counts[rate] ?? null) !== null && needed.some((count) => counts[count] === null),
    ),
  );
  expect(alone).toEqual([]);
});

test('nobody who lays all divisions, compounds and buildings side by side learns a few', () => {
  expect(places.length).toBeGreaterThan(3_000);
  expect([...fewTold(places)]).toEqual([]);
  expect([...fewTold(placesWeekBefore)]).toEqual([]);
});

test('visits of the month up to today are said as the rate says them', () => {
  const both = places.flatMap(({ kind, id, counts }) =>
    kind === 'division' ? [{ id, visited: counts['visited'], visitedInMonth: counts['visitedInMonth'] }] : [],
  );
  expect(both.filter(({ visited }) => visited === null).length).toBeGreaterThan(10);
  expect(both.filter(({ visited }) => (visited ?? 0) > 0).length).toBeGreaterThan(100);
  expect(both.filter(({ visited, visitedInMonth }) => visited !== visitedInMonth)).toEqual([]);
});

test('somebody would, and rightly, if each count were suppressed by itself', () => {
  const told = fewTold(places.map((place) => ({ ...place, counts: cellByCell(place.stored) })));
  const stored = new Map(places.flatMap((place) => named(place, place.stored)));
  const ofFields = [...told].filter(([name]) => stored.has(name));
  expect(ofFields.length).toBeGreaterThan(1_000);
  expect(ofFields.filter(([name, value]) => stored.get(name) !== value)).toEqual([]);
});

test('somebody would, if what was visited up to a day were said beside each number visited', () => {
  const careless = placesWeekBefore.map((place) => {
    const { visited, visitedInMonth } = place.counts;
    const told = visited === null ? visitedInMonth : place.stored['visitedInMonth'];
    return { ...place, counts: { ...place.counts, visitedInMonth: told ?? null } };
  });
  expect([...fewTold(careless)]).not.toEqual([]);
});

test.each<[careless: string, isCareless: (place: ReadPlace, count: string) => boolean]>([
  ['the counts of buildings', ({ kind }) => kind === 'building'],
  ['moderate disability or worse', (_, count) => count === 'moderateOrWorse'],
  ['the number visited', (_, count) => count === 'visited'],
])('somebody would if only %s were suppressed by itself', (_, isCareless) => {
  const careless = places.map((place) => {
    const byItself = Object.entries(cellByCell(place.stored)).filter(([count]) => isCareless(place, count));
    return { ...place, counts: { ...place.counts, ...Object.fromEntries(byItself) } };
  });
  expect([...fewTold(careless)]).not.toEqual([]);
});

import { showOverTree, type Breakdown, type PersonPlace } from './breakdowns-over-tree';
import { toldCounts, type SumOfCounts } from './testing/told-counts';

type Kind = 'town' | 'community' | 'house';
type Measure = 'women' | 'men' | 'youngWomen';
type Name = 'all' | 'bySex' | 'women';
type TestPlace = PersonPlace<Kind, Measure>;

const threshold = 5;
const everywhere: readonly Kind[] = ['town', 'community', 'house'];
const breakdowns: readonly Breakdown<Name, Kind, Measure>[] = [
  { name: 'all', within: [], kinds: everywhere, partsOf: ({ women, men }) => [women + men] },
  { name: 'bySex', within: ['all'], kinds: everywhere, partsOf: ({ women, men }) => [women, men] },
  {
    name: 'women',
    within: ['bySex'],
    kinds: ['town', 'community'],
    partsOf: ({ women, youngWomen }) => [youngWomen, women - youngWomen],
  },
];

type People = readonly [women: number, men?: number, youngWomen?: number];

function house(id: string, [women, men = 0, youngWomen = 0]: People): TestPlace {
  return { kind: 'house', id, own: { women, men, youngWomen }, below: [] };
}

/** A town of communities of houses, named `T`, `A`, `A0`, `A1`, `B`, …; nobody lives outside the houses. */
function town(...communities: readonly (readonly People[])[]): TestPlace {
  const below = communities.map((houses, index): TestPlace => {
    const id = String.fromCharCode(65 + index);
    return {
      kind: 'community',
      id,
      own: null,
      below: houses.map((people, at) => house(`${id}${at}`, people)),
    };
  });
  return { kind: 'town', id: 'T', own: null, below };
}

/** What each place shows: `T 20=12+8(3+9)`, `*` for what is hidden. */
function shownIn(top: TestPlace): string {
  const places = [...showOverTree(top, breakdowns, threshold)];
  return places
    .map(([{ id }, { counts, shown }]) => {
      const { women = 0, men = 0, youngWomen = 0 } = counts ?? {};
      const bySex = shown.has('bySex') ? `${women}+${men}` : '*';
      const byAge = shown.has('women') ? `${youngWomen}+${women - youngWomen}` : '*';
      return `${id} ${shown.has('all') ? women + men : '*'}=${bySex}(${byAge})`;
    })
    .join(' ');
}

/** The totals alone. */
function totalsIn(top: TestPlace): string {
  return shownIn(top).replaceAll(/=\S+/g, '');
}

test.each<[string, readonly (readonly People[])[], string]>([
  ['what is large is shown, and zero', [[[9], [0]], [[5]]], 'A0 9 A1 0 A 9 B0 5 B 5 T 14'],
  [
    'few are hidden, and a house gives way so that the community is shown',
    [[[3], [9], [7]]],
    'A0 * A1 9 A2 * A 19 T 19',
  ],
  ['an empty house cannot give way', [[[3], [0], [9]]], 'A0 * A1 0 A2 * A 12 T 12'],
  ['few in two houses hide one another where they are enough', [[[3], [4], [9]]], 'A0 * A1 * A2 9 A 16 T 16'],
  ['few in two houses who are still few need another', [[[1], [2], [9]]], 'A0 * A1 * A2 * A 12 T 12'],
  [
    'where none can give way the place above is hidden, and another gives way for the next',
    [[[3]], [[2], [9], [8]]],
    'A0 * A * B0 * B1 9 B2 * B * T 22',
  ],
  ['where nobody else is hidden nothing helps', [[[3]], [[9]]], 'A0 * A * B0 9 B 9 T *'],
  [
    'of several communities the smallest that is enough gives way',
    [[[3]], [[2], [9]], [[1], [6]]],
    'A0 * A * B0 * B1 * B 11 C0 * C1 * C * T 21',
  ],
  [
    'houses of one person each are told by their number, so another gives way',
    [[[1], [1], [1], [1], [1], [9]]],
    'A0 * A1 * A2 * A3 * A4 * A5 * A 14 T 14',
  ],
])('%s', (_case, communities, expected) => {
  expect(totalsIn(town(...communities))).toBe(expected);
});

test('a breakdown is shown whole or not at all', () => {
  expect(
    shownIn(
      town([
        [9, 3],
        [9, 0],
      ]),
    ),
  ).toBe('A0 12=*(*) A1 9=9+0(*) A 21=*(*) T 21=*(*)');
});

test('a part that is few needs a place with persons of that part, and the total stays', () => {
  expect(
    shownIn(
      town([
        [9, 3],
        [9, 0],
        [6, 6],
      ]),
    ),
  ).toBe('A0 12=*(*) A1 9=9+0(*) A2 12=*(*) A 33=24+9(0+24) T 33=24+9(0+24)');
});

test('kinds of place that do not show a breakdown hide no few in those above', () => {
  expect(shownIn(town([[9, 0, 2]]))).toBe('A0 9=9+0(*) A 9=9+0(*) T 9=9+0(*)');
  expect(
    shownIn(
      town([
        [9, 0, 2],
        [9, 0, 4],
      ]),
    ),
  ).toBe('A0 9=9+0(*) A1 9=9+0(*) A 18=18+0(6+12) T 18=18+0(6+12)');
});

test('where a breakdown is hidden, so is what divides a part of it', () => {
  expect(shownIn(town([[20, 3, 8]], [[20, 9, 8]]))).toContain('A 23=*(*)');
});

test('nothing is hidden with a threshold of one', () => {
  const top = town([[1, 2, 1], [1]], [[1], [1], [1]]);
  const shown = [...showOverTree(top, breakdowns, 1)].filter(([{ kind }]) => kind !== 'house');
  expect(shown.map(([, place]) => place.shown.size)).toEqual([3, 3, 3]);
});

describe('somebody who adds and subtracts', () => {
  /** Deterministic numbers from 0 to `below` - 1. */
  function numbers(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % below;
    };
  }

  function someTown(seed: number): TestPlace {
    const next = numbers(seed * 7_919 + 1);
    const people = (): People => {
      const women = next(3) === 0 ? 0 : next(14);
      return [women, next(3) === 0 ? next(4) : next(14), next(women + 1)];
    };
    return town(...Array.from({ length: 1 + next(4) }, () => Array.from({ length: 1 + next(4) }, people)));
  }

  type Shows = (top: TestPlace) => ReadonlyMap<TestPlace, { readonly shown: ReadonlySet<Name> }>;

  const careful: Shows = (top) => showOverTree(top, breakdowns, threshold);
  /** Each place by itself. */
  const careless: Shows = (top) =>
    new Map(
      placesIn(top)
        .map((place) => {
          const own = stored(place);
          return [
            place,
            showOverTree({ ...place, own, below: [] }, breakdowns, threshold)
              .values()
              .next().value,
          ] as const;
        })
        .flatMap(([place, shown]) => (shown ? [[place, shown] as const] : [])),
    );

  function placesIn(top: TestPlace): TestPlace[] {
    return [top, ...top.below.flatMap(placesIn)];
  }

  function stored(place: TestPlace): Readonly<Record<Measure, number>> {
    const below = [place.own, ...place.below.map(stored)];
    const sumOf = (measure: Measure) => below.reduce((sum, counts) => sum + (counts?.[measure] ?? 0), 0);
    return { women: sumOf('women'), men: sumOf('men'), youngWomen: sumOf('youngWomen') };
  }

  function fewTold(top: TestPlace, shows: Shows): number {
    const shownBy = shows(top);
    const places = placesIn(top);
    const shown = new Map<string, number>();
    for (const place of places) {
      const { women, men, youngWomen } = stored(place);
      const names = shownBy.get(place)?.shown;
      const show = (name: Name, counts: Record<string, number>) => {
        if (names?.has(name))
          for (const [key, value] of Object.entries(counts)) shown.set(`${place.id} ${key}`, value);
      };
      show('all', { all: women + men });
      show('bySex', { women, men });
      show('women', { young: youngWomen });
    }
    const sums = places.flatMap(({ id, below }): SumOfCounts[] => [
      { whole: `${id} all`, parts: [`${id} women`, `${id} men`] },
      { whole: `${id} women`, parts: [`${id} young`, `${id} old`] },
      ...(below.length === 0
        ? []
        : ['all', 'women', 'men', 'young', 'old'].map((count) => ({
            whole: `${id} ${count}`,
            parts: below.map((child) => `${child.id} ${count}`),
          }))),
    ]);
    const hiddenTotals = places.filter((place) => !shownBy.get(place)?.shown.has('all'));
    const notZero = new Set(hiddenTotals.map(({ id }) => `${id} all`));
    const told = toldCounts({ shown, sums, notZero });
    return [...told.values()].filter((value) => value > 0 && value < threshold).length;
  }

  const seeds = Array.from({ length: 1_500 }, (_, seed) => seed);

  test('learns of no few', () => {
    expect(seeds.filter((seed) => fewTold(someTown(seed), careful) > 0)).toEqual([]);
  });

  test('learns of many, if each place shows what it could show alone', () => {
    expect(seeds.filter((seed) => fewTold(someTown(seed), careless) > 0).length).toBeGreaterThan(300);
  });
});

import type { PublishedCount } from '../../../shared/persons/person-count';
import type { Parents } from '../../../shared/persons/publish-over-tree';
import { noElders, type ElderTally } from './elder-tally';
import { eldersOverTree, type EldersOfPlace, type TellableElders } from './elders-over-tree';
import { publishElders } from './publish-elders';

const threshold = 5;
const everything: TellableElders = { total: true, specialDifficulty: true };

/** A town of two communities, two places in each. */
const parents: Parents = new Map([
  ['A', 'TOWN'],
  ['B', 'TOWN'],
  ['TOWN', null],
]);
const membersOf: Readonly<Record<string, readonly number[]>> = { A: [0, 1], B: [2, 3], TOWN: [0, 1, 2, 3] };

/** Elders and those of special difficulty among them (persons). */
type Counts = readonly [total: number, special: number];
type Tellable = (code: string) => TellableElders;

interface Published {
  readonly places: readonly PublishedCount[];
  readonly sums: readonly (readonly [members: readonly number[], count: PublishedCount])[];
}

function tallyOf(places: readonly Counts[]): ElderTally {
  const total = places.reduce((sum, [elders]) => sum + elders, 0);
  const specialDifficulty = places.reduce((sum, [, special]) => sum + special, 0);
  return { ...noElders, total, specialDifficulty, byGrade: { ...noElders.byGrade, INTACT: total } };
}

function pick(places: readonly Counts[], members: readonly number[]): Counts[] {
  return members.flatMap((index) => places.slice(index, index + 1));
}

function overTree(places: readonly Counts[]): Tellable {
  const elders: EldersOfPlace[] = places.map(([total, specialDifficulty], index) => ({
    communityCode: index < 2 ? 'A' : 'B',
    total,
    specialDifficulty,
  }));
  const tree = eldersOverTree('TOWN', elders, parents, threshold);
  return (code) => tree.get(code) ?? everything;
}

function publish(
  places: readonly Counts[],
  field: 'total' | 'specialDifficulty',
  tellable: Tellable,
): Published {
  return {
    places: places.map((place) => publishElders(tallyOf([place]), threshold)[field]),
    sums: Object.entries(membersOf).map(([code, members]) => [
      members,
      publishElders(tallyOf(pick(places, members)), threshold, tellable(code))[field],
    ]),
  };
}

/** What a suppressed number of special difficulty may be for somebody who knows every total. */
function possibleSpecials([total]: Counts): number[] {
  const all = Array.from({ length: total + 1 }, (_, special) => special);
  return total < threshold
    ? all
    : all.filter(
        (special) => publishElders(tallyOf([[total, special]]), threshold).specialDifficulty.suppressed,
      );
}

/** Whether somebody who subtracts learns a suppressed number of a place. */
function isTold({ places, sums }: Published, possible: readonly (readonly number[])[]): boolean {
  const lines = places
    .map(({ value }, index) => (value === null ? (possible[index] ?? []) : [value]))
    .reduce<number[][]>(
      (soFar, values) => soFar.flatMap((line) => values.map((value) => [...line, value])),
      [[]],
    )
    .filter((line) =>
      sums.every(
        ([members, { value }]) =>
          value === null || members.reduce((sum, index) => sum + (line[index] ?? 0), 0) === value,
      ),
    );
  return places.some(
    ({ suppressed }, index) => suppressed && new Set(lines.map((line) => line[index])).size < 2,
  );
}

/** Every way to fill the places, what differs by the order within a community alone left out. */
const allPlaces: readonly Counts[][] = (() => {
  const kinds: Counts[] = [
    [0, 0],
    [2, 0],
    [4, 3],
    [7, 3],
    [9, 9],
    [20, 10],
    [20, 2],
    [20, 17],
  ];
  const pairs = kinds.flatMap((first, index) => kinds.slice(index).map((second) => [first, second]));
  return pairs.flatMap((first) => pairs.map((second) => [...first, ...second]));
})();

function toldSpecials(tellableOf: (places: readonly Counts[]) => Tellable): Counts[][] {
  return allPlaces.filter((places) =>
    isTold(publish(places, 'specialDifficulty', tellableOf(places)), places.map(possibleSpecials)),
  );
}

test('no suppressed number of special difficulty is told by the divisions above', () => {
  expect(allPlaces).toHaveLength(36 * 36);
  expect(toldSpecials(overTree)).toEqual([]);
});

test('it would be told if every division were published by itself', () => {
  expect(toldSpecials(() => () => everything)).not.toEqual([]);
});

test('no suppressed total is told by the divisions above', () => {
  const told = allPlaces.filter((places) =>
    isTold(
      publish(places, 'total', overTree(places)),
      places.map(() => [1, 2, 3, 4]),
    ),
  );
  expect(told).toEqual([]);
});

test('below a shown division never exactly one is hidden', () => {
  const lonely = allPlaces.filter((places) => {
    const tellable = overTree(places);
    const isHidden = (code: string) => !tellable(code).specialDifficulty;
    return !isHidden('TOWN') && isHidden('A') !== isHidden('B');
  });
  expect(lonely).toEqual([]);
});

test.each<[string, Counts[], readonly (number | null)[]]>([
  [
    'nothing is hidden where no place is small',
    [
      [20, 10],
      [9, 9],
      [30, 6],
      [0, 0],
    ],
    [19, 6, 25],
  ],
  [
    'a small number hides its community, and the town',
    [
      [20, 3],
      [20, 10],
      [20, 10],
      [20, 9],
    ],
    [null, 19, null],
  ],
  [
    'few others hide it too',
    [
      [20, 18],
      [20, 10],
      [20, 10],
      [20, 9],
    ],
    [null, 19, null],
  ],
  [
    'two communities hide one another',
    [
      [20, 3],
      [20, 10],
      [20, 2],
      [20, 10],
    ],
    [null, null, 25],
  ],
  [
    'a community that could be shown is hidden for the town',
    [
      [20, 3],
      [20, 9],
      [20, 2],
      [20, 4],
    ],
    [null, null, 18],
  ],
])('%s', (_case, places, expected) => {
  expect(publish(places, 'specialDifficulty', overTree(places)).sums.map(([, { value }]) => value)).toEqual(
    expected,
  );
});

test('a division whose total is withheld shows nothing of its elders', () => {
  const summary = publishElders(tallyOf([[20, 10]]), threshold, { total: false, specialDifficulty: true });
  expect(
    [summary.total, summary.specialDifficulty, summary.moderateOrWorse].map(({ value }) => value),
  ).toEqual([null, null, null]);
  expect([...summary.byGrade, ...summary.byDifficulty].every(({ count }) => count.suppressed)).toBe(true);
});

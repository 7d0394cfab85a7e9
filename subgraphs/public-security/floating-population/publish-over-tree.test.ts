import { publishCount, type PublishedCount } from '../../../shared/persons/person-count';
import { publishOverTree, type CountOfPlace } from './publish-over-tree';

const threshold = 5;

/** A town of two communities A and B, two compounds in each. */
const parents = new Map<string, string | null>([
  ['A', 'TOWN'],
  ['B', 'TOWN'],
  ['TOWN', null],
]);

type Counts = readonly [number, number, number, number];
type Publisher = typeof publishOverTree;

interface Published {
  readonly compounds: readonly PublishedCount[];
  readonly sums: readonly (readonly [members: readonly number[], count: PublishedCount])[];
}

function places(counts: Counts, members: readonly number[]): CountOfPlace[] {
  return members.map((index) => ({ communityCode: index < 2 ? 'A' : 'B', count: counts[index] ?? 0 }));
}

function publish(counts: Counts, publisher: Publisher): Published {
  const division = (code: string, members: readonly number[]) =>
    [members, publisher(code, places(counts, members), parents, threshold)] as const;
  return {
    compounds: counts.map((count) => publishCount(count, threshold)),
    sums: [division('A', [0, 1]), division('B', [2, 3]), division('TOWN', [0, 1, 2, 3])],
  };
}

/** Counts that fit what is published, by trying all suppressed compounds from 1 to 4. */
function solutions({ compounds, sums }: Published): number[][] {
  const choices = compounds.map(({ value }) => (value === null ? [1, 2, 3, 4] : [value]));
  const all = choices.reduce<number[][]>(
    (lines, choice) => lines.flatMap((line) => choice.map((value) => [...line, value])),
    [[]],
  );
  return all.filter((line) =>
    sums.every(
      ([members, { value }]) =>
        value === null || members.reduce((sum, index) => sum + (line[index] ?? 0), 0) === value,
    ),
  );
}

/** Whether somebody who subtracts learns a suppressed count of a compound. */
function isTold(published: Published): boolean {
  const fitting = solutions(published);
  return published.compounds.some(
    ({ suppressed }, index) => suppressed && new Set(fitting.map((line) => line[index])).size === 1,
  );
}

function* allCounts(): Generator<Counts> {
  const values = [0, 1, 2, 3, 4, 5, 9];
  for (const a of values)
    for (const b of values) for (const c of values) for (const d of values) yield [a, b, c, d];
}

describe('floating population shown for compounds and the divisions above them', () => {
  it('never tells a suppressed count by subtraction', () => {
    const told = [...allCounts()].filter((counts) => isTold(publish(counts, publishOverTree)));
    expect(told).toEqual([]);
  });

  it('would tell it if every division were shown from the threshold on', () => {
    const careless: Publisher = (_code, found, _parents, least) =>
      publishCount(
        found.reduce((sum, { count }) => sum + count, 0),
        least,
      );
    expect(isTold(publish([3, 9, 9, 9], careless))).toBe(true);
  });

  it.each([
    ['shows sums of compounds that are shown', [9, 9, 5, 0], [18, 5, 23]],
    ['shows zero', [0, 0, 0, 0], [0, 0, 0]],
    ['shows small compounds that hide one another', [2, 4, 9, 9], [6, 18, 24]],
    [
      'hides a community with a single small compound, and the town for its sake',
      [3, 9, 9, 9],
      [null, 18, null],
    ],
    [
      'shows a town in which small compounds of two communities hide one another',
      [3, 9, 2, 9],
      [null, null, 23],
    ],
    ['hides a small total', [1, 1, 0, 0], [null, 0, null]],
  ] as const)('%s', (_, counts, expected) => {
    expect(publish(counts, publishOverTree).sums.map(([, { value }]) => value)).toEqual(expected);
  });
});

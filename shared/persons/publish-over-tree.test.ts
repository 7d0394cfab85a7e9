import { publishCount, type PublishedCount } from './person-count';
import { publishOverTree, type CountOfPlace } from './publish-over-tree';

const threshold = 5;

/** A town of three communities A, B and C, two compounds in each. */
const communities = ['A', 'B', 'C'];
const parents = new Map<string, string | null>([
  ...communities.map((code) => [code, 'TOWN'] as const),
  ['TOWN', null],
]);

type Counts = readonly number[];
type Publisher = typeof publishOverTree;

interface Published {
  readonly compounds: readonly PublishedCount[];
  readonly sums: readonly (readonly [members: readonly number[], count: PublishedCount])[];
}

const membersOf: Readonly<Record<string, readonly number[]>> = {
  A: [0, 1],
  B: [2, 3],
  C: [4, 5],
  TOWN: [0, 1, 2, 3, 4, 5],
};

function publish(counts: Counts, publisher: Publisher): Published {
  const places: CountOfPlace[] = counts.map((count, index) => ({
    communityCode: communities[Math.floor(index / 2)] ?? '',
    count,
  }));
  const shown = publisher('TOWN', places, parents, threshold);
  return {
    compounds: counts.map((count) => publishCount(count, threshold)),
    sums: Object.entries(membersOf).flatMap(([code, members]) => {
      const count = shown.get(code);
      return count ? [[members, count] as const] : [];
    }),
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

/** Every way to fill the six compounds, what differs by the order within a community alone left out. */
function* allCounts(): Generator<Counts> {
  const values = [0, 1, 2, 4, 5, 9];
  const pairs = values.flatMap((a) => values.filter((b) => b >= a).map((b) => [a, b]));
  for (const a of pairs) for (const b of pairs) for (const c of pairs) yield [...a, ...b, ...c];
}

/** Shows every division from the threshold on. */
const careless: Publisher = (_top, places, _parents, least) => {
  const sumOf = (found: readonly CountOfPlace[]) => found.reduce((sum, { count }) => sum + count, 0);
  return new Map([
    ...communities.map(
      (code) =>
        [
          code,
          publishCount(sumOf(places.filter(({ communityCode }) => communityCode === code)), least),
        ] as const,
    ),
    ['TOWN', publishCount(sumOf(places), least)],
  ]);
};

describe('persons shown for compounds and the divisions above them', () => {
  it('never tells a suppressed count by subtraction', () => {
    const told = [...allCounts()].filter((counts) => isTold(publish(counts, publishOverTree)));
    expect(told).toEqual([]);
  });

  it('would tell it if every division were shown from the threshold on', () => {
    expect(isTold(publish([3, 9, 9, 9, 9, 9], careless))).toBe(true);
  });

  it.each([
    ['shows sums of compounds that are shown', [9, 9, 5, 0, 7, 7], [18, 5, 14, 37]],
    ['shows zero', [0, 0, 0, 0, 0, 0], [0, 0, 0, 0]],
    ['shows small compounds that hide one another', [2, 4, 9, 9, 0, 0], [6, 18, 0, 24]],
    [
      'hides a community with a single small compound, and the town for its sake',
      [3, 9, 9, 9, 9, 9],
      [null, 18, 18, null],
    ],
    [
      'shows a town in which small compounds of two communities hide one another',
      [3, 9, 2, 9, 0, 9],
      [null, null, 9, 32],
    ],
    ['hides a community that could be shown, to show the town', [3, 9, 2, 4, 9, 9], [null, null, 18, 36]],
    ['hides the smaller of two such communities', [3, 9, 4, 3, 2, 4], [null, 7, null, 25]],
    ['hides a small total', [1, 1, 0, 0, 0, 0], [null, 0, 0, null]],
  ] as const)('%s', (_, counts, expected) => {
    expect(publish(counts, publishOverTree).sums.map(([, { value }]) => value)).toEqual(expected);
  });

  it('shows nothing of a division in which nobody is registered but zero', () => {
    expect([...publishOverTree('TOWN', [], parents, threshold)]).toEqual([
      ['TOWN', { value: 0, suppressed: false }],
    ]);
  });
});

import { abilityGrades, type AbilityGrade } from './ability-grade';
import { publishGrades } from './publish-grades';

/** Counts as shown, null for a hidden one: total, the five grades, moderate or worse. */
function shownGrades(counts: readonly number[], threshold: number): (number | null)[] {
  const record = Object.fromEntries(abilityGrades.map((grade, index) => [grade, counts[index]]));
  const { total, byGrade, moderateOrWorse } = publishGrades(
    record as Record<AbilityGrade, number>,
    threshold,
  );
  return [total, ...byGrade.map(({ count }) => count), moderateOrWorse].map(({ value }) => value);
}

test('counts that are large enough are shown, and nobody is a count', () => {
  expect(shownGrades([40, 20, 10, 6, 5], 5)).toEqual([81, 40, 20, 10, 6, 5, 21]);
  expect(shownGrades([0, 0, 0, 0, 0], 5)).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test('the sum of moderate or worse is shown though each of its grades is too few', () => {
  expect(shownGrades([40, 20, 4, 3, 2], 5)).toEqual([69, 40, 20, null, null, null, 9]);
});

test('a small grade takes another of its own side with it, none of the other side', () => {
  expect(shownGrades([40, 4, 10, 7, 6], 5)).toEqual([67, null, null, 10, 7, 6, 23]);
});

test('where moderate or worse is too few its sum is hidden, and so is all from which it would follow', () => {
  expect(shownGrades([40, 20, 2, 1, 1], 5)).toEqual([64, 40, null, null, null, null, null]);
  expect(shownGrades([1, 2, 20, 10, 8], 5)).toEqual([41, null, null, 20, null, null, null]);
});

test('the greatest grade is hidden where the rest of the total would tell those too few', () => {
  expect(shownGrades([10, 9, 4, 0, 0], 5)).toEqual([23, null, null, null, null, null, null]);
  expect(shownGrades([40, 0, 1, 0, 0], 5)).toEqual([41, null, null, null, null, null, null]);
});

test('a total below the threshold takes everything with it, zeros too', () => {
  expect(shownGrades([4, 0, 0, 0, 0], 5)).toEqual([null, null, null, null, null, null, null]);
});

test.each([
  [3, 14],
  [4, 14],
  [5, 16],
])('with a threshold of %d no hidden count can be told from what is shown', (threshold, most) => {
  const possible = new Map<string, Set<number>[]>();
  for (const counts of everyTally(5, most)) {
    const key = JSON.stringify(shownGrades(counts, threshold));
    const values = possible.get(key) ?? Array.from({ length: 7 }, () => new Set<number>());
    const total = counts.reduce((sum, count) => sum + count, 0);
    const worse = counts.slice(2).reduce((sum, count) => sum + count, 0);
    [total, ...counts, worse].forEach((count, index) => values[index]?.add(count));
    possible.set(key, values);
  }
  expect(possible.size).toBeGreaterThan(100);
  const told = [...possible].filter(([key, values]) => {
    const shown = JSON.parse(key) as (number | null)[];
    return values.some(({ size }, index) => shown[index] === null && size === 1);
  });
  expect(told.map(([key]) => key)).toEqual([]);
});

/** Every list of `parts` counts from 0 with a sum of at most `most`. */
function* everyTally(parts: number, most: number): Generator<number[]> {
  if (parts === 0) return yield [];
  for (let first = 0; first <= most; first += 1) {
    for (const rest of everyTally(parts - 1, most - first)) yield [first, ...rest];
  }
}

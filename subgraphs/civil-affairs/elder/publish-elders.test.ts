import { everyTally, singlePlace, toldOutputs } from '../testing/single-place';
import { AbilityGrade, abilityGrades } from './ability-grade';
import { difficultyCategories, type DifficultyCategory } from './difficulty-category';
import { summaryBreakdowns, type SummaryMeasure } from './elder-breakdowns';
import { noElders } from './elder-tally';
import { publishElders } from './publish-elders';

/** The summary of a compound without neighbours, by the elders of each grade. */
function summaryOf(
  grades: readonly number[],
  specialDifficulty = 0,
  byDifficulty: Partial<Record<DifficultyCategory, number>> = {},
  threshold = 5,
  advancedAge = 0,
) {
  const counts = Object.fromEntries([
    ...abilityGrades.map((grade, index) => [grade, grades[index] ?? 0]),
    ...difficultyCategories.map((category) => [category, byDifficulty[category] ?? 0]),
    ['elders', grades.reduce((sum, count) => sum + count, 0)],
    ['specialDifficulty', specialDifficulty],
    ['advancedAge', advancedAge],
  ]) as Record<SummaryMeasure, number>;
  const { counts: stored, shown } = singlePlace(counts, summaryBreakdowns, threshold);
  return publishElders({ counts: stored && { ...stored, synthetic: 0 }, shown });
}

/** Counts as shown, null for a hidden one: total, the five grades, moderate or worse. */
function shownGrades(grades: readonly number[], threshold = 5): (number | null)[] {
  const { total, byGrade, moderateOrWorse } = summaryOf(grades, 0, {}, threshold);
  return [total, ...byGrade.map(({ count }) => count), moderateOrWorse].map(({ value }) => value);
}

test('every breakdown has all its rows', () => {
  const { byGrade, byDifficulty } = publishElders(noElders);
  expect(byGrade.map(({ grade }) => grade)).toEqual(abilityGrades);
  expect(byDifficulty.map(({ category }) => category)).toEqual(difficultyCategories);
  expect([...byGrade, ...byDifficulty].map(({ count }) => count.value)).toEqual(Array(11).fill(0));
});

test('counts that are large enough are shown, and nobody is a count', () => {
  expect(shownGrades([40, 20, 10, 6, 5])).toEqual([81, 40, 20, 10, 6, 5, 21]);
  expect(shownGrades([0, 0, 0, 0, 0])).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test('the sum of moderate or worse is shown though each of its grades is too few', () => {
  expect(shownGrades([40, 20, 4, 3, 2])).toEqual([69, 40, 20, null, null, null, 9]);
});

test('a small grade takes those of its own side with it, none of the other side', () => {
  expect(shownGrades([40, 4, 10, 7, 6])).toEqual([67, null, null, 10, 7, 6, 23]);
});

test('where one side is too few neither side is shown, nor any grade', () => {
  expect(shownGrades([40, 20, 2, 1, 1])).toEqual([64, null, null, null, null, null, null]);
  expect(shownGrades([1, 2, 20, 10, 8])).toEqual([41, null, null, null, null, null, null]);
});

test('a total below the threshold takes everything with it, zeros too', () => {
  const summary = summaryOf([3, 0, 0, 0, 0], 2, { LIVING_ALONE: 2 });
  const counts = [
    summary.total,
    summary.moderateOrWorse,
    summary.specialDifficulty,
    summary.advancedAge,
    ...summary.byGrade.map(({ count }) => count),
    ...summary.byDifficulty.map(({ count }) => count),
  ];
  expect(counts).toHaveLength(4 + 5 + 6);
  expect(counts.filter(({ suppressed, value }) => suppressed && value === null)).toHaveLength(counts.length);
});

test('special difficulty is hidden where it, or everybody else, is too few', () => {
  expect(summaryOf([50, 0, 0, 0, 0], 4).specialDifficulty.value).toBeNull();
  expect(summaryOf([50, 0, 0, 0, 0], 47).specialDifficulty.value).toBeNull();
  expect(summaryOf([50, 0, 0, 0, 0], 20).specialDifficulty.value).toBe(20);
});

test('advanced age is hidden where it, or everybody younger, is too few', () => {
  const advanced = (count: number) => summaryOf([50, 0, 0, 0, 0], 0, {}, 5, count).advancedAge.value;
  expect([0, 4, 5, 45, 46, 50].map(advanced)).toEqual([0, null, 5, 45, null, 50]);
});

test('a group is hidden where it, or the rest of those in difficulty, is too few', () => {
  const { byDifficulty } = summaryOf([50, 0, 0, 0, 0], 20, {
    LIVING_ALONE: 12,
    EMPTY_NEST: 17,
    LEFT_BEHIND: 3,
    OTHER: 20,
  });
  expect(byDifficulty.map(({ count }) => count.value)).toEqual([12, null, null, 0, 0, 20]);
});

test.each([
  [3, 14],
  [4, 14],
  [5, 16],
])(
  'with a threshold of %d no hidden count of one place can be told by who knows the rule',
  (threshold, most) => {
    function* summaries() {
      for (const grades of everyTally(5, most)) {
        const total = grades.reduce((sum, count) => sum + count, 0);
        const worse = grades.slice(2).reduce((sum, count) => sum + count, 0);
        yield { shown: shownGrades(grades, threshold), stored: [total, ...grades, worse] };
      }
    }
    expect(toldOutputs(summaries())).toEqual([]);
  },
);

test('the grades of each side are named as they are assessed', () => {
  expect(summaryOf([10, 0, 0, 0, 7]).byGrade.map(({ grade, count }) => [grade, count.value])).toEqual([
    [AbilityGrade.INTACT, 10],
    [AbilityGrade.MILD, 0],
    [AbilityGrade.MODERATE, 0],
    [AbilityGrade.SEVERE, 0],
    [AbilityGrade.TOTAL, 7],
  ]);
});

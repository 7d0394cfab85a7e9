import { abilityGrades } from './ability-grade';
import { difficultyCategories, type DifficultyCategory } from './difficulty-category';
import { noElders, type ElderTally } from './elder-tally';
import { publishElders } from './publish-elders';

function tallyOf(
  grades: readonly number[],
  specialDifficulty = 0,
  byDifficulty: Partial<Record<DifficultyCategory, number>> = {},
): ElderTally {
  return {
    ...noElders,
    total: grades.reduce((sum, count) => sum + count, 0),
    byGrade: {
      ...noElders.byGrade,
      ...Object.fromEntries(abilityGrades.map((grade, index) => [grade, grades[index]])),
    },
    specialDifficulty,
    byDifficulty: { ...noElders.byDifficulty, ...byDifficulty },
  };
}

test('a total below the threshold takes everything with it, zeros too', () => {
  const summary = publishElders(tallyOf([3, 0, 0, 0, 0], 2, { LIVING_ALONE: 2 }), 5);
  const counts = [
    summary.total,
    summary.moderateOrWorse,
    summary.specialDifficulty,
    ...summary.byGrade.map(({ count }) => count),
    ...summary.byDifficulty.map(({ count }) => count),
  ];
  expect(counts).toHaveLength(3 + 5 + 6);
  expect(counts.filter(({ suppressed, value }) => suppressed && value === null)).toHaveLength(counts.length);
});

test('every breakdown has all its rows', () => {
  const { byGrade, byDifficulty } = publishElders(noElders, 5);
  expect(byGrade.map(({ grade }) => grade)).toEqual(abilityGrades);
  expect(byDifficulty.map(({ category }) => category)).toEqual(difficultyCategories);
});

test('special difficulty is hidden where it, or everybody else, is too few', () => {
  expect(publishElders(tallyOf([50, 0, 0, 0, 0], 4), 5).specialDifficulty.value).toBeNull();
  expect(publishElders(tallyOf([50, 0, 0, 0, 0], 47), 5).specialDifficulty.value).toBeNull();
  expect(publishElders(tallyOf([50, 0, 0, 0, 0], 20), 5).specialDifficulty.value).toBe(20);
});

test('a group is hidden where it, or the rest of those in difficulty, is too few', () => {
  const { byDifficulty } = publishElders(
    tallyOf([50, 0, 0, 0, 0], 20, { LIVING_ALONE: 12, EMPTY_NEST: 17, LEFT_BEHIND: 3, OTHER: 20 }),
    5,
  );
  expect(byDifficulty.map(({ count }) => count.value)).toEqual([12, null, null, 0, 0, 20]);
});

import { publishBreakdown, type PublishedCount } from '../../../shared/persons/person-count';
import { abilityGrades, moderateOrWorseGrades } from './ability-grade';
import { difficultyCategories } from './difficulty-category';
import type { ElderSummary } from './elder-summary';
import type { ElderTally } from './elder-tally';

const withheld: PublishedCount = { value: null, suppressed: true };

/**
 * What may be shown of a tally: no count below the threshold (persons), and none from which such a count follows by
 * subtraction inside the summary. The grades add up to the total. `moderateOrWorse` is shown only where neither the
 * hidden grades in it nor those outside it could be told from it. A group of difficulty is shown only where neither
 * it nor those outside it are too few. Not claimed: anything about several summaries, of neighbouring places or of
 * two days, laid side by side.
 */
export function publishElders(tally: ElderTally, threshold: number): ElderSummary {
  const counts = abilityGrades.map((grade) => tally.byGrade[grade]);
  const grades = publishBreakdown(tally.total, counts, threshold);
  const special = grades.total.suppressed
    ? withheld
    : partOf(tally.total, tally.specialDifficulty, threshold);
  return {
    total: grades.total,
    byGrade: abilityGrades.map((grade, index) => ({ grade, count: grades.parts[index] ?? withheld })),
    moderateOrWorse: moderateOrWorse(counts, grades.parts, threshold),
    specialDifficulty: special,
    byDifficulty: difficultyCategories.map((category) => ({
      category,
      count: special.suppressed
        ? withheld
        : partOf(tally.specialDifficulty, tally.byDifficulty[category], threshold),
    })),
  };
}

/** A count beside the total it is part of: hidden where it, or the rest, is too few. */
function partOf(total: number, part: number, threshold: number): PublishedCount {
  return publishBreakdown(total, [part, total - part], threshold).parts[0] ?? withheld;
}

function moderateOrWorse(
  counts: readonly number[],
  published: readonly PublishedCount[],
  threshold: number,
): PublishedCount {
  const sideOf = (inside: boolean): Side =>
    abilityGrades.flatMap((grade, index) =>
      moderateOrWorseGrades.has(grade) === inside
        ? [{ value: counts[index] ?? 0, hidden: published[index]?.suppressed ?? true }]
        : [],
    );
  const inside = sideOf(true);
  return opensNothing(inside, threshold) && opensNothing(sideOf(false), threshold)
    ? { value: sumOf(inside), suppressed: false }
    : withheld;
}

type Side = readonly { readonly value: number; readonly hidden: boolean }[];

/** Whether the sum of some grades could be known: all of them that would then have to be hidden are. */
function opensNothing(side: Side, threshold: number): boolean {
  const alone = publishBreakdown(
    sumOf(side),
    side.map(({ value }) => value),
    threshold,
  );
  return (
    !alone.total.suppressed && side.every(({ hidden }, index) => hidden || !alone.parts[index]?.suppressed)
  );
}

function sumOf(side: Side): number {
  return side.reduce((sum, { value }) => sum + value, 0);
}

import { publishBreakdown, publishCount, type PublishedCount } from '../../../shared/persons/person-count';
import { abilityGrades, moderateOrWorseGrades, type AbilityGrade } from './ability-grade';
import type { AbilityGradeCount, BuildingElderSummary } from './elder-summary';

type GradeCounts = Readonly<Record<AbilityGrade, number>>;

const withheld: PublishedCount = { value: null, suppressed: true };
const betterGrades = abilityGrades.filter((grade) => !moderateOrWorseGrades.includes(grade));

/**
 * Elders (persons) by ability grade, those of moderate disability or worse together, and all. Where both the worse and
 * the better are enough, each of the two is a breakdown of its own, so that nothing hidden on one side can be told from
 * the other. Where one side is too few its sum is withheld, and with it every grade but, where that opens nothing, the
 * greatest. Whoever knows what is shown, the threshold and this rule cannot tell any hidden count.
 */
export function publishGrades(counts: GradeCounts, threshold: number): BuildingElderSummary {
  const better = publishSide(counts, betterGrades, threshold);
  const worse = publishSide(counts, moderateOrWorseGrades, threshold);
  if (better.total.value !== null && worse.total.value !== null) {
    return {
      total: { value: better.total.value + worse.total.value, suppressed: false },
      byGrade: [...better.byGrade, ...worse.byGrade],
      moderateOrWorse: worse.total,
    };
  }
  const total = publishCount(sumOf(counts, abilityGrades), threshold);
  const shown = total.suppressed ? null : greatestGrade(counts, threshold);
  return {
    total,
    byGrade: abilityGrades.map((grade) => ({
      grade,
      count: grade === shown ? { value: counts[grade], suppressed: false } : withheld,
    })),
    moderateOrWorse: withheld,
  };
}

/** Nothing of the elders is shown, for another count's sake. */
export function withholdGrades(): BuildingElderSummary {
  return {
    total: withheld,
    byGrade: abilityGrades.map((grade) => ({ grade, count: withheld })),
    moderateOrWorse: withheld,
  };
}

function publishSide(
  counts: GradeCounts,
  grades: readonly AbilityGrade[],
  threshold: number,
): { total: PublishedCount; byGrade: AbilityGradeCount[] } {
  const { total, parts } = publishBreakdown(
    sumOf(counts, grades),
    grades.map((grade) => counts[grade]),
    threshold,
  );
  return { total, byGrade: grades.map((grade, index) => ({ grade, count: parts[index] ?? withheld })) };
}

/**
 * The greatest grade of the side that is enough, where it may be shown beside the total while the other side, from 1 to
 * `threshold` - 1, may not: at least two sums of that side must fit, every other grade being smaller than the greatest.
 */
function greatestGrade(counts: GradeCounts, threshold: number): AbilityGrade | null {
  const isFew = (grades: readonly AbilityGrade[]) => sumOf(counts, grades) < threshold;
  const large = isFew(betterGrades) ? moderateOrWorseGrades : betterGrades;
  if (isFew(large) || !isFew(large === betterGrades ? moderateOrWorseGrades : betterGrades)) return null;
  const greatest = Math.max(...large.map((grade) => counts[grade]));
  const holders = large.filter((grade) => counts[grade] === greatest);
  const others = sumOf(counts, abilityGrades) - greatest;
  const leastFew = Math.max(1, others - (large.length - 1) * (greatest - 1));
  const mostFew = Math.min(threshold - 1, others);
  const [holder] = holders;
  const isAlone = holders.length === 1 && holder !== undefined && greatest >= threshold;
  // Beside the total the greatest tells the sum of all others, so that must not be a small count itself.
  return isAlone && others >= threshold && mostFew > leastFew ? holder : null;
}

function sumOf(counts: GradeCounts, grades: readonly AbilityGrade[]): number {
  return grades.reduce((sum, grade) => sum + counts[grade], 0);
}

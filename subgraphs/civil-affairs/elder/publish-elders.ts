import { publishBreakdown, type PublishedCount } from '../../../shared/persons/person-count';
import { difficultyCategories } from './difficulty-category';
import type { ElderSummary } from './elder-summary';
import type { ElderTally } from './elder-tally';
import type { TellableElders } from './elders-over-tree';
import { publishGrades, withholdGrades } from './publish-grades';

const withheld: PublishedCount = { value: null, suppressed: true };

/**
 * What may be shown of a tally: no count below the threshold (persons), and none from which such a count follows inside
 * the summary. The grades add up to the total. A group of difficulty is shown only where neither it nor those outside
 * it are too few. A count that would tell another place's, laid beside the summaries of the places around it, is
 * withheld as `tellable` says, with all that is part of it. Not claimed: anything about grades and groups of several
 * summaries, or about two days, laid side by side.
 */
export function publishElders(
  tally: ElderTally,
  threshold: number,
  tellable: TellableElders = { total: true, specialDifficulty: true },
): ElderSummary {
  const grades = tellable.total ? publishGrades(tally.byGrade, threshold) : withholdGrades();
  const special =
    grades.total.suppressed || !tellable.specialDifficulty
      ? withheld
      : partOf(tally.total, tally.specialDifficulty, threshold);
  return {
    ...grades,
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

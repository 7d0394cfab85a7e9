import { publishIf, type PublishedCount } from '../../../shared/persons/person-count';
import { abilityGrades } from './ability-grade';
import { difficultyCategories } from './difficulty-category';
import { breakdownOfGrade, moderateOrWorse, type SummaryBreakdown } from './elder-breakdowns';
import type { ElderSummary } from './elder-summary';
import type { ElderTally } from './elder-tally';

/** What a summary of elders says of a tally: the counts of the breakdowns that are shown, see `summaryBreakdowns`. */
export function publishElders({ counts, shown }: ElderTally): ElderSummary {
  const publish = (breakdown: SummaryBreakdown, value: number | undefined): PublishedCount =>
    publishIf(shown.has(breakdown), value ?? 0);
  return {
    total: publish('elders', counts?.elders),
    moderateOrWorse: publish('disability', counts ? moderateOrWorse(counts) : 0),
    byGrade: abilityGrades.map((grade) => ({
      grade,
      count: publish(breakdownOfGrade(grade), counts?.[grade]),
    })),
    advancedAge: publish('advancedAge', counts?.advancedAge),
    specialDifficulty: publish('specialDifficulty', counts?.specialDifficulty),
    byDifficulty: difficultyCategories.map((category) => ({
      category,
      count: publish(category, counts?.[category]),
    })),
  };
}

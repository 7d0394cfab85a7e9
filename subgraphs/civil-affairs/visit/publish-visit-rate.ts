import { publishIf, type PublishedCount } from '../../../shared/persons/person-count';
import { cutShare } from '../../../shared/schema/cut-share';
import type { YearMonthText } from '../../../shared/time/calendar';
import { sourceOfRule, type CareRule } from '../rule/care-rule';
import type { VisitBreakdown } from './visit-breakdowns';
import type { VisitRate } from './visit-rate';
import type { VisitTally } from './visit-tally';

/**
 * What is said of the visits of a month: the counts of the breakdowns that are shown, see `visitBreakdowns`. A rate, and
 * whether it is below the target, would tell of its counts where they are few, so they are said only beside these.
 */
export function publishVisitRate(
  { counts, shown }: VisitTally,
  month: YearMonthText,
  rule: CareRule | null,
): VisitRate {
  const publish = (breakdown: VisitBreakdown, value: number): PublishedCount =>
    publishIf(shown.has(breakdown), value);
  const { specialDifficulty: due, visited, declined, willing, willingVisited } = counts ?? nobody;
  const isRateShown = shown.has('visited') && due > 0;
  return {
    month,
    target: rule?.value ?? null,
    targetDueOn: rule?.dueOn ?? null,
    targetSource: rule && sourceOfRule(rule),
    dueAll: publish('specialDifficulty', due),
    visited: publish('visited', visited),
    missed: publish('declined', due - visited - declined),
    declined: publish('declined', declined),
    dueWilling: publish('willing', willing),
    visitedWilling: publish('willingVisited', willingVisited),
    rateAll: isRateShown ? cutShare(visited, due) : null,
    rateWilling: shown.has('willingVisited') && willing > 0 ? cutShare(willingVisited, willing) : null,
    belowTarget: isRateShown && rule ? visited < due * Number(rule.value) : null,
  };
}

const nobody = { specialDifficulty: 0, visited: 0, declined: 0, willing: 0, willingVisited: 0 };

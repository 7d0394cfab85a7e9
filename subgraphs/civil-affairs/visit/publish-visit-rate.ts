import type { PublishedCount } from '../../../shared/persons/person-count';
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
    shown.has(breakdown) ? { value, suppressed: false } : { value: null, suppressed: true };
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
    rateAll: isRateShown ? rate(visited, due) : null,
    rateWilling: shown.has('willingVisited') && willing > 0 ? rate(willingVisited, willing) : null,
    belowTarget: isRateShown && rule ? visited < due * Number(rule.value) : null,
  };
}

const nobody = { specialDifficulty: 0, visited: 0, declined: 0, willing: 0, willingVisited: 0 };

/** A share (0 to 1) cut, not rounded, so that no rate below 1 shows as 1.0000. */
function rate(part: number, whole: number): string {
  return (Math.floor((part * 10_000) / whole) / 10_000).toFixed(4);
}

import {
  publishBreakdown,
  withholdBreakdown,
  type PublishedCount,
} from '../../../shared/persons/person-count';
import type { YearMonthText } from '../../../shared/time/calendar';
import { sourceOfRule, type CareRule } from '../rule/care-rule';
import type { VisitRate } from './visit-rate';
import type { VisitTally } from './visit-tally';

const withheld: PublishedCount = { value: null, suppressed: true };

/**
 * What may be shown of the visits of a month. Those due are shown where neither they nor the other elders
 * are too few; visited, missed and declined add up to them. The two counts of the
 * willing are shown only where nothing of that is hidden, and where neither the willing nor the unwilling, visited or
 * not, are too few. Whoever knows what is shown, the threshold and this rule cannot tell any hidden count but zeros.
 */
export function publishVisitRate(
  tally: VisitTally,
  month: YearMonthText,
  rule: CareRule | null,
  threshold: number,
): VisitRate {
  const missed = tally.due - tally.visited - tally.declined;
  const outcomes = [tally.visited, missed, tally.declined];
  const among = publishBreakdown(tally.registered, [tally.due, tally.registered - tally.due], threshold);
  const all = among.parts[0]?.suppressed
    ? withholdBreakdown(outcomes)
    : publishBreakdown(tally.due, outcomes, threshold);
  const [visited = withheld, missedShown = withheld, declined = withheld] = all.parts;
  const isAllShown = all.parts.every(({ suppressed }) => !suppressed);
  const willing = isAllShown ? publishWilling(tally, threshold) : withheldWilling;
  return {
    month,
    target: rule?.value ?? null,
    targetDueOn: rule?.dueOn ?? null,
    targetSource: rule && sourceOfRule(rule),
    dueAll: all.total,
    visited,
    missed: missedShown,
    declined,
    ...willing,
    rateAll: rate(visited, all.total),
    rateWilling: rate(willing.visitedWilling, willing.dueWilling),
    belowTarget: tally.due === 0 || !rule ? null : tally.visited < tally.due * Number(rule.value),
  };
}

const withheldWilling = { dueWilling: withheld, visitedWilling: withheld };

function publishWilling(
  { due, visited, willing, willingVisited }: VisitTally,
  threshold: number,
): Pick<VisitRate, 'dueWilling' | 'visitedWilling'> {
  const unwillingVisited = visited - willingVisited;
  const { total, parts } = publishBreakdown(
    due,
    [willingVisited, willing - willingVisited, unwillingVisited, due - willing - unwillingVisited],
    threshold,
  );
  if (total.suppressed || parts.some(({ suppressed }) => suppressed)) {
    return withheldWilling;
  }
  return {
    dueWilling: { value: willing, suppressed: false },
    visitedWilling: { value: willingVisited, suppressed: false },
  };
}

/** A share (0 to 1) cut, not rounded, so that no rate below 1 shows as 1.0000. */
function rate(part: PublishedCount, whole: PublishedCount): string | null {
  if (part.value === null || whole.value === null || whole.value === 0) return null;
  return (Math.floor((part.value * 10_000) / whole.value) / 10_000).toFixed(4);
}

import { firstOf } from '../../../shared/lists/first-of-register';
import { allOf, type SqlPiece } from '../../../shared/lists/sql-piece';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { yearMonthOf, type DateText } from '../../../shared/time/calendar';
import type { Elder } from '../elder/elder';
import { hasSpecialDifficulty, isDue, isRegistered } from '../elder/register-conditions';
import { visitInMonth } from './elder-visit-loaders';
import { visitRegister } from './visit-tally';

/**
 * Whether the visit of an elder is overdue 应访未访: due that day, and by that day nobody has called; who
 * declined is not overdue. Null for a month before the register of visits begins. Together these are the `missed` of the
 * month's rate on the same day.
 */
export async function isVisitOverdue(
  elder: Elder,
  on: DateText,
  context: RequestContext,
): Promise<boolean | null> {
  const month = yearMonthOf(on);
  const first = await firstOf(visitRegister, context);
  if (first === null || month < first) return null;
  if (!isDue(elder, on)) return false;
  const visit = await context.load(visitInMonth, elder.id, { month });
  return visit === null || visit.visitedOn > on;
}

/** Condition on a row of `elder`: the visit is overdue on a day, as `isVisitOverdue` has it. */
export function hasOverdueVisit(table: string, on: DateText): SqlPiece {
  const month = yearMonthOf(on);
  return allOf(
    { sql: hasSpecialDifficulty(table), parameters: [] },
    isRegistered(table, on),
    {
      // Counted, so that MariaDB looks for the elder's visit instead of gathering all visits of the month.
      sql: `(SELECT COUNT(*) FROM care_visit called
        WHERE called.elder_id = ${table}.elder_id AND called.month = ? AND called.visited_on <= ?) = 0`,
      parameters: [month, on],
    },
    { sql: 'EXISTS (SELECT 1 FROM care_visit kept WHERE kept.month <= ?)', parameters: [month] },
  );
}

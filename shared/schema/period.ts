import { badUserInput } from '../errors/bad-user-input';
import type { DateText } from '../time/calendar';

/** One end of a period as the schema names it, e.g. `since` or `filter.filedFrom`; without a day there is no limit. */
export type PeriodEnd = readonly [argument: string, day: DateText | null | undefined];

/** Checks that a period does not end before it begins. @throws BAD_USER_INPUT naming the argument of its last day */
export function checkPeriod([first, from]: PeriodEnd, [last, to]: PeriodEnd): void {
  if (!from || !to || from <= to) return;
  throw badUserInput({ argument: last, expected: `${from}, the day of "${first}", or later`, received: to });
}

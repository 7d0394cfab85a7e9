import { badUserInput } from '../errors/bad-user-input';
import { firstYear, lastYear } from '../time/calendar';

/** First and last year that are asked for, both included. */
interface Years {
  readonly from: number;
  readonly to: number;
}

const ofTheCalendar: Years = { from: firstYear, to: lastYear };

/**
 * @returns the year when it is among those asked for, all of the graph's calendar unless given.
 * @throws BAD_USER_INPUT naming the argument
 */
export function checkYear(argument: string, year: number, { from, to }: Years = ofTheCalendar): number {
  if (Number.isInteger(year) && year >= from && year <= to) return year;
  throw badUserInput({ argument, expected: `a year from ${from} to ${to}`, received: year });
}

/** Each year of a list, as `checkYear`; no list is fine. @throws BAD_USER_INPUT naming the argument and the year */
export function checkYears(argument: string, years: readonly number[] | null | undefined): void {
  for (const year of years ?? []) checkYear(argument, year);
}

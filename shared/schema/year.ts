import { badUserInput } from '../errors/bad-user-input';
import { firstYear, lastYear } from '../time/calendar';

/** @returns the year when the calendar of the graph has it. @throws BAD_USER_INPUT naming the argument */
export function checkYear(argument: string, year: number): number {
  if (Number.isInteger(year) && year >= firstYear && year <= lastYear) return year;
  throw badUserInput({ argument, expected: `a year from ${firstYear} to ${lastYear}`, received: year });
}

/** Each year of a list, as `checkYear`; no list is fine. @throws BAD_USER_INPUT naming the argument and the year */
export function checkYears(argument: string, years: readonly number[] | null | undefined): void {
  for (const year of years ?? []) checkYear(argument, year);
}

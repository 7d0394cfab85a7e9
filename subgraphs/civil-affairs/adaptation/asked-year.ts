import { Arg, Int } from 'type-graphql';
import { badUserInput } from '../../../shared/errors/bad-user-input';
import type { DateText } from '../../../shared/time/calendar';

const firstYear = 1900;
const lastYear = 2199;

/** `year` of home adaptations; check with `checkedYear`. */
export const YearArgument = (): ReturnType<typeof Arg> =>
  Arg('year', () => Int, {
    nullable: true,
    description: `哪一年，${firstYear} 至 ${lastYear}，默认所问之日所在年（年） / Which year, ${firstYear} to ${lastYear}; that of the day asked for unless given (year)`,
  });

/** @returns the year asked for, or that of the day. @throws BAD_USER_INPUT naming `year` */
export function checkedYear(year: number | null | undefined, on: DateText): number {
  if (year === null || year === undefined) return Number(on.slice(0, 4));
  if (Number.isInteger(year) && year >= firstYear && year <= lastYear) return year;
  throw badUserInput({
    argument: 'year',
    expected: `a year from ${firstYear} to ${lastYear}`,
    received: year,
  });
}

import { Arg, Int } from 'type-graphql';
import { checkYear } from '../../../shared/schema/year';
import { firstYear, lastYear, type DateText } from '../../../shared/time/calendar';

/** `year` of home adaptations; check with `checkedYear`. */
export const YearArgument = (): ReturnType<typeof Arg> =>
  Arg('year', () => Int, {
    nullable: true,
    description: `哪一年，${firstYear} 至 ${lastYear}，默认所问之日所在年（年） / Which year, ${firstYear} to ${lastYear}; that of the day asked for unless given (year)`,
  });

/** @returns the year asked for, or that of the day. @throws BAD_USER_INPUT naming `year` */
export function checkedYear(year: number | null | undefined, on: DateText): number {
  return checkYear('year', year ?? Number(on.slice(0, 4)));
}

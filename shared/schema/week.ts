import { Arg } from 'type-graphql';
import { badUserInput } from '../errors/bad-user-input';
import { daysOfIsoWeek, type WeekDays } from '../time/calendar';

/** `week`, e.g. `2024-W46`; check with `checkedWeek('week', week)`. */
export const WeekArgument = (): ReturnType<typeof Arg> =>
  Arg('week', () => String, {
    description:
      '哪一周，写作 2024-W46（ISO 8601，周一至周日） / Which week, as 2024-W46 (ISO 8601, Monday to Sunday)',
  });

/** The days of a week. @throws BAD_USER_INPUT naming the argument when there is no such week */
export function checkedWeek(argument: string, week: string): WeekDays {
  const days = daysOfIsoWeek(week);
  if (days) return days;
  throw badUserInput({ argument, expected: 'a week of the calendar as YYYY-Www (ISO 8601)', received: week });
}

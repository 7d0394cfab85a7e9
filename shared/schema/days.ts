import { Arg, Int } from 'type-graphql';
import { badUserInput } from '../errors/bad-user-input';
import { addDays, type DateText } from '../time/calendar';

/** The longest period that may be asked for, in days: ten years. */
export const mostDays = 3650;

/** Checks a number of days; never clamps silently. @throws BAD_USER_INPUT naming the argument */
export function checkDays(argument: string, days: number): number {
  if (Number.isInteger(days) && days >= 0 && days <= mostDays) return days;
  throw badUserInput({ argument, expected: `a whole number of days from 0 to ${mostDays}`, received: days });
}

/** `sinceDays`: only what came in so many days before the day asked for, or on it; check with `firstDayOf`. */
export const SinceDaysArgument = (): ReturnType<typeof Arg> =>
  Arg('sinceDays', () => Int, {
    nullable: true,
    description: `只算所问之日前若干日以内（含当日）收到的，0 至 ${mostDays}（日）；不填则不限 / Only those received within so many days before the day asked for, that day included, 0 to ${mostDays} (days); all unless given`,
  });

/** The first day of a period that ends with `on`; null without a period. @throws BAD_USER_INPUT naming `sinceDays` */
export function firstDayOf(sinceDays: number | null | undefined, on: DateText): DateText | null {
  if (sinceDays === null || sinceDays === undefined) return null;
  return addDays(on, -checkDays('sinceDays', sinceDays));
}

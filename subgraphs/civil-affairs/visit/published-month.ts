import { Arg } from 'type-graphql';
import { firstOf } from '../../../shared/lists/first-of-register';
import { YearMonthScalar } from '../../../shared/schema/scalars';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { lastDayOf, yearMonthOf, type DateText, type YearMonthText } from '../../../shared/time/calendar';
import { CareRuleCode, careRuleByCode } from '../rule/care-rule';
import { publishVisitRate } from './publish-visit-rate';
import type { VisitRate } from './visit-rate';
import { visitRegister, type AskedMonth, type VisitTally } from './visit-tally';

/** `month` of a visit rate; what it means is `publishedMonth`. */
export const MonthArgument = (): ReturnType<typeof Arg> =>
  Arg('month', () => YearMonthScalar, {
    nullable: true,
    description:
      '哪一月，默认本月（问及往日的，为那一日所在月） / Which month; unless given, this month, or that of the day asked for',
  });

/**
 * The day of which the register is read for a month, on which compounds belong, and up to which visits count: the one
 * asked for, or the end of the month where that is earlier.
 */
export function countedOn(month: YearMonthText, on: DateText): DateText {
  const monthEnd = lastDayOf(month);
  return monthEnd < on ? monthEnd : on;
}

/**
 * The visit rate of the month asked for, as it may be shown. Null for a month that is still to come on the day, or of
 * which the register of visits has no record because it begins later: nobody is said to have been missed then. Null too where
 * `tallyOf` gives none.
 */
export async function publishedMonth(
  context: RequestContext,
  { month, on }: { readonly month: YearMonthText | null | undefined; readonly on: DateText },
  tallyOf: (asked: AskedMonth) => Promise<VisitTally | null>,
): Promise<VisitRate | null> {
  const today = context.clock.today();
  const day = on < today ? on : today;
  const asked = month ?? yearMonthOf(day);
  if (asked > yearMonthOf(day)) return null;
  const first = await firstOf(visitRegister, context);
  if (first === null || asked < first) return null;
  const [tally, rule] = await Promise.all([
    tallyOf({ month: asked, on: countedOn(asked, day) }),
    context.load(careRuleByCode, CareRuleCode.MONTHLY_VISIT_RATE, {}),
  ]);
  return tally && publishVisitRate(tally, asked, rule);
}

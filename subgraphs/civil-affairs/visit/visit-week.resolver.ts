import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { firstOf } from '../../../shared/lists/first-of-register';
import { publishIf } from '../../../shared/persons/person-count';
import { checkedWeek, WeekArgument } from '../../../shared/schema/week';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { yearMonthOf } from '../../../shared/time/calendar';
import { DivisionCivilAffairs } from '../division/division-civil-affairs';
import { existed } from '../division/division.resolver';
import { countedOn } from './published-month';
import { visitRegister } from './visit-tally';
import { VisitWeek } from './visit-week';
import { visitWeekByDivision } from './visit-week-tally';

@Resolver(() => DivisionCivilAffairs)
export class VisitWeekResolver {
  @FieldResolver(() => VisitWeek, {
    nullable: true,
    description:
      '一周的探访和当月进度，小区按该周末（不迟于所问之日）所属社区计；当日未到的、没有记录的、区划当时尚未设立的为空 / Visits of a week and progress of the month, compounds counted where they belong at its end (the day asked for at the latest); null for a week to come on that day, without records or before the division stood',
  })
  async visitWeek(
    @Root() block: DivisionCivilAffairs,
    @WeekArgument() week: string,
    @Ctx() context: RequestContext,
  ): Promise<VisitWeek | null> {
    const { monday, friday, sunday } = checkedWeek('week', week);
    const today = context.clock.today();
    const day = block.on < today ? block.on : today;
    if (monday > day) return null;
    const month = yearMonthOf(friday < day ? friday : day);
    const first = await firstOf(visitRegister, context);
    const upTo = sunday < day ? sunday : day;
    const registeredOn = countedOn(month, day);
    const placedOn = upTo < registeredOn ? upTo : registeredOn;
    if (first === null || month < first || !existed(block, placedOn)) return null;
    const { counts, shown } = await context.load(visitWeekByDivision, block.code, {
      ...{ month, monday, upTo, placedOn, registeredOn },
    });
    const { specialDifficulty: due, inWeek, earlier } = counts ?? nobody;
    return {
      ...{ week, month, upTo },
      dueInMonth: publishIf(shown.has('specialDifficulty'), due),
      visitedInWeek: publishIf(shown.has('inWeek'), inWeek),
      visitedInMonth: publishIf(shown.has('upToDay'), inWeek + earlier),
    };
  }
}

const nobody = { specialDifficulty: 0, inWeek: 0, earlier: 0 };

import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { hasBegun } from '../../../shared/lists/first-of-register';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import { DateScalar, YearMonthScalar } from '../../../shared/schema/scalars';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Elder } from '../elder/elder';
import { ElderVisit } from './elder-visit';
import { lastVisitByElder, visitCountByElder, visitsByElder } from './elder-visit-loaders';
import { isVisitOverdue } from './overdue-visit';
import { visitRegister } from './visit-tally';

const VisitMonthArgument = (): ReturnType<typeof Arg> =>
  Arg('month', () => YearMonthScalar, {
    nullable: true,
    description: '只要这一月的，默认各月 / Only of this month; all months unless given',
  });

@Resolver(() => Elder)
export class ElderVisitsResolver {
  @FieldResolver(() => [ElderVisit], {
    nullable: true,
    description: '探访，计划的和已上门的，新的月份在前 / Visits, planned or made, the latest month first',
  })
  visits(
    @Root() { id }: Elder,
    @FirstArgument() first: number,
    @VisitMonthArgument() month: string | null,
    @Ctx() context: RequestContext,
  ): Promise<readonly ElderVisit[]> {
    checkFirst(first, nestedFirst);
    return context.load(visitsByElder, id, { month: month ?? null, first });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '有探访（计划的或已上门的）的月份数（个月）；所问的一月在有探访记录之前则为空 / Months with a visit, planned or made (months); null for a month before the first visit on record',
  })
  async visitCount(
    @Root() { id }: Elder,
    @VisitMonthArgument() month: string | null,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    if (month && !(await hasBegun(visitRegister, month, context))) return null;
    return context.load(visitCountByElder, id, { month: month ?? null });
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      '最近一次探访到本人的日期；没有的为空 / Day on which the elder was last seen; null when never',
  })
  lastVisitedOn(@Root() { id }: Elder, @Ctx() context: RequestContext): Promise<string | null> {
    return context.load(lastVisitByElder, id, {});
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      '当月是否应访未访（谢绝的不算）；没有探访记录的月份为空 / Whether the visit of the month is overdue (not when declined); null for a month without records of visits',
  })
  visitOverdue(
    @Root() elder: Elder,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description:
        '截至哪一日，看该日所在月，默认今日 / As of which day, of whose month; today unless given or when it is still to come',
    })
    on: string | null,
    @Ctx() context: RequestContext,
  ): Promise<boolean | null> {
    const today = context.clock.today();
    return isVisitOverdue(elder, on && on < today ? on : today, context);
  }
}

import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { EnterpriseMarketRegulation } from '../enterprise/enterprise-market-regulation';
import { Elevator } from './elevator';
import { elevatorCountsByMaintainer, elevatorCountsByUser, elevatorsByUser } from './elevator-loaders';
import { OverdueOnlyArgument } from './overdue-only-argument';
import { overdueOn } from './elevators-on';

@Resolver(() => EnterpriseMarketRegulation)
export class EnterpriseElevatorsResolver {
  @FieldResolver(() => [Elevator], {
    nullable: true,
    description:
      '作为使用单位的电梯，按登记编号排列 / Elevators of which it is the using unit, by registration code',
  })
  elevatorsUsed(
    @Root() { uscc, on }: EnterpriseMarketRegulation,
    @FirstArgument()
    first: number,
    @OverdueOnlyArgument()
    overdueOnly: boolean,
    @Ctx() context: RequestContext,
  ): Promise<readonly Elevator[]> {
    checkFirst(first, nestedFirst);
    return context.load(elevatorsByUser, uscc, { on, overdueOnly, first });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '作为使用单位的电梯数（台） / Number of elevators of which it is the using unit (elevators)',
  })
  async elevatorsUsedCount(
    @Root() { uscc, on }: EnterpriseMarketRegulation,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(elevatorCountsByUser, uscc, { on })).elevators;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '其中检验逾期的电梯数（台），从未检验的不计；有检验记录之前的日期为空 / Of these, elevators whose check is overdue, never checked ones not among them (elevators); null for a day before the first check on record',
  })
  overdueElevatorsUsedCount(
    @Root() { uscc, on }: EnterpriseMarketRegulation,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    return overdueOn(on, context, () => context.load(elevatorCountsByUser, uscc, { on }));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '作为维保单位的电梯数（台） / Number of elevators that it maintains (elevators)',
  })
  async elevatorsMaintainedCount(
    @Root() { uscc, on }: EnterpriseMarketRegulation,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(elevatorCountsByMaintainer, uscc, { on })).elevators;
  }
}

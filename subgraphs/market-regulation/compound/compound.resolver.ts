import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { FirstArgument, OnArgument } from '../../../shared/schema/arguments';
import { blockHead } from '../../../shared/schema/department-block';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Elevator } from '../elevator/elevator';
import { elevatorCountsByCompound, elevatorsByCompound } from '../elevator/elevator-loaders';
import { OverdueOnlyArgument } from '../elevator/overdue-only-argument';
import { wholeRegister } from '../source';
import { Compound } from '../stubs/compound';
import { isKnownCompound } from './compound-loaders';
import { CompoundMarketRegulation } from './compound-market-regulation';

@Resolver(() => Compound)
export class CompoundResolver {
  @FieldResolver(() => CompoundMarketRegulation, {
    nullable: true,
    description:
      '市场监管部门掌握的情况；没有记录则为空 / What market regulation knows; null when it has no record',
  })
  async marketRegulation(
    @Root() { id }: Compound,
    @OnArgument()
    on: string | null,
    @Ctx() context: RequestContext,
  ): Promise<CompoundMarketRegulation | null> {
    if (!(await context.load(isKnownCompound, id, {}))) return null;
    return { compoundId: id, ...blockHead(context.clock, on, await wholeRegister(context)) };
  }
}

@Resolver(() => CompoundMarketRegulation)
export class CompoundMarketRegulationResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: '电梯数，含停用的（台） / Number of elevators, those out of operation included (elevators)',
  })
  async elevatorCount(
    @Root() { compoundId, on }: CompoundMarketRegulation,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(elevatorCountsByCompound, compoundId, { on })).elevators;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '在用而检验逾期的电梯数（台） / Elevators in operation whose check is overdue (elevators)',
  })
  async overdueElevatorCount(
    @Root() { compoundId, on }: CompoundMarketRegulation,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(elevatorCountsByCompound, compoundId, { on })).overdue;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '未办理使用登记的电梯数（台） / Elevators whose use is not registered (elevators)',
  })
  async unregisteredElevatorCount(
    @Root() { compoundId, on }: CompoundMarketRegulation,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(elevatorCountsByCompound, compoundId, { on })).unregistered;
  }

  @FieldResolver(() => [Elevator], {
    nullable: true,
    description: '电梯，按登记编号排列 / Elevators by registration code',
  })
  elevators(
    @Root() { compoundId, on }: CompoundMarketRegulation,
    @FirstArgument()
    first: number,
    @OverdueOnlyArgument()
    overdueOnly: boolean,
    @Ctx() context: RequestContext,
  ): Promise<readonly Elevator[]> {
    checkFirst(first, nestedFirst);
    return context.load(elevatorsByCompound, compoundId, { on, overdueOnly, first });
  }
}

import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Elevator } from '../elevator/elevator';
import { elevatorCountsByFacility, elevatorsByFacility } from '../elevator/elevator-loaders';
import { OverdueOnlyArgument } from '../elevator/overdue-only-argument';
import { CareFacilityMarketRegulation } from './care-facility-market-regulation';

@Resolver(() => CareFacilityMarketRegulation)
export class CareFacilityElevatorsResolver {
  @FieldResolver(() => [Elevator], {
    nullable: true,
    description: '本设施的电梯，按登记编号排列 / Elevators of this site by registration code',
  })
  elevators(
    @Root() { facilityId, on }: CareFacilityMarketRegulation,
    @FirstArgument()
    first: number,
    @OverdueOnlyArgument()
    overdueOnly: boolean,
    @Ctx() context: RequestContext,
  ): Promise<readonly Elevator[]> {
    checkFirst(first, nestedFirst);
    return context.load(elevatorsByFacility, facilityId, { on, overdueOnly, first });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '本设施的电梯数（台） / Number of elevators of this site (elevators)',
  })
  async elevatorCount(
    @Root() { facilityId, on }: CareFacilityMarketRegulation,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(elevatorCountsByFacility, facilityId, { on })).elevators;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '在用而检验逾期的电梯数（台） / Elevators in operation whose check is overdue (elevators)',
  })
  async overdueElevatorCount(
    @Root() { facilityId, on }: CareFacilityMarketRegulation,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(elevatorCountsByFacility, facilityId, { on })).overdue;
  }
}

import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { CareFacility } from '../facility/care-facility';
import { careFacilitiesByDivision, careFacilityCountByDivision } from '../facility/facility-loaders';
import { DivisionCivilAffairs } from './division-civil-affairs';

@Resolver(() => DivisionCivilAffairs)
export class DivisionFacilitiesResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '现有的养老服务设施数（个），含下级，小区的按当日归属 / Care facilities by now, here and below, compounds as they belonged that day (facilities)',
  })
  careFacilityCount(
    @Root() { code, on }: DivisionCivilAffairs,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return context.load(careFacilityCountByDivision, code, { on });
  }

  @FieldResolver(() => [CareFacility], {
    nullable: true,
    description:
      '现有的养老服务设施，含下级，小区的按当日归属，按编号排列 / Care facilities by now, here and below, compounds as they belonged that day, by id',
  })
  careFacilities(
    @Root() { code, on }: DivisionCivilAffairs,
    @FirstArgument()
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly CareFacility[]> {
    checkFirst(first, nestedFirst);
    return context.load(careFacilitiesByDivision, code, { on, first });
  }
}

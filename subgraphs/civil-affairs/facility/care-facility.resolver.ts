import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { blockHead } from '../../../shared/schema/department-block';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Division } from '../division/division';
import { civilAffairsRegister } from '../source';
import { Compound } from '../stubs/compound';
import { Enterprise } from '../stubs/enterprise';
import { CareFacility } from './care-facility';
import { CareFacilityCivilAffairs } from './care-facility-civil-affairs';
import { careFacilityById } from './facility-loaders';

@Resolver(() => CareFacility)
export class CareFacilityResolver {
  @Query(() => CareFacility, {
    nullable: true,
    description: '按编号查养老服务设施；没有则为空 / The care facility of an id; null when there is none',
  })
  careFacility(
    @Arg('id', () => ID, { description: '设施编号 / Id of the facility' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<CareFacility | null> {
    return context.load(careFacilityById, id, {});
  }

  @FieldResolver(() => Division, { nullable: true, description: '所在社区（村） / Community or village' })
  community(@Root() { communityCode }: CareFacility): Division {
    return { code: communityCode };
  }

  @FieldResolver(() => Compound, {
    nullable: true,
    description: '所在小区；不在小区内的为空 / Compound it stands in; null when in none',
  })
  compound(@Root() { compoundId }: CareFacility): Compound | null {
    return compoundId === null ? null : { id: compoundId };
  }

  @FieldResolver(() => Enterprise, { nullable: true, description: '运营方 / Who runs it' })
  operator(@Root() { operatorUscc }: CareFacility): Enterprise | null {
    return operatorUscc === null ? null : { uscc: operatorUscc };
  }

  @FieldResolver(() => CareFacilityCivilAffairs, {
    nullable: true,
    description: '民政部门掌握的情况 / What civil affairs knows',
  })
  civilAffairs(@Root() facility: CareFacility, @Ctx() { clock }: RequestContext): CareFacilityCivilAffairs {
    const { level, ownership, ratingLevel, bedCount, inOperation, filingNo, synthetic } = facility;
    return {
      level,
      ownership,
      ratingLevel,
      bedCount,
      inOperation,
      filingNo,
      facility,
      ...blockHead(clock, null, civilAffairsRegister(synthetic)),
    };
  }
}

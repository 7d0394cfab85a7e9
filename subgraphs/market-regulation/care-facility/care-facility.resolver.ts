import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { OnArgument } from '../../../shared/schema/arguments';
import { blockHead } from '../../../shared/schema/department-block';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { elevatorCountsByFacility, elevatorsByFacility } from '../elevator/elevator-loaders';
import { elevatorsOf } from '../elevator/elevators-of.resolver';
import { inspectionCountsByFacility, inspectionsByFacility } from '../inspection/inspection-loaders';
import { inspectionsOf } from '../inspection/inspections-of.resolver';
import { Licence } from '../licence/licence';
import { foodLicencesByFacility } from '../licence/licence-loaders';
import { marketRegister } from '../source';
import { CareFacility } from '../stubs/care-facility';
import { careSiteByFacility } from './care-facility-loaders';
import { CareFacilityMarketRegulation } from './care-facility-market-regulation';

@Resolver(() => CareFacility)
export class CareFacilityResolver {
  @FieldResolver(() => CareFacilityMarketRegulation, {
    nullable: true,
    description:
      '市场监管部门掌握的情况；没有记录则为空 / What market regulation knows; null when it has no record',
  })
  async marketRegulation(
    @Root() { id }: CareFacility,
    @OnArgument()
    on: string | null,
    @Ctx() context: RequestContext,
  ): Promise<CareFacilityMarketRegulation | null> {
    const site = await context.load(careSiteByFacility, id, {});
    return site && { ...site, ...blockHead(context.clock, on, marketRegister(site.synthetic)) };
  }
}

export const CareFacilityElevatorsResolver = elevatorsOf(CareFacilityMarketRegulation, {
  keyOf: ({ facilityId }) => facilityId,
  list: elevatorsByFacility,
  counts: elevatorCountsByFacility,
});

export const CareFacilityInspectionsResolver = inspectionsOf(CareFacilityMarketRegulation, {
  keyOf: ({ facilityId }) => facilityId,
  list: inspectionsByFacility,
  counts: inspectionCountsByFacility,
});

@Resolver(() => CareFacilityMarketRegulation)
export class CareFacilityLicenceResolver {
  @FieldResolver(() => Licence, {
    nullable: true,
    description:
      '本设施最近一张食品经营许可证，可能已过期；没有的为空 / Newest food licence of this site, run out or not; null when there is none',
  })
  async foodLicence(
    @Root() { facilityId, on }: CareFacilityMarketRegulation,
    @Ctx() context: RequestContext,
  ): Promise<Licence | null> {
    return (await context.load(foodLicencesByFacility, facilityId, { on }))[0] ?? null;
  }
}

import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { FirstArgument, OnArgument } from '../../../shared/schema/arguments';
import { blockHead } from '../../../shared/schema/department-block';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Inspection } from '../inspection/inspection';
import { InspectionDomainArgument } from '../inspection/inspection-domain-argument';
import type { InspectionDomain } from '../inspection/inspection-kinds';
import { inspectionCountsByFacility, inspectionsByFacility } from '../inspection/inspection-loaders';
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

@Resolver(() => CareFacilityMarketRegulation)
export class CareFacilityChecksResolver {
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

  @FieldResolver(() => [Inspection], {
    nullable: true,
    description: '对本设施的监督检查，新的在前 / Inspections of this site, newest first',
  })
  inspections(
    @Root() { facilityId, asOf }: CareFacilityMarketRegulation,
    @InspectionDomainArgument()
    domain: InspectionDomain | undefined,
    @FirstArgument()
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly Inspection[]> {
    checkFirst(first, nestedFirst);
    return context.load(inspectionsByFacility, facilityId, { on: asOf, domain: domain ?? null, first });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '对本设施的监督检查数（次） / Number of inspections of this site (inspections)',
  })
  async inspectionCount(
    @Root() { facilityId, asOf }: CareFacilityMarketRegulation,
    @InspectionDomainArgument()
    domain: InspectionDomain | undefined,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    const args = { on: asOf, domain: domain ?? null };
    return (await context.load(inspectionCountsByFacility, facilityId, args)).inspections;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '已公开的不合格检查数，含整改中和已整改的（次） / Published inspections that found failings, put right since or not (inspections)',
  })
  async failedInspectionCount(
    @Root() { facilityId, asOf }: CareFacilityMarketRegulation,
    @InspectionDomainArgument()
    domain: InspectionDomain | undefined,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    const args = { on: asOf, domain: domain ?? null };
    return (await context.load(inspectionCountsByFacility, facilityId, args)).failed;
  }
}

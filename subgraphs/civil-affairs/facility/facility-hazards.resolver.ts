import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { CareFacilityCivilAffairs, HazardDomainSummary } from './care-facility-civil-affairs';
import { CareHazardDomain, careHazardDomains } from './care-hazard-domain';
import { FacilityHazard } from './facility-hazard';
import { checksByFacility, hazardsByFacility } from './facility-loaders';

const DomainsArgument = (): ReturnType<typeof Arg> =>
  Arg('domains', () => [CareHazardDomain], {
    nullable: true,
    description: '只要这些领域的，默认全部 / Only of these domains; all unless given',
  });

const OpenOnlyArgument = (): ReturnType<typeof Arg> =>
  Arg('openOnly', () => Boolean, {
    defaultValue: false,
    description: '是否只要未整改的 / Whether only open ones are wanted',
  });

function wanted(
  hazards: readonly FacilityHazard[],
  domains: readonly CareHazardDomain[] | null | undefined,
  openOnly: boolean,
): readonly FacilityHazard[] {
  return hazards
    .filter(({ domain }) => domains?.includes(domain) ?? true)
    .filter(({ rectifiedOn }) => !openOnly || rectifiedOn === null);
}

@Resolver(() => CareFacilityCivilAffairs)
export class FacilityHazardsResolver {
  @FieldResolver(() => [FacilityHazard], {
    nullable: true,
    description: '安全隐患，新的在前 / Hazards, the newest first',
  })
  async hazards(
    @Root() { facility }: CareFacilityCivilAffairs,
    @DomainsArgument() domains: readonly CareHazardDomain[] | null,
    @OpenOnlyArgument() openOnly: boolean,
    @FirstArgument()
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly FacilityHazard[]> {
    checkFirst(first, nestedFirst);
    const hazards = await context.load(hazardsByFacility, facility.id, {});
    return wanted(hazards, domains, openOnly).slice(0, first);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '安全隐患数（个），默认含已整改的 / Hazards, rectified ones included unless told (hazards)',
  })
  async hazardCount(
    @Root() { facility }: CareFacilityCivilAffairs,
    @DomainsArgument() domains: readonly CareHazardDomain[] | null,
    @OpenOnlyArgument() openOnly: boolean,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return wanted(await context.load(hazardsByFacility, facility.id, {}), domains, openOnly).length;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '未整改隐患数（个） / Open hazards (hazards)',
  })
  async openHazardCount(
    @Root() { facility }: CareFacilityCivilAffairs,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    const hazards = await context.load(hazardsByFacility, facility.id, {});
    return hazards.filter(({ rectifiedOn }) => rectifiedOn === null).length;
  }

  @FieldResolver(() => [HazardDomainSummary], {
    nullable: true,
    description: '按领域的隐患概况，五个领域俱全 / Hazards by domain, always all five',
  })
  async hazardsByDomain(
    @Root() { facility }: CareFacilityCivilAffairs,
    @Ctx() context: RequestContext,
  ): Promise<HazardDomainSummary[]> {
    const [hazards, checks] = await Promise.all([
      context.load(hazardsByFacility, facility.id, {}),
      context.load(checksByFacility, facility.id, {}),
    ]);
    return careHazardDomains.map((domain) => {
      const found = hazards.filter((hazard) => hazard.domain === domain);
      const openCount = found.filter(({ rectifiedOn }) => rectifiedOn === null).length;
      const check = checks.find((candidate) => candidate.domain === domain);
      return {
        domain,
        openCount,
        rectifiedCount: found.length - openCount,
        lastCheckedOn: check?.checkedOn ?? null,
        checkingDepartment: check?.checkingDepartment ?? null,
      };
    });
  }
}

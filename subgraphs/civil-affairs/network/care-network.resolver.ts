import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { FirstArgument } from '../../../shared/schema/arguments';
import { cutShare } from '../../../shared/schema/cut-share';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { DivisionCivilAffairs } from '../division/division-civil-affairs';
import { CareFacility } from '../facility/care-facility';
import { CareFacilityLevel } from '../facility/care-facility-kind';
import { careFacilitiesByDivision } from '../facility/facility-loaders';
import { CareRuleCode, careRuleByCode, type CareRule } from '../rule/care-rule';
import { statementOf } from '../rule/rule-statement';
import { careNetworkByDivision, CareNetworkLevel, RatingRate, ratingsByDivision } from './care-network';

const levels = Object.values(CareFacilityLevel);

@Resolver(() => DivisionCivilAffairs)
export class CareNetworkResolver {
  @FieldResolver(() => [CareNetworkLevel], {
    nullable: true,
    description:
      '三级养老服务网络，含下级，三级俱全 / The three-level care network, here and below, always all three levels',
  })
  async careNetwork(
    @Root() { code, on }: DivisionCivilAffairs,
    @Ctx() context: RequestContext,
  ): Promise<CareNetworkLevel[]> {
    const tally = await context.load(careNetworkByDivision, code, { on });
    return levels.map((level) => {
      const { facilities, operating, beds } = tally.levels.get(level) ?? {
        facilities: 0,
        operating: 0,
        beds: 0,
      };
      return { level, facilityCount: facilities, inOperationCount: operating, bedCount: beds, code, on };
    });
  }

  @FieldResolver(() => [RatingRate], {
    nullable: true,
    description:
      '养老机构等级评定：乡镇敬老院，区级公办养老机构；后者文件未列种类，此处按区级、非民营的公办养老机构和特困人员供养服务机构计 / Ratings of homes: township care homes, then public homes of the district; of the latter the document names no kinds, our reading is the public care homes and homes for those in extreme poverty of the district’s level that are not private',
  })
  async ratingRates(
    @Root() { code, on }: DivisionCivilAffairs,
    @Ctx() context: RequestContext,
  ): Promise<RatingRate[]> {
    const rule = (name: CareRuleCode) => context.load(careRuleByCode, name, {});
    const [townTarget, townLevel, districtTarget, districtLevel] = await Promise.all([
      rule(CareRuleCode.TOWNSHIP_HOMES_RATED),
      rule(CareRuleCode.TOWNSHIP_HOMES_LEAST_LEVEL),
      rule(CareRuleCode.DISTRICT_HOMES_RATED),
      rule(CareRuleCode.DISTRICT_HOMES_LEAST_LEVEL),
    ]);
    if (!townTarget || !townLevel || !districtTarget || !districtLevel) return [];
    const tally = await context.load(ratingsByDivision, code, {
      on,
      townshipLevel: Number(townLevel.value),
      districtLevel: Number(districtLevel.value),
    });
    return [
      rateOf(tally.township, townTarget, townLevel),
      rateOf(tally.district, districtTarget, districtLevel),
    ];
  }
}

/** The share is cut; whether the target is met is told of the numbers themselves. */
function rateOf(
  { homes, rated }: { readonly homes: number; readonly rated: number },
  target: CareRule,
  leastLevel: CareRule,
): RatingRate {
  return {
    target: statementOf(target),
    leastLevel: statementOf(leastLevel),
    rated,
    homes,
    rate: homes === 0 ? null : cutShare(rated, homes),
    met: homes === 0 ? null : rated >= homes * Number(target.value),
  };
}

@Resolver(() => CareNetworkLevel)
export class CareNetworkLevelResolver {
  @FieldResolver(() => [CareFacility], {
    nullable: true,
    description: '此级的设施，按编号 / Facilities of this level, by id',
  })
  facilities(
    @Root() { code, on, level }: CareNetworkLevel,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly CareFacility[]> {
    checkFirst(first, nestedFirst);
    return context.load(careFacilitiesByDivision, code, { on, first, level });
  }
}

import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import type { DateText } from '../../../shared/time/calendar';
import { communityByCompound, compoundById } from '../compound/compound-loaders';
import { Guideline, GuidelineSubject } from '../guideline/guideline';
import { guidelineByDivision } from '../guideline/guideline-loaders';
import { PropertyService, PropertySubsidy } from './property-service';
import { subsidyOn } from './property-subsidy';

@Resolver(() => PropertyService)
export class PropertySubsidyResolver {
  @FieldResolver(() => PropertySubsidy, {
    nullable: true,
    description:
      '改造后物业服务费用补贴，按当地规则计算；不享受的为空 / Subsidy after renovation, by the rule of the place; null where there is none',
  })
  async subsidy(
    @Root() { compoundId, subsidyFrom, on }: PropertyService,
    @Ctx() context: RequestContext,
  ): Promise<PropertySubsidy | null> {
    if (subsidyFrom === null) return null;
    const [rate, months, compound] = await Promise.all([
      ruleFor(compoundId, GuidelineSubject.SUBSIDY_YUAN_PER_M2_MONTH, on, context),
      ruleFor(compoundId, GuidelineSubject.SUBSIDY_MONTHS, on, context),
      context.load(compoundById, compoundId, {}),
    ]);
    if (!rate || !months || !compound?.grossFloorAreaM2) return null;
    const areaM2 = compound.grossFloorAreaM2;
    return subsidyOn(
      { areaM2, rate: Number(rate.value), months: Number(months.value), since: subsidyFrom },
      on,
    );
  }

  @FieldResolver(() => Guideline, {
    nullable: true,
    description:
      '当地的补贴标准；没有的为空 / The rate of the subsidy in the place; null where there is none',
  })
  subsidyRule(
    @Root() { compoundId, on }: PropertyService,
    @Ctx() context: RequestContext,
  ): Promise<Guideline | null> {
    return ruleFor(compoundId, GuidelineSubject.SUBSIDY_YUAN_PER_M2_MONTH, on, context);
  }
}

async function ruleFor(
  compoundId: string,
  subject: GuidelineSubject,
  on: DateText,
  context: RequestContext,
): Promise<Guideline | null> {
  const community = await context.load(communityByCompound, compoundId, { on });
  return community === null ? null : context.load(guidelineByDivision, community, { subject, on });
}

import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { indicatorBySubject } from '../../../shared/reference/indicator-loaders';
import { DecimalScalar } from '../../../shared/schema/scalars';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { compoundById } from '../compound/compound-loaders';
import { Guideline, GuidelineSubject } from '../guideline/guideline';
import { guidelineOfCompound } from '../guideline/guideline-of-compound';
import { enterpriseRevoked } from '../indicators/received';
import { PropertyService } from './property-service';
import { subsidyOn } from './property-subsidy';
import { PropertySubsidy, SubsidySuspension, SubsidySuspensionReason } from './subsidy-types';

const { SUBSIDY_CONDITION, SUBSIDY_MONTHS, SUBSIDY_YUAN_PER_M2_MONTH } = GuidelineSubject;

@Resolver(() => PropertyService)
export class PropertySubsidyResolver {
  @FieldResolver(() => PropertySubsidy, {
    nullable: true,
    description:
      '改造后物业服务费用补贴，按当地规则计算；不享受的为空 / Subsidy after renovation, by the rule of the place; null where there is none',
  })
  async subsidy(
    @Root() { compoundId, companyUscc, subsidyFrom, on }: PropertyService,
    @Ctx() context: RequestContext,
  ): Promise<PropertySubsidy | null> {
    if (subsidyFrom === null) return null;
    const [rate, months, compound] = await Promise.all([
      guidelineOfCompound(compoundId, { subject: SUBSIDY_YUAN_PER_M2_MONTH, on }, context),
      guidelineOfCompound(compoundId, { subject: SUBSIDY_MONTHS, on }, context),
      context.load(compoundById, compoundId, {}),
    ]);
    if (!rate || !months || !compound?.grossFloorAreaM2) return null;
    const areaM2 = compound.grossFloorAreaM2;
    const amount = subsidyOn(
      { areaM2, rate: Number(rate.value), months: Number(months.value), since: subsidyFrom },
      on,
    );
    return amount && { ...amount, companyUscc, compoundId, on };
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
    return guidelineOfCompound(compoundId, { subject: SUBSIDY_YUAN_PER_M2_MONTH, on }, context);
  }
}

@Resolver(() => PropertySubsidy)
export class SubsidySuspensionResolver {
  @FieldResolver(() => SubsidySuspension, {
    nullable: true,
    description: '暂停情况；照发的为空 / The suspension; null while it is paid',
  })
  suspension(
    @Root() subsidy: PropertySubsidy,
    @Ctx() context: RequestContext,
  ): Promise<SubsidySuspension | null> {
    return suspensionOf(subsidy, context);
  }

  @FieldResolver(() => DecimalScalar, {
    nullable: true,
    description:
      '本月实际应发（元）；暂停的为零 / What is to be paid this month (yuan); zero while suspended',
  })
  async payableYuanPerMonth(
    @Root() subsidy: PropertySubsidy,
    @Ctx() context: RequestContext,
  ): Promise<string> {
    return (await suspensionOf(subsidy, context)) === null ? subsidy.yuanPerMonth : '0.00';
  }
}

/** A company that was revoked is no professional manager any more. Never heard of it is not a suspension. */
async function suspensionOf(
  { companyUscc, compoundId, on }: PropertySubsidy,
  context: RequestContext,
): Promise<SubsidySuspension | null> {
  if (companyUscc === null) return null;
  const revoked = await context.load(indicatorBySubject, companyUscc, enterpriseRevoked);
  if (revoked?.value !== 1) return null;
  const rule = await guidelineOfCompound(compoundId, { subject: SUBSIDY_CONDITION, on }, context);
  return { reason: SubsidySuspensionReason.COMPANY_REVOKED, asOf: revoked.asOf, rule };
}

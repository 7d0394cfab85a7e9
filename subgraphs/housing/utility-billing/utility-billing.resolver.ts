import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { CompoundHousing } from '../compound/compound-housing';
import { documents, places } from '../documents';
import { isCompoundWithin } from '../lists/within-loader';
import { documentSource } from '../source';
import { UtilityBilling, UtilityObstacle } from './utility-billing';

@Resolver(() => CompoundHousing)
export class CompoundUtilityBillingResolver {
  @FieldResolver(() => UtilityBilling, {
    nullable: true,
    description: '水电分户计费情况 / How water and power are billed',
  })
  async utilityBilling(
    @Root() compound: CompoundHousing,
    @Ctx() context: RequestContext,
  ): Promise<UtilityBilling> {
    const { compoundId, on } = compound;
    const division = places.jincheng;
    const hasRule = await context.load(isCompoundWithin, compoundId, { division, on });
    return { ...utilityBillingOf(compound), source: hasRule ? documentSource(jinchengReply) : null };
  }
}

const jinchengReply = { document: documents.jinchengRenovation, section: '一¶5、¶6' };

function utilityBillingOf({
  householdMetering,
  powerAssetsTransferred,
}: CompoundHousing): Omit<UtilityBilling, 'source'> {
  const obstacles = [
    ...(householdMetering === false ? [UtilityObstacle.NO_HOUSEHOLD_METERING] : []),
    ...(powerAssetsTransferred === false ? [UtilityObstacle.POWER_ASSETS_NOT_TRANSFERRED] : []),
  ];
  const isUnknown = householdMetering === null && powerAssetsTransferred === null;
  return { onlineHouseholdPayment: powerAssetsTransferred, obstacles: isUnknown ? null : obstacles };
}

import { FieldResolver, Resolver, Root } from 'type-graphql';
import { CompoundHousing } from '../compound/compound-housing';
import { documents } from '../documents';
import { documentSource } from '../source';
import { UtilityBilling, UtilityObstacle } from './utility-billing';

@Resolver(() => CompoundHousing)
export class CompoundUtilityBillingResolver {
  @FieldResolver(() => UtilityBilling, {
    nullable: true,
    description: '水电分户计费情况 / How water and power are billed',
  })
  utilityBilling(@Root() compound: CompoundHousing): UtilityBilling {
    return utilityBillingOf(compound);
  }
}

function utilityBillingOf({ householdMetering, powerAssetsTransferred }: CompoundHousing): UtilityBilling {
  const obstacles = [
    ...(householdMetering === false ? [UtilityObstacle.NO_HOUSEHOLD_METERING] : []),
    ...(powerAssetsTransferred === false ? [UtilityObstacle.POWER_ASSETS_NOT_TRANSFERRED] : []),
  ];
  const isUnknown = householdMetering === null && powerAssetsTransferred === null;
  return {
    onlineHouseholdPayment: powerAssetsTransferred,
    obstacles: isUnknown ? null : obstacles,
    source: documentSource({ document: documents.jinchengRenovation, section: '一¶5、¶6' }),
  };
}

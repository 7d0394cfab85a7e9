import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { FirstArgument } from '../../../shared/schema/arguments';
import { blockHead } from '../../../shared/schema/department-block';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { CareFacility } from '../facility/care-facility';
import { careFacilitiesByOperator } from '../facility/facility-loaders';
import { PurchasedService, purchasesByProvider } from '../purchase/purchased-service';
import { civilAffairsRegister } from '../source';
import { Enterprise } from '../stubs/enterprise';
import { DishonestyListing, dishonestyListingsByEnterprise } from './dishonesty-listing';
import { EnterpriseCivilAffairs } from './enterprise-civil-affairs';

@Resolver(() => Enterprise)
export class EnterpriseResolver {
  @FieldResolver(() => EnterpriseCivilAffairs, {
    nullable: true,
    description:
      '民政部门掌握的情况；不运营养老设施、不承接政府购买养老服务、也不在失信名单的为空 / What civil affairs knows; null for who neither runs a care facility, nor provides services that government buys, nor was ever listed',
  })
  async civilAffairs(
    @Root() { uscc }: Enterprise,
    @Ctx() context: RequestContext,
  ): Promise<EnterpriseCivilAffairs | null> {
    const [facilities, listings, purchases] = await Promise.all([
      context.load(careFacilitiesByOperator, uscc, {}),
      context.load(dishonestyListingsByEnterprise, uscc, {}),
      context.load(purchasesByProvider, uscc, {}),
    ]);
    const rows = [...facilities, ...listings, ...purchases];
    if (rows.length === 0) return null;
    const synthetic = rows.some((row) => row.synthetic);
    return {
      facilities,
      listings,
      purchases,
      ...blockHead(context.clock, null, civilAffairsRegister(synthetic)),
    };
  }
}

@Resolver(() => EnterpriseCivilAffairs)
export class EnterpriseCivilAffairsResolver {
  @FieldResolver(() => [CareFacility], {
    nullable: true,
    description: '运营的养老服务设施 / Care facilities it runs',
  })
  operatedCareFacilities(
    @Root() { facilities }: EnterpriseCivilAffairs,
    @FirstArgument()
    first: number,
  ): readonly CareFacility[] {
    return facilities.slice(0, checkFirst(first, nestedFirst));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '运营的养老服务设施数（个） / Number of care facilities it runs (facilities)',
  })
  operatedCareFacilityCount(@Root() { facilities }: EnterpriseCivilAffairs): number {
    return facilities.length;
  }

  @FieldResolver(() => [DishonestyListing], {
    nullable: true,
    description: '失信名单记录，新的在前 / Entries on the list of dishonest bodies, the newest first',
  })
  dishonestyListings(
    @Root() { listings }: EnterpriseCivilAffairs,
    @FirstArgument()
    first: number,
  ): readonly DishonestyListing[] {
    return listings.slice(0, checkFirst(first, nestedFirst));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '失信名单记录数（条） / Entries on the list of dishonest bodies (entries)',
  })
  dishonestyListingCount(@Root() { listings }: EnterpriseCivilAffairs): number {
    return listings.length;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: '今日是否在失信名单上 / Whether it is on the list of dishonest bodies today',
  })
  dishonestyListed(@Root() { listings }: EnterpriseCivilAffairs, @Ctx() { clock }: RequestContext): boolean {
    const today = clock.today();
    return listings.some(
      ({ listedOn, removedOn }) => listedOn <= today && (removedOn === null || today < removedOn),
    );
  }

  @FieldResolver(() => [PurchasedService], {
    nullable: true,
    description:
      '承接的政府购买养老服务合同，新的在前 / Contracts by which government buys care services of it, the newest first',
  })
  purchasedServices(
    @Root() { purchases }: EnterpriseCivilAffairs,
    @FirstArgument()
    first: number,
  ): readonly PurchasedService[] {
    return purchases.slice(0, checkFirst(first, nestedFirst));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '其中的合同数（份） / Number of these contracts (contracts)',
  })
  purchasedServiceCount(@Root() { purchases }: EnterpriseCivilAffairs): number {
    return purchases.length;
  }
}

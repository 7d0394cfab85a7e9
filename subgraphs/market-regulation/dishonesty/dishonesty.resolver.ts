import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import { DateScalar } from '../../../shared/schema/scalars';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { EnterpriseMarketRegulation } from '../enterprise/enterprise-market-regulation';
import { SeriousViolationListing } from './serious-violation-listing';
import { listingsByEnterprise } from './dishonesty-loaders';

/** 市场失信惩戒机制, 城政办发〔2024〕23号 三(二). */
@Resolver(() => EnterpriseMarketRegulation)
export class EnterpriseDishonestyResolver {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      '当日是否在严重违法失信名单上 / Whether it stood on the list of serious violations and dishonesty on that day',
  })
  async dishonestyListed(
    @Root() { uscc, on }: EnterpriseMarketRegulation,
    @Ctx() context: RequestContext,
  ): Promise<boolean> {
    const listings = await context.load(listingsByEnterprise, uscc, { on });
    return listings.some(({ removedOn }) => removedOn === null);
  }

  @FieldResolver(() => [SeriousViolationListing], {
    nullable: true,
    description:
      '列入严重违法失信名单的记录，含已移出的，新的在前 / Entries on the list of serious violations and dishonesty, removed ones included, newest first',
  })
  async dishonestyListings(
    @Root() { uscc, on }: EnterpriseMarketRegulation,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly SeriousViolationListing[]> {
    checkFirst(first, nestedFirst);
    return (await context.load(listingsByEnterprise, uscc, { on })).slice(0, first);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '列入严重违法失信名单的记录数（条），含已移出的 / Entries on the list of serious violations and dishonesty, removed ones included (entries)',
  })
  async dishonestyListingCount(
    @Root() { uscc, on }: EnterpriseMarketRegulation,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(listingsByEnterprise, uscc, { on })).length;
  }
}

@Resolver(() => SeriousViolationListing)
export class SeriousViolationListingResolver {
  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: '移出日期；当日仍在名单上的为空 / Day of removal; null while it stands on the list',
  })
  removedOn(@Root() { removedOn }: SeriousViolationListing): string | null {
    return removedOn;
  }
}

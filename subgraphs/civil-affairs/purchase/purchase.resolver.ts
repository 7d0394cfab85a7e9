import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Source } from '../../../shared/provenance/source';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Division } from '../division/division';
import { DivisionCivilAffairs } from '../division/division-civil-affairs';
import { Enterprise } from '../stubs/enterprise';
import { catalogueByDivision, catalogueItemByNo, PurchaseCatalogueItem } from './purchase-catalogue-item';
import { purchaseCountByDivision, PurchasedService, purchasesByDivision } from './purchased-service';

@Resolver(() => PurchaseCatalogueItem)
export class PurchaseCatalogueItemResolver {
  @FieldResolver(() => Source, { nullable: true, description: '出处 / Where it is written' })
  source(@Root() { document, section, issuer, synthetic }: PurchaseCatalogueItem): Source {
    return { document, section, issuer, synthetic };
  }
}

@Resolver(() => PurchasedService)
export class PurchasedServiceResolver {
  @FieldResolver(() => PurchaseCatalogueItem, {
    nullable: true,
    description: '所属目录项 / Entry of the catalogue to which it belongs',
  })
  item(
    @Root() { itemNo }: PurchasedService,
    @Ctx() context: RequestContext,
  ): Promise<PurchaseCatalogueItem | null> {
    return context.load(catalogueItemByNo, itemNo, {});
  }

  @FieldResolver(() => Enterprise, { nullable: true, description: '承接主体 / Who provides the service' })
  provider(@Root() { providerUscc }: PurchasedService): Enterprise {
    return { uscc: providerUscc };
  }

  @FieldResolver(() => Division, {
    nullable: true,
    description: '购买主体所在区划 / Division whose government buys it',
  })
  buyer(@Root() { buyerCode }: PurchasedService): Division {
    return { code: buyerCode };
  }
}

@Resolver(() => DivisionCivilAffairs)
export class DivisionPurchasesResolver {
  @FieldResolver(() => [PurchaseCatalogueItem], {
    nullable: true,
    description:
      '当日有效的政府购买养老服务目录，本级和上级的，按编号 / Catalogue of care services that may be bought, in force that day, of the division and those above it, by number',
  })
  async purchaseCatalogue(
    @Root() { code, on }: DivisionCivilAffairs,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly PurchaseCatalogueItem[]> {
    checkFirst(first, nestedFirst);
    return (await context.load(catalogueByDivision, code, { on })).slice(0, first);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '其中的目录项数（项） / Number of its entries (entries)',
  })
  async purchaseCatalogueCount(
    @Root() { code, on }: DivisionCivilAffairs,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(catalogueByDivision, code, { on })).length;
  }

  @FieldResolver(() => [PurchasedService], {
    nullable: true,
    description:
      '本级和下级当日有效的购买合同，按编号 / Contracts in force that day, of the division and below, by number',
  })
  purchasedServices(
    @Root() { code, on }: DivisionCivilAffairs,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly PurchasedService[]> {
    checkFirst(first, nestedFirst);
    return context.load(purchasesByDivision, code, { on, first });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '其中的合同数（份） / Number of these contracts (contracts)',
  })
  purchasedServiceCount(
    @Root() { code, on }: DivisionCivilAffairs,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return context.load(purchaseCountByDivision, code, { on });
  }
}

import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Source } from '../../../shared/provenance/source';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { CompoundHousing } from '../compound/compound-housing';
import { documentSource, housingRegister } from '../source';
import { Enterprise } from '../stubs/enterprise';
import { PropertyCreditGrade } from './property-credit-grade';
import { creditsByCompany, serviceByCompound } from './property-loaders';
import { PropertyService } from './property-service';

@Resolver(() => CompoundHousing)
export class CompoundPropertyServiceResolver {
  @FieldResolver(() => PropertyService, {
    nullable: true,
    description: '物业服务（管理）情况；没有登记的为空 / How it is managed; null when nothing is on record',
  })
  propertyService(
    @Root() { compoundId, on }: CompoundHousing,
    @Ctx() context: RequestContext,
  ): Promise<PropertyService | null> {
    return context.load(serviceByCompound, compoundId, { on });
  }
}

@Resolver(() => PropertyService)
export class PropertyServiceResolver {
  @FieldResolver(() => Enterprise, {
    nullable: true,
    description: '物业服务企业；居民自管等没有企业的为空 / The property company; null where none is engaged',
  })
  company(@Root() { companyUscc }: PropertyService): Enterprise | null {
    return companyUscc === null ? null : { uscc: companyUscc };
  }

  @FieldResolver(() => PropertyCreditGrade, {
    nullable: true,
    description:
      '企业截至所问年度最近一次的信用等级；未参评的为空 / Latest credit grade of the company up to the year asked for; null when never rated',
  })
  async creditGrade(
    @Root() { companyUscc, on }: PropertyService,
    @Ctx() context: RequestContext,
  ): Promise<PropertyCreditGrade | null> {
    if (companyUscc === null) return null;
    const credits = await context.load(creditsByCompany, companyUscc, {});
    return credits.find(({ year }) => year <= Number(on.slice(0, 4)))?.grade ?? null;
  }

  @FieldResolver(() => Source, { nullable: true, description: '出处 / Where it is recorded' })
  source(@Root() { document, section, synthetic }: PropertyService): Source {
    return document === null || section === null
      ? housingRegister(synthetic)
      : documentSource({ document, section });
  }
}

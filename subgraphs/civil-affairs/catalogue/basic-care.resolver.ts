import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Source } from '../../../shared/provenance/source';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { DivisionCivilAffairs } from '../division/division-civil-affairs';
import { basicCareByDivision, BasicCareItem } from './basic-care-item';

@Resolver(() => BasicCareItem)
export class BasicCareItemResolver {
  @FieldResolver(() => Source, { nullable: true, description: '出处 / Where it is written' })
  source(@Root() { document, section, issuer, synthetic }: BasicCareItem): Source {
    return { document, section, issuer, synthetic };
  }
}

@Resolver(() => DivisionCivilAffairs)
export class DivisionBasicCareResolver {
  @FieldResolver(() => [BasicCareItem], {
    nullable: true,
    description:
      '当日有效的基本养老服务清单，本级和上级的，按编号 / Catalogue of basic care services in force that day, of the division and those above it, by number',
  })
  async basicCareItems(
    @Root() { code, on }: DivisionCivilAffairs,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly BasicCareItem[]> {
    checkFirst(first, nestedFirst);
    return (await context.load(basicCareByDivision, code, { on })).slice(0, first);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '其中的项目数（项） / Number of its items (items)',
  })
  async basicCareItemCount(
    @Root() { code, on }: DivisionCivilAffairs,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(basicCareByDivision, code, { on })).length;
  }
}

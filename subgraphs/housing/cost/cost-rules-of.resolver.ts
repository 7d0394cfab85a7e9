import { Ctx, FieldResolver, Int, Resolver, Root, type ClassType } from 'type-graphql';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { costRulesByDivision } from './cost-loaders';
import { CostRule } from './cost-rule';

/** The resolver of `costRules` and their number on a block that lies in a division. */
export function costRulesOf<Block extends object>(
  block: ClassType<Block>,
  divisionOf: (block: Block) => string,
): ClassType {
  const rulesOf = (asked: Block, context: RequestContext): Promise<readonly CostRule[]> =>
    context.load(costRulesByDivision, divisionOf(asked), {});

  @Resolver(() => block)
  class CostRulesResolver {
    @FieldResolver(() => [CostRule], {
      nullable: true,
      description:
        '当地关于费用分担的各条说法，并列不作取舍 / What documents of the place say on who pays, side by side, none preferred',
    })
    async costRules(
      @Root() asked: Block,
      @FirstArgument() first: number,
      @Ctx() context: RequestContext,
    ): Promise<readonly CostRule[]> {
      checkFirst(first, nestedFirst);
      return (await rulesOf(asked, context)).slice(0, first);
    }

    @FieldResolver(() => Int, {
      nullable: true,
      description: '当地关于费用分担的说法数（条） / Number of rules of the place on who pays (rules)',
    })
    async costRuleCount(@Root() asked: Block, @Ctx() context: RequestContext): Promise<number> {
      return (await rulesOf(asked, context)).length;
    }
  }
  return CostRulesResolver;
}

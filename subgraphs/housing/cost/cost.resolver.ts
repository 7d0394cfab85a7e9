import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Source } from '../../../shared/provenance/source';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { RenovationItem } from '../renovation/renovation-item';
import { documentSource } from '../source';
import { Division } from '../stubs/division';
import { CostRule } from './cost-rule';
import { costRuleByNo, payerSharesByProject } from './cost-loaders';
import { PayerShare } from './payer-share';

@Resolver(() => CostRule)
export class CostRuleResolver {
  @FieldResolver(() => Division, { nullable: true, description: '适用区划 / Where it holds' })
  jurisdiction(@Root() { jurisdictionCode }: CostRule): Division {
    return { code: jurisdictionCode };
  }

  @FieldResolver(() => Source, { nullable: true, description: '出处 / Where it is written' })
  source(@Root() rule: CostRule): Source {
    return documentSource(rule);
  }
}

@Resolver(() => PayerShare)
export class PayerShareResolver {
  @FieldResolver(() => CostRule, {
    nullable: true,
    description: '所依据的规则；没有成文规则的为空 / The rule it follows; null where no document has one',
  })
  async rule(@Root() { ruleNo }: PayerShare, @Ctx() context: RequestContext): Promise<CostRule | null> {
    return ruleNo === null ? null : context.load(costRuleByNo, ruleNo, {});
  }
}

@Resolver(() => RenovationItem)
export class RenovationItemCostResolver {
  @FieldResolver(() => [PayerShare], { nullable: true, description: '由谁出资 / Who pays for it' })
  async payers(
    @Root() item: RenovationItem,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly PayerShare[]> {
    checkFirst(first, nestedFirst);
    return (await sharesOf(item, context)).slice(0, first);
  }

  @FieldResolver(() => Int, { nullable: true, description: '出资份额数（份） / Number of shares (shares)' })
  async payerCount(@Root() item: RenovationItem, @Ctx() context: RequestContext): Promise<number> {
    return (await sharesOf(item, context)).length;
  }
}

async function sharesOf({ projectNo, itemCode }: RenovationItem, context: RequestContext) {
  const shares = await context.load(payerSharesByProject, projectNo, {});
  return shares.filter((share) => share.itemCode === itemCode);
}

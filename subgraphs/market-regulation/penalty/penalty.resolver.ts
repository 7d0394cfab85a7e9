import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { ifBegun } from '../../../shared/lists/first-of-register';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { EnterpriseMarketRegulation } from '../enterprise/enterprise-market-regulation';
import { Penalty } from './penalty';
import { type PenaltyKind, PenaltyKindArgument } from './penalty-kind';
import { penaltiesByEnterprise, penaltyRegister } from './penalty-loaders';

@Resolver(() => EnterpriseMarketRegulation)
export class EnterprisePenaltyResolver {
  @FieldResolver(() => [Penalty], {
    nullable: true,
    description: '行政处罚，新的在前 / Administrative penalties, newest first',
  })
  async penalties(
    @Root() { uscc, on }: EnterpriseMarketRegulation,
    @PenaltyKindArgument()
    kind: PenaltyKind | null,
    @FirstArgument()
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly Penalty[]> {
    checkFirst(first, nestedFirst);
    return ofKind(await context.load(penaltiesByEnterprise, uscc, { on }), kind).slice(0, first);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '行政处罚数（件）；登记开始之前的日期为空 / Number of administrative penalties (penalties); null for a day before the register begins',
  })
  async penaltyCount(
    @Root() { uscc, on }: EnterpriseMarketRegulation,
    @PenaltyKindArgument()
    kind: PenaltyKind | null,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    return ifBegun(
      penaltyRegister,
      on,
      context,
      async () => ofKind(await context.load(penaltiesByEnterprise, uscc, { on }), kind).length,
    );
  }
}

function ofKind(penalties: readonly Penalty[], kind: PenaltyKind | null | undefined): readonly Penalty[] {
  return kind ? penalties.filter((penalty) => penalty.kind === kind) : penalties;
}

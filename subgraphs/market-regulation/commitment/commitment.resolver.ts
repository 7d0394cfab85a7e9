import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Source } from '../../../shared/provenance/source';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { DivisionMarketRegulation } from '../division/division-market-regulation';
import { EnterpriseMarketRegulation } from '../enterprise/enterprise-market-regulation';
import { CommitmentApproval } from './commitment-approval';
import { CommitmentItem } from './commitment-item';
import { approvalsByEnterprise, commitmentItemByCode, commitmentItemsByDivision } from './commitment-loaders';

@Resolver(() => DivisionMarketRegulation)
export class DivisionCommitmentResolver {
  @FieldResolver(() => [CommitmentItem], {
    nullable: true,
    description:
      '本区划适用的事项目录及各事项可否适用告知承诺，按代码排列 / Matters of the division’s catalogue and whether commitment is enough for them, by code',
  })
  async commitmentItems(
    @Root() { code }: DivisionMarketRegulation,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly CommitmentItem[]> {
    checkFirst(first, nestedFirst);
    return (await context.load(commitmentItemsByDivision, code, {})).slice(0, first);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '本区划适用的事项数（项） / Matters of the division’s catalogue (matters)',
  })
  async commitmentItemCount(
    @Root() { code }: DivisionMarketRegulation,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(commitmentItemsByDivision, code, {})).length;
  }
}

@Resolver(() => CommitmentItem)
export class CommitmentItemResolver {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: '可否适用告知承诺 / Whether it may be approved upon commitment',
  })
  allowed(@Root() { excludedSubject }: CommitmentItem): boolean {
    return excludedSubject === null;
  }

  @FieldResolver(() => Source, { nullable: true, description: '规则的出处 / Where the rule is written' })
  source(@Root() { document, section, synthetic }: CommitmentItem): Source {
    return { document, section, synthetic };
  }
}

@Resolver(() => EnterpriseMarketRegulation)
export class EnterpriseCommitmentResolver {
  @FieldResolver(() => [CommitmentApproval], {
    nullable: true,
    description: '告知承诺审批，新的在前 / Approvals upon commitment, newest first',
  })
  async commitmentApprovals(
    @Root() { uscc, on }: EnterpriseMarketRegulation,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly CommitmentApproval[]> {
    checkFirst(first, nestedFirst);
    return (await context.load(approvalsByEnterprise, uscc, { on })).slice(0, first);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '告知承诺审批数（件） / Approvals upon commitment (approvals)',
  })
  async commitmentApprovalCount(
    @Root() { uscc, on }: EnterpriseMarketRegulation,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(approvalsByEnterprise, uscc, { on })).length;
  }
}

@Resolver(() => CommitmentApproval)
export class CommitmentApprovalResolver {
  @FieldResolver(() => CommitmentItem, { nullable: true, description: '事项 / The matter approved' })
  item(
    @Root() { itemCode }: CommitmentApproval,
    @Ctx() context: RequestContext,
  ): Promise<CommitmentItem | null> {
    return context.load(commitmentItemByCode, itemCode, {});
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      '该事项是否可以适用告知承诺；目录中没有该事项的为空 / Whether commitment was enough for this matter; null when it is in no catalogue',
  })
  async admissible(
    @Root() { itemCode }: CommitmentApproval,
    @Ctx() context: RequestContext,
  ): Promise<boolean | null> {
    const item = await context.load(commitmentItemByCode, itemCode, {});
    return item && item.excludedSubject === null;
  }
}

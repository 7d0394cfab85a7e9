import { Ctx, FieldResolver, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { CareRuleCode, careRuleByCode } from '../rule/care-rule';
import { RuleStatement, statementOf } from '../rule/rule-statement';
import { ElderSummary } from './elder-summary';

@Resolver(() => ElderSummary)
export class ElderSummaryResolver {
  @FieldResolver(() => RuleStatement, {
    nullable: true,
    description:
      '高龄的起始年龄及其出处；文件没有规定，按法律中高龄津贴的年龄 / Age from which an elder is of advanced age, and where it stands: the documents set none, so it is that of the allowance in the law',
  })
  async advancedAgeRule(@Ctx() context: RequestContext): Promise<RuleStatement | null> {
    const rule = await context.load(careRuleByCode, CareRuleCode.ADVANCED_AGE_FROM, {});
    return rule && statementOf(rule);
  }
}

import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Elder } from '../elder/elder';
import { type CareRule, CareRuleCode, careRuleByCode } from '../rule/care-rule';
import { RuleStatement, statementOf } from '../rule/rule-statement';
import { judgedEligibility, RetrofitEligibility } from './retrofit-eligibility';

@Resolver(() => Elder)
export class ElderRetrofitResolver {
  @FieldResolver(() => RetrofitEligibility, {
    nullable: true,
    description:
      '家庭适老化改造今日是否属于政府补贴的范围，不论是否已改造；规则为一区所定，其他地方仅作参照（见 `rules`）；没有规则的为空 / Whether the retrofit of the home is, today, one that government pays for, done already or not; by the rule of one district, a yardstick elsewhere (see `rules`); null without the rules',
  })
  async retrofitEligibility(
    @Root() elder: Elder,
    @Ctx() context: RequestContext,
  ): Promise<RetrofitEligibility | null> {
    const [subsidised, advancedAge] = await rulesOf(context);
    if (!subsidised || !advancedAge) return null;
    const numbers = { advancedAgeFrom: Number(advancedAge.value), leastNeeds: Number(subsidised.value) };
    return judgedEligibility(elder, numbers, context.clock.today());
  }
}

@Resolver(() => RetrofitEligibility)
export class RetrofitEligibilityResolver {
  @FieldResolver(() => [RuleStatement], {
    nullable: true,
    description: '所依据的规则 / The rules by which it was judged',
  })
  async rules(@Ctx() context: RequestContext): Promise<RuleStatement[]> {
    return (await rulesOf(context)).flatMap((rule) => (rule ? [statementOf(rule)] : []));
  }
}

function rulesOf(context: RequestContext): Promise<[CareRule | null, CareRule | null]> {
  return Promise.all([
    context.load(careRuleByCode, CareRuleCode.HOME_RETROFIT_SUBSIDISED, {}),
    context.load(careRuleByCode, CareRuleCode.ADVANCED_AGE_FROM, {}),
  ]);
}

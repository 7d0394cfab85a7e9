import { Field, ID, ObjectType } from 'type-graphql';
import { Source } from '../../../shared/provenance/source';
import { DateScalar, DecimalScalar } from '../../../shared/schema/scalars';
import { CareRuleCode, sourceOfRule, type CareRule } from './care-rule';

/** A rule as a computed field names it beside its answer. */
@ObjectType('CareRule', {
  description: '计算所依据的规则及其出处 / Rule by which something was computed, and where it is written',
})
export class RuleStatement {
  @Field(() => CareRuleCode, { nullable: true, description: '规则 / Which rule' })
  code: CareRuleCode;

  @Field(() => ID, {
    nullable: true,
    description:
      '为哪一区划制定（代码），其他地方仅作参照；全国的为空 / Division for which it was made (code), a yardstick elsewhere; null = the whole country',
  })
  jurisdictionCode: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      '规则所定的数值（按规则：年龄为岁，比例为 0–1，评定等级为级，补贴范围为情形数，其余为次） / The number that it sets (by its rule: ages in years, shares from 0 to 1, ratings as levels, who is paid for as a number of needs, the rest in times)',
  })
  value: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: '期限；即时生效的为空 / By when; null when it holds at once',
  })
  dueOn: string | null;

  @Field(() => Source, { nullable: true, description: '出处 / Where it is written' })
  source: Source;
}

export function statementOf(rule: CareRule): RuleStatement {
  const { ruleCode: code, jurisdictionCode, value, dueOn } = rule;
  return { code, jurisdictionCode, value, dueOn, source: sourceOfRule(rule) };
}

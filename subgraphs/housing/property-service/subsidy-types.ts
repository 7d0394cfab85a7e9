import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar, DecimalScalar } from '../../../shared/schema/scalars';
import { Guideline } from '../guideline/guideline';

export enum SubsidySuspensionReason {
  COMPANY_REVOKED = 'COMPANY_REVOKED',
}
registerEnumType(SubsidySuspensionReason, {
  name: 'SubsidySuspensionReason',
  description: '补贴暂停的原因 / Why a subsidy is suspended',
  valuesConfig: {
    COMPANY_REVOKED: {
      description: '物业企业被吊销营业执照 / The business licence of the company was revoked',
    },
  },
});

@ObjectType({ description: '物业补贴的暂停 / Why the subsidy is not paid for the time being' })
export class SubsidySuspension {
  @Field(() => SubsidySuspensionReason, { nullable: true, description: '原因 / Why it is suspended' })
  reason: SubsidySuspensionReason;

  @Field(() => DateScalar, {
    nullable: true,
    description: '市场监管部门数据的截至日期 / As-of date of what market regulation says',
  })
  asOf: string | null;

  @Field(() => Guideline, { nullable: true, description: '依据 / The rule by which it is suspended' })
  rule: Guideline | null;
}

@ObjectType({ description: '改造后物业服务费用补贴 / Subsidy towards property service after renovation' })
export class PropertySubsidy {
  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      '按标准每月应补（元），是否暂停另见；期满为零 / Subsidy a month by the rate (yuan), whether or not suspended; zero when the term is over',
  })
  yuanPerMonth: string;

  @Field(() => Int, {
    nullable: true,
    description:
      '剩余月数，含本月（月）；以起补之日所在的月为首月，是本系统的设定 / Months left, this one included (months); that the month of the first day is the first is assumed',
  })
  monthsLeft: number;

  @Field(() => DateScalar, { nullable: true, description: '起补日期 / Subsidised since' })
  since: string;

  companyUscc: string | null;
  compoundId: string;
  on: string;
}

/** What the subsidy presupposes, 济源市住建局 reply 105049, 九¶1. */
export enum SubsidyCondition {
  OLD_COMPOUND = 'OLD_COMPOUND',
  RENOVATED = 'RENOVATED',
  PROFESSIONAL_MANAGEMENT = 'PROFESSIONAL_MANAGEMENT',
  COMPANY_NOT_REVOKED = 'COMPANY_NOT_REVOKED',
  RULE_IN_FORCE = 'RULE_IN_FORCE',
}
registerEnumType(SubsidyCondition, {
  name: 'SubsidyCondition',
  description: '享受物业补贴的条件 / What the property subsidy presupposes',
  valuesConfig: {
    OLD_COMPOUND: { description: '属于老旧小区 / It counts as an old compound' },
    RENOVATED: { description: '改造已完成 / Its renovation is completed' },
    PROFESSIONAL_MANAGEMENT: {
      description: '由物业服务企业实行专业化管理 / A property company manages it',
    },
    COMPANY_NOT_REVOKED: {
      description:
        '有物业企业，且市场监管部门没有报其营业执照被吊销；被吊销的不再算专业化管理，是本系统的读法 / There is a company, and market regulation has not told that its business licence was revoked; that a revoked one is no professional manager is our reading',
    },
    RULE_IN_FORCE: { description: '当地有补贴规定 / The place has such a subsidy' },
  },
});

@ObjectType({ description: '一项条件是否满足 / Whether one condition is met' })
export class SubsidyConditionCheck {
  @Field(() => SubsidyCondition, { nullable: true, description: '条件 / What is presupposed' })
  condition: SubsidyCondition;

  @Field(() => Boolean, { nullable: true, description: '是否满足 / Whether that is so' })
  met: boolean;
}

@ObjectType({
  description: '是否符合物业补贴规定及理由 / Whether the subsidy rule is met, with the reasons',
})
export class SubsidyEligibility {
  @Field(() => Boolean, { nullable: true, description: '各项条件是否都满足 / Whether all is so' })
  eligible: boolean;

  @Field(() => [SubsidyConditionCheck], {
    nullable: true,
    description: '逐项理由，5 行 / The reasons one by one, 5 rows',
  })
  reasons: readonly SubsidyConditionCheck[];

  @Field(() => Guideline, {
    nullable: true,
    description: '当地的补贴标准；没有的为空 / The rate in the place; null where there is none',
  })
  rule: Guideline | null;
}

import { Field, Int, ObjectType } from 'type-graphql';
import { DecimalScalar } from '../../../shared/schema/scalars';
import { CompoundHousing } from '../compound/compound-housing';
import { SelectionCriterion, SelectionRule } from './selection-rule';
import type { SelectionRules } from './selection-rules';

/** What the candidates of a page are placed and judged by. */
export interface CandidateList {
  readonly within: string;
  readonly planYear: number;
  readonly rules: SelectionRules;
}

@ObjectType({ description: '一个排序因素及其是否符合 / One criterion of the order, and whether it is met' })
export class SelectionReason {
  @Field(() => SelectionCriterion, { nullable: true, description: '考虑因素 / What is considered' })
  criterion: SelectionCriterion;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否符合；不详或人数隐去的为空 / Whether it is met; null where unknown or suppressed',
  })
  met: boolean | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      '所依据的数值（人，整数；或比例 0–1，四位小数）；是否题、不详或隐去的为空 / The number it goes by (persons, whole; or a share of 0 to 1, four places); null for a yes or no, and where unknown or suppressed',
  })
  value: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '规则是否借自别处：其文件不适用于候选小区所在区划，在此照用是本系统的设定 / Whether the rule is that of another place: its document does not hold where the compound belongs, and that it is used there is assumed',
  })
  assumed: boolean;

  @Field(() => SelectionRule, { nullable: true, description: '规则 / The rule it goes by' })
  rule: SelectionRule;
}

@ObjectType({
  description:
    '下一年度改造计划的一个候选小区及其次序和理由 / A candidate for a year’s plan, with its place and the reasons',
})
export class RenovationCandidate {
  row: CompoundHousing;
  list: CandidateList;

  @Field(() => Int, {
    nullable: true,
    description: '为哪一年度计划（年） / For the plan of which year (year)',
  })
  planYear: number;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '是否因市政配套不到位放到后期；不详的为空 / Whether it goes later, its infrastructure not being ready; null where unknown',
  })
  deferred: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '周边市政基础设施是否配套到位 / Whether the municipal infrastructure around it is ready',
  })
  urbanInfrastructureReady: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: '征求意见的户数（户） / Households that were asked (households)',
  })
  askedHouseholds: number | null;

  @Field(() => Int, {
    nullable: true,
    description: '同意改造的户数（户） / Households that agree (households)',
  })
  consentingHouseholds: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      '同意比例（0–1）；没有征求的为空 / Share of those asked that agree (0 to 1); null where none was asked',
  })
  consentShare: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: '居民自筹资金比例（0–1） / Share of the cost that residents raise (0 to 1)',
  })
  selfFundingShare: string | null;
}

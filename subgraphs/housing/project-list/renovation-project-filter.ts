import { Field, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../../shared/schema/scalars';
import { RenovationItemCode } from '../renovation/renovation-item-code';
import { RenovationStage } from '../renovation/renovation-stage';
import { UtilityKind } from '../renovation/utility-kind';

@InputType({
  description: '改造项目的筛选条件，须同时满足 / Conditions on renovation projects, all of which must hold',
})
export class RenovationProjectFilter {
  @Field(() => [RenovationStage], {
    nullable: true,
    description: '现处于这些阶段之一 / Now at one of these stages',
  })
  stages?: readonly RenovationStage[] | null;

  @Field(() => [Int], {
    nullable: true,
    description: '列入这些年度的计划（年） / In the plan of one of these years (years)',
  })
  planYears?: readonly number[] | null;

  @Field(() => [UtilityKind], {
    nullable: true,
    description:
      '方案设计阶段没有征求过其中某一类专营单位意见 / The operator of at least one of these utilities was not consulted at design',
  })
  notConsultedAtDesign?: readonly UtilityKind[] | null;

  @Field(() => [UtilityKind], {
    nullable: true,
    description:
      '方案设计阶段征求过其中每一类专营单位意见 / The operators of all these utilities were consulted at design',
  })
  consultedAtDesign?: readonly UtilityKind[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '竣工不早于（含当日） / Completed on or after this day',
  })
  completedFrom?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '工程质量验收不早于（含当日） / Accepted on or after this day',
  })
  acceptedFrom?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '工程质量验收不晚于（含当日） / Accepted on this day or before',
  })
  acceptedTo?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '工程质量验收是否合格 / Whether the works passed acceptance',
  })
  acceptancePassed?: boolean | null;

  @Field(() => [RenovationItemCode], {
    nullable: true,
    description: '含这些小项之一 / With one of these items',
  })
  itemCodes?: readonly RenovationItemCode[] | null;
}

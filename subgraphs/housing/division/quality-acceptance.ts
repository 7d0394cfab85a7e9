import { Field, Int, ObjectType } from 'type-graphql';
import { DecimalScalar } from '../../../shared/schema/scalars';
import { Guideline } from '../guideline/guideline';

@ObjectType({
  description:
    '一个年度的工程质量验收情况，由逐项记录算出 / Acceptance of the works of a year, computed from the records',
})
export class QualityAcceptance {
  @Field(() => Int, { nullable: true, description: '验收年度（年） / Year of acceptance (year)' })
  year: number;

  @Field(() => Int, {
    nullable: true,
    description: '验收的改造项目数（个） / Renovation projects whose works were judged (projects)',
  })
  accepted: number;

  @Field(() => Int, { nullable: true, description: '其中合格的（个） / Of which passed (projects)' })
  passed: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: '合格率（0–1）；没有验收的为空 / Share that passed (0 to 1); null where none was judged',
  })
  passShare: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '是否达到当地目标；没有目标或没有验收的为空 / Whether the target of the place is met; null without a target or a project',
  })
  meetsTarget: boolean | null;

  @Field(() => Guideline, {
    nullable: true,
    description: '当地的目标；没有的为空 / The target of the place; null where there is none',
  })
  target: Guideline | null;
}

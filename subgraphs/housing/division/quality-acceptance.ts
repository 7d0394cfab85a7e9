import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar, DecimalScalar } from '../../../shared/schema/scalars';
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
    description:
      '验收的改造项目数（个）；有验收记录之前和未到的年度为空 / Renovation projects whose works were judged (projects); null for a year before the first acceptance on record or to come',
  })
  accepted: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '其中合格的（个）；有验收记录之前和未到的年度为空 / Of which passed (projects); null for a year before the first acceptance on record or to come',
  })
  passed: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: '合格率（0–1）；没有验收的为空 / Share that passed (0 to 1); null where none was judged',
  })
  passShare: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '是否达到当地目标；没有目标、没有验收的，以及目标文件之前的年度为空 / Whether the target of the place is met; null without a target or a project, and of years before its document',
  })
  meetsTarget: boolean | null;

  @Field(() => Guideline, {
    nullable: true,
    description: '当地的目标；没有的为空 / The target of the place; null where there is none',
  })
  target: Guideline | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      '目标应达到的日期，文件只写年份的为年末；没有目标的为空 / The target is to be reached by; where the document gives a year, its last day; null without a target',
  })
  dueOn: string | null;
}

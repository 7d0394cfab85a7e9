import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/schema/scalars';
import { Guideline } from '../guideline/guideline';

@ObjectType({
  description: '施工中的项目有无停滞 / Whether works that are under way have come to a halt',
})
export class WorksProgress {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      '最近一次周五专报报告有进展的日期；没有的以开工之日计 / Day of the newest Friday report that tells of progress; else the day on which works began',
  })
  lastProgressOn: string;

  @Field(() => Int, {
    nullable: true,
    description: '至今没有进展的天数（天） / Days without progress until today (days)',
  })
  daysWithoutProgress: number;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '按当地规则是否视为停滞；没有规则的为空 / Whether that counts as stalled there; null without a rule',
  })
  stalled: boolean | null;

  @Field(() => Guideline, { nullable: true, description: '据以判断的规则 / The rule by which it counts' })
  rule: Guideline | null;
}

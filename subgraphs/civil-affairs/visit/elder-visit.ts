import { Field, ObjectType } from 'type-graphql';
import { DateScalar, YearMonthScalar } from '../../../shared/schema/scalars';
import { CareVisitResult } from './care-visit';

/** The visit of one elder in a month, as planned and as it went; each month has at most one. */
@ObjectType({ description: '一位老年人一个月的探访 / Visit of one elder in a month' })
export class ElderVisit {
  @Field(() => YearMonthScalar, { nullable: true, description: '月份 / Month of the visit' })
  month: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: '计划探访日期；没有登记计划的为空 / Planned for; null when no plan is on record',
  })
  plannedOn: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      '上门日期，谢绝的为谢绝之日；没有上门的为空 / Day of the call, also where it was declined; null when there was none',
  })
  visitedOn: string | null;

  @Field(() => CareVisitResult, {
    nullable: true,
    description: '结果；没有上门的为空 / How it ended; null when nobody called',
  })
  outcome: CareVisitResult | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否谢绝；没有上门的为空 / Whether it was declined; null when nobody called',
  })
  declined: boolean | null;

  elderId: string;
}

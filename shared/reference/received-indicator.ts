import { Directive, Field, Float, ObjectType } from 'type-graphql';
import { DateScalar } from '../schema/scalars';
import type { DateText } from '../time/calendar';

/** What a list of one department shows of another's indicator; the loader `indicatorBySubject` gives it. */
@ObjectType({
  description: '取自其他部门的工作指标 / An indicator received from another department',
})
@Directive('@shareable')
export class ReceivedIndicator {
  @Field(() => Float, {
    nullable: true,
    description:
      '数值（单位见所在字段）；隐去、没有或从未收到的为空 / The value (unit: see the field that leads here); null when suppressed, unknown or never received',
  })
  value: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否因人数少而隐去 / Whether it is suppressed because it counts few persons',
  })
  suppressed: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description: '截至日期；从未收到该部门指标的为空 / As-of date; null when its owner was never heard of',
  })
  asOf: DateText | null;

  @Field(() => String, { nullable: true, description: '发布部门 / Department that owns it' })
  owner: string;
}

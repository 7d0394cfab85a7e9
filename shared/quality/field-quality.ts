import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../schema/scalars';

/** How complete and how fresh a field is, counted in the register that holds it. */
@ObjectType({
  description:
    '一个数据项在登记表中的完整程度和新旧程度 / How complete and how fresh a field is in the register that holds it',
})
@Directive('@shareable')
export class FieldQuality {
  @Field(() => String, {
    description: '数据项，如 FireHazard.foundOn / The field, e.g. FireHazard.foundOn',
  })
  coordinate: string;

  @Field(() => Int, { nullable: true, description: '登记表的行数（行） / Rows of the register (rows)' })
  rows: number;

  @Field(() => Int, {
    nullable: true,
    description: '其中已填写此项的行数（行） / Rows of it in which the field has a value (rows)',
  })
  filled: number;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      '登记表中不晚于今日的最近日期；没有日期的为空 / The latest day, not after today, that stands in the register; null where it holds none',
  })
  latest: string | null;
}

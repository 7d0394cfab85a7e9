import { Directive, Field, Int, ObjectType } from 'type-graphql';

/** A number of persons as the graph may show it; made by `publishCount` and `publishBreakdown`. */
@ObjectType({
  description:
    '人数。小于阈值（默认 5 人）或可由相减推出的，value 为空且 suppressed 为真；零是计数，照常显示 / Number of persons. Below the threshold (5 unless set), or where it could be had by subtraction, value is null and suppressed is true; zero is a count and is shown',
})
@Directive('@shareable')
export class PersonCount {
  @Field(() => Int, {
    nullable: true,
    description: '人数（人）；被隐去时为空 / Number of persons (persons); null when suppressed',
  })
  value: number | null;

  @Field(() => Boolean, {
    description: '是否因人数过少而隐去 / Whether the number is withheld because it is too small',
  })
  suppressed: boolean;
}

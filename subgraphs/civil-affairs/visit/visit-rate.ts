import { Field, ObjectType } from 'type-graphql';
import { PersonCount } from '../../../shared/persons/person-count.type';
import { Source } from '../../../shared/provenance/source';
import { DateScalar, DecimalScalar, YearMonthScalar } from '../../../shared/schema/scalars';

/**
 * The monthly visit rate 月探访率. The document does not say of whom it is a rate, so it is given twice: of all who
 * were identified, and of those who wish to be visited.
 */
@ObjectType({
  description:
    '特殊困难老年人月探访情况；分母文件未明确，按全部和按有意愿的各给一次 / Monthly visits of special-difficulty elders; the document leaves the denominator open, so the rate is given of all and of the willing',
})
export class VisitRate {
  @Field(() => YearMonthScalar, { nullable: true, description: '月份 / Month of the visits' })
  month: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      '目标探访率（0–1）；文件针对晋城市城区，其他地方仅作参照 / Target rate (0 to 1); the document is of 晋城市城区 and a yardstick elsewhere',
  })
  target: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '目标的期限 / By when the target is to be reached',
  })
  targetDueOn: string | null;

  @Field(() => Source, { nullable: true, description: '目标的出处 / Where the target is written' })
  targetSource: Source | null;

  @Field(() => PersonCount, {
    nullable: true,
    description:
      '应访人数（人）：月末（不迟于所问之日）在册的特殊困难老年人 / Due: special-difficulty elders on the register at the end of the month, the day asked for at the latest (persons)',
  })
  dueAll: PersonCount;

  @Field(() => PersonCount, { nullable: true, description: '已访人数（人） / Visited (persons)' })
  visited: PersonCount;

  @Field(() => PersonCount, {
    nullable: true,
    description: '应访未访人数（人） / Due and not visited (persons)',
  })
  missed: PersonCount;

  @Field(() => PersonCount, {
    nullable: true,
    description: '当月谢绝探访人数（人） / Declined this month (persons)',
  })
  declined: PersonCount;

  @Field(() => PersonCount, {
    nullable: true,
    description: '应访且有探访意愿人数（人） / Due and wishing to be visited (persons)',
  })
  dueWilling: PersonCount;

  @Field(() => PersonCount, {
    nullable: true,
    description: '有探访意愿且已访人数（人） / Wishing to be visited, and visited (persons)',
  })
  visitedWilling: PersonCount;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      '探访率（0–1），按全部应访人数，舍去四位以后；无人应访或人数隐去时为空 / Rate (0 to 1) of all due, cut after four decimals; null when nobody is due or a number is withheld',
  })
  rateAll: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      '探访率（0–1），按有意愿的人数，舍去四位以后；无人或人数隐去时为空 / Rate (0 to 1) of the willing, cut after four decimals; null when there is nobody or a number is withheld',
  })
  rateWilling: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '按全部应访人数是否低于目标；探访率为空时为空 / Whether the rate of all due is below the target; null where that rate is null',
  })
  belowTarget: boolean | null;
}

import { Field, ObjectType } from 'type-graphql';
import { PersonCount } from '../../../shared/persons/person-count.type';
import { DateScalar, YearMonthScalar } from '../../../shared/schema/scalars';
import type { YearMonthText } from '../../../shared/time/calendar';
import { Division } from '../division/division';
import { VisitRate } from '../visit/visit-rate';

/** The visits of one month in one community or village, with what leads to those who were missed. */
@ObjectType({
  description: '一个社区（村）一个月的探访情况 / Visits of a month in one community or village',
})
export class CommunityVisits {
  @Field(() => Division, { nullable: true, description: '社区（村） / Community or village' })
  division: Division;

  @Field(() => YearMonthScalar, { nullable: true, description: '月份 / Month of the visits' })
  month: YearMonthText;

  @Field(() => DateScalar, {
    nullable: true,
    description: '截至日期：本月为今日，往月为月末 / As of: today for this month, else its last day',
  })
  asOf: string;

  @Field(() => VisitRate, {
    nullable: true,
    description: '月探访情况，与目标比较 / Visits of the month, against the target',
  })
  rate: VisitRate;

  @Field(() => PersonCount, {
    nullable: true,
    description:
      '应访未访人数（人），谢绝的不算；即 rate.missed / Overdue, those who declined left out; it is rate.missed (persons)',
  })
  overdue: PersonCount;
}

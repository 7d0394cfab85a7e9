import { Field, ObjectType } from 'type-graphql';
import { PersonCount } from '../../../shared/persons/person-count.type';
import { DateScalar, YearMonthScalar } from '../../../shared/schema/scalars';

/** How the visits of a month stand at the end of a week: for the report that streets make every Friday. */
@ObjectType({
  description: '一周的探访和当月进度 / Visits of a week, and how far those of the month have come',
})
export class VisitWeek {
  @Field(() => String, { nullable: true, description: '周，如 2024-W46 / Which week, e.g. 2024-W46' })
  week: string;

  @Field(() => YearMonthScalar, {
    nullable: true,
    description: '所计的月份，即周五所在月 / Month that is counted, that of the Friday',
  })
  month: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      '截至日期：周日，未到周日的为今日（问及往日的，为那一日） / Up to which day: Sunday, or before that today or the day asked for',
  })
  upTo: string;

  @Field(() => PersonCount, {
    nullable: true,
    description: '当月应访人数（人） / Due in the month (persons)',
  })
  dueInMonth: PersonCount;

  @Field(() => PersonCount, {
    nullable: true,
    description:
      '本周探访到的人数（人），只计当月的探访 / Visited in the week, of those due in the month (persons)',
  })
  visitedInWeek: PersonCount;

  @Field(() => PersonCount, {
    nullable: true,
    description: '当月截至该日已访人数（人） / Visited in the month by that day (persons)',
  })
  visitedInMonth: PersonCount;
}

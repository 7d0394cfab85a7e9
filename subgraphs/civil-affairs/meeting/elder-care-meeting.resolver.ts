import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { ifBegun, type Register } from '../../../shared/lists/first-of-register';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Division } from '../division/division';
import { DivisionCivilAffairs } from '../division/division-civil-affairs';
import { ElderCareMeeting, meetingCountByDivision, meetingsByDivision } from './elder-care-meeting';

const meetingRegister: Register = { table: 'elder_care_meeting', column: 'held_on' };

@Resolver(() => ElderCareMeeting)
export class ElderCareMeetingResolver {
  @FieldResolver(() => Division, { nullable: true, description: '召集的区划 / Division that called it' })
  division(@Root() { divisionCode }: ElderCareMeeting): Division {
    return { code: divisionCode };
  }
}

@Resolver(() => DivisionCivilAffairs)
export class DivisionMeetingsResolver {
  @FieldResolver(() => [ElderCareMeeting], {
    nullable: true,
    description:
      '截至当日的养老服务联席会议，本级和下级的，新的在前 / Meetings on elder care by that day, of the division and below, the newest first',
  })
  careJointMeetings(
    @Root() { code, on }: DivisionCivilAffairs,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly ElderCareMeeting[]> {
    checkFirst(first, nestedFirst);
    return context.load(meetingsByDivision, code, { on, first });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '其次数（次）；有会议记录之前的日期为空 / Number of these meetings (meetings); null for a day before the first meeting on record',
  })
  careJointMeetingCount(
    @Root() { code, on }: DivisionCivilAffairs,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    return ifBegun(meetingRegister, on, context, () => context.load(meetingCountByDivision, code, { on }));
  }
}

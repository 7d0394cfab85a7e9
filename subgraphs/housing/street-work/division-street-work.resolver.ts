import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { divisionOn } from '../../../shared/reference/reference-loaders';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import { YearMonthScalar } from '../../../shared/schema/scalars';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { lastDayOf } from '../../../shared/time/calendar';
import { DivisionHousing } from '../division/division-housing';
import { HousingJointMeeting, HousingMeetingKind } from './joint-meeting';
import {
  meetingCount,
  meetingsByDivision,
  workRecordCount,
  workRecordsByDivision,
  type WorkPeriod,
} from './street-work-loaders';
import { WorkRecord, WorkRecordKind } from './work-record';

const MonthArgument = (): ReturnType<typeof Arg> =>
  Arg('month', () => YearMonthScalar, {
    nullable: true,
    description:
      '只要此月的，不填则截至所问之日不限 / Only those of this month; all up to the day asked for unless given',
  });
const RecordKindArgument = (): ReturnType<typeof Arg> =>
  Arg('kind', () => WorkRecordKind, { nullable: true, description: '只要此种 / Only those of this kind' });
const MeetingKindArgument = (): ReturnType<typeof Arg> =>
  Arg('kind', () => HousingMeetingKind, {
    nullable: true,
    description: '只要此种 / Only those of this kind',
  });

@Resolver(() => DivisionHousing)
export class DivisionWorkRecordsResolver {
  @FieldResolver(() => [WorkRecord], {
    nullable: true,
    description:
      '街道的工作记录，新的在前；社区没有，为空 / Working records of streets, newest first; null for a community, which keeps none',
  })
  async workRecords(
    @Root() block: DivisionHousing,
    @FirstArgument() first: number,
    @RecordKindArgument() kind: WorkRecordKind | null,
    @MonthArgument() month: string | null,
    @Ctx() context: RequestContext,
  ): Promise<readonly WorkRecord[] | null> {
    checkFirst(first, nestedFirst);
    if (await isCommunity(block, context)) return null;
    return context.load(workRecordsByDivision, block.code, { ...periodOf(block, month, kind), first });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '街道的工作记录数（条）；社区、有记录之前和未到的月份为空 / Working records of streets (records); null for a community, and for a month before the first record or to come',
  })
  async workRecordCount(
    @Root() block: DivisionHousing,
    @RecordKindArgument() kind: WorkRecordKind | null,
    @MonthArgument() month: string | null,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    if (await isCommunity(block, context)) return null;
    return workRecordCount(block.code, periodOf(block, month, kind), context);
  }
}

@Resolver(() => DivisionHousing)
export class DivisionMeetingsResolver {
  @FieldResolver(() => [HousingJointMeeting], {
    nullable: true,
    description:
      '街道的联席会议，新的在前；社区没有，为空 / Joint meetings of streets, newest first; null for a community, which holds none',
  })
  async jointMeetings(
    @Root() block: DivisionHousing,
    @FirstArgument() first: number,
    @MeetingKindArgument() kind: HousingMeetingKind | null,
    @MonthArgument() month: string | null,
    @Ctx() context: RequestContext,
  ): Promise<readonly HousingJointMeeting[] | null> {
    checkFirst(first, nestedFirst);
    if (await isCommunity(block, context)) return null;
    return context.load(meetingsByDivision, block.code, { ...periodOf(block, month, kind), first });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '街道的联席会议数（次）；社区、有记录之前和未到的月份为空 / Joint meetings of streets (meetings); null for a community, and for a month before the first meeting or to come',
  })
  async jointMeetingCount(
    @Root() block: DivisionHousing,
    @MeetingKindArgument() kind: HousingMeetingKind | null,
    @MonthArgument() month: string | null,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    if (await isCommunity(block, context)) return null;
    return meetingCount(block.code, periodOf(block, month, kind), context);
  }
}

async function isCommunity({ code, on }: DivisionHousing, context: RequestContext): Promise<boolean> {
  return (await context.load(divisionOn, code, { on }))?.level === 'COMMUNITY';
}

/** A month that is not over on the day asked for is told up to that day. */
function periodOf({ on }: DivisionHousing, month: string | null, kind: string | null): WorkPeriod {
  if (!month) return { from: null, to: on, kind: kind ?? null };
  const last = lastDayOf(month);
  return { from: `${month}-01`, to: last < on ? last : on, kind: kind ?? null };
}

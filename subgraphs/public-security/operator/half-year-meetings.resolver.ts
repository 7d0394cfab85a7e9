import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { ifBegun, type Register } from '../../../shared/lists/first-of-register';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { PublicSecurityRule } from '../rule/police-rule';
import { rulesByDivision } from '../rule/rule-loaders';
import { HalfYearReport } from './half-year-report';
import { firstMeetingWithin, meetingsByDivision } from './operator-loaders';
import { HalfYearMeetingStatus, PoliceOperatorMeeting } from './operator-meeting';

const meetingRule = 'HALF_YEARLY_MEETING';
const meetingRegister: Register = { table: 'operator_meeting', column: 'held_on' };

@Resolver(() => HalfYearReport)
export class HalfYearMeetingsResolver {
  @FieldResolver(() => [PoliceOperatorMeeting], {
    nullable: true,
    description:
      '半年内的联席会议，由本区划或上级公安机关召集 / Joint meetings of the half-year, called by the police of the division or of one above it',
  })
  async meetings(
    @Root() report: HalfYearReport,
    @FirstArgument()
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly PoliceOperatorMeeting[]> {
    checkFirst(first, nestedFirst);
    return (await meetingsOf(report, context)).slice(0, first);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '联席会议次数（次）；有会议记录之前的半年为空 / Joint meetings (meetings); null for a half-year before the first meeting on record',
  })
  meetingCount(@Root() report: HalfYearReport, @Ctx() context: RequestContext): Promise<number | null> {
    return ifBegun(
      meetingRegister,
      report.asOf,
      context,
      async () => (await meetingsOf(report, context)).length,
    );
  }

  @FieldResolver(() => HalfYearMeetingStatus, {
    nullable: true,
    description:
      '半年一次的会议是否召开；当地没有此规定，或半年在当地有会议记录之前，则为空 / Whether the meeting of the half-year was held; null where no rule asks for one, and for a half-year before records of meetings begin there',
  })
  async meetingStatus(
    @Root() report: HalfYearReport,
    @Ctx() context: RequestContext,
  ): Promise<HalfYearMeetingStatus | null> {
    const [rule, meetings] = await Promise.all([ruleOf(report, context), meetingsOf(report, context)]);
    if (!rule) return null;
    if (meetings.length > 0) return HalfYearMeetingStatus.HELD;
    if (context.clock.today() <= report.to) return HalfYearMeetingStatus.DUE;
    const recordedFrom = await context.load(firstMeetingWithin, rule.jurisdictionCode, {});
    return recordedFrom !== null && recordedFrom <= report.to ? HalfYearMeetingStatus.MISSING : null;
  }

  @FieldResolver(() => PublicSecurityRule, {
    nullable: true,
    description:
      '半年一次会议的规定；当地没有则为空 / The rule by which a meeting is held every half-year; null where none holds',
  })
  meetingRule(
    @Root() report: HalfYearReport,
    @Ctx() context: RequestContext,
  ): Promise<PublicSecurityRule | null> {
    return ruleOf(report, context);
  }
}

function meetingsOf({ code, from, asOf }: HalfYearReport, context: RequestContext) {
  return context.load(meetingsByDivision, code, { from, to: asOf });
}

async function ruleOf(
  { code, asOf }: HalfYearReport,
  context: RequestContext,
): Promise<PublicSecurityRule | null> {
  const rules = await context.load(rulesByDivision, code, { on: asOf });
  return rules.find(({ ruleCode }) => ruleCode === meetingRule) ?? null;
}

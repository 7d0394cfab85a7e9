import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { badUserInput } from '../../../shared/errors/bad-user-input';
import { divisionOn } from '../../../shared/reference/reference-loaders';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { daysOfHalfYear, isHalfYear } from '../../../shared/time/half-year';
import { DivisionPublicSecurity } from '../division/division-public-security';
import { PublicSecurityRule } from '../rule/police-rule';
import { rulesByDivision } from '../rule/rule-loaders';
import { Compound } from '../stubs/compound';
import { RenovationProject } from '../stubs/renovation-project';
import {
  halfYearEventsByDivision,
  halfYearInspectionsByDivision,
  type HalfYearEvents,
  type HalfYearInspections,
} from './half-year-loaders';
import { HalfYearCompound, HalfYearProject, HalfYearReport } from './half-year-report';
import { firstMeetingWithin, meetingsByDivision } from './operator-loaders';
import { HalfYearMeetingStatus, PoliceOperatorMeeting } from './operator-meeting';

const meetingRule = 'HALF_YEARLY_MEETING';

@Resolver(() => DivisionPublicSecurity)
export class DivisionHalfYearResolver {
  @FieldResolver(() => HalfYearReport, {
    nullable: true,
    description:
      '公安机关与电信运营商半年联席会议材料；半年未过的截至今日；该日没有该区划则为空 / Pack for the half-yearly meeting of the police and the telecom operators; as of today while the half-year is not over; null when there is no such division that day',
  })
  async halfYearReport(
    @Root() { code }: DivisionPublicSecurity,
    @Arg('halfYear', () => String, {
      description: '半年，如 2024-H1 或 2024-H2 / The half-year, e.g. 2024-H1 or 2024-H2',
    })
    halfYear: string,
    @Ctx() context: RequestContext,
  ): Promise<HalfYearReport | null> {
    if (!isHalfYear(halfYear)) {
      throw badUserInput({
        argument: 'halfYear',
        expected: 'a half-year as YYYY-H1 or YYYY-H2, years 1900 to 2199',
        received: halfYear,
      });
    }
    const { from, to } = daysOfHalfYear(halfYear);
    const today = context.clock.today();
    const asOf = to < today ? to : today;
    if (!(await context.load(divisionOn, code, { on: asOf }))) return null;
    return { code, halfYear, from, to, asOf };
  }
}

@Resolver(() => HalfYearReport)
export class HalfYearCountsResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: '收到的通信设施损毁线索（条） / Leads on damage to telecom facilities received (leads)',
  })
  async leadCount(@Root() report: HalfYearReport, @Ctx() context: RequestContext): Promise<number> {
    return sum(await eventsOf(report, context), 'leads');
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '破坏、盗窃通信设施的立案（件） / Cases of damage to or theft of telecom facilities filed (cases)',
  })
  async filedCaseCount(@Root() report: HalfYearReport, @Ctx() context: RequestContext): Promise<number> {
    return sum(await eventsOf(report, context), 'filed');
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '半年内侦破的此类案件，不论何时立案（件） / Such cases solved in the half-year, whenever filed (cases)',
  })
  async solvedCaseCount(@Root() report: HalfYearReport, @Ctx() context: RequestContext): Promise<number> {
    return sum(await eventsOf(report, context), 'solved');
  }

  @FieldResolver(() => [HalfYearCompound], {
    nullable: true,
    description:
      '有线索、立案或侦破的小区，线索和案件多的在前 / Compounds with leads, or cases filed or solved, those with most first',
  })
  async compounds(
    @Root() report: HalfYearReport,
    @FirstArgument()
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<HalfYearCompound[]> {
    checkFirst(first, nestedFirst);
    return compoundsOf(await eventsOf(report, context)).slice(0, first);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '有线索、立案或侦破的小区数（个） / Compounds with leads, or cases filed or solved (compounds)',
  })
  async compoundCount(@Root() report: HalfYearReport, @Ctx() context: RequestContext): Promise<number> {
    return compoundsOf(await eventsOf(report, context)).length;
  }

  @FieldResolver(() => [HalfYearProject], {
    nullable: true,
    description:
      '涉及的改造项目，线索和案件多的在前；是否征求过运营单位意见由住建部门说明 / Renovation projects concerned, those with most first; whether operators were consulted is for housing to say',
  })
  async projects(
    @Root() report: HalfYearReport,
    @FirstArgument()
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<HalfYearProject[]> {
    checkFirst(first, nestedFirst);
    return projectsOf(await eventsOf(report, context)).slice(0, first);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '涉及的改造项目数（个） / Renovation projects concerned (projects)',
  })
  async projectCount(@Root() report: HalfYearReport, @Ctx() context: RequestContext): Promise<number> {
    return projectsOf(await eventsOf(report, context)).length;
  }
}

@Resolver(() => HalfYearReport)
export class HalfYearInspectionsResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: '废旧金属收购站点检查（次） / Inspections of scrap stations (times)',
  })
  async scrapInspectionCount(
    @Root() report: HalfYearReport,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await inspectionsOf(report, context)).inspections;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '受检查的收购站点（个） / Scrap stations inspected (stations)',
  })
  async inspectedStationCount(
    @Root() report: HalfYearReport,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await inspectionsOf(report, context)).stations;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '检查发现的可疑物品（件） / Suspicious items found (items)',
  })
  async suspiciousItemCount(@Root() report: HalfYearReport, @Ctx() context: RequestContext): Promise<number> {
    return (await inspectionsOf(report, context)).suspicious;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '其中没有倒查记录的（件） / Of these without a trace record (items)',
  })
  async untracedItemCount(@Root() report: HalfYearReport, @Ctx() context: RequestContext): Promise<number> {
    const { suspicious, traced } = await inspectionsOf(report, context);
    return suspicious - traced;
  }
}

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

  @FieldResolver(() => Int, { nullable: true, description: '联席会议次数（次） / Joint meetings (meetings)' })
  async meetingCount(@Root() report: HalfYearReport, @Ctx() context: RequestContext): Promise<number> {
    return (await meetingsOf(report, context)).length;
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

@Resolver(() => HalfYearCompound)
export class HalfYearCompoundResolver {
  @FieldResolver(() => Compound, { nullable: true, description: '小区 / The compound' })
  compound(@Root() { compoundId }: HalfYearCompound): Compound {
    return { id: compoundId };
  }
}

@Resolver(() => HalfYearProject)
export class HalfYearProjectResolver {
  @FieldResolver(() => RenovationProject, {
    nullable: true,
    description: '改造项目 / The renovation project',
  })
  project(@Root() { projectNo }: HalfYearProject): RenovationProject {
    return { projectNo };
  }
}

function eventsOf({ code, from, asOf }: HalfYearReport, context: RequestContext) {
  return context.load(halfYearEventsByDivision, code, { from, to: asOf });
}

function inspectionsOf(
  { code, from, asOf }: HalfYearReport,
  context: RequestContext,
): Promise<HalfYearInspections> {
  return context.load(halfYearInspectionsByDivision, code, { from, to: asOf });
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

function sum(events: readonly HalfYearEvents[], which: 'leads' | 'filed' | 'solved'): number {
  return events.reduce((total, row) => total + row[which], 0);
}

interface Counts {
  readonly leadCount: number;
  readonly filedCaseCount: number;
  readonly solvedCaseCount: number;
}

function compoundsOf(events: readonly HalfYearEvents[]): HalfYearCompound[] {
  return countsBy(events, ({ compoundId }) => compoundId).map(([compoundId, counts]) => ({
    compoundId,
    ...counts,
  }));
}

function projectsOf(events: readonly HalfYearEvents[]): HalfYearProject[] {
  return countsBy(events, ({ projectNo }) => projectNo).map(([projectNo, counts]) => ({
    projectNo,
    ...counts,
  }));
}

/** Most leads and cases first, equals by ascending key. */
function countsBy(
  events: readonly HalfYearEvents[],
  keyOf: (row: HalfYearEvents) => string | null,
): [string, Counts][] {
  const counts = new Map<string, Counts>();
  for (const row of events) {
    const key = keyOf(row);
    if (key === null) continue;
    const before = counts.get(key) ?? { leadCount: 0, filedCaseCount: 0, solvedCaseCount: 0 };
    counts.set(key, {
      leadCount: before.leadCount + row.leads,
      filedCaseCount: before.filedCaseCount + row.filed,
      solvedCaseCount: before.solvedCaseCount + row.solved,
    });
  }
  const weight = ({ leadCount, filedCaseCount, solvedCaseCount }: Counts) =>
    leadCount + filedCaseCount + solvedCaseCount;
  return [...counts].sort(
    ([one, ofOne], [other, ofOther]) => weight(ofOther) - weight(ofOne) || (one < other ? -1 : 1),
  );
}

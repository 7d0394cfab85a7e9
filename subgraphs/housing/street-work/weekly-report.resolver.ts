import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { firstOf, hasBegun, ifBegun } from '../../../shared/lists/first-of-register';
import { divisionOn } from '../../../shared/reference/reference-loaders';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import { checkedWeek, WeekArgument } from '../../../shared/schema/week';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { daysOfIsoWeek, type DateText } from '../../../shared/time/calendar';
import { DivisionHousing, ProjectStageCount } from '../division/division-housing';
import { projectStagesByDivision } from '../division/renovation-loaders';
import { ledger } from '../renovation/ledger';
import { projectByNo } from '../renovation/renovation-loaders';
import { RenovationProject } from '../renovation/renovation-project';
import { HousingJointMeeting } from './joint-meeting';
import {
  meetingCount,
  meetingsByDivision,
  workRecordCount,
  workRecordsByDivision,
} from './street-work-loaders';
import {
  ledgerChangesByDivision,
  reportRegister,
  submissionsByDivision,
  type Submissions,
} from './weekly-loaders';
import { StageChange, WeeklyReport } from './weekly-report';
import { WorkRecord } from './work-record';

@Resolver(() => DivisionHousing)
export class DivisionWeeklyReportResolver {
  @FieldResolver(() => WeeklyReport, {
    nullable: true,
    description:
      '一周的工作专报，以该周末的小区归属为准；所问之日未到的周、当周没有此区划的为空，社区不单独报送，也为空 / The report of a week, by membership at its end; null for a week to come on the day asked for, for a division that did not exist then, and for a community, which sends none',
  })
  async weeklyReport(
    @Root() { code, on }: DivisionHousing,
    @WeekArgument() week: string,
    @Ctx() context: RequestContext,
  ): Promise<WeeklyReport | null> {
    const { monday, friday, sunday } = checkedWeek('week', week);
    if (monday > on) return null;
    const until = sunday < on ? sunday : on;
    const division = await context.load(divisionOn, code, { on: until });
    if (!division || division.level === 'COMMUNITY') return null;
    const sent = await context.load(submissionsByDivision, code, { week, friday, until, on });
    const recordsFrom = await firstRecordedDay(context);
    const isRecorded = recordsFrom !== null && monday >= recordsFrom;
    return {
      code,
      until,
      week,
      from: monday,
      to: sunday,
      dueOn: friday,
      asOf: until,
      recordsFrom,
      streetsDue: (await hasBegun(ledger, until, context)) ? sent.due : null,
      ...judgedReports(sent, { isStreet: division.level === 'TOWNSHIP', isRecorded }),
    };
  }
}

/** Monday of the first week of which there is a report; null without any. */
async function firstRecordedDay(context: RequestContext): Promise<DateText | null> {
  const week = await firstOf(reportRegister, context);
  return week === null ? null : (daysOfIsoWeek(week)?.monday ?? null);
}

/** Of a week before the records begin nobody knows who sent a report, so nobody is late. */
function judgedReports(
  { due, submitted, late, submittedOn }: Submissions,
  { isStreet, isRecorded }: { readonly isStreet: boolean; readonly isRecorded: boolean },
): Pick<WeeklyReport, 'submittedOn' | 'isLate' | 'streetsSubmitted' | 'streetsLate'> {
  if (!isRecorded) return { submittedOn: null, isLate: null, streetsSubmitted: null, streetsLate: null };
  return {
    submittedOn: isStreet ? submittedOn : null,
    isLate: isStreet && due > 0 ? late > 0 : null,
    streetsSubmitted: submitted,
    streetsLate: late,
  };
}

const mostChanges = nestedFirst.most;

@Resolver(() => WeeklyReport)
export class WeeklyReportResolver {
  @FieldResolver(() => [ProjectStageCount], {
    nullable: true,
    description:
      '周末各阶段的项目数，没有项目的阶段不列 / Projects by stage at the end of the week, stages without any left out',
  })
  async projectCountByStage(
    @Root() { code, until }: WeeklyReport,
    @Ctx() context: RequestContext,
  ): Promise<ProjectStageCount[]> {
    const stages = await context.load(projectStagesByDivision, code, { on: until });
    return stages.map(({ stage, projects }) => ({ stage, count: projects }));
  }

  @FieldResolver(() => [StageChange], {
    nullable: true,
    description: '本周进入新阶段的项目，新的在前 / Projects that entered a stage in the week, newest first',
  })
  async stageChanges(
    @Root() report: WeeklyReport,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly StageChange[]> {
    checkFirst(first, nestedFirst);
    return (await changesOf(report, context)).rows.slice(0, first);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '本周阶段变化数（次）；有台账之前的各周为空 / Stages entered in the week (changes); null for weeks before the ledger begins',
  })
  stageChangeCount(@Root() report: WeeklyReport, @Ctx() context: RequestContext): Promise<number | null> {
    return ifBegun(ledger, report.until, context, async () => (await changesOf(report, context)).changed);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '本周登记入台账的项目数（个）；有台账之前的各周为空 / Projects entered in the ledger in the week (projects); null for weeks before the ledger begins',
  })
  registeredCount(@Root() report: WeeklyReport, @Ctx() context: RequestContext): Promise<number | null> {
    return ifBegun(ledger, report.until, context, async () => (await changesOf(report, context)).registered);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '本周销号的项目数（个）；有台账之前的各周为空 / Projects struck off the ledger in the week (projects); null for weeks before the ledger begins',
  })
  struckOffCount(@Root() report: WeeklyReport, @Ctx() context: RequestContext): Promise<number | null> {
    return ifBegun(ledger, report.until, context, async () => (await changesOf(report, context)).struckOff);
  }

  @FieldResolver(() => [HousingJointMeeting], {
    nullable: true,
    description: '本周的联席会议，新的在前 / Joint meetings of the week, newest first',
  })
  jointMeetings(
    @Root() report: WeeklyReport,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly HousingJointMeeting[]> {
    checkFirst(first, nestedFirst);
    return context.load(meetingsByDivision, report.code, { ...periodOf(report), first });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '本周联席会议数（次）；有记录之前的各周为空 / Joint meetings of the week (meetings); null for weeks before the first meeting',
  })
  jointMeetingCount(@Root() report: WeeklyReport, @Ctx() context: RequestContext): Promise<number | null> {
    return meetingCount(report.code, periodOf(report), context);
  }

  @FieldResolver(() => [WorkRecord], {
    nullable: true,
    description: '本周的工作记录，新的在前 / Working records of the week, newest first',
  })
  workRecords(
    @Root() report: WeeklyReport,
    @FirstArgument() first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly WorkRecord[]> {
    checkFirst(first, nestedFirst);
    return context.load(workRecordsByDivision, report.code, { ...periodOf(report), first });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '本周工作记录数（条）；有记录之前的各周为空 / Working records of the week (records); null for weeks before the first record',
  })
  workRecordCount(@Root() report: WeeklyReport, @Ctx() context: RequestContext): Promise<number | null> {
    return workRecordCount(report.code, periodOf(report), context);
  }
}

@Resolver(() => StageChange)
export class StageChangeResolver {
  @FieldResolver(() => RenovationProject, { nullable: true, description: '改造项目 / The project concerned' })
  project(
    @Root() { projectNo }: StageChange,
    @Ctx() context: RequestContext,
  ): Promise<RenovationProject | null> {
    return context.load(projectByNo, projectNo, {});
  }
}

function changesOf({ code, from, until }: WeeklyReport, context: RequestContext) {
  return context.load(ledgerChangesByDivision, code, { from, until, first: mostChanges });
}

function periodOf({ from, until }: WeeklyReport) {
  return { from, to: until, kind: null };
}

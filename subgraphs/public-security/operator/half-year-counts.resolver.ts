import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { hasBegun, ifBegun } from '../../../shared/lists/first-of-register';
import { FirstArgument } from '../../../shared/schema/arguments';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { caseRegister, leadRegister } from '../lists/counted-period';
import { Compound } from '../stubs/compound';
import { RenovationProject } from '../stubs/renovation-project';
import { halfYearEventsByDivision, type HalfYearEvents } from './half-year-loaders';
import { HalfYearCompound, HalfYearProject, HalfYearReport } from './half-year-report';

@Resolver(() => HalfYearReport)
export class HalfYearCountsResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '收到的通信设施损毁线索（条）；登记开始之前的半年为空 / Leads on damage to telecom facilities received (leads); null for a half-year before the register begins',
  })
  leadCount(@Root() report: HalfYearReport, @Ctx() context: RequestContext): Promise<number | null> {
    return ifBegun(leadRegister, report.asOf, context, async () =>
      sum(await eventsOf(report, context), 'leads'),
    );
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '破坏、盗窃通信设施的立案（件）；登记开始之前的半年为空 / Cases of damage to or theft of telecom facilities filed (cases); null for a half-year before the register begins',
  })
  filedCaseCount(@Root() report: HalfYearReport, @Ctx() context: RequestContext): Promise<number | null> {
    return ifBegun(caseRegister, report.asOf, context, async () =>
      sum(await eventsOf(report, context), 'filed'),
    );
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '半年内侦破的此类案件，不论何时立案（件）；登记开始之前的半年为空 / Such cases solved in the half-year, whenever filed (cases); null for a half-year before the register begins',
  })
  solvedCaseCount(@Root() report: HalfYearReport, @Ctx() context: RequestContext): Promise<number | null> {
    return ifBegun(caseRegister, report.asOf, context, async () =>
      sum(await eventsOf(report, context), 'solved'),
    );
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
      '有线索、立案或侦破的小区数（个）；线索和案件登记开始之前的半年为空 / Compounds with leads, or cases filed or solved (compounds); null for a half-year before both registers begin',
  })
  async compoundCount(
    @Root() report: HalfYearReport,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    return (await isRecorded(report, context)) ? compoundsOf(await eventsOf(report, context)).length : null;
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
    description:
      '涉及的改造项目数（个）；线索和案件登记开始之前的半年为空 / Renovation projects concerned (projects); null for a half-year before both registers begin',
  })
  async projectCount(@Root() report: HalfYearReport, @Ctx() context: RequestContext): Promise<number | null> {
    return (await isRecorded(report, context)) ? projectsOf(await eventsOf(report, context)).length : null;
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

/** Whether leads or cases were registered by then. */
async function isRecorded({ asOf }: HalfYearReport, context: RequestContext): Promise<boolean> {
  return (await hasBegun(leadRegister, asOf, context)) || hasBegun(caseRegister, asOf, context);
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

import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { halfYearInspectionsByDivision, type HalfYearInspections } from './half-year-loaders';
import { HalfYearReport } from './half-year-report';

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

function inspectionsOf(
  { code, from, asOf }: HalfYearReport,
  context: RequestContext,
): Promise<HalfYearInspections> {
  return context.load(halfYearInspectionsByDivision, code, { from, to: asOf });
}

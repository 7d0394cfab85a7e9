import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { ifBegun, type Register } from '../../../shared/lists/first-of-register';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { halfYearInspectionsByDivision, type HalfYearInspections } from './half-year-loaders';
import { HalfYearReport } from './half-year-report';

const inspectionRegister: Register = { table: 'scrap_inspection', column: 'inspected_on' };

@Resolver(() => HalfYearReport)
export class HalfYearInspectionsResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '废旧金属收购站点检查（次）；有检查记录之前的半年为空 / Inspections of scrap stations (times); null for a half-year before the first inspection on record',
  })
  async scrapInspectionCount(
    @Root() report: HalfYearReport,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    return (await inspectionsOf(report, context))?.inspections ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '受检查的收购站点（个）；有检查记录之前的半年为空 / Scrap stations inspected (stations); null for a half-year before the first inspection on record',
  })
  async inspectedStationCount(
    @Root() report: HalfYearReport,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    return (await inspectionsOf(report, context))?.stations ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '检查发现的可疑物品（件）；有检查记录之前的半年为空 / Suspicious items found (items); null for a half-year before the first inspection on record',
  })
  async suspiciousItemCount(
    @Root() report: HalfYearReport,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    return (await inspectionsOf(report, context))?.suspicious ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '其中没有倒查记录的（件）；有检查记录之前的半年为空 / Of these without a trace record (items); null for a half-year before the first inspection on record',
  })
  async untracedItemCount(
    @Root() report: HalfYearReport,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    const inspected = await inspectionsOf(report, context);
    return inspected && inspected.suspicious - inspected.traced;
  }
}

function inspectionsOf(
  { code, from, asOf }: HalfYearReport,
  context: RequestContext,
): Promise<HalfYearInspections | null> {
  return ifBegun(inspectionRegister, asOf, context, () =>
    context.load(halfYearInspectionsByDivision, code, { from, to: asOf }),
  );
}

import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { FirstArgument, OnArgument } from '../../../shared/schema/arguments';
import { blockHead } from '../../../shared/schema/department-block';
import { checkFirst, nestedFirst } from '../../../shared/schema/first';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { hasElderRegister } from '../elder/elder-register';
import { ElderSummary } from '../elder/elder-summary';
import { eldersByCompound } from '../elder/elder-tally';
import { publishElders } from '../elder/publish-elders';
import { CareFacility } from '../facility/care-facility';
import { careFacilitiesByCompound } from '../facility/facility-loaders';
import { civilAffairsRegister } from '../source';
import { Compound } from '../stubs/compound';
import { MonthArgument, publishedMonth } from '../visit/published-month';
import { VisitRate } from '../visit/visit-rate';
import { visitsByCompound } from '../visit/visit-tally';
import { CompoundCivilAffairs } from './compound-civil-affairs';
import { coverageByCompound } from './compound-coverage';

@Resolver(() => Compound)
export class CompoundResolver {
  @FieldResolver(() => CompoundCivilAffairs, {
    nullable: true,
    description:
      '民政部门掌握的情况；未知的小区为空 / What civil affairs knows; null for a compound it does not know',
  })
  async civilAffairs(
    @Root() { id }: Compound,
    @OnArgument()
    on: string | null,
    @Ctx() context: RequestContext,
  ): Promise<CompoundCivilAffairs | null> {
    const coverage = await context.load(coverageByCompound, id, {});
    return (
      coverage && {
        compoundId: id,
        ...blockHead(context.clock, on, civilAffairsRegister(coverage.synthetic)),
      }
    );
  }
}

@Resolver(() => CompoundCivilAffairs)
export class CompoundCivilAffairsResolver {
  @FieldResolver(() => ElderSummary, {
    nullable: true,
    description: '老年人概况；登记开始以前的为空 / Elders in numbers; null before the register begins',
  })
  async elderSummary(
    @Root() { compoundId, on }: CompoundCivilAffairs,
    @Ctx() context: RequestContext,
  ): Promise<ElderSummary | null> {
    if (!(await hasElderRegister(on, context))) return null;
    return publishElders(await context.load(eldersByCompound, compoundId, { on }));
  }

  @FieldResolver(() => VisitRate, {
    nullable: true,
    description:
      '月探访情况，计至所问之日；当日未到的月份和没有记录的月份为空 / Monthly visits up to the day asked for; null for a month to come on that day or without records',
  })
  monthlyVisitRate(
    @Root() { compoundId, on }: CompoundCivilAffairs,
    @MonthArgument()
    month: string | null,
    @Ctx() context: RequestContext,
  ): Promise<VisitRate | null> {
    return publishedMonth(context, { month, on }, (asked) =>
      context.load(visitsByCompound, compoundId, asked),
    );
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '小区内现有的养老服务设施数（个） / Care facilities in the compound by now (facilities)',
  })
  async careFacilityCount(
    @Root() { compoundId }: CompoundCivilAffairs,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(careFacilitiesByCompound, compoundId, {})).length;
  }

  @FieldResolver(() => [CareFacility], {
    nullable: true,
    description: '小区内养老服务设施 / Care facilities in the compound',
  })
  async careFacilities(
    @Root() { compoundId }: CompoundCivilAffairs,
    @FirstArgument()
    first: number,
    @Ctx() context: RequestContext,
  ): Promise<readonly CareFacility[]> {
    checkFirst(first, nestedFirst);
    return (await context.load(careFacilitiesByCompound, compoundId, {})).slice(0, first);
  }
}

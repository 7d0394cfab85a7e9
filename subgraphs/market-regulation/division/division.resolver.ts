import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { ifBegun } from '../../../shared/lists/first-of-register';
import { divisionOn } from '../../../shared/reference/reference-loaders';
import { OnArgument } from '../../../shared/schema/arguments';
import { blockHead } from '../../../shared/schema/department-block';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { wholeRegister } from '../source';
import { overdueOn } from '../elevator/elevators-on';
import { penaltyRegister } from '../penalty/penalty-loaders';
import { Division } from '../stubs/division';
import {
  elevatorCountsByDivision,
  enterpriseCountByDivision,
  penaltyCountByDivision,
} from './division-loaders';
import { DivisionMarketRegulation } from './division-market-regulation';

const levelsWithRegistrar: ReadonlySet<string> = new Set(['PROVINCE', 'PREFECTURE', 'COUNTY']);

@Resolver(() => Division)
export class DivisionResolver {
  @FieldResolver(() => DivisionMarketRegulation, {
    nullable: true,
    description:
      '市场监管部门掌握的情况；当日不存在的区划为空 / What market regulation knows; null for a division that did not exist on that day',
  })
  async marketRegulation(
    @Root() { code }: Division,
    @OnArgument()
    on: string | null,
    @Ctx() context: RequestContext,
  ): Promise<DivisionMarketRegulation | null> {
    const division = await context.load(divisionOn, code, { on: on ?? context.clock.today() });
    if (!division) return null;
    const isCountyOrAbove = levelsWithRegistrar.has(division.level);
    return { code, isCountyOrAbove, ...blockHead(context.clock, on, await wholeRegister(context)) };
  }
}

@Resolver(() => DivisionMarketRegulation)
export class DivisionMarketRegulationResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '在本区划（含下级）登记、未注销的主体数，登记日期不明的计入；登记到县级，街道和社区为空（户） / Bodies registered in this division and below and not struck off, those without a known date of registration among them; registration is by county, so null for streets and communities (bodies)',
  })
  async enterpriseCount(
    @Root() { code, on, isCountyOrAbove }: DivisionMarketRegulation,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    return isCountyOrAbove ? context.load(enterpriseCountByDivision, code, { on }) : null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '截至当日对在本区划（含下级）登记的主体的行政处罚数；登记开始之前的日期为空，街道和社区也为空（件） / Penalties, decided by that day, of bodies registered in this division and below; null for a day before the register begins, and for streets and communities (penalties)',
  })
  async penaltyCount(
    @Root() { code, on, isCountyOrAbove }: DivisionMarketRegulation,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    if (!isCountyOrAbove) return null;
    return ifBegun(penaltyRegister, on, context, () => context.load(penaltyCountByDivision, code, { on }));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '本区划（含下级）的电梯数，含停用的（台） / Elevators in this division and below, those out of operation included (elevators)',
  })
  async elevatorCount(
    @Root() { code, on }: DivisionMarketRegulation,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(elevatorCountsByDivision, code, { on })).elevators;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '在用而检验逾期的电梯数（台），从未检验的不计；有检验记录之前的日期为空 / Elevators in operation whose check is overdue, never checked ones not among them (elevators); null for a day before the first check on record',
  })
  overdueElevatorCount(
    @Root() { code, on }: DivisionMarketRegulation,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    return overdueOn(on, context, () => context.load(elevatorCountsByDivision, code, { on }));
  }
}

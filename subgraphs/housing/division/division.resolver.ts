import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { ifBegun } from '../../../shared/lists/first-of-register';
import { divisionOn } from '../../../shared/reference/reference-loaders';
import { OnArgument } from '../../../shared/schema/arguments';
import { blockHead } from '../../../shared/schema/department-block';
import { checkYear } from '../../../shared/schema/year';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { hazardRegister } from '../fire-safety/fire-hazard-loaders';
import { housingRegister } from '../source';
import { Division } from '../stubs/division';
import { DivisionHousing, PropertyCreditSummary } from './division-housing';
import {
  additionCountByDivision,
  creditCountsByDivision,
  openHazardCountByDivision,
} from './division-loaders';
import { compoundProgressByDivision } from './renovation-loaders';

@Resolver(() => Division)
export class DivisionResolver {
  @FieldResolver(() => DivisionHousing, {
    nullable: true,
    description:
      '住建部门掌握的情况；所问之日没有这个区划的为空 / What housing knows; null when the division did not exist on the day asked for',
  })
  async housing(
    @Root() { code }: Division,
    @OnArgument() on: string | null,
    @Ctx() context: RequestContext,
  ): Promise<DivisionHousing | null> {
    const day = on ?? context.clock.today();
    if (!(await context.load(divisionOn, code, { on: day }))) return null;
    const { synthetic } = await context.load(compoundProgressByDivision, code, { on: day });
    return { code, ...blockHead(context.clock, day, housingRegister(synthetic)) };
  }
}

@Resolver(() => DivisionHousing)
export class DivisionHousingResolver {
  @FieldResolver(() => Int, { nullable: true, description: '小区数（个） / Number of compounds (compounds)' })
  async compoundCount(
    @Root() { code, on }: DivisionHousing,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(compoundProgressByDivision, code, { on })).compounds;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '其中老旧小区数（个） / Number of old compounds among them (compounds)',
  })
  async oldCompoundCount(
    @Root() { code, on }: DivisionHousing,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await context.load(compoundProgressByDivision, code, { on })).oldCompounds;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '未消除的消防隐患数（处）；登记开始之前的日期为空 / Number of open fire hazards (hazards); null for a day before the register begins',
  })
  openFireHazardCount(
    @Root() { code, on }: DivisionHousing,
    @Ctx() context: RequestContext,
  ): Promise<number | null> {
    return ifBegun(hazardRegister, on, context, () => context.load(openHazardCountByDivision, code, { on }));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      '截至当日已申请的加装电梯数，申请日期不详的计入（部） / Number of elevator additions applied for by the day, those of an unknown day among them (elevators)',
  })
  elevatorAdditionCount(
    @Root() { code, on }: DivisionHousing,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return context.load(additionCountByDivision, code, { on });
  }

  @FieldResolver(() => PropertyCreditSummary, {
    nullable: true,
    description:
      '在此注册的物业服务企业一个年度的信用评价，默认所问之日的年度；该日未到的年度和没有评价的为空 / Ratings of the property companies registered here for a year, that of the day asked for unless given; null for a year to come on that day and when none was rated',
  })
  async propertyCreditSummary(
    @Root() { code, on }: DivisionHousing,
    @Arg('year', () => Int, { nullable: true, description: '评价年度（年） / Year of the ratings (year)' })
    wanted: number | null,
    @Ctx() context: RequestContext,
  ): Promise<PropertyCreditSummary | null> {
    const year = checkYear('year', wanted ?? Number(on.slice(0, 4)));
    if (year > Number(on.slice(0, 4))) return null;
    const counts = await context.load(creditCountsByDivision, code, { year });
    return counts && { year, ...counts, total: counts.a + counts.b + counts.c + counts.d };
  }
}

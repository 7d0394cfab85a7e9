import { Field, InputType, Int, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../../shared/schema/scalars';
import { SortDirection } from '../../../shared/schema/sort-direction';
import { PropertyCreditGrade } from '../property-service/property-credit-grade';
import { RenovationItemCode } from '../renovation/renovation-item-code';
import { RenovationStage } from '../renovation/renovation-stage';
import { UtilityObstacle } from '../utility-billing/utility-billing';

@InputType({ description: '小区的筛选条件，须同时满足 / Conditions on compounds, all of which must hold' })
export class HousingCompoundFilter {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      '按哪一日的归属和情况筛选，默认今日 / By membership and facts of which day; today unless given',
  })
  on?: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否老旧小区 / Whether it counts as old' })
  isOld?: boolean | null;

  @Field(() => [PropertyCreditGrade], {
    nullable: true,
    description:
      '物业企业最近一次信用等级是这些之一 / The latest credit grade of its property company is one of these',
  })
  creditGrades?: readonly PropertyCreditGrade[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否有未消除的消防隐患 / Whether it has an open fire hazard',
  })
  hasOpenFireHazard?: boolean | null;

  @Field(() => [RenovationStage], {
    nullable: true,
    description: '有改造项目处于这些阶段之一 / With a renovation project at one of these stages',
  })
  stages?: readonly RenovationStage[] | null;

  @Field(() => [RenovationItemCode], {
    nullable: true,
    description:
      '有改造项目含这些小项之一，与 planYears 指同一项目 / With a renovation project that has one of these items, the same project as `planYears` means',
  })
  itemCodes?: readonly RenovationItemCode[] | null;

  @Field(() => [Int], {
    nullable: true,
    description:
      '有改造项目列入这些年度的计划（年） / With a renovation project in the plan of one of these years (years)',
  })
  planYears?: readonly number[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否正享受物业补贴，期满的不算 / Whether it is on the property subsidy, its term not over',
  })
  subsidised?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '是否符合当地物业补贴规定，不论是否已享受；物业企业被吊销的不符合 / Whether it meets the subsidy rule of the place, subsidised already or not; with a company that was revoked it does not',
  })
  meetsSubsidyRule?: boolean | null;

  @Field(() => [UtilityObstacle], {
    nullable: true,
    description: '有这些分户计费障碍之一 / With one of these obstacles to billing by household',
  })
  utilityObstacles?: readonly UtilityObstacle[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '今日之前90日内各部门工单合计不少于（件） / With at least so many tickets of all departments in the 90 days before today (tickets)',
  })
  ticketsLast90DaysAtLeast?: number | null;
}

export enum HousingCompoundOrderField {
  ID = 'ID',
  NAME = 'NAME',
  OPEN_FIRE_HAZARDS = 'OPEN_FIRE_HAZARDS',
  BUILT_YEAR = 'BUILT_YEAR',
  TICKETS_LAST_90_DAYS = 'TICKETS_LAST_90_DAYS',
}
registerEnumType(HousingCompoundOrderField, {
  name: 'HousingCompoundOrderField',
  description: '小区按什么排序 / What compounds are ordered by',
  valuesConfig: {
    ID: { description: '小区编号 / Id of the compound' },
    NAME: { description: '名称 / By name' },
    OPEN_FIRE_HAZARDS: { description: '未消除的消防隐患数 / Number of open fire hazards' },
    TICKETS_LAST_90_DAYS: {
      description: '近90日各部门工单合计 / Tickets of all departments in the last 90 days',
    },
    BUILT_YEAR: { description: '建成年份，不详的低于任何年份 / Year built; unknown stands below every year' },
  },
});

@InputType({ description: '小区的排序，同值的按编号升序 / Order of compounds; equals by ascending id' })
export class HousingCompoundOrder {
  @Field(() => HousingCompoundOrderField, { description: '按什么排序 / What to order by' })
  field: HousingCompoundOrderField;

  @Field(() => SortDirection, {
    defaultValue: SortDirection.ASC,
    description: '方向，默认升序 / Direction; ascending unless given',
  })
  direction: SortDirection;
}

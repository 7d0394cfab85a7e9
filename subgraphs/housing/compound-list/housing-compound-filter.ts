import { Field, InputType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../../shared/schema/scalars';
import { SortDirection } from '../../../shared/schema/sort-direction';
import { PropertyCreditGrade } from '../property-service/property-credit-grade';
import { RenovationStage } from '../renovation/renovation-stage';

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
}

export enum HousingCompoundOrderField {
  ID = 'ID',
  NAME = 'NAME',
  OPEN_FIRE_HAZARDS = 'OPEN_FIRE_HAZARDS',
  BUILT_YEAR = 'BUILT_YEAR',
}
registerEnumType(HousingCompoundOrderField, {
  name: 'HousingCompoundOrderField',
  description: '小区按什么排序 / What compounds are ordered by',
  valuesConfig: {
    ID: { description: '小区编号 / Id of the compound' },
    NAME: { description: '名称 / By name' },
    OPEN_FIRE_HAZARDS: { description: '未消除的消防隐患数 / Number of open fire hazards' },
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

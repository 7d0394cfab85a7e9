import { Field, InputType, registerEnumType } from 'type-graphql';
import { SortDirection } from '../../../shared/schema/sort-direction';
import { AbilityGrade } from '../elder/ability-grade';

@InputType({
  description: '老年人的筛选条件，须同时满足 / Conditions on elders, all of which must hold',
})
export class ElderFilter {
  @Field(() => Boolean, {
    nullable: true,
    description:
      '是否只要本月应访未访的；为 false 时不限 / Whether only those whose visit of this month is overdue; false does not narrow',
  })
  overdueOnly?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '是否独居 / Whether the elder lives alone' })
  livingAlone?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '是否空巢 / Whether the children live elsewhere' })
  emptyNest?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否留守 / Whether left behind by children who work away',
  })
  leftBehind?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '是否重残 / Whether severely disabled' })
  severeDisability?: boolean | null;

  @Field(() => [AbilityGrade], {
    nullable: true,
    description: '只要这些能力等级的 / Only of these ability grades',
  })
  abilityGrades?: readonly AbilityGrade[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否计划生育特殊家庭老年人 / Whether of a family-planning special family',
  })
  specialFamily?: boolean | null;
}

export enum ElderOrderField {
  ID = 'ID',
  BIRTH_YEAR = 'BIRTH_YEAR',
  LAST_VISITED_ON = 'LAST_VISITED_ON',
}
registerEnumType(ElderOrderField, {
  name: 'ElderOrderField',
  description: '老年人按什么排序 / What elders are ordered by',
  valuesConfig: {
    ID: { description: '老年人编号 / Id of the elder' },
    BIRTH_YEAR: { description: '出生年份 / Year of birth' },
    LAST_VISITED_ON: {
      description:
        '最近探访日期，从未探访的最早 / Day of the last visit; those never seen stand before all days',
    },
  },
});

@InputType({ description: '老年人的排序，同值的按编号升序 / Order of elders; equals by ascending id' })
export class ElderOrder {
  @Field(() => ElderOrderField, { description: '按什么排序 / What to order by' })
  field: ElderOrderField;

  @Field(() => SortDirection, {
    defaultValue: SortDirection.ASC,
    description: '方向，默认升序 / Direction; ascending unless given',
  })
  direction: SortDirection;
}

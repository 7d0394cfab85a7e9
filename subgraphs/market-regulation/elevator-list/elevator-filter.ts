import { Field, InputType, registerEnumType } from 'type-graphql';
import { SortDirection } from '../../../shared/schema/sort-direction';

export enum ElevatorProblem {
  OVERDUE = 'OVERDUE',
  FAILED = 'FAILED',
  UNREGISTERED = 'UNREGISTERED',
}
registerEnumType(ElevatorProblem, {
  name: 'ElevatorProblem',
  description: '电梯的问题 / What is wrong with an elevator',
  valuesConfig: {
    OVERDUE: { description: '在用而检验逾期 / In operation with its check overdue' },
    FAILED: {
      description: '最近一次检验不合格，未整改完成 / Its latest check found failings that are not put right',
    },
    UNREGISTERED: { description: '未办理使用登记 / Its use is not registered' },
  },
});

@InputType({
  description: '电梯的筛选条件，须同时满足 / Conditions on elevators, all of which must hold',
})
export class ElevatorFilter {
  @Field(() => [ElevatorProblem], {
    nullable: true,
    description: '至少有这些问题之一的 / With at least one of these problems',
  })
  problems?: readonly ElevatorProblem[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否在小区内 / Whether it stands in a compound',
  })
  inCompound?: boolean | null;
}

export enum ElevatorOrderField {
  REGISTRATION_CODE = 'REGISTRATION_CODE',
  COMPOUND = 'COMPOUND',
  NEXT_INSPECTION_DUE = 'NEXT_INSPECTION_DUE',
}
registerEnumType(ElevatorOrderField, {
  name: 'ElevatorOrderField',
  description: '电梯按什么排序 / What elevators are ordered by',
  valuesConfig: {
    REGISTRATION_CODE: { description: '使用登记编号 / Code of the use registration' },
    COMPOUND: {
      description:
        '所在小区的编号，同一小区的排在一起；不在小区的最低 / Id of its compound, so that those of a compound stand together; those in none are the lowest',
    },
    NEXT_INSPECTION_DUE: {
      description:
        '下次检验日期，从未检验合格的最低 / Date by which its next check is due; those that never passed one are the lowest',
    },
  },
});

@InputType({
  description: '电梯的排序，同值的按登记编号升序 / Order of elevators; equals by ascending registration code',
})
export class ElevatorOrder {
  @Field(() => ElevatorOrderField, { description: '按什么排序 / What to order by' })
  field: ElevatorOrderField;

  @Field(() => SortDirection, {
    defaultValue: SortDirection.ASC,
    description: '方向，默认升序 / Direction; ascending unless given',
  })
  direction: SortDirection;
}

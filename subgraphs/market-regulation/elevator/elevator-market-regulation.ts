import { Field, ObjectType } from 'type-graphql';
import { DepartmentBlock } from '../../../shared/schema/department-block';
import { DateScalar } from '../../../shared/schema/scalars';
import { InspectionResult } from '../inspection/inspection-result';
import type { Elevator } from './elevator';
import { EquipmentStatus } from './equipment-status';

@ObjectType({
  description: '市场监管部门掌握的电梯情况 / What the market-regulation department knows about an elevator',
})
export class ElevatorMarketRegulation extends DepartmentBlock {
  elevator: Elevator;

  @Field(() => Boolean, {
    nullable: true,
    description: '当日是否已办理使用登记 / Whether its use was registered by that day',
  })
  useRegistered: boolean;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      '使用登记日期；当日尚未登记的为空 / Date of the use registration; null when not registered by that day',
  })
  useRegisteredOn: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      '下次检验日期；从未检验合格的为空 / Date by which the next check is due; null when no check was ever passed',
  })
  nextInspectionDue: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '当日在用而检验已逾期；无检验记录的为空 / Whether it was in operation with its check overdue on that day; null when there is no record of a check',
  })
  inspectionOverdue: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: '最近一次检验日期 / Date of the latest check' })
  lastInspectedOn: string | null;

  @Field(() => InspectionResult, {
    nullable: true,
    description: '最近一次检验结果 / Result of the latest check',
  })
  lastResult: InspectionResult | null;

  @Field(() => EquipmentStatus, { nullable: true, description: '设备状态 / Status on that day' })
  equipmentStatus: EquipmentStatus;
}

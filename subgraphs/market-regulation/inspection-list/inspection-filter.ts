import { Field, InputType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../../shared/schema/scalars';
import { SortDirection } from '../../../shared/schema/sort-direction';
import { InspectionDomain } from '../inspection/inspection-kinds';

@InputType({
  description: '监督检查的筛选条件，须同时满足 / Conditions on inspections, all of which must hold',
})
export class InspectionFilter {
  @Field(() => [InspectionDomain], { nullable: true, description: '只要这些领域的 / Only of these fields' })
  domains?: readonly InspectionDomain[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否发现问题，含整改中和已整改的 / Whether it found failings, put right since or not',
  })
  failed?: boolean | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '此日及以后检查的 / Carried out on this day or later',
  })
  inspectedFrom?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '此日及以前检查的 / Carried out on this day or earlier',
  })
  inspectedTo?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '检查的是否为养老服务设施 / Whether a care facility was inspected',
  })
  atCareFacility?: boolean | null;
}

export enum InspectionOrderField {
  INSPECTED_ON = 'INSPECTED_ON',
  INSPECTION_NO = 'INSPECTION_NO',
}
registerEnumType(InspectionOrderField, {
  name: 'InspectionOrderField',
  description: '监督检查按什么排序 / What inspections are ordered by',
  valuesConfig: {
    INSPECTED_ON: { description: '检查日期 / Day on which it was carried out' },
    INSPECTION_NO: { description: '检查编号 / Number of the inspection' },
  },
});

@InputType({
  description: '监督检查的排序，同值的按编号升序 / Order of inspections; equals by ascending number',
})
export class InspectionOrder {
  @Field(() => InspectionOrderField, { description: '按什么排序 / What to order by' })
  field: InspectionOrderField;

  @Field(() => SortDirection, {
    defaultValue: SortDirection.ASC,
    description: '方向，默认升序 / Direction; ascending unless given',
  })
  direction: SortDirection;
}

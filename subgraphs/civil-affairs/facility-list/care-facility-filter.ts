import { Field, InputType, registerEnumType } from 'type-graphql';
import { SortDirection } from '../../../shared/schema/sort-direction';
import { CareFacilityKind } from '../facility/care-facility-kind';
import { CareHazardDomain } from '../facility/care-hazard-domain';

@InputType({
  description: '养老服务设施的筛选条件，须同时满足 / Conditions on care facilities, all of which must hold',
})
export class CareFacilityFilter {
  @Field(() => [CareFacilityKind], {
    nullable: true,
    description: '只要这些类型的 / Only of these kinds',
  })
  kinds?: readonly CareFacilityKind[] | null;

  @Field(() => Boolean, { nullable: true, description: '是否运营 / Whether it is in operation' })
  inOperation?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '是否有未整改隐患；同时给出 hazardDomains 的，只看这些领域 / Whether it has an open hazard; with hazardDomains, one of these domains',
  })
  hasOpenHazard?: boolean | null;

  @Field(() => [CareHazardDomain], {
    nullable: true,
    description:
      '有这些领域之一的未整改隐患；与 hasOpenHazard: false 同用则为没有 / With an open hazard of one of these domains; together with hasOpenHazard: false, without',
  })
  hazardDomains?: readonly CareHazardDomain[] | null;
}

export enum CareFacilityOrderField {
  ID = 'ID',
  NAME = 'NAME',
  OPEN_HAZARDS = 'OPEN_HAZARDS',
  RATING = 'RATING',
}
registerEnumType(CareFacilityOrderField, {
  name: 'CareFacilityOrderField',
  description: '养老服务设施按什么排序 / What care facilities are ordered by',
  valuesConfig: {
    ID: { description: '设施编号 / Id of the facility' },
    NAME: { description: '名称 / By name' },
    OPEN_HAZARDS: { description: '未整改隐患数 / Number of open hazards' },
    RATING: {
      description: '评定等级，未评定的低于一级 / Rating; those not rated stand below level 1',
    },
  },
});

@InputType({
  description: '养老服务设施的排序，同值的按编号升序 / Order of care facilities; equals by ascending id',
})
export class CareFacilityOrder {
  @Field(() => CareFacilityOrderField, { description: '按什么排序 / What to order by' })
  field: CareFacilityOrderField;

  @Field(() => SortDirection, {
    defaultValue: SortDirection.ASC,
    description: '方向，默认升序 / Direction; ascending unless given',
  })
  direction: SortDirection;
}

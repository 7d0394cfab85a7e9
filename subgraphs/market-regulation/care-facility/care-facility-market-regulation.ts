import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DepartmentBlock } from '../../../shared/schema/department-block';

/**
 * A care facility as a site under supervision: checks and licences belong to the site, not only to its operator, who may
 * run several. Also market regulation's block of the graph's `CareFacility`.
 */
@ObjectType({
  description:
    '市场监管部门掌握的养老服务设施情况 / What the market-regulation department knows about a care facility',
})
@Entity('care_site')
export class CareFacilityMarketRegulation extends DepartmentBlock {
  @PrimaryColumn('varchar', { name: 'facility_id', length: 40 })
  facilityId: string;

  @Column('boolean', { name: 'serves_food', nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description:
      '是否设食堂或供餐；不明的为空 / Whether it has a kitchen or serves meals; null when not known',
  })
  servesFood: boolean | null;

  @Column('boolean')
  synthetic: boolean;
}

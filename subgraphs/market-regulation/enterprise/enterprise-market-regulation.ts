import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DepartmentBlock } from '../../../shared/schema/department-block';
import { DateScalar } from '../../../shared/schema/scalars';
import { EnterpriseType, Registrar } from './registrar';

/** The register's record of a legal body, and market regulation's block of the graph's `Enterprise`. */
@ObjectType({
  description: '市场监管部门掌握的主体情况 / What the market-regulation department knows about a legal body',
})
@Entity('enterprise')
export class EnterpriseMarketRegulation extends DepartmentBlock {
  @PrimaryColumn('varchar', { length: 18 })
  uscc: string;

  /** Only the directory shows it. */
  @Column('varchar', { length: 200 })
  name: string;

  @Column('varchar', { name: 'enterprise_type', length: 30, nullable: true })
  @Field(() => EnterpriseType, { nullable: true, description: '主体类型 / Kind of body' })
  enterpriseType: EnterpriseType | null;

  @Column('date', { name: 'registered_on', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: '成立（登记）日期；不明的为空 / Date of registration; null when not known',
  })
  registeredOn: string | null;

  @Column('varchar', { name: 'registered_in', length: 20, nullable: true })
  registeredInCode: string | null;

  @Column('varchar', { length: 30 })
  @Field(() => Registrar, { nullable: true, description: '登记机关 / Who registered it' })
  registrar: Registrar;

  @Column('varchar', { name: 'business_scope', length: 500, nullable: true })
  @Field(() => String, { nullable: true, description: '经营范围 / Scope of business as registered' })
  businessScope: string | null;

  @Column('boolean')
  synthetic: boolean;
}

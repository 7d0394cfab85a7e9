import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CareFacilityKind, CareFacilityLevel, CareFacilityOwnership } from './care-facility-kind';

/** A care facility. What tells it apart and what links it stands directly on it, the rest in the block. */
@ObjectType({ description: '养老服务设施 / Care facility for elders' })
@Directive('@key(fields: "id")')
@Entity('care_facility')
export class CareFacility {
  @PrimaryColumn('varchar', { name: 'facility_id', length: 40 })
  @Field(() => ID, { description: '设施编号 / Id of the facility' })
  id: string;

  @Column('varchar', { length: 100 })
  @Field(() => String, { nullable: true, description: '名称 / Name of the facility' })
  name: string;

  @Column('varchar', { length: 40 })
  @Field(() => CareFacilityKind, { nullable: true, description: '类型 / Kind of facility' })
  kind: CareFacilityKind;

  @Column('varchar', { length: 40 })
  ownership: CareFacilityOwnership;

  @Column('varchar', { length: 20 })
  level: CareFacilityLevel;

  /** The community under which it is filed. */
  @Column('varchar', { name: 'community_code', length: 20 })
  communityCode: string;

  @Column('varchar', { name: 'compound_id', length: 40, nullable: true })
  compoundId: string | null;

  @Column('varchar', { name: 'operator_uscc', length: 18, nullable: true })
  operatorUscc: string | null;

  /** GB/T 37276-2018: 1 is the entry level, 5 the best; null = not rated. */
  @Column('int', { name: 'rating_level', nullable: true })
  ratingLevel: number | null;

  @Column('int', { name: 'bed_count' })
  bedCount: number;

  @Column('int', { name: 'free_beds' })
  freeBeds: number;

  @Column('boolean', { name: 'in_operation' })
  inOperation: boolean;

  @Column('varchar', { name: 'filing_no', length: 60, nullable: true })
  filingNo: string | null;

  @Column('boolean')
  synthetic: boolean;
}

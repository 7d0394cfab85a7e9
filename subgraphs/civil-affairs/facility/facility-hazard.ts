import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';
import { CareCheckingDepartment, CareHazardDomain } from './care-hazard-domain';

/** A hazard found in a care facility; open until rectified. */
@ObjectType({ description: '养老机构安全隐患 / Hazard found in a care facility' })
@Entity('facility_hazard')
export class FacilityHazard {
  @PrimaryColumn('varchar', { name: 'hazard_no', length: 60 })
  @Field(() => ID, { description: '隐患登记号 / Number of the hazard' })
  hazardNo: string;

  @Column('varchar', { name: 'facility_id', length: 40 })
  facilityId: string;

  @Column('varchar', { length: 30 })
  @Field(() => CareHazardDomain, { nullable: true, description: '领域 / Domain of the risk' })
  domain: CareHazardDomain;

  @Column('date', { name: 'found_on' })
  @Field(() => DateScalar, { nullable: true, description: '发现日期 / Found on' })
  foundOn: string;

  @Column('date', { name: 'rectified_on', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: '整改完成日期；未整改的为空 / Rectified on; null while it is open',
  })
  rectifiedOn: string | null;

  @Column('varchar', { name: 'checking_department', length: 30 })
  @Field(() => CareCheckingDepartment, { nullable: true, description: '检查部门 / Department that found it' })
  checkingDepartment: CareCheckingDepartment;
}

/** The last check of a facility in a domain, whatever it found. */
@Entity('facility_check')
export class FacilityCheck {
  @PrimaryColumn('varchar', { name: 'facility_id', length: 40 })
  facilityId: string;

  @PrimaryColumn('varchar', { length: 30 })
  domain: CareHazardDomain;

  @Column('date', { name: 'checked_on' })
  checkedOn: string;

  @Column('varchar', { name: 'checking_department', length: 30 })
  checkingDepartment: CareCheckingDepartment;
}

import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DepartmentBlock } from '../../../shared/schema/department-block';
import { DateScalar } from '../../../shared/schema/scalars';
import { ElevatorAdditionDocumentKind, ElevatorAdditionStatus } from './elevator-addition-status';

/** An elevator added to an existing building. What links it stands directly on it, the rest in its block. */
@ObjectType({ description: '既有住宅加装电梯 / Elevator added to an existing building' })
@Directive('@key(fields: "applicationNo")')
@Entity('elevator_addition')
export class ElevatorAddition {
  @PrimaryColumn('varchar', { name: 'application_no', length: 40 })
  @Field(() => ID, { description: '申请编号 / Number of the application' })
  applicationNo: string;

  @Column('varchar', { name: 'compound_id', length: 40 })
  compoundId: string;

  @Column('varchar', { name: 'building_id', length: 50 })
  buildingId: string;

  @Column('varchar', { name: 'registration_code', length: 40, nullable: true })
  registrationCode: string | null;

  @Column('varchar', { length: 30 })
  status: ElevatorAdditionStatus;

  @Column('date', { name: 'applied_on', nullable: true })
  appliedOn: string | null;

  @Column('date', { name: 'completed_on', nullable: true })
  completedOn: string | null;

  @Column('boolean')
  synthetic: boolean;

  @Column('varchar', { length: 200, nullable: true })
  document: string | null;

  @Column('varchar', { length: 100, nullable: true })
  section: string | null;
}

/** Whether one of the eight documents was handed in. */
@ObjectType({ description: '加装电梯的一份材料 / One document of an elevator addition' })
@Entity('elevator_addition_document')
export class ElevatorAdditionDocument {
  @PrimaryColumn('varchar', { name: 'application_no', length: 40 })
  applicationNo: string;

  @PrimaryColumn('varchar', { length: 40 })
  @Field(() => ElevatorAdditionDocumentKind, { nullable: true, description: '哪一种材料 / Which document' })
  kind: ElevatorAdditionDocumentKind;

  @Column('boolean')
  @Field(() => Boolean, { nullable: true, description: '是否已提交 / Whether it was handed in' })
  submitted: boolean;
}

@ObjectType({
  description: '住建部门掌握的加装电梯情况 / What the housing department knows about an elevator addition',
})
export class ElevatorAdditionHousing extends DepartmentBlock {
  applicationNo: string;
  compoundId: string;

  @Field(() => ElevatorAdditionStatus, { nullable: true, description: '进展 / How far it has come' })
  status: ElevatorAdditionStatus;

  @Field(() => DateScalar, {
    nullable: true,
    description: '申请日期；不详的为空 / Applied on; null when unknown',
  })
  appliedOn: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '完成日期；未完成或不详的为空 / Completed on; null while unfinished or when unknown',
  })
  completedOn: string | null;
}

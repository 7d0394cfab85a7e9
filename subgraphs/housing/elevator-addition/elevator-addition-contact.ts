import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The owner who applied for an addition and is written to about it. */
@ObjectType({ description: '加装电梯的申请联系人 / Who applied for an elevator addition and is its contact' })
@Entity('elevator_addition_contact')
export class ElevatorAdditionContact {
  @PrimaryColumn('varchar', { name: 'application_no', length: 40 })
  applicationNo: string;

  @Column('varchar', { length: 60 })
  @Field(() => String, { nullable: true, description: '姓名 / Full name' })
  name: string;

  @Column('varchar', { length: 20, nullable: true })
  @Field(() => String, {
    nullable: true,
    description: '联系电话；没有登记的为空 / Telephone number; null when none is on record',
  })
  phone: string | null;

  @Column('varchar', { length: 60, nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      '在所加装楼栋的房号，如 2单元301室；没有登记的为空 / Room in the building that gets the elevator, e.g. 2单元301室; null when none is on record',
  })
  room: string | null;

  @Column('boolean')
  synthetic: boolean;
}

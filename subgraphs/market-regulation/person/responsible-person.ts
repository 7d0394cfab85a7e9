import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';
import { Post } from './post';

/** The holder of a post at a body. Resident ID numbers are not kept here. */
@ObjectType({
  description: '主体登记的责任人员 / Person whom a legal body registered as answerable for a matter',
})
@Entity('responsible_person')
export class ResponsiblePerson {
  @PrimaryColumn('varchar', { name: 'person_no', length: 40 })
  @Field(() => ID, {
    description: '登记号，不含个人信息 / Number of the entry; tells nothing about the person',
  })
  personNo: string;

  @Column('varchar', { length: 30 })
  post: Post;

  @Column('varchar', { length: 18 })
  uscc: string;

  @Column('varchar', { length: 60 })
  @Field(() => String, { nullable: true, description: '姓名 / Full name' })
  name: string;

  @Column('varchar', { length: 20, nullable: true })
  @Field(() => String, {
    nullable: true,
    description: '联系电话；没有登记的为空 / Telephone number; null when none is on record',
  })
  phone: string | null;

  @Column('date', { name: 'appointed_on' })
  @Field(() => DateScalar, { nullable: true, description: '任职日期 / Day of the appointment' })
  appointedOn: string;

  /** First day on which the post was no longer held; null while it is. */
  @Column('date', { name: 'left_on', nullable: true })
  leftOn: string | null;

  @Column('boolean')
  synthetic: boolean;
}

import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';

/** A scheme posted in the compound before owners confirm it, 济源市住建局 reply 105049, 六(二). */
@ObjectType({ description: '改造方案的一次公示 / A scheme posted in the compound' })
@Entity('scheme_notice')
export class SchemeNotice {
  @PrimaryColumn('varchar', { name: 'notice_no', length: 40 })
  @Field(() => ID, { description: '公示编号 / Number of the notice' })
  noticeNo: string;

  @Column('varchar', { name: 'project_no', length: 40 })
  projectNo: string;

  @Column('varchar', { length: 500 })
  @Field(() => String, { nullable: true, description: '公示内容 / What was posted' })
  text: string;

  @Column('date', { name: 'posted_from' })
  @Field(() => DateScalar, { nullable: true, description: '公示开始 / Posted from' })
  postedFrom: string;

  @Column('date', { name: 'posted_to' })
  @Field(() => DateScalar, {
    nullable: true,
    description: '公示结束（含当日） / Posted until, that day included',
  })
  postedTo: string;

  @Column('boolean')
  synthetic: boolean;
}

import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';
import type { DateText } from '../../../shared/time/calendar';

/** A family care bed 家庭养老床位: services of a facility in the home of an elder, 城政办发〔2024〕23号 二(三)8 and 二(五)21. */
@ObjectType({ description: '一张家庭养老床位 / Family care bed in the home of an elder' })
@Entity('family_care_bed')
export class FamilyCareBed {
  @PrimaryColumn('varchar', { name: 'bed_no', length: 40 })
  @Field(() => ID, { nullable: true, description: '床位编号 / Number of the bed' })
  bedNo: string;

  @Column('varchar', { name: 'elder_id', length: 20 })
  elderId: string;

  @Column('varchar', { name: 'facility_id', length: 40, nullable: true })
  facilityId: string | null;

  @Column('date', { name: 'start_on' })
  @Field(() => DateScalar, { nullable: true, description: '开始日期 / Services from' })
  startOn: DateText;

  @Column('date', { name: 'end_on', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: '结束日期（不含当日）；仍在服务的为空 / Services until (exclusive); null while they go on',
  })
  endOn: DateText | null;

  @Column('boolean')
  @Field(() => Boolean, {
    nullable: true,
    description: '是否为演示生成 / Whether it was generated for demonstration',
  })
  synthetic: boolean;
}

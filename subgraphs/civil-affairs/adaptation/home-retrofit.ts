import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { decimalColumn } from '../../../shared/database/columns';
import { DateScalar, DecimalScalar } from '../../../shared/schema/scalars';
import type { DateText } from '../../../shared/time/calendar';

export enum HomeRetrofitStatus {
  IDENTIFIED = 'IDENTIFIED',
  ASSESSED = 'ASSESSED',
  UNDER_WORKS = 'UNDER_WORKS',
  ACCEPTED = 'ACCEPTED',
}
registerEnumType(HomeRetrofitStatus, {
  name: 'HomeRetrofitStatus',
  description: '家庭适老化改造的状态 / State of a home retrofit',
  valuesConfig: {
    IDENTIFIED: { description: '已确定对象 / Household identified' },
    ASSESSED: { description: '已入户评估 / Home assessed' },
    UNDER_WORKS: { description: '施工中 / Works under way' },
    ACCEPTED: { description: '已验收 / Accepted after the works' },
  },
});

/** States in which the home is, or is being, retrofitted. */
export const retrofitted: readonly HomeRetrofitStatus[] = [
  HomeRetrofitStatus.UNDER_WORKS,
  HomeRetrofitStatus.ACCEPTED,
];

/**
 * The retrofit of the home of an elder 家庭适老化改造, 城政办发〔2024〕23号 二(五)21. Government pays a part for poor households
 * whose elder is very old, disabled or in need of care; others have theirs done without a subsidy. That there is one may
 * so tell of hardship or disability, and a subsidy does.
 */
@ObjectType({ description: '一户老年人家庭的适老化改造 / Retrofit of the home of an elder' })
@Entity('home_retrofit')
export class HomeRetrofit {
  @PrimaryColumn('varchar', { name: 'retrofit_no', length: 40 })
  @Field(() => ID, { nullable: true, description: '改造编号 / Number of the retrofit' })
  retrofitNo: string;

  @Column('varchar', { name: 'elder_id', length: 20 })
  elderId: string;

  @Column('int', { name: 'plan_year' })
  @Field(() => Int, { nullable: true, description: '计划年度（年） / Year of the plan (year)' })
  planYear: number;

  @Column('varchar', { length: 20 })
  @Field(() => HomeRetrofitStatus, { nullable: true, description: '状态 / State of the works' })
  status: HomeRetrofitStatus;

  @Column('date', { name: 'completed_on', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: '验收日期；尚未验收的为空 / Accepted on; null until then',
  })
  completedOn: DateText | null;

  @Column({ ...decimalColumn(12, 2, { nullable: true }), name: 'subsidy_yuan' })
  @Field(() => DecimalScalar, {
    nullable: true,
    description: '政府补贴（元）；没有核定的为空 / Paid by government (yuan); null until it is settled',
  })
  subsidyYuan: string | null;

  @Column('boolean')
  @Field(() => Boolean, {
    nullable: true,
    description: '是否为演示生成 / Whether it was generated for demonstration',
  })
  synthetic: boolean;
}

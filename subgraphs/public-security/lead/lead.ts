import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';
import { LeadOutcome, LeadSource, TelecomDamageCause } from './lead-terms';

/**
 * A lead on damage to telecom facilities. Each is checked one by one: 晋城市住建局《关于市政协八届二次会议第TA00201号提案的答复》
 * 措施七(五). Who reported it is for the police alone; others see on which way it came in.
 */
@ObjectType({ description: '通信设施损毁线索 / Lead on damage to telecom facilities' })
@Entity('damage_lead')
export class Lead {
  @PrimaryColumn('varchar', { name: 'lead_no', length: 40 })
  @Field(() => ID, { description: '线索编号 / Number of the lead' })
  leadNo: string;

  @Column('varchar', { name: 'lead_source', length: 30 })
  @Field(() => LeadSource, { nullable: true, description: '来源 / On which way it came in' })
  leadSource: LeadSource;

  @Column('varchar', { length: 30 })
  @Field(() => TelecomDamageCause, { nullable: true, description: '损毁原因 / How the damage came about' })
  cause: TelecomDamageCause;

  @Column('date', { name: 'received_on' })
  @Field(() => DateScalar, { nullable: true, description: '收到日期 / Day of receipt' })
  receivedOn: string;

  @Column('date', { name: 'verified_on', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: '查证日期；尚未查证为空 / Day on which it was checked; null while it is not',
  })
  verifiedOn: string | null;

  @Column('varchar', { length: 20, nullable: true })
  @Field(() => LeadOutcome, {
    nullable: true,
    description: '查证结果；尚未查证为空 / What the check came to; null while it is not done',
  })
  outcome: LeadOutcome | null;

  @Column('varchar', { name: 'compound_id', length: 40, nullable: true })
  compoundId: string | null;

  @Column('varchar', { name: 'project_no', length: 40, nullable: true })
  projectNo: string | null;

  @Column('varchar', { name: 'case_no', length: 40, nullable: true })
  caseNo: string | null;

  @Column('varchar', { name: 'reporter_uscc', length: 18, nullable: true })
  reporterUscc: string | null;

  @Column('varchar', { name: 'reporter_name', length: 60, nullable: true })
  reporterName: string | null;

  @Column('varchar', { name: 'reporter_phone', length: 20, nullable: true })
  reporterPhone: string | null;

  @Column('boolean')
  synthetic: boolean;
}

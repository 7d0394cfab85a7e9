import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';
import { ContractorRegistrationStatus } from './contractor-registration-status';

/**
 * One firm on one layer of a project's chain of subcontracting, as the local police found and registered it:
 * 晋城市住建局《关于市政协八届二次会议第TA00201号提案的答复》 措施七(二). A chain is a flat list: tier 1 is the main contractor, the others
 * name the registration of the firm that engaged them.
 */
@ObjectType({
  description:
    '施工方登记备案，层层转包的每一层各有一条 / Registration of a firm on a site; every layer of subcontracting has its own',
})
@Directive('@key(fields: "registrationNo")')
@Entity('contractor_registration')
export class ContractorRegistration {
  @PrimaryColumn('varchar', { name: 'registration_no', length: 40 })
  @Field(() => ID, { description: '登记编号 / Number of the registration' })
  registrationNo: string;

  @Column('varchar', { name: 'project_no', length: 40 })
  projectNo: string;

  @Column('varchar', { name: 'enterprise_uscc', length: 18 })
  enterpriseUscc: string;

  @Column('int')
  @Field(() => Int, {
    nullable: true,
    description: '层级，总包为 1（层） / Layer, 1 = main contractor (layer)',
  })
  tier: number;

  @Column('varchar', { name: 'upstream_no', length: 40, nullable: true })
  @Field(() => ID, {
    nullable: true,
    description:
      '上一层的登记编号；总包为空 / Registration of the firm that engaged it; null for the main contractor',
  })
  upstreamNo: string | null;

  @Column('varchar', { length: 20 })
  @Field(() => ContractorRegistrationStatus, {
    nullable: true,
    description: '登记状态 / How far it has come',
  })
  status: ContractorRegistrationStatus;

  @Column('boolean')
  @Field(() => Boolean, { nullable: true, description: '是否已登记备案 / Whether the firm is registered' })
  registered: boolean;

  @Column('date', { name: 'surveyed_on' })
  @Field(() => DateScalar, { nullable: true, description: '摸底日期 / Day of the survey' })
  surveyedOn: string;

  @Column('date', { name: 'registered_on', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: '登记日期；未登记为空 / Day of registration; null when it is not registered',
  })
  registeredOn: string | null;

  /** Of the firm's workers; null when it is not registered. */
  @Column('date', { name: 'last_updated_on', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description:
      '人员登记最近更新日期；未登记为空 / When its workers were last brought up to date; null when it is not registered',
  })
  lastUpdatedOn: string | null;

  @Column('date', { name: 'ended_on', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: '离场日期；仍在场为空 / Day on which the firm left the site; null while it is there',
  })
  endedOn: string | null;

  @Column('int', { name: 'declared_workers', nullable: true })
  declaredWorkers: number | null;

  @Column('boolean')
  synthetic: boolean;
}

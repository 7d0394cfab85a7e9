import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { decimalColumn } from '../../../shared/database/columns';
import { DateScalar, DecimalScalar } from '../../../shared/schema/scalars';
import type { DateText } from '../../../shared/time/calendar';
import { ManagementMode, ServiceArrangement } from './management-mode';

/** How a compound is managed from a day on, until the next row of the same compound or the end. */
@ObjectType({ description: '小区的物业服务（管理）情况 / How a compound is managed' })
@Entity('property_service')
export class PropertyService {
  @PrimaryColumn('varchar', { name: 'compound_id', length: 40 })
  compoundId: string;

  @PrimaryColumn('varchar', { name: 'start_on', length: 10 })
  @Field(() => DateScalar, { nullable: true, description: '起始日期 / Since when' })
  startOn: string;

  /** First day on which it no longer holds; 9999-12-31 while it does. */
  @Column('varchar', { name: 'end_on', length: 10 })
  endOn: string;

  @Column('varchar', { length: 30 })
  @Field(() => ManagementMode, { nullable: true, description: '管理方式 / Mode of management' })
  mode: ManagementMode;

  @Column('varchar', { length: 30, nullable: true })
  @Field(() => ServiceArrangement, {
    nullable: true,
    description:
      '引入方式；不属于三种模式的为空 / How the company was brought in; null when by none of the three ways',
  })
  arrangement: ServiceArrangement | null;

  @Column('varchar', { name: 'package_no', length: 40, nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      '划片打包的包号，同包小区由一家企业管理；不属于打包的为空 / Number of the package of compounds that one company manages; null outside packages',
  })
  packageNo: string | null;

  @Column('varchar', { name: 'company_uscc', length: 18, nullable: true })
  companyUscc: string | null;

  @Column('int', { name: 'service_grade', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: '物业服务等级（级，1–5） / Grade of the service by the local standard (grade, 1 to 5)',
  })
  serviceGrade: number | null;

  @Column({ ...decimalColumn(8, 2), name: 'fee_yuan_per_m2', nullable: true })
  @Field(() => DecimalScalar, {
    nullable: true,
    description: '物业费（元/m²·月） / Fee (yuan per m² and month)',
  })
  feeYuanPerM2: string | null;

  @Column('date', { name: 'subsidy_from', nullable: true })
  subsidyFrom: string | null;

  @Column('boolean')
  synthetic: boolean;

  @Column('varchar', { length: 200, nullable: true })
  document: string | null;

  @Column('varchar', { length: 100, nullable: true })
  section: string | null;

  /** The day for which it was asked; not stored. */
  on: DateText;
}

import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';
import { InspectionResult } from '../inspection/inspection-result';
import { MaterialKind } from './material-kind';

/** A quality check of a main material at a renovation project, with the test report that came with it. */
@ObjectType({
  description: '改造项目主要建材的质量检查 / Quality check of a main material at a renovation project',
})
@Entity('material_check')
export class MaterialCheck {
  @PrimaryColumn('varchar', { name: 'check_no', length: 40 })
  @Field(() => ID, { nullable: true, description: '检查编号 / Number of the check' })
  checkNo: string;

  @Column('varchar', { name: 'project_no', length: 40 })
  projectNo: string;

  @Column('varchar', { length: 30 })
  @Field(() => MaterialKind, { nullable: true, description: '材料种类 / Kind of material' })
  material: MaterialKind;

  @Column('varchar', { name: 'supplier_uscc', length: 18, nullable: true })
  supplierUscc: string | null;

  @Column('date', { name: 'checked_on' })
  @Field(() => DateScalar, { nullable: true, description: '检查日期 / Day on which it was checked' })
  checkedOn: string;

  @Column('date', { name: 'published_on' })
  @Field(() => DateScalar, {
    nullable: true,
    description: '结果公开日期 / Day on which the result was made public',
  })
  publishedOn: string;

  @Column('varchar', { length: 20 })
  @Field(() => InspectionResult, { nullable: true, description: '检查结果 / What was found' })
  result: InspectionResult;

  @Column('varchar', { name: 'report_no', length: 40, nullable: true })
  @Field(() => String, {
    nullable: true,
    description: '检测报告编号；没有报告的为空 / Number of the test report; null when there was none',
  })
  reportNo: string | null;

  @Column('varchar', { name: 'laboratory', length: 200, nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      '出具报告的检测机构；没有报告的为空 / Laboratory that issued it; null when there was no report',
  })
  laboratory: string | null;

  @Column('boolean', { name: 'report_genuine', nullable: true })
  @Field(() => Boolean, {
    nullable: true,
    description:
      '检测报告是否属实；没有报告或未核实的为空 / Whether the test report is genuine; null without a report or when not verified',
  })
  reportGenuine: boolean | null;

  @Column('boolean')
  synthetic: boolean;
}

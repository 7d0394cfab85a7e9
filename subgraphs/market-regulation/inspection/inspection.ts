import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';
import type { DateText } from '../../../shared/time/calendar';
import { InspectionDomain, InspectionMode, InspectionStatus } from './inspection-kinds';
import type { InspectionResult } from './inspection-result';

/** A supervisory inspection 监督检查 of a body, or of one of its sites. Its result is shown once it is published. */
@ObjectType({ description: '监督检查 / Supervisory inspection' })
@Directive('@key(fields: "inspectionNo")')
@Entity('inspection')
export class Inspection {
  @PrimaryColumn('varchar', { name: 'inspection_no', length: 40 })
  @Field(() => ID, { description: '检查编号 / Number of the inspection' })
  inspectionNo: string;

  @Column('varchar', { length: 30 })
  @Field(() => InspectionDomain, { nullable: true, description: '检查领域 / Field it belongs to' })
  domain: InspectionDomain;

  @Column('varchar', { length: 30 })
  @Field(() => InspectionMode, { nullable: true, description: '检查方式 / How it came about' })
  mode: InspectionMode;

  @Column('date', { name: 'drawn_on' })
  @Field(() => DateScalar, {
    nullable: true,
    description: '抽取（立项）日期 / Day on which it was drawn or set up',
  })
  drawnOn: DateText;

  @Column('date', { name: 'inspected_on', nullable: true })
  @Field(() => DateScalar, { nullable: true, description: '检查日期 / Day on which it was carried out' })
  inspectedOn: DateText | null;

  @Column('date', { name: 'published_on', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: '结果公开日期 / Day on which the result was made public',
  })
  publishedOn: DateText | null;

  /** As it is known here; the graph shows it from the day of publication on. */
  @Column('varchar', { length: 20, nullable: true })
  result: InspectionResult | null;

  @Column('varchar', { name: 'target_uscc', length: 18 })
  targetUscc: string;

  @Column('varchar', { name: 'facility_id', length: 40, nullable: true })
  facilityId: string | null;

  /** Community of an inspected site; else the division where the body is registered. */
  @Column('varchar', { name: 'division_code', length: 20, nullable: true })
  divisionCode: string | null;

  @Column('boolean')
  synthetic: boolean;
}

/** How far an inspection has come by a day. */
export function inspectionStatusOn(
  { inspectedOn, publishedOn }: Pick<Inspection, 'inspectedOn' | 'publishedOn'>,
  on: DateText,
): InspectionStatus {
  if (publishedOn !== null && publishedOn <= on) return InspectionStatus.RESULT_PUBLISHED;
  return inspectedOn !== null && inspectedOn <= on ? InspectionStatus.CHECKED : InspectionStatus.DRAWN;
}

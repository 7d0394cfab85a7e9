import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';

/** The four ways of work of 晋城市住建局 reply TA00201, 措施三. */
export enum WorkRecordKind {
  REGULAR_MEETING = 'REGULAR_MEETING',
  INFORMATION_REPORT = 'INFORMATION_REPORT',
  CIRCULAR = 'CIRCULAR',
  INSPECTION_TOUR = 'INSPECTION_TOUR',
}
registerEnumType(WorkRecordKind, {
  name: 'WorkRecordKind',
  description: '工作记录的种类 / Kind of working record',
  valuesConfig: {
    REGULAR_MEETING: { description: '工作例会 / Regular meeting' },
    INFORMATION_REPORT: { description: '信息报送 / Report of information' },
    CIRCULAR: { description: '定期通报 / Circular on how things stand' },
    INSPECTION_TOUR: { description: '巡查督查 / Tour of inspection' },
  },
});

@ObjectType({ description: '街道推进改造的一条工作记录 / A working record of a street about renovation' })
@Entity('work_record')
export class WorkRecord {
  @PrimaryColumn('varchar', { name: 'record_no', length: 40 })
  @Field(() => ID, { description: '记录编号 / Number of the record' })
  recordNo: string;

  @Column('varchar', { name: 'division_code', length: 20 })
  divisionCode: string;

  @Column('varchar', { length: 30 })
  @Field(() => WorkRecordKind, { nullable: true, description: '种类 / What kind it is' })
  kind: WorkRecordKind;

  @Column('date', { name: 'recorded_on' })
  @Field(() => DateScalar, { nullable: true, description: '日期 / Day of the record' })
  recordedOn: string;

  @Column('varchar', { length: 200 })
  @Field(() => String, { nullable: true, description: '事由 / What it was about' })
  subject: string;

  @Column('boolean')
  synthetic: boolean;
}

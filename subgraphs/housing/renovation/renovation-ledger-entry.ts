import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '../../../shared/schema/scalars';
import { RenovationStage } from './renovation-stage';

/**
 * One line of a project's ledger: the stage it entered on a day and left on another. On every day from the first entry
 * on a project is at exactly one stage, so a past day can be counted as it was.
 */
@ObjectType({ description: '项目台账的一行：进入一个阶段 / One line of a project ledger: a stage entered' })
@Entity('renovation_ledger_entry')
export class RenovationLedgerEntry {
  @PrimaryColumn('varchar', { name: 'project_no', length: 40 })
  projectNo: string;

  @PrimaryColumn('varchar', { length: 30 })
  @Field(() => RenovationStage, { nullable: true, description: '进入的阶段 / The stage entered' })
  stage: RenovationStage;

  @Column('varchar', { name: 'entered_on', length: 10 })
  @Field(() => DateScalar, { nullable: true, description: '进入日期 / Entered on' })
  enteredOn: string;

  /** First day at the next stage; 9999-12-31 while at this one. */
  @Column('varchar', { name: 'left_on', length: 10 })
  leftOn: string;

  @Column('varchar', { name: 'clerk_name', length: 60, nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      '登记（销号）经办人姓名；没有登记的为空 / Full name of the clerk who made the entry; null when none is on record',
  })
  clerkName: string | null;
}

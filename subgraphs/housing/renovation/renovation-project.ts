import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { decimalColumn } from '../../../shared/database/columns';
import { RenovationStage } from './renovation-stage';
import { TenderMethod } from './tender-method';

/**
 * A renovation project. What tells projects apart in a list (number, plan year, stage) and what links them stands
 * directly on it; what the housing department knows beyond that in its block.
 */
@ObjectType({ description: '老旧小区改造项目 / Old-compound renovation project' })
@Directive('@key(fields: "projectNo")')
@Entity('renovation_project')
export class RenovationProject {
  @PrimaryColumn('varchar', { name: 'project_no', length: 40 })
  @Field(() => ID, { description: '项目编号 / Project number' })
  projectNo: string;

  /** Jurisdiction whose rules hold, 6 digits. */
  @Column('varchar', { name: 'county_code', length: 20 })
  countyCode: string;

  @Column('int', { name: 'plan_year' })
  @Field(() => Int, { nullable: true, description: '列入计划的年度（年） / Year of the plan (year)' })
  planYear: number;

  /** As the newest entry of the ledger says. */
  @Column('varchar', { length: 30 })
  @Field(() => RenovationStage, { nullable: true, description: '所处阶段 / Stage it is at' })
  stage: RenovationStage;

  @Column('date', { name: 'stage_since' })
  stageSince: string;

  @Column({ ...decimalColumn(16, 2), name: 'investment_yuan', nullable: true })
  investmentYuan: string | null;

  @Column('int', { nullable: true })
  households: number | null;

  @Column('varchar', { name: 'tender_method', length: 30, nullable: true })
  tenderMethod: TenderMethod | null;

  @Column('int', { name: 'new_parking_spaces', nullable: true })
  newParkingSpaces: number | null;

  @Column('date', { name: 'completed_on', nullable: true })
  completedOn: string | null;

  @Column('boolean', { name: 'acceptance_passed', nullable: true })
  acceptancePassed: boolean | null;

  @Column('date', { name: 'accepted_on', nullable: true })
  acceptedOn: string | null;

  /** Day of the newest weekly report that told of progress. */
  @Column('date', { name: 'last_progress_on', nullable: true })
  lastProgressOn: string | null;

  @Column('date', { name: 'struck_off_on', nullable: true })
  struckOffOn: string | null;

  @Column('varchar', { name: 'contractor_uscc', length: 18, nullable: true })
  contractorUscc: string | null;

  @Column('varchar', { name: 'supervisor_uscc', length: 18, nullable: true })
  supervisorUscc: string | null;

  @Column('varchar', { name: 'designer_uscc', length: 18, nullable: true })
  designerUscc: string | null;

  @Column('boolean')
  synthetic: boolean;
}

/** Which compounds a project covers. */
@Entity('project_compound')
export class ProjectCompound {
  @PrimaryColumn('varchar', { name: 'compound_id', length: 40 })
  compoundId: string;

  @PrimaryColumn('varchar', { name: 'project_no', length: 40 })
  projectNo: string;
}

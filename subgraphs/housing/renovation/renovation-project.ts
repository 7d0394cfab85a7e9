import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { decimalColumn } from '../../../shared/database/columns';
import { DateScalar, DecimalScalar } from '../../../shared/schema/scalars';
import { DepartmentBlock } from '../../../shared/schema/department-block';
import { RenovationStage } from './renovation-stage';

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

  @Column('int', { name: 'plan_year' })
  @Field(() => Int, { nullable: true, description: '列入计划的年度（年） / Year of the plan (year)' })
  planYear: number;

  @Column('varchar', { length: 30 })
  @Field(() => RenovationStage, { nullable: true, description: '所处阶段 / Stage' })
  stage: RenovationStage;

  @Column('date', { name: 'stage_since' })
  stageSince: string;

  @Column({ ...decimalColumn(16, 2), name: 'investment_yuan', nullable: true })
  investmentYuan: string | null;

  @Column('date', { name: 'completed_on', nullable: true })
  completedOn: string | null;

  @Column('varchar', { name: 'contractor_uscc', length: 18, nullable: true })
  contractorUscc: string | null;

  @Column('varchar', { name: 'supervisor_uscc', length: 18, nullable: true })
  supervisorUscc: string | null;

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

@ObjectType({
  description: '住建部门掌握的改造项目情况 / What the housing department knows about a renovation project',
})
export class RenovationProjectHousing extends DepartmentBlock {
  @Field(() => DateScalar, {
    nullable: true,
    description: '进入现阶段的日期 / Since when it is at this stage',
  })
  stageSince: string;

  @Field(() => DecimalScalar, { nullable: true, description: '投资额（元） / Investment (yuan)' })
  investmentYuan: string | null;

  @Field(() => DateScalar, { nullable: true, description: '竣工日期 / Completed on' })
  completedOn: string | null;

  projectNo: string;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A renovation project that the local police have surveyed: the police's record of it. */
@Entity('surveyed_project')
export class SurveyedProject {
  @PrimaryColumn('varchar', { name: 'project_no', length: 40 })
  projectNo: string;

  @Column('date', { name: 'surveyed_on' })
  surveyedOn: string;

  @Column('boolean')
  synthetic: boolean;
}

/** Where a surveyed project lies. */
@Entity('surveyed_project_compound')
export class SurveyedProjectCompound {
  @PrimaryColumn('varchar', { name: 'project_no', length: 40 })
  projectNo: string;

  @PrimaryColumn('varchar', { name: 'compound_id', length: 40 })
  compoundId: string;
}

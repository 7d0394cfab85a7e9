import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from '../../../shared/database/migrate';

/** What streets and the leading group do around the works: records, meetings, Friday reports, notices, approvals. */
export class StreetWork1730000001900 implements MigrationInterface {
  name = 'StreetWork1730000001900';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, [
      `CREATE TABLE work_record (
        record_no varchar(40) NOT NULL, division_code varchar(20) NOT NULL, kind varchar(30) NOT NULL,
        recorded_on date NOT NULL, subject varchar(200) NOT NULL, synthetic boolean NOT NULL, PRIMARY KEY (record_no))`,
      'CREATE INDEX work_record_division ON work_record (division_code, recorded_on)',
      `CREATE TABLE joint_meeting (
        meeting_no varchar(40) NOT NULL, division_code varchar(20) NOT NULL, kind varchar(30) NOT NULL,
        held_on date NOT NULL, decisions varchar(500) NULL, project_no varchar(40) NULL, synthetic boolean NOT NULL,
        PRIMARY KEY (meeting_no))`,
      'CREATE INDEX joint_meeting_division ON joint_meeting (division_code, held_on)',
      'CREATE INDEX joint_meeting_project ON joint_meeting (project_no)',
      `CREATE TABLE weekly_submission (
        division_code varchar(20) NOT NULL, week varchar(8) NOT NULL, submitted_on date NOT NULL,
        PRIMARY KEY (division_code, week))`,
      `CREATE TABLE scheme_notice (
        notice_no varchar(40) NOT NULL, project_no varchar(40) NOT NULL, text varchar(500) NOT NULL,
        posted_from date NOT NULL, posted_to date NOT NULL, synthetic boolean NOT NULL, PRIMARY KEY (notice_no))`,
      'CREATE INDEX scheme_notice_project ON scheme_notice (project_no)',
      `CREATE TABLE scheme_approval_step (
        project_no varchar(40) NOT NULL, department varchar(40) NOT NULL, approved_on date NULL,
        PRIMARY KEY (project_no, department))`,
      `CREATE TABLE grade_verification (
        verification_no varchar(40) NOT NULL, compound_id varchar(40) NOT NULL, ordered_on date NOT NULL,
        deadline date NOT NULL, result varchar(20) NULL, closed_on date NULL, synthetic boolean NOT NULL,
        PRIMARY KEY (verification_no))`,
      'CREATE INDEX grade_verification_compound ON grade_verification (compound_id)',
      `CREATE TABLE fire_alliance_member (
        uscc varchar(18) NOT NULL, joined_on date NOT NULL, PRIMARY KEY (uscc))`,
      `CREATE TABLE compensation_standard (
        standard_no varchar(40) NOT NULL, jurisdiction_code varchar(20) NOT NULL, status varchar(20) NOT NULL,
        text varchar(500) NULL, document varchar(200) NOT NULL, section varchar(100) NOT NULL,
        PRIMARY KEY (standard_no))`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, [
      'compensation_standard',
      'fire_alliance_member',
      'grade_verification',
      'scheme_approval_step',
      'scheme_notice',
      'weekly_submission',
      'joint_meeting',
      'work_record',
    ]);
  }
}

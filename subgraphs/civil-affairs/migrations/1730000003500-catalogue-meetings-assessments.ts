import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from '../../../shared/database/migrate';

/** The catalogue of basic care, meetings on it, assessments of elders, and what followed emergencies. */
export class CatalogueMeetingsAssessments1730000003500 implements MigrationInterface {
  name = 'CatalogueMeetingsAssessments1730000003500';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, [
      `CREATE TABLE basic_care_item (
        item_no varchar(60) NOT NULL, code varchar(40) NOT NULL, jurisdiction_code varchar(20) NOT NULL,
        revision int NOT NULL, title varchar(100) NOT NULL, target_group varchar(200) NULL, standard varchar(200) NULL,
        valid_from date NOT NULL, valid_to date NULL, document varchar(100) NULL, section varchar(100) NULL,
        issuer varchar(100) NOT NULL, synthetic boolean NOT NULL, PRIMARY KEY (item_no))`,
      'CREATE INDEX basic_care_item_jurisdiction ON basic_care_item (jurisdiction_code)',
      `CREATE TABLE elder_care_meeting (
        meeting_no varchar(40) NOT NULL, division_code varchar(20) NOT NULL, held_on date NOT NULL,
        matters varchar(300) NOT NULL, decision varchar(300) NULL, synthetic boolean NOT NULL,
        PRIMARY KEY (meeting_no))`,
      'CREATE INDEX elder_care_meeting_division ON elder_care_meeting (division_code, held_on)',
      `CREATE TABLE ability_assessment (
        assessment_no varchar(40) NOT NULL, elder_id varchar(20) NOT NULL, assessed_on date NOT NULL,
        assessed_by varchar(100) NOT NULL, ability_grade varchar(10) NOT NULL, valid_until date NOT NULL,
        mutually_recognised boolean NOT NULL, synthetic boolean NOT NULL, PRIMARY KEY (assessment_no))`,
      'CREATE INDEX ability_assessment_elder ON ability_assessment (elder_id, assessed_on)',
      `CREATE TABLE emergency_follow_up (
        elder_id varchar(20) NOT NULL, month varchar(7) NOT NULL, measure varchar(30) NOT NULL,
        opened_on date NOT NULL, closed_on date NULL, PRIMARY KEY (elder_id, month))`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, [
      ...['emergency_follow_up', 'ability_assessment', 'elder_care_meeting', 'basic_care_item'],
    ]);
  }
}

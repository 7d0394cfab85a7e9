import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isEmbedded, createTables, dropTables } from '../../../shared/database/migrate';

export class OperatorsAndSecurityWorks1730000002005 implements MigrationInterface {
  name = 'OperatorsAndSecurityWorks1730000002005';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    const table = isEmbedded(runner.connection) ? '' : ' ON police_case';
    await runner.query(`DROP INDEX police_case_solved${table}`);
    await dropTables(runner, [
      'compound_security',
      'patrol_team',
      'operator_meeting_participant',
      'operator_meeting',
    ]);
  }
}

const tables = [
  `CREATE TABLE operator_meeting (
    meeting_no varchar(40) NOT NULL, division_code varchar(20) NOT NULL, held_on date NOT NULL,
    measures varchar(500) NULL, synthetic boolean NOT NULL, PRIMARY KEY (meeting_no))`,
  'CREATE INDEX operator_meeting_division ON operator_meeting (division_code, held_on)',
  `CREATE TABLE operator_meeting_participant (
    meeting_no varchar(40) NOT NULL, enterprise_uscc varchar(18) NOT NULL, PRIMARY KEY (meeting_no, enterprise_uscc))`,
  `CREATE TABLE patrol_team (
    team_no varchar(40) NOT NULL, operator_uscc varchar(18) NOT NULL, division_code varchar(20) NOT NULL,
    personnel boolean NOT NULL, physical boolean NOT NULL, technical boolean NOT NULL,
    responsible_post varchar(60) NULL, synthetic boolean NOT NULL, PRIMARY KEY (team_no))`,
  'CREATE INDEX patrol_team_division ON patrol_team (division_code)',
  'CREATE INDEX patrol_team_operator ON patrol_team (operator_uscc)',
  `CREATE TABLE compound_security (
    compound_id varchar(40) NOT NULL, entrances int NOT NULL, covered_entrances int NOT NULL,
    secure_since date NULL, synthetic boolean NOT NULL, PRIMARY KEY (compound_id))`,
  'CREATE INDEX police_case_solved ON police_case (solved_on)',
];

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from '../../../shared/database/migrate';

export class Renovation1730000001100 implements MigrationInterface {
  name = 'Renovation1730000001100';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, [
      `CREATE TABLE renovation_project (
        project_no varchar(40) NOT NULL, county_code varchar(20) NOT NULL, plan_year int NOT NULL,
        stage varchar(30) NOT NULL, stage_since date NOT NULL, investment_yuan decimal(16,2) NULL,
        households int NULL, tender_method varchar(30) NULL, new_parking_spaces int NULL, completed_on date NULL,
        acceptance_passed boolean NULL, struck_off_on date NULL, contractor_uscc varchar(18) NULL,
        supervisor_uscc varchar(18) NULL, designer_uscc varchar(18) NULL, synthetic boolean NOT NULL,
        PRIMARY KEY (project_no))`,
      'CREATE INDEX renovation_project_contractor ON renovation_project (contractor_uscc)',
      'CREATE INDEX renovation_project_supervisor ON renovation_project (supervisor_uscc)',
      'CREATE INDEX renovation_project_designer ON renovation_project (designer_uscc)',
      `CREATE TABLE project_compound (
        compound_id varchar(40) NOT NULL, project_no varchar(40) NOT NULL, PRIMARY KEY (compound_id, project_no))`,
      'CREATE INDEX project_compound_project ON project_compound (project_no)',
      `CREATE TABLE renovation_item (
        project_no varchar(40) NOT NULL, item_code varchar(30) NOT NULL, category varchar(50) NULL,
        tier varchar(20) NOT NULL, done boolean NOT NULL, PRIMARY KEY (project_no, item_code))`,
      `CREATE TABLE renovation_ledger_entry (
        project_no varchar(40) NOT NULL, stage varchar(30) NOT NULL, entered_on varchar(10) NOT NULL,
        left_on varchar(10) NOT NULL, PRIMARY KEY (project_no, stage))`,
      `CREATE TABLE utility_coordination (
        project_no varchar(40) NOT NULL, kind varchar(20) NOT NULL, operator_uscc varchar(18) NULL,
        consulted_at_design boolean NULL, plan_aligned boolean NULL, asset_owned_by_operator boolean NULL,
        contribution_ratio decimal(7,6) NULL, asset_handed_over boolean NULL, PRIMARY KEY (project_no, kind))`,
      'CREATE INDEX utility_coordination_operator ON utility_coordination (operator_uscc)',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, [
      'utility_coordination',
      'renovation_ledger_entry',
      'renovation_item',
      'project_compound',
      'renovation_project',
    ]);
  }
}

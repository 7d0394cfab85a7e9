import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from '../../../shared/database/migrate';

export class CompoundsAndRenovation1730000001000 implements MigrationInterface {
  name = 'CompoundsAndRenovation1730000001000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, [
      `CREATE TABLE compound (
        compound_id varchar(40) NOT NULL, name varchar(100) NOT NULL, aliases varchar(500) NOT NULL,
        address varchar(200) NULL, built_year int NULL, is_old boolean NOT NULL,
        gross_floor_area_m2 decimal(14,2) NULL, buildings int NULL, dwellings int NULL, households int NULL,
        power_assets_transferred boolean NULL, synthetic boolean NOT NULL, PRIMARY KEY (compound_id))`,
      `CREATE TABLE compound_membership (
        compound_id varchar(40) NOT NULL, valid_from varchar(10) NOT NULL, valid_to varchar(10) NOT NULL,
        community_code varchar(20) NOT NULL, PRIMARY KEY (compound_id, valid_from))`,
      `CREATE TABLE renovation_project (
        project_no varchar(40) NOT NULL, plan_year int NOT NULL, stage varchar(30) NOT NULL, stage_since date NOT NULL,
        investment_yuan decimal(16,2) NULL, completed_on date NULL, contractor_uscc varchar(18) NULL,
        supervisor_uscc varchar(18) NULL, synthetic boolean NOT NULL, PRIMARY KEY (project_no))`,
      `CREATE TABLE project_compound (
        compound_id varchar(40) NOT NULL, project_no varchar(40) NOT NULL, PRIMARY KEY (compound_id, project_no))`,
      'CREATE INDEX project_compound_project ON project_compound (project_no)',
      `CREATE TABLE renovation_item (
        project_no varchar(40) NOT NULL, item_code varchar(30) NOT NULL, category varchar(50) NOT NULL,
        done boolean NOT NULL, PRIMARY KEY (project_no, item_code))`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, [
      'renovation_item',
      'project_compound',
      'renovation_project',
      'compound_membership',
      'compound',
    ]);
  }
}

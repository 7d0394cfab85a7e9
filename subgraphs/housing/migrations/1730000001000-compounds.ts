import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from '../../../shared/database/migrate';
import { publishedFigureTable } from '../../../shared/provenance/published-figure';

export class Compounds1730000001000 implements MigrationInterface {
  name = 'Compounds1730000001000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, [
      `CREATE TABLE compound (
        compound_id varchar(40) NOT NULL, name varchar(100) NOT NULL, aliases varchar(500) NOT NULL,
        address varchar(200) NULL, built_year int NULL, is_old boolean NOT NULL, in_renovation_task boolean NULL,
        gross_floor_area_m2 decimal(14,2) NULL, green_area_m2 decimal(14,2) NULL, buildings int NULL,
        dwellings int NULL, households int NULL, residents int NULL, tenants int NULL,
        urban_infrastructure_ready boolean NULL, drawings_available boolean NULL, household_metering boolean NULL,
        power_assets_transferred boolean NULL, synthetic boolean NOT NULL, figures_synthetic boolean NOT NULL,
        PRIMARY KEY (compound_id))`,
      `CREATE TABLE compound_membership (
        compound_id varchar(40) NOT NULL, valid_from varchar(10) NOT NULL, valid_to varchar(10) NOT NULL,
        community_code varchar(20) NOT NULL, PRIMARY KEY (compound_id, valid_from))`,
      `CREATE TABLE building (
        building_id varchar(50) NOT NULL, name varchar(60) NOT NULL, compound_id varchar(40) NOT NULL,
        PRIMARY KEY (building_id))`,
      'CREATE INDEX building_compound ON building (compound_id)',
      ...publishedFigureTable,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['published_figure', 'building', 'compound_membership', 'compound']);
  }
}

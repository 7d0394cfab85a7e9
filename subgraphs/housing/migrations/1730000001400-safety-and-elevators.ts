import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from '../../../shared/database/migrate';

export class SafetyAndElevators1730000001400 implements MigrationInterface {
  name = 'SafetyAndElevators1730000001400';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, [
      `CREATE TABLE fire_hazard (
        hazard_no varchar(40) NOT NULL, compound_id varchar(40) NOT NULL, building_id varchar(50) NULL,
        kind varchar(30) NOT NULL, found_by varchar(20) NOT NULL, found_on date NOT NULL, handled_on date NULL,
        cleared_on date NULL, synthetic boolean NOT NULL, PRIMARY KEY (hazard_no))`,
      'CREATE INDEX fire_hazard_compound ON fire_hazard (compound_id, found_on)',
      `CREATE TABLE elevator_addition (
        application_no varchar(40) NOT NULL, compound_id varchar(40) NOT NULL, building_id varchar(50) NOT NULL,
        registration_code varchar(40) NULL, status varchar(30) NOT NULL, applied_on date NULL, completed_on date NULL,
        synthetic boolean NOT NULL, document varchar(200) NULL, section varchar(100) NULL,
        PRIMARY KEY (application_no))`,
      'CREATE INDEX elevator_addition_compound ON elevator_addition (compound_id)',
      `CREATE TABLE elevator_addition_document (
        application_no varchar(40) NOT NULL, kind varchar(40) NOT NULL, submitted boolean NOT NULL,
        PRIMARY KEY (application_no, kind))`,
      `CREATE TABLE care_facility_check (
        check_no varchar(40) NOT NULL, facility_id varchar(40) NOT NULL, compound_id varchar(40) NULL,
        checked_on date NOT NULL, subject varchar(30) NOT NULL, outcome varchar(20) NOT NULL, rectified_on date NULL,
        synthetic boolean NOT NULL, PRIMARY KEY (check_no))`,
      'CREATE INDEX care_facility_check_facility ON care_facility_check (facility_id, checked_on)',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, [
      'care_facility_check',
      'elevator_addition_document',
      'elevator_addition',
      'fire_hazard',
    ]);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from '../../../shared/database/migrate';
import { publishedFigureTable } from '../../../shared/provenance/published-figure';

export class SupervisionAndQuality1730000004001 implements MigrationInterface {
  name = 'SupervisionAndQuality1730000004001';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, [...supervisionTables, ...qualityTables, ...publishedFigureTable]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, [
      'published_figure',
      'enforcement_power',
      'enforcement_list',
      'quality_result',
      'quality_target',
      'care_site',
      'inspection',
      'penalty',
      'licence',
    ]);
  }
}

const supervisionTables = [
  `CREATE TABLE licence (
    kind varchar(40) NOT NULL, number varchar(40) NOT NULL, uscc varchar(18) NOT NULL, facility_id varchar(40) NULL,
    valid_from date NULL, valid_to date NULL, PRIMARY KEY (kind, number))`,
  'CREATE INDEX licence_enterprise ON licence (uscc)',
  'CREATE INDEX licence_facility ON licence (facility_id)',
  `CREATE TABLE penalty (
    decision_no varchar(60) NOT NULL, uscc varchar(18) NOT NULL, decided_on date NOT NULL,
    ground varchar(200) NOT NULL, amount_yuan decimal(14,2) NULL, PRIMARY KEY (decision_no))`,
  'CREATE INDEX penalty_enterprise ON penalty (uscc, decided_on)',
  `CREATE TABLE inspection (
    inspection_no varchar(40) NOT NULL, domain varchar(30) NOT NULL, mode varchar(30) NOT NULL, drawn_on date NOT NULL,
    inspected_on date NULL, published_on date NULL, result varchar(20) NULL, target_uscc varchar(18) NOT NULL,
    facility_id varchar(40) NULL, synthetic boolean NOT NULL, PRIMARY KEY (inspection_no))`,
  'CREATE INDEX inspection_target ON inspection (target_uscc, drawn_on)',
  'CREATE INDEX inspection_facility ON inspection (facility_id, drawn_on)',
  `CREATE TABLE care_site (
    facility_id varchar(40) NOT NULL, serves_food boolean NULL, synthetic boolean NOT NULL, PRIMARY KEY (facility_id))`,
];

const qualityTables = [
  `CREATE TABLE quality_target (
    division_code varchar(20) NOT NULL, indicator varchar(40) NOT NULL, title varchar(300) NOT NULL,
    comparator varchar(20) NOT NULL, target decimal(18,3) NOT NULL, unit varchar(40) NOT NULL, due_on date NULL,
    due_precision varchar(10) NULL, document varchar(200) NOT NULL, section varchar(100) NOT NULL,
    sort_order int NOT NULL, PRIMARY KEY (division_code, indicator))`,
  `CREATE TABLE quality_result (
    division_code varchar(20) NOT NULL, indicator varchar(40) NOT NULL, year int NOT NULL,
    actual decimal(18,3) NOT NULL, as_of date NOT NULL, synthetic boolean NOT NULL,
    PRIMARY KEY (division_code, indicator, year))`,
  `CREATE TABLE enforcement_list (
    list_no varchar(40) NOT NULL, division_code varchar(20) NOT NULL, document varchar(200) NOT NULL,
    section varchar(100) NULL, valid_from date NOT NULL, valid_to date NULL, note varchar(300) NULL,
    PRIMARY KEY (list_no))`,
  'CREATE INDEX enforcement_list_division ON enforcement_list (division_code)',
  `CREATE TABLE enforcement_power (
    list_no varchar(40) NOT NULL, division_code varchar(20) NOT NULL, offence varchar(200) NOT NULL,
    status varchar(20) NOT NULL, section varchar(100) NULL, PRIMARY KEY (list_no, division_code, offence))`,
];

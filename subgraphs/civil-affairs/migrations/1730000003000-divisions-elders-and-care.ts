import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from '../../../shared/database/migrate';
import { publishedFigureTable } from '../../../shared/provenance/published-figure';

export class DivisionsEldersAndCare1730000003000 implements MigrationInterface {
  name = 'DivisionsEldersAndCare1730000003000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, [...divisionTables, ...elderTables, ...careTables, ...publishedFigureTable]);
    await runner.query(
      `INSERT INTO care_rule (rule_code, jurisdiction_code, value, due_on, document, section, issuer)
       VALUES (?, ?, ?, ?, ?, ?, ?), (?, ?, ?, ?, ?, ?, ?)`,
      [...elderAge, ...visitRate],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, [
      'published_figure',
      'dishonesty_listing',
      'facility_check',
      'facility_hazard',
      'facility_residents',
      'care_facility',
      'care_rule',
      'care_visit',
      'elder',
      'resident_population',
      'division',
    ]);
  }
}

const divisionTables = [
  `CREATE TABLE division (
    code varchar(20) NOT NULL, level varchar(20) NOT NULL, name varchar(100) NOT NULL,
    parent_code varchar(20) NULL, code_source varchar(20) NOT NULL, valid_from date NULL, valid_to date NULL,
    committee_name varchar(200) NULL, boundary_text varchar(500) NULL, founding_document varchar(100) NULL,
    founding_section varchar(100) NULL, founding_issuer varchar(100) NULL, synthetic boolean NOT NULL,
    PRIMARY KEY (code))`,
  `CREATE TABLE resident_population (
    entry_no varchar(60) NOT NULL, compound_id varchar(40) NULL, community_code varchar(20) NULL,
    persons int NOT NULL, synthetic boolean NOT NULL, PRIMARY KEY (entry_no))`,
  'CREATE INDEX resident_population_compound ON resident_population (compound_id)',
  'CREATE INDEX resident_population_community ON resident_population (community_code)',
];

const elderTables = [
  `CREATE TABLE elder (
    elder_id varchar(20) NOT NULL, name varchar(50) NOT NULL, resident_id varchar(18) NOT NULL,
    phone varchar(20) NULL, birth_year int NOT NULL, gender varchar(10) NOT NULL, compound_id varchar(40) NULL,
    building_id varchar(50) NULL, community_code varchar(20) NULL, ability_grade varchar(10) NOT NULL,
    assessed_on date NULL, hardship varchar(30) NULL, living_alone boolean NOT NULL, empty_nest boolean NOT NULL,
    left_behind boolean NOT NULL, disabled_ability boolean NOT NULL, severe_disability boolean NOT NULL,
    family_planning_special boolean NOT NULL, other_difficulty boolean NOT NULL, visit_consent boolean NOT NULL,
    registered_on date NOT NULL, left_on date NULL, synthetic boolean NOT NULL, PRIMARY KEY (elder_id))`,
  'CREATE INDEX elder_compound ON elder (compound_id)',
  'CREATE INDEX elder_building ON elder (building_id)',
  'CREATE INDEX elder_community ON elder (community_code)',
  `CREATE TABLE care_visit (
    elder_id varchar(20) NOT NULL, month varchar(7) NOT NULL, visited_on date NOT NULL,
    result varchar(20) NOT NULL, PRIMARY KEY (elder_id, month))`,
  'CREATE INDEX care_visit_month ON care_visit (month)',
];

const careTables = [
  `CREATE TABLE care_rule (
    rule_code varchar(40) NOT NULL, jurisdiction_code varchar(20) NULL, value decimal(10,2) NOT NULL,
    due_on date NULL, document varchar(100) NOT NULL, section varchar(100) NOT NULL, issuer varchar(100) NOT NULL,
    PRIMARY KEY (rule_code))`,
  `CREATE TABLE care_facility (
    facility_id varchar(40) NOT NULL, name varchar(100) NOT NULL, kind varchar(40) NOT NULL,
    ownership varchar(40) NOT NULL, level varchar(20) NOT NULL, community_code varchar(20) NOT NULL,
    compound_id varchar(40) NULL, operator_uscc varchar(18) NULL, rating_level int NULL, bed_count int NOT NULL,
    free_beds int NOT NULL, in_operation boolean NOT NULL, filing_no varchar(60) NULL, synthetic boolean NOT NULL,
    PRIMARY KEY (facility_id))`,
  'CREATE INDEX care_facility_community ON care_facility (community_code)',
  'CREATE INDEX care_facility_compound ON care_facility (compound_id)',
  'CREATE INDEX care_facility_operator ON care_facility (operator_uscc)',
  `CREATE TABLE facility_residents (
    facility_id varchar(40) NOT NULL, ability_grade varchar(10) NOT NULL, persons int NOT NULL,
    PRIMARY KEY (facility_id, ability_grade))`,
  `CREATE TABLE facility_hazard (
    hazard_no varchar(60) NOT NULL, facility_id varchar(40) NOT NULL, domain varchar(30) NOT NULL,
    found_on date NOT NULL, rectified_on date NULL, checking_department varchar(30) NOT NULL,
    PRIMARY KEY (hazard_no))`,
  'CREATE INDEX facility_hazard_facility ON facility_hazard (facility_id)',
  `CREATE TABLE facility_check (
    facility_id varchar(40) NOT NULL, domain varchar(30) NOT NULL, checked_on date NOT NULL,
    checking_department varchar(30) NOT NULL, PRIMARY KEY (facility_id, domain))`,
  `CREATE TABLE dishonesty_listing (
    listing_no varchar(60) NOT NULL, uscc varchar(18) NOT NULL, ground varchar(200) NOT NULL,
    listed_on date NOT NULL, removed_on date NULL, synthetic boolean NOT NULL, PRIMARY KEY (listing_no))`,
  'CREATE INDEX dishonesty_listing_uscc ON dishonesty_listing (uscc)',
];

const elderAge = [
  'ELDER_AGE_FROM',
  null,
  '60.00',
  null,
  '《中华人民共和国老年人权益保障法》',
  '第二条',
  '全国人民代表大会常务委员会',
];

const visitRate = [
  'MONTHLY_VISIT_RATE',
  '140502',
  '1.00',
  '2025-12-31',
  '城政办发〔2024〕23号',
  '§二(二)5',
  '晋城市城区人民政府办公室',
];

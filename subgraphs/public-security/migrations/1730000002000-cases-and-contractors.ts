import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from '../../../shared/database/migrate';

export class CasesAndContractors1730000002000 implements MigrationInterface {
  name = 'CasesAndContractors1730000002000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, [...casesAndLeads, ...contractors, ...floatingPopulation]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, [
      'floating_population_record',
      'contractor_registration',
      'surveyed_project_compound',
      'surveyed_project',
      'damage_lead',
      'case_person',
      'police_case',
    ]);
  }
}

const casesAndLeads = [
  `CREATE TABLE police_case (
    case_no varchar(40) NOT NULL, kind varchar(30) NOT NULL, status varchar(20) NOT NULL, filed_on date NOT NULL,
    solved_on date NULL, closed_on date NULL, compound_id varchar(40) NULL, project_no varchar(40) NULL,
    enterprise_uscc varchar(18) NULL, care_facility_id varchar(40) NULL, synthetic boolean NOT NULL,
    PRIMARY KEY (case_no))`,
  'CREATE INDEX police_case_compound ON police_case (compound_id, filed_on)',
  'CREATE INDEX police_case_project ON police_case (project_no, filed_on)',
  'CREATE INDEX police_case_enterprise ON police_case (enterprise_uscc, filed_on)',
  'CREATE INDEX police_case_care_facility ON police_case (care_facility_id, filed_on)',
  'CREATE INDEX police_case_filed ON police_case (filed_on, case_no)',
  `CREATE TABLE case_person (
    case_no varchar(40) NOT NULL, person_ref varchar(40) NOT NULL, role varchar(20) NOT NULL,
    person_name varchar(60) NOT NULL, resident_id varchar(18) NULL, phone varchar(20) NULL,
    synthetic boolean NOT NULL, PRIMARY KEY (case_no, person_ref))`,
  `CREATE TABLE damage_lead (
    lead_no varchar(40) NOT NULL, lead_source varchar(30) NOT NULL, cause varchar(30) NOT NULL,
    received_on date NOT NULL, verified_on date NULL, outcome varchar(20) NULL, compound_id varchar(40) NULL,
    project_no varchar(40) NULL, case_no varchar(40) NULL, synthetic boolean NOT NULL, PRIMARY KEY (lead_no))`,
  'CREATE INDEX damage_lead_compound ON damage_lead (compound_id, received_on)',
  'CREATE INDEX damage_lead_project ON damage_lead (project_no, received_on)',
  'CREATE INDEX damage_lead_received ON damage_lead (received_on, lead_no)',
];

const contractors = [
  `CREATE TABLE surveyed_project (
    project_no varchar(40) NOT NULL, surveyed_on date NOT NULL, synthetic boolean NOT NULL, PRIMARY KEY (project_no))`,
  `CREATE TABLE surveyed_project_compound (
    project_no varchar(40) NOT NULL, compound_id varchar(40) NOT NULL, PRIMARY KEY (project_no, compound_id))`,
  'CREATE INDEX surveyed_project_compound_compound ON surveyed_project_compound (compound_id)',
  `CREATE TABLE contractor_registration (
    registration_no varchar(40) NOT NULL, project_no varchar(40) NOT NULL, enterprise_uscc varchar(18) NOT NULL,
    tier int NOT NULL, upstream_no varchar(40) NULL, status varchar(20) NOT NULL, registered boolean NOT NULL,
    surveyed_on date NOT NULL, registered_on date NULL, last_updated_on date NULL, ended_on date NULL,
    declared_workers int NULL, synthetic boolean NOT NULL, PRIMARY KEY (registration_no))`,
  'CREATE INDEX contractor_registration_project ON contractor_registration (project_no, tier)',
  'CREATE INDEX contractor_registration_enterprise ON contractor_registration (enterprise_uscc, surveyed_on)',
];

const floatingPopulation = [
  `CREATE TABLE floating_population_record (
    record_no varchar(40) NOT NULL, person_ref varchar(40) NOT NULL, person_name varchar(60) NOT NULL,
    resident_id varchar(18) NULL, phone varchar(20) NULL, compound_id varchar(40) NOT NULL,
    employer_uscc varchar(18) NULL, project_no varchar(40) NULL, registration_no varchar(40) NULL,
    registered_from date NOT NULL, registered_to date NULL, synthetic boolean NOT NULL, PRIMARY KEY (record_no))`,
  'CREATE INDEX floating_population_compound ON floating_population_record (compound_id, registered_from, registered_to)',
  'CREATE INDEX floating_population_registration ON floating_population_record (registration_no)',
];

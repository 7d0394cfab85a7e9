import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from '../../../shared/database/migrate';

export class PropertyServices1730000001300 implements MigrationInterface {
  name = 'PropertyServices1730000001300';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, [
      `CREATE TABLE property_company (
        uscc varchar(18) NOT NULL, county_code varchar(20) NOT NULL, synthetic boolean NOT NULL, PRIMARY KEY (uscc))`,
      'CREATE INDEX property_company_county ON property_company (county_code)',
      `CREATE TABLE property_credit (
        uscc varchar(18) NOT NULL, rated_year int NOT NULL, grade varchar(2) NOT NULL, PRIMARY KEY (uscc, rated_year))`,
      `CREATE TABLE credit_treatment (
        rule_no varchar(40) NOT NULL, jurisdiction_code varchar(20) NOT NULL, grade varchar(2) NOT NULL,
        treatment varchar(40) NOT NULL, risk_notice boolean NOT NULL, document varchar(200) NOT NULL,
        section varchar(100) NOT NULL, PRIMARY KEY (rule_no))`,
      `CREATE TABLE property_service (
        compound_id varchar(40) NOT NULL, start_on varchar(10) NOT NULL, end_on varchar(10) NOT NULL,
        mode varchar(30) NOT NULL, arrangement varchar(30) NULL, company_uscc varchar(18) NULL,
        service_grade int NULL, fee_yuan_per_m2 decimal(8,2) NULL, subsidy_from date NULL, synthetic boolean NOT NULL,
        document varchar(200) NULL, section varchar(100) NULL, PRIMARY KEY (compound_id, start_on))`,
      'CREATE INDEX property_service_company ON property_service (company_uscc, compound_id)',
      `CREATE TABLE owners_committee (
        compound_id varchar(40) NOT NULL, kind varchar(40) NOT NULL, member_count int NOT NULL,
        party_member_count int NOT NULL, synthetic boolean NOT NULL, PRIMARY KEY (compound_id))`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, [
      'owners_committee',
      'property_service',
      'credit_treatment',
      'property_credit',
      'property_company',
    ]);
  }
}

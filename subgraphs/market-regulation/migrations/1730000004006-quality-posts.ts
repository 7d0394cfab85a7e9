import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from '../../../shared/database/migrate';

/** On what grounds a body must have a quality safety director, and the facts that decide it. */
export class QualityPosts1730000004006 implements MigrationInterface {
  name = 'QualityPosts1730000004006';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, [
      `CREATE TABLE quality_post_rule (
        rule_no varchar(60) NOT NULL, jurisdiction_code varchar(20) NOT NULL, post varchar(20) NOT NULL,
        ground varchar(40) NOT NULL, valid_from date NOT NULL, valid_to date NULL, document varchar(200) NOT NULL,
        section varchar(100) NOT NULL, PRIMARY KEY (rule_no))`,
      'CREATE INDEX quality_post_rule_jurisdiction ON quality_post_rule (jurisdiction_code)',
      `CREATE TABLE industrial_profile (
        uscc varchar(18) NOT NULL, size varchar(20) NULL, safety_product boolean NULL, PRIMARY KEY (uscc))`,
      `CREATE TABLE compulsory_certificate (
        certificate_no varchar(40) NOT NULL, uscc varchar(18) NOT NULL, valid_from date NOT NULL, valid_to date NOT NULL,
        PRIMARY KEY (certificate_no))`,
      'CREATE INDEX compulsory_certificate_enterprise ON compulsory_certificate (uscc)',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['compulsory_certificate', 'industrial_profile', 'quality_post_rule']);
  }
}

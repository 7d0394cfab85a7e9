import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from '../../../shared/database/migrate';

export class CostsAndGuidelines1730000001200 implements MigrationInterface {
  name = 'CostsAndGuidelines1730000001200';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, [
      `CREATE TABLE cost_rule (
        rule_no varchar(40) NOT NULL, jurisdiction_code varchar(20) NOT NULL, scope varchar(30) NULL,
        payer varchar(30) NOT NULL, share decimal(7,6) NULL, text varchar(500) NOT NULL, valid_from date NULL,
        valid_to date NULL, guideline boolean NOT NULL, document varchar(200) NOT NULL, section varchar(100) NOT NULL,
        PRIMARY KEY (rule_no))`,
      'CREATE INDEX cost_rule_jurisdiction ON cost_rule (jurisdiction_code)',
      `CREATE TABLE payer_share (
        project_no varchar(40) NOT NULL, item_code varchar(30) NOT NULL, position int NOT NULL,
        scope varchar(30) NULL, payer varchar(30) NOT NULL, share decimal(7,6) NULL, amount_yuan decimal(16,2) NULL,
        rule_no varchar(40) NULL, PRIMARY KEY (project_no, item_code, position))`,
      `CREATE TABLE guideline (
        guideline_no varchar(40) NOT NULL, jurisdiction_code varchar(20) NOT NULL, subject varchar(40) NOT NULL,
        value decimal(12,6) NOT NULL, unit varchar(40) NOT NULL, in_principle boolean NOT NULL,
        text varchar(500) NOT NULL, valid_from date NULL, valid_to date NULL, document varchar(200) NOT NULL,
        section varchar(100) NOT NULL, PRIMARY KEY (guideline_no))`,
      'CREATE INDEX guideline_jurisdiction ON guideline (jurisdiction_code, subject)',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['guideline', 'payer_share', 'cost_rule']);
  }
}

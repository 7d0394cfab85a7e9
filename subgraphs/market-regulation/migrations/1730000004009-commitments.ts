import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from '../../../shared/database/migrate';

export class Commitments1730000004009 implements MigrationInterface {
  name = 'Commitments1730000004009';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, [
      `CREATE TABLE commitment_item (
        item_code varchar(40) NOT NULL, jurisdiction_code varchar(20) NOT NULL, title varchar(200) NOT NULL,
        excluded_subject varchar(30) NULL, document varchar(200) NOT NULL, section varchar(100) NOT NULL,
        synthetic boolean NOT NULL, PRIMARY KEY (item_code))`,
      'CREATE INDEX commitment_item_jurisdiction ON commitment_item (jurisdiction_code)',
      `CREATE TABLE commitment_approval (
        approval_no varchar(40) NOT NULL, uscc varchar(18) NOT NULL, item_code varchar(40) NOT NULL,
        approved_on date NOT NULL, check_due_on date NOT NULL, checked_on date NULL, kept boolean NULL,
        revoked_on date NULL, PRIMARY KEY (approval_no))`,
      'CREATE INDEX commitment_approval_enterprise ON commitment_approval (uscc, approved_on)',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['commitment_approval', 'commitment_item']);
  }
}

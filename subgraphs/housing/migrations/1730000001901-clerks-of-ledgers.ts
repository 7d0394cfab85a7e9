import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who made an entry of the ledger, so that registering and striking off can be traced to somebody. */
export class ClerksOfLedgers1730000001901 implements MigrationInterface {
  name = 'ClerksOfLedgers1730000001901';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE renovation_ledger_entry ADD COLUMN clerk_name varchar(60) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE renovation_ledger_entry DROP COLUMN clerk_name');
  }
}

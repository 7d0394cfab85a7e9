import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is above a division is asked for as often as what is below it. */
export class AncestorsByCode1732147200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX reference_ancestor_code ON reference_ancestor (code, ancestor_code)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('reference_ancestor', 'reference_ancestor_code');
  }
}

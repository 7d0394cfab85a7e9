import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever counts elders asks for the first day of their register. */
export class FirstDayOfRegister1730000003820 implements MigrationInterface {
  name = 'FirstDayOfRegister1730000003820';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX elder_registered ON elder (registered_on)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('elder', 'elder_registered');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lists of inspections are found by; and for which kind of offence a penalty was imposed. */
export class ListsAndKindsOfPenalties1730000004003 implements MigrationInterface {
  name = 'ListsAndKindsOfPenalties1730000004003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX inspection_division ON inspection (division_code, published_on)');
    await runner.query('ALTER TABLE penalty ADD COLUMN kind varchar(30) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE penalty DROP COLUMN kind');
    await dropIndex(runner);
  }
}

async function dropIndex(runner: QueryRunner): Promise<void> {
  const isEmbedded = runner.connection.options.type === 'better-sqlite3';
  await runner.query(`DROP INDEX inspection_division${isEmbedded ? '' : ' ON inspection'}`);
}

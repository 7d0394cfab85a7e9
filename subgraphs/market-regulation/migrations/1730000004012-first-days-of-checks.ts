import type { MigrationInterface, QueryRunner } from 'typeorm';

const indexes = [
  ['elevator_check_checked', 'elevator_check', 'checked_on'],
  ['inspection_published', 'inspection', 'published_on'],
] as const;

/** Whoever counts in a register asks for its first day. */
export class FirstDaysOfChecks1730000004012 implements MigrationInterface {
  name = 'FirstDaysOfChecks1730000004012';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, table, on] of indexes) await runner.query(`CREATE INDEX ${name} ON ${table} (${on})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, table] of indexes) await runner.dropIndex(table, name);
  }
}

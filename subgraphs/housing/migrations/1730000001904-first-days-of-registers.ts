import type { MigrationInterface, QueryRunner } from 'typeorm';

const indexes = [
  ['ticket_received', 'ticket', 'received_on'],
  ['fire_hazard_found', 'fire_hazard', 'found_on'],
] as const;

/** Whoever counts in a register asks for its first day. */
export class FirstDaysOfRegisters1730000001904 implements MigrationInterface {
  name = 'FirstDaysOfRegisters1730000001904';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, table, on] of indexes) await runner.query(`CREATE INDEX ${name} ON ${table} (${on})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, table] of indexes) await runner.dropIndex(table, name);
  }
}

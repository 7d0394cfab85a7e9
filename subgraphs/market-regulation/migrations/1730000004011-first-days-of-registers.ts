import type { MigrationInterface, QueryRunner } from 'typeorm';

const indexes = [
  ['ticket_received', 'ticket', 'received_on'],
  ['penalty_decided', 'penalty', 'decided_on'],
] as const;

/** Whoever counts in a register asks for its first day. */
export class FirstDaysOfRegisters1730000004011 implements MigrationInterface {
  name = 'FirstDaysOfRegisters1730000004011';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, table, on] of indexes) await runner.query(`CREATE INDEX ${name} ON ${table} (${on})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, table] of indexes) await runner.dropIndex(table, name);
  }
}

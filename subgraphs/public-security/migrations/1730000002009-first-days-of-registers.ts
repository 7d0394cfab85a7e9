import type { MigrationInterface, QueryRunner } from 'typeorm';

const indexes = [
  ['ticket_received', 'ticket', 'received_on'],
  ['contractor_registration_surveyed', 'contractor_registration', 'surveyed_on'],
] as const;

/** Whoever counts in a register asks for its first day. */
export class FirstDaysOfRegisters1730000002009 implements MigrationInterface {
  name = 'FirstDaysOfRegisters1730000002009';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, table, on] of indexes) await runner.query(`CREATE INDEX ${name} ON ${table} (${on})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, table] of indexes) await runner.dropIndex(table, name);
  }
}

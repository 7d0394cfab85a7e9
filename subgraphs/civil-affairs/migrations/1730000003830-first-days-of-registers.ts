import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever counts in a register asks for its first day. */
export class FirstDaysOfRegisters1730000003830 implements MigrationInterface {
  name = 'FirstDaysOfRegisters1730000003830';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX ticket_received ON ticket (received_on)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('ticket', 'ticket_received');
  }
}

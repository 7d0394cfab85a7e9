import type { MigrationInterface, QueryRunner } from 'typeorm';

const indexes = [
  ['work_record_recorded', 'work_record', 'recorded_on'],
  ['joint_meeting_held', 'joint_meeting', 'held_on'],
] as const;

/** Whoever counts the work of a street in a period asks for its first day. */
export class FirstDaysOfStreetWork1730000001905 implements MigrationInterface {
  name = 'FirstDaysOfStreetWork1730000001905';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, table, on] of indexes) await runner.query(`CREATE INDEX ${name} ON ${table} (${on})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, table] of indexes) await runner.dropIndex(table, name);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const indexes = [['elder_care_meeting_held', 'elder_care_meeting', 'held_on']] as const;

/** Whoever counts in a register asks for its first day. */
export class FirstMeetings1730000003850 implements MigrationInterface {
  name = 'FirstMeetings1730000003850';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, table, on] of indexes) await runner.query(`CREATE INDEX ${name} ON ${table} (${on})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, table] of indexes) await runner.dropIndex(table, name);
  }
}

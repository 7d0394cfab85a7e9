import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every report asks for the first week of which there is one. */
export class FirstWeekOfReports1730000001903 implements MigrationInterface {
  name = 'FirstWeekOfReports1730000001903';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX weekly_submission_week ON weekly_submission (week)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('weekly_submission', 'weekly_submission_week');
  }
}

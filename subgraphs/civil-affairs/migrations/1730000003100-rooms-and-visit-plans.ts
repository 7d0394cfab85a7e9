import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from '../../../shared/database/migrate';

/** In which room an elder lives, and for which day the visit of a month was planned. */
export class RoomsAndVisitPlans1730000003100 implements MigrationInterface {
  name = 'RoomsAndVisitPlans1730000003100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE elder ADD COLUMN room varchar(60) NULL');
    await createTables(runner, [
      `CREATE TABLE care_visit_plan (
        elder_id varchar(20) NOT NULL, month varchar(7) NOT NULL, planned_on date NOT NULL,
        PRIMARY KEY (elder_id, month))`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['care_visit_plan']);
    await runner.query('ALTER TABLE elder DROP COLUMN room');
  }
}

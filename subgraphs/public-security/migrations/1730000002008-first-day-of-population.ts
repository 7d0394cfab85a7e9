import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isEmbedded } from '../../../shared/database/migrate';

/** The first day of the register of the floating population is read without reading all of it. */
export class FirstDayOfPopulation1730000002008 implements MigrationInterface {
  name = 'FirstDayOfPopulation1730000002008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX floating_population_from ON floating_population_record (registered_from)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    const table = isEmbedded(runner.connection) ? '' : ' ON floating_population_record';
    await runner.query(`DROP INDEX floating_population_from${table}`);
  }
}

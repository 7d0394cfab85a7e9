import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isEmbedded } from '../../../shared/database/migrate';

/** [table, column, type] */
const columns = [
  ['police_case', 'division_code', 'varchar(20)'],
  ['police_case', 'summary', 'varchar(500)'],
  ['damage_lead', 'reporter_uscc', 'varchar(18)'],
  ['damage_lead', 'reporter_name', 'varchar(60)'],
  ['damage_lead', 'reporter_phone', 'varchar(20)'],
  ['special_industry_credential', 'division_code', 'varchar(20)'],
] as const;

/**
 * What a case is about in words and who reported a lead; and where a case in no compound and a credential stand, on
 * which it depends who may see them.
 */
export class CaseDetailAndPlaces1730000002002 implements MigrationInterface {
  name = 'CaseDetailAndPlaces1730000002002';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column, type] of columns) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column} ${type} NULL`);
    }
    await runner.query('CREATE INDEX case_person_person ON case_person (person_ref)');
  }

  async down(runner: QueryRunner): Promise<void> {
    const table = isEmbedded(runner.connection) ? '' : ' ON case_person';
    await runner.query(`DROP INDEX case_person_person${table}`);
    for (const [from, column] of columns.toReversed()) {
      await runner.query(`ALTER TABLE ${from} DROP COLUMN ${column}`);
    }
  }
}

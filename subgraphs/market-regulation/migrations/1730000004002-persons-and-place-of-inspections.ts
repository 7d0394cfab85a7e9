import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from '../../../shared/database/migrate';

/** Who holds a post at a body; and where an inspection is made, on which it depends who may see it under way. */
export class PersonsAndPlaceOfInspections1730000004002 implements MigrationInterface {
  name = 'PersonsAndPlaceOfInspections1730000004002';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, [
      `CREATE TABLE responsible_person (
        person_no varchar(40) NOT NULL, post varchar(30) NOT NULL, uscc varchar(18) NOT NULL, name varchar(60) NOT NULL,
        phone varchar(20) NULL, appointed_on date NOT NULL, left_on date NULL, synthetic boolean NOT NULL,
        PRIMARY KEY (person_no))`,
      'CREATE INDEX responsible_person_enterprise ON responsible_person (uscc, post, appointed_on)',
    ]);
    await runner.query('ALTER TABLE inspection ADD COLUMN division_code varchar(20) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE inspection DROP COLUMN division_code');
    await dropTables(runner, ['responsible_person']);
  }
}

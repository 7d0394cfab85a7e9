import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sections as all departments write them: § stands before decimal numbers only. */
export class SectionsAsWrittenElsewhere1730000002007 implements MigrationInterface {
  name = 'SectionsAsWrittenElsewhere1730000002007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('UPDATE police_rule SET section = ? WHERE section = ?', [section, `§${section}`]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('UPDATE police_rule SET section = ? WHERE section = ?', [`§${section}`, section]);
  }
}

const section = '二(六)23';

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sections as all departments write them: § stands before decimal numbers only. */
export class SectionsAsWrittenElsewhere1730000003810 implements MigrationInterface {
  name = 'SectionsAsWrittenElsewhere1730000003810';

  async up(runner: QueryRunner): Promise<void> {
    for (const section of sections) await rename(runner, `§${section}`, section);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const section of sections) await rename(runner, section, `§${section}`);
  }
}

const sections = ['二(二)5', '二(五)21', '二(六)24'] as const;

async function rename(runner: QueryRunner, from: string, to: string): Promise<void> {
  await runner.query('UPDATE care_rule SET section = ? WHERE section = ?', [to, from]);
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const indexes = [
  ['police_case_division', 'police_case', 'division_code, filed_on'],
  ['scrap_inspection_inspected', 'scrap_inspection', 'inspected_on'],
  ['operator_meeting_held', 'operator_meeting', 'held_on'],
] as const;

/** A case in no compound is found by its division; whoever counts inspections or meetings asks for the first of them. */
export class CasesInNoCompound1730000002010 implements MigrationInterface {
  name = 'CasesInNoCompound1730000002010';

  async up(runner: QueryRunner): Promise<void> {
    for (const [name, table, on] of indexes) await runner.query(`CREATE INDEX ${name} ON ${table} (${on})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, table] of indexes) await runner.dropIndex(table, name);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from '../../../shared/database/migrate';

/** Home retrofits and family care beds, and the rules on them and on the rating of homes. */
export class HomeAdaptation1730000003400 implements MigrationInterface {
  name = 'HomeAdaptation1730000003400';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, [
      `CREATE TABLE home_retrofit (
        retrofit_no varchar(40) NOT NULL, elder_id varchar(20) NOT NULL, plan_year int NOT NULL,
        status varchar(20) NOT NULL, completed_on date NULL, subsidy_yuan decimal(12,2) NULL,
        synthetic boolean NOT NULL, PRIMARY KEY (retrofit_no))`,
      'CREATE INDEX home_retrofit_elder ON home_retrofit (elder_id, plan_year)',
      'CREATE INDEX home_retrofit_year ON home_retrofit (plan_year)',
      `CREATE TABLE family_care_bed (
        bed_no varchar(40) NOT NULL, elder_id varchar(20) NOT NULL, facility_id varchar(40) NULL,
        start_on date NOT NULL, end_on date NULL, synthetic boolean NOT NULL, PRIMARY KEY (bed_no))`,
      'CREATE INDEX family_care_bed_elder ON family_care_bed (elder_id, start_on)',
      'CREATE INDEX family_care_bed_start ON family_care_bed (start_on)',
    ]);
    const marks = rules.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ');
    await runner.query(
      `INSERT INTO care_rule (rule_code, jurisdiction_code, value, due_on, document, section, issuer) VALUES ${marks}`,
      rules.flatMap(([code, value, dueOn, section]) => [
        ...[code, '140502', value, dueOn, '城政办发〔2024〕23号', section, '晋城市城区人民政府办公室'],
      ]),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['family_care_bed', 'home_retrofit']);
    await runner.query(
      `DELETE FROM care_rule WHERE rule_code IN (${rules.map(() => '?').join(', ')})`,
      rules.map(([code]) => code),
    );
  }
}

const endOf2025 = '2025-12-31';

/** Code, value, by when, section. */
const rules = [
  ['HOME_RETROFIT_ONCE', '1.00', null, '§二(五)21'],
  ['TOWNSHIP_HOMES_RATED', '0.80', endOf2025, '§二(六)24'],
  ['TOWNSHIP_HOMES_LEAST_LEVEL', '1.00', endOf2025, '§二(六)24'],
  ['DISTRICT_HOMES_RATED', '0.80', endOf2025, '§二(六)24'],
  ['DISTRICT_HOMES_LEAST_LEVEL', '2.00', endOf2025, '§二(六)24'],
] as const;

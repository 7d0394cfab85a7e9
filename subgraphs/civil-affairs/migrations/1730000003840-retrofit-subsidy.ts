import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For whose home the retrofit is paid: a household of hardship whose elder has one of the needs, or more. */
export class RetrofitSubsidy1730000003840 implements MigrationInterface {
  name = 'RetrofitSubsidy1730000003840';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `INSERT INTO care_rule (rule_code, jurisdiction_code, value, due_on, document, section, issuer)
        VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [...retrofitSubsidy],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM care_rule WHERE rule_code = ?', [retrofitSubsidy[0]]);
  }
}

const retrofitSubsidy = [
  'HOME_RETROFIT_SUBSIDISED',
  '140502',
  '1.00',
  null,
  '城政办发〔2024〕23号',
  '二(五)21',
  '晋城市城区人民政府办公室',
] as const;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From which age an elder is of advanced age (高龄): the documents do not say, the law names an age for the allowance. */
export class AdvancedAge1730000003600 implements MigrationInterface {
  name = 'AdvancedAge1730000003600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `INSERT INTO care_rule (rule_code, jurisdiction_code, value, due_on, document, section, issuer)
        VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [...advancedAge],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM care_rule WHERE rule_code = ?', [advancedAge[0]]);
  }
}

const advancedAge = [
  'ADVANCED_AGE_FROM',
  null,
  '80.00',
  null,
  '《中华人民共和国老年人权益保障法》',
  '第三十三条（高龄津贴的年龄）',
  '全国人民代表大会常务委员会',
] as const;

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isEmbedded, createTables, dropTables } from '../../../shared/database/migrate';

export class ScrapTracesAndCredentialRules1730000002004 implements MigrationInterface {
  name = 'ScrapTracesAndCredentialRules1730000002004';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
    for (const rule of rules) {
      await runner.query(
        `INSERT INTO credential_rule (rule_no, industry, credential_kind, jurisdiction_code, valid_from, valid_to,
          document, section, issuer) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        [...rule],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    const table = isEmbedded(runner.connection) ? '' : ' ON police_case';
    await runner.query(`DROP INDEX police_case_kind${table}`);
    await dropTables(runner, ['credential_rule', 'trace_record']);
  }
}

const tables = [
  `CREATE TABLE trace_record (
    record_no varchar(40) NOT NULL, inspection_no varchar(40) NOT NULL, item_kind varchar(20) NOT NULL,
    traced_on date NOT NULL, origin varchar(20) NOT NULL, case_no varchar(40) NULL, synthetic boolean NOT NULL,
    PRIMARY KEY (record_no))`,
  'CREATE INDEX trace_record_inspection ON trace_record (inspection_no, traced_on)',
  `CREATE TABLE credential_rule (
    rule_no varchar(40) NOT NULL, industry varchar(20) NOT NULL, credential_kind varchar(20) NOT NULL,
    jurisdiction_code varchar(20) NULL, valid_from date NOT NULL, valid_to date NULL, document varchar(200) NOT NULL,
    section varchar(100) NOT NULL, issuer varchar(100) NOT NULL, PRIMARY KEY (rule_no))`,
  'CREATE INDEX police_case_kind ON police_case (kind, filed_on)',
];

/** The filing took the place of the licence fifteen days after the reply that speaks of it. */
const changedOn = '2023-07-20';

const rules = [
  [
    'SCRAP-LICENCE-140500',
    'SCRAP_METAL',
    'LICENCE',
    '140500',
    '2023-07-05',
    changedOn,
    '晋城市住房和城乡建设局《关于市政协八届二次会议第TA00201号提案的答复》',
    '措施七(三)',
    '晋城市住房和城乡建设局',
  ],
  [
    'SCRAP-FILING-NATIONAL',
    'SCRAP_METAL',
    'FILING',
    null,
    changedOn,
    null,
    '《国务院关于修改和废止部分行政法规的决定》（国务院令第764号）',
    '《废旧金属收购业治安管理办法》第四条',
    '国务院',
  ],
] as const;

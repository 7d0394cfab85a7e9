import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from '../../../shared/database/migrate';

const columns = [
  ['compound', 'asked_households', 'int'],
  ['compound', 'consenting_households', 'int'],
  ['compound', 'self_funding_share', 'decimal(5,4)'],
  ['renovation_project', 'accepted_on', 'date'],
  ['renovation_project', 'last_progress_on', 'date'],
  ['property_service', 'package_no', 'varchar(40)'],
  ['guideline', 'value_assumed', 'boolean'],
] as const;

const indexes = [
  ['renovation_project_stage', 'renovation_project', 'stage'],
  ['renovation_project_plan', 'renovation_project', 'plan_year'],
  ['renovation_project_accepted', 'renovation_project', 'accepted_on'],
  ['renovation_item_code', 'renovation_item', 'item_code, project_no'],
  ['renovation_ledger_entry_entered', 'renovation_ledger_entry', 'entered_on'],
  ['property_service_package', 'property_service', 'package_no'],
] as const;

/** What the plan of a year, the acceptance of works and the subsidy are judged by. */
export class PlansAndAcceptance1730000001800 implements MigrationInterface {
  name = 'PlansAndAcceptance1730000001800';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column, type] of columns) {
      await runner.query(`ALTER TABLE ${table} ADD COLUMN ${column} ${type} NULL`);
    }
    for (const [name, table, on] of indexes) await runner.query(`CREATE INDEX ${name} ON ${table} (${on})`);
    await createTables(runner, [
      `CREATE TABLE care_facility_provision (
        provision_no varchar(40) NOT NULL, compound_id varchar(40) NOT NULL, setting varchar(20) NOT NULL,
        due_by date NOT NULL, mode varchar(20) NULL, settled_on date NULL, facility_id varchar(40) NULL,
        planned_together boolean NULL, built_together boolean NULL, accepted_together boolean NULL,
        delivered_together boolean NULL, synthetic boolean NOT NULL, PRIMARY KEY (provision_no))`,
      'CREATE INDEX care_facility_provision_compound ON care_facility_provision (compound_id)',
      'CREATE INDEX care_facility_provision_mode ON care_facility_provision (mode, due_by)',
      `CREATE TABLE selection_rule (
        rule_no varchar(40) NOT NULL, jurisdiction_code varchar(20) NOT NULL, criterion varchar(40) NOT NULL,
        threshold decimal(12,6) NULL, threshold_assumed boolean NOT NULL, text varchar(500) NOT NULL,
        document varchar(200) NOT NULL, section varchar(100) NOT NULL, PRIMARY KEY (rule_no))`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['selection_rule', 'care_facility_provision']);
    for (const [name, table] of indexes) await dropIndex(runner, name, table);
    for (const [table, column] of columns) await runner.query(`ALTER TABLE ${table} DROP COLUMN ${column}`);
  }
}

async function dropIndex(runner: QueryRunner, name: string, table: string): Promise<void> {
  const ofTable = runner.connection.options.type === 'better-sqlite3' ? '' : ` ON ${table}`;
  await runner.query(`DROP INDEX ${name}${ofTable}`);
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from '../../../shared/database/migrate';

export class MaterialChecks1730000004005 implements MigrationInterface {
  name = 'MaterialChecks1730000004005';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, [
      `CREATE TABLE material_check (
        check_no varchar(40) NOT NULL, project_no varchar(40) NOT NULL, material varchar(30) NOT NULL,
        supplier_uscc varchar(18) NULL, checked_on date NOT NULL, published_on date NOT NULL, result varchar(20) NOT NULL,
        report_no varchar(40) NULL, laboratory varchar(200) NULL, report_genuine boolean NULL, synthetic boolean NOT NULL,
        PRIMARY KEY (check_no))`,
      'CREATE INDEX material_check_project ON material_check (project_no, published_on)',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['material_check']);
  }
}

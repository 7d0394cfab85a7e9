import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from '../database/migrate';

/** The copy of other departments' indicators: looked up by key, and in the order of its values. */
export class IndicatorTables1732060800000 implements MigrationInterface {
  name = 'IndicatorTables1732060800000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, [
      `CREATE TABLE reference_indicator (
        owner varchar(60) NOT NULL, code varchar(60) NOT NULL, period varchar(20) NOT NULL,
        subject_type varchar(40) NOT NULL, subject_key varchar(64) NOT NULL, value double NULL,
        suppressed boolean NOT NULL, as_of date NOT NULL,
        PRIMARY KEY (owner, code, period, subject_type, subject_key))`,
      'CREATE INDEX reference_indicator_value ON reference_indicator (owner, code, period, subject_type, value)',
      `CREATE TABLE reference_indicator_owner (
        owner varchar(60) NOT NULL, version varchar(64) NOT NULL, as_of date NOT NULL, PRIMARY KEY (owner))`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['reference_indicator_owner', 'reference_indicator']);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from '../database/migrate';

/** Tables that every department has: its copy of reference data, and which sets of rows were loaded. */
export class ReferenceTables1730000000000 implements MigrationInterface {
  name = 'ReferenceTables1730000000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, [
      `CREATE TABLE reference_division (
        code varchar(20) NOT NULL, name varchar(100) NOT NULL, level varchar(20) NOT NULL,
        parent_code varchar(20) NULL, valid_from date NULL, valid_to date NULL, PRIMARY KEY (code))`,
      `CREATE TABLE reference_ancestor (
        ancestor_code varchar(20) NOT NULL, code varchar(20) NOT NULL, PRIMARY KEY (ancestor_code, code))`,
      `CREATE TABLE reference_membership (
        compound_id varchar(40) NOT NULL, valid_from varchar(10) NOT NULL, valid_to varchar(10) NOT NULL,
        community_code varchar(20) NOT NULL, PRIMARY KEY (compound_id, valid_from))`,
      'CREATE INDEX reference_membership_community ON reference_membership (community_code)',
      `CREATE TABLE reference_enterprise (
        uscc varchar(18) NOT NULL, name varchar(200) NOT NULL, PRIMARY KEY (uscc))`,
      `CREATE TABLE reference_feed (
        feed varchar(40) NOT NULL, version varchar(64) NOT NULL, as_of date NOT NULL, PRIMARY KEY (feed))`,
      'CREATE TABLE loaded_set (name varchar(60) NOT NULL, PRIMARY KEY (name))',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, [
      'loaded_set',
      'reference_feed',
      'reference_enterprise',
      'reference_membership',
      'reference_ancestor',
      'reference_division',
    ]);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from '../../../shared/database/migrate';

export class DishonestyListings1730000004007 implements MigrationInterface {
  name = 'DishonestyListings1730000004007';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, [
      `CREATE TABLE dishonesty_listing (
        listing_no varchar(40) NOT NULL, uscc varchar(18) NOT NULL, ground varchar(200) NOT NULL, listed_on date NOT NULL,
        removed_on date NULL, PRIMARY KEY (listing_no))`,
      'CREATE INDEX dishonesty_listing_enterprise ON dishonesty_listing (uscc, listed_on)',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['dishonesty_listing']);
  }
}

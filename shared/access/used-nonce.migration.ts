import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTables, dropTables } from '../database/migrate';

/** The table through which a department's replicas share the proofs that were used. */
export class UsedNonces1731628800000 implements MigrationInterface {
  name = 'UsedNonces1731628800000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, [
      'CREATE TABLE used_nonce (nonce varchar(22) NOT NULL, expires_at bigint NOT NULL, PRIMARY KEY (nonce))',
      'CREATE INDEX used_nonce_expires_at ON used_nonce (expires_at)',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['used_nonce']);
  }
}

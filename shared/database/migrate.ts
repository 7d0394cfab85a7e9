import type { DataSource, QueryRunner } from 'typeorm';

/** Runs the migrations that the database has not seen yet, each in its own transaction where the engine allows it. */
export async function migrate(database: DataSource): Promise<void> {
  await database.runMigrations({ transaction: 'each' });
}

export function isEmbedded(database: DataSource): boolean {
  return database.options.type === 'better-sqlite3';
}

/**
 * Creates tables from statements in the SQL that both engines accept. On MySQL and MariaDB each table gets InnoDB and
 * a binary collation, so that identifiers and names compare as on the embedded engine.
 */
export async function createTables(runner: QueryRunner, statements: readonly string[]): Promise<void> {
  const options = isEmbedded(runner.connection)
    ? ''
    : ' ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin';
  for (const statement of statements) {
    const sql = statement.trim();
    await runner.query(/^create table/i.test(sql) ? sql + options : sql);
  }
}

export async function dropTables(runner: QueryRunner, tables: readonly string[]): Promise<void> {
  for (const table of tables) await runner.query(`DROP TABLE ${table}`);
}

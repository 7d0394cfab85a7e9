import type { DataSource } from 'typeorm';
import { isEmbedded } from './migrate';

export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/**
 * Runs writes as one: a reader sees all of them or none. The embedded engine has one connection, on which readers would
 * see what is not committed yet: there the statements run without a pause in which anybody could read.
 * @throws what the engine throws; nothing is written then
 */
export async function writeAtOnce(database: DataSource, statements: Iterable<Statement>): Promise<void> {
  if (isEmbedded(database)) return writeWithoutPause(database, statements);
  await database.transaction(async (manager) => {
    for (const { sql, parameters } of statements) await manager.query(sql, [...parameters]);
  });
}

/** The embedded engine's own connection, which answers at once. */
interface EmbeddedConnection {
  prepare(sql: string): { run(...parameters: readonly unknown[]): unknown };
}

function writeWithoutPause(database: DataSource, statements: Iterable<Statement>): void {
  const { databaseConnection } = database.driver as unknown as { databaseConnection: EmbeddedConnection };
  const run = (sql: string, parameters: readonly unknown[] = []) => {
    database.logger.logQuery(sql);
    databaseConnection.prepare(sql).run(...parameters);
  };
  run('BEGIN');
  try {
    for (const { sql, parameters } of statements) run(sql, parameters);
    run('COMMIT');
  } catch (error) {
    run('ROLLBACK');
    throw error;
  }
}

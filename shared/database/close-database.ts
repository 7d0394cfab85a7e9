import type { DataSource } from 'typeorm';

/**
 * Closes a database. What was written to an embedded one stands in its one file afterwards, so that a copy of the file
 * is whole and the next start has no log to read first.
 */
export async function closeDatabase(database: DataSource): Promise<void> {
  if (!database.isInitialized) return;
  try {
    if (database.options.type === 'better-sqlite3') await database.query('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    await database.destroy();
  }
}

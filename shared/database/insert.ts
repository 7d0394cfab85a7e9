import type { DataSource, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { refreshStatistics } from './statistics';
import { inTransaction } from './transaction';

/** Inserts many rows of one entity, a few hundred to a statement. */
export type Insert = <Row extends ObjectLiteral>(
  entity: EntityTarget<Row>,
  rows: readonly Partial<Row>[],
) => Promise<void>;

const parametersPerStatement = 3_000;

/**
 * Loads a named set of rows once: all of them in one transaction, or none. A database that has the set is left as it is.
 */
export async function insertInto(
  database: DataSource,
  mark: string,
  load: (insert: Insert) => Promise<void>,
): Promise<void> {
  let loadedNow = false;
  await inTransaction(database, async (manager) => {
    const loaded = await manager.query('SELECT name FROM loaded_set WHERE name = ?', [mark]);
    if (loaded.length > 0) return;
    await load(inserter(manager));
    await manager.query('INSERT INTO loaded_set (name) VALUES (?)', [mark]);
    loadedNow = true;
  });
  if (loadedNow) await refreshStatistics(database);
}

/** Multi-row inserts through a manager, values converted as the entity's columns say. */
export function inserter(manager: EntityManager): Insert {
  return async (entity, rows) => {
    const { columns, tablePath } = manager.connection.getMetadata(entity);
    const quote = (name: string) => manager.connection.driver.escape(name);
    const names = columns.map((column) => quote(column.databaseName)).join(', ');
    const tuple = `(${columns.map(() => '?').join(', ')})`;
    const rowsPerStatement = Math.max(1, Math.floor(parametersPerStatement / columns.length));
    for (let start = 0; start < rows.length; start += rowsPerStatement) {
      const slice = rows.slice(start, start + rowsPerStatement);
      const values = slice.flatMap((row) =>
        columns.map((column) => {
          const value = column.getEntityValue(row as ObjectLiteral, true) ?? null;
          return manager.connection.driver.preparePersistentValue(value, column) ?? null;
        }),
      );
      await manager.query(
        `INSERT INTO ${quote(tablePath)} (${names}) VALUES ${slice.map(() => tuple).join(', ')}`,
        values,
      );
    }
  };
}

import type { DataSource, EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { refreshStatistics } from './statistics';
import type { Statement } from './write-at-once';

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
  const loadedNow = await database.transaction(async (manager) => {
    const loaded = await manager.query('SELECT name FROM loaded_set WHERE name = ?', [mark]);
    if (loaded.length > 0) return false;
    await load(inserter(manager));
    await manager.query('INSERT INTO loaded_set (name) VALUES (?)', [mark]);
    return true;
  });
  if (loadedNow) await refreshStatistics(database);
}

/** Multi-row inserts through a manager, one after the other. */
export function inserter(manager: EntityManager): Insert {
  return async (entity, rows) => {
    for (const { sql, parameters } of insertsOf(manager.connection, entity, rows)) {
      await manager.query(sql, [...parameters]);
    }
  };
}

/** The statements that insert rows of one entity, values converted as its columns say. */
export function* insertsOf<Row extends ObjectLiteral>(
  database: DataSource,
  entity: EntityTarget<Row>,
  rows: readonly Partial<Row>[],
): Generator<Statement> {
  const { driver } = database;
  const { columns, tablePath } = database.getMetadata(entity);
  const names = columns.map((column) => driver.escape(column.databaseName)).join(', ');
  const tuple = `(${columns.map(() => '?').join(', ')})`;
  const rowsPerStatement = Math.max(1, Math.floor(parametersPerStatement / columns.length));
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const slice = rows.slice(start, start + rowsPerStatement);
    yield {
      sql: `INSERT INTO ${driver.escape(tablePath)} (${names}) VALUES ${slice.map(() => tuple).join(', ')}`,
      parameters: slice.flatMap((row) =>
        columns.map((column) => {
          const value = column.getEntityValue(row as ObjectLiteral, true) ?? null;
          return driver.preparePersistentValue(value, column) ?? null;
        }),
      ),
    };
  }
}

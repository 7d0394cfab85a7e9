import type { DataSource } from 'typeorm';

/** Columns with their values, as SQL takes and gives them. */
export type Row = Readonly<Record<string, string | number | null>>;

/** One row of one department's database, changed, added or taken away. */
export type RowChange = {
  readonly department: string;
  readonly table: string;
} & (
  | { readonly update: Row; readonly set: Row }
  | { readonly insert: Row }
  /** Columns that tell the row from all others. */
  | { readonly remove: Row }
);

/**
 * Changes the row and gives what puts it back as it was.
 * @throws Error when there is not exactly one such row, or when nothing would change
 */
export async function changeRow(database: DataSource, change: RowChange): Promise<() => Promise<void>> {
  const { table } = change;
  if ('insert' in change) {
    await insert(database, table, change.insert);
    return () => removeOne(database, table, change.insert);
  }
  if ('remove' in change) {
    const row = await theRow(database, table, change.remove);
    await removeOne(database, table, change.remove);
    return () => insert(database, table, row);
  }
  const row = await theRow(database, table, change.update);
  const columns = Object.keys(change.set);
  if (columns.every((column) => row[column] === change.set[column]))
    throw new Error(`${table}: the row already holds ${JSON.stringify(change.set)}`);
  const former = Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
  await update(database, table, change.update, change.set);
  return () => update(database, table, { ...change.update, ...keyAmong(change.update, change.set) }, former);
}

/** The key as it is after the change, for a change of the key itself. */
function keyAmong(key: Row, set: Row): Row {
  return Object.fromEntries(Object.entries(set).filter(([column]) => column in key));
}

async function theRow(database: DataSource, table: string, key: Row): Promise<Row> {
  const condition = conditionOn(key);
  const rows: Row[] = await database.query(
    `SELECT * FROM ${table} WHERE ${condition.sql}`,
    condition.parameters,
  );
  const [row] = rows;
  if (!row || rows.length > 1)
    throw new Error(`${table}: expected one row with ${JSON.stringify(key)}, found ${rows.length}`);
  return row;
}

async function insert(database: DataSource, table: string, row: Row): Promise<void> {
  const columns = Object.keys(row);
  await database.query(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    Object.values(row),
  );
}

async function update(database: DataSource, table: string, key: Row, set: Row): Promise<void> {
  const condition = conditionOn(key);
  const assignments = Object.keys(set).map((column) => `${column} = ?`);
  await database.query(`UPDATE ${table} SET ${assignments.join(', ')} WHERE ${condition.sql}`, [
    ...Object.values(set),
    ...condition.parameters,
  ]);
}

async function removeOne(database: DataSource, table: string, key: Row): Promise<void> {
  await theRow(database, table, key);
  const condition = conditionOn(key);
  await database.query(`DELETE FROM ${table} WHERE ${condition.sql}`, condition.parameters);
}

function conditionOn(key: Row): { sql: string; parameters: (string | number)[] } {
  const entries = Object.entries(key);
  return {
    sql: entries
      .map(([column, value]) => (value === null ? `${column} IS NULL` : `${column} = ?`))
      .join(' AND '),
    parameters: entries.flatMap(([, value]) => (value === null ? [] : [value])),
  };
}

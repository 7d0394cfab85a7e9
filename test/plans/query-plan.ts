import type { DataSource } from 'typeorm';
import { isEmbedded } from '../../shared/database/migrate';
import { tablesOfFixedSize } from './grown-tables';

/** A statement as it was sent. */
export interface Statement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** Steps of the plan of a statement that read all rows of a table that grows, as the engine words them. */
export async function fullScans(database: DataSource, { sql, parameters }: Statement): Promise<string[]> {
  const grows = growingIn(sql, database);
  const steps = isEmbedded(database)
    ? await stepsOfSqlite(database, sql, parameters)
    : await stepsOfMariadb(database, sql, parameters);
  return steps.flatMap(({ readsAll, told }) => (readsAll !== null && grows(readsAll) ? [told] : []));
}

interface Step {
  /** The name in the statement of the rows that are all read; null where an index leads to some of them. */
  readonly readsAll: string | null;
  readonly told: string;
}

/** An index made for one statement reads all rows, too, and so does the search for a least value without one. */
const readingAll = /^SCAN (\w+)|^SEARCH (\w+)(?: USING AUTOMATIC|$)/;

async function stepsOfSqlite(
  database: DataSource,
  sql: string,
  parameters: readonly unknown[],
): Promise<Step[]> {
  const steps: { detail: string }[] = await database.query(`EXPLAIN QUERY PLAN ${sql}`, [...parameters]);
  return steps.map(({ detail }) => {
    const [, scanned, indexed] = readingAll.exec(detail) ?? [];
    return { readsAll: scanned ?? indexed ?? null, told: detail };
  });
}

async function stepsOfMariadb(
  database: DataSource,
  sql: string,
  parameters: readonly unknown[],
): Promise<Step[]> {
  const steps: { table: string | null; type: string | null; rows: number | null }[] = await database.query(
    `EXPLAIN ${sql}`,
    [...parameters],
  );
  return steps.map(({ table, type, rows }) => ({
    readsAll: type === 'ALL' || type === 'index' ? table : null,
    told: `${type} ${table}, ${rows} rows`,
  }));
}

const fromOrJoin = /\b(?:FROM|JOIN)\s+["`]?(\w+)["`]?(?:\s+(?:AS\s+)?["`]?(\w+)["`]?)?/gi;
const keyword = /^(?:WHERE|JOIN|LEFT|INNER|ON|GROUP|ORDER|UNION|CROSS|LIMIT)$/i;
/** What engines call rows that stand in no table. */
const engineNames = /^(?:<|subquery$|CONSTANT$)/;
const derived = /\)\s+(?:AS\s+)?["`]?(\w+)["`]?/gi;

/** Whether a name in the statement stands for a table that grows. A name may stand for several in parts of it. */
function growingIn(sql: string, database: DataSource): (name: string) => boolean {
  const tables = new Set(database.entityMetadatas.map(({ tableName }) => tableName));
  const growing = new Map<string, boolean>();
  for (const [, table = '', word = table] of sql.matchAll(fromOrJoin)) {
    const name = keyword.test(word) ? table : word;
    if (tables.has(table)) growing.set(name, growing.get(name) === true || !tablesOfFixedSize.has(table));
  }
  const others = new Set([...sql.matchAll(derived)].map(([, name]) => name));
  return (name) => {
    const grows = growing.get(name);
    if (grows === undefined && !others.has(name) && !engineNames.test(name))
      throw new Error(`expected "${name}" to be a name in: ${sql}`);
    return grows === true;
  };
}

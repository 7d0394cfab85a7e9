import type { DataSource, EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';

/**
 * Where the migrated tables of an embedded database are not what the entities say: one line for each difference,
 * `table.column: expected …, got …`; none when they agree. Indexes are the migrations' alone and are not compared.
 */
export async function schemaDifferences(database: DataSource): Promise<readonly string[]> {
  const differences: string[] = [];
  for (const entity of database.entityMetadatas) {
    const columns = await columnsOf(database, entity.tableName);
    differences.push(...differencesOf(entity, columns));
  }
  const known = new Set(database.entityMetadatas.map(({ tableName }) => tableName));
  for (const table of await tablesOf(database)) {
    if (!known.has(table)) differences.push(`${table}: expected an entity for this table, got none`);
  }
  return differences;
}

const builtIn = /^(sqlite_.*|schema_migration|typeorm_metadata)$/;

async function tablesOf(database: DataSource): Promise<string[]> {
  const rows: { name: string }[] = await database.query(
    "SELECT name FROM sqlite_master WHERE type = 'table'",
  );
  return rows.map(({ name }) => name).filter((name) => !builtIn.test(name));
}

/** Columns of a table by name, each as the text by which they are compared. */
async function columnsOf(database: DataSource, table: string): Promise<Map<string, string>> {
  const rows: { name: string; type: string; notnull: number; pk: number }[] = await database.query(
    `SELECT name, type, "notnull", pk FROM pragma_table_info('${table}')`,
  );
  return new Map(
    rows.map(({ name, type, notnull, pk }) => [name, described(type, notnull !== 0, Number(pk) > 0)]),
  );
}

function differencesOf(entity: EntityMetadata, found: ReadonlyMap<string, string>): string[] {
  const expected = new Map(entity.columns.map((column) => [column.databaseName, expectedOf(column)]));
  const names = new Set([...expected.keys(), ...found.keys()]);
  return [...names].flatMap((name) => {
    const [wanted, got] = [expected.get(name) ?? 'no such column', found.get(name) ?? 'no such column'];
    return wanted === got ? [] : [`${entity.tableName}.${name}: expected ${wanted}, got ${got}`];
  });
}

function expectedOf(column: ColumnMetadata): string {
  const { type, length, precision, scale, isNullable, isPrimary } = column;
  const size = length || (precision ? `${precision},${scale ?? 0}` : '');
  return described(`${String(type)}${size ? `(${size})` : ''}`, !isNullable, isPrimary);
}

function described(type: string, required: boolean, primary: boolean): string {
  return `${type.toLowerCase()}${required ? ' not null' : ''}${primary ? ' primary key' : ''}`;
}

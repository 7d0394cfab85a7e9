import type { DepartmentSurroundings } from './surroundings';

/**
 * One way to load many rows by key with one SQL statement. Declared once beside its concept, named so that it reads
 * aloud (`projectsByCompound`), and used through `context.load(projectsByCompound, compoundId, {})`.
 */
export interface LoaderDefinition<Value, Args = Record<string, never>> {
  readonly name: string;
  /** The value of a key of which there is no row: null, [] or a zero. */
  readonly absent: Value;
  /** One SQL statement for all keys. Keys without a row are left out of the map. */
  readonly batch: (
    keys: readonly string[],
    args: Args,
    surroundings: DepartmentSurroundings,
  ) => Promise<ReadonlyMap<string, Value>>;
}

/** Gathers rows into lists by key, in the order of the rows. */
export function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Indexes rows by a unique key. */
export function indexBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}

import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import { named, type SqlPiece } from './sql-piece';

/** A list by key of which only the first rows are wanted. All names are column names written in the code. */
export interface ListByKey {
  /** Unique among the rows. */
  readonly idColumn: string;
  /** The key by which the list is asked for. */
  readonly keyColumn: string;
  /** Total order of a list: the last column is unique; equals stand by ascending key, as in lists that are paged. */
  readonly order: readonly (readonly [column: string, direction: 'ASC' | 'DESC'])[];
  /** What follows FROM; its rows have the columns named above. */
  readonly from: SqlPiece;
  /** Rows of each list (rows). */
  readonly first: number;
}

/** `table WHERE condition`, to be the `from` of a list. */
export function rowsOf(table: string, { sql, parameters }: SqlPiece): SqlPiece {
  return { sql: `${table} WHERE ${sql}`, parameters };
}

/** The first rows of each list in their order, in one statement; rows that are not wanted are not read out. */
export function firstOfEach<Row extends ObjectLiteral>(
  database: DataSource,
  entity: EntityTarget<Row>,
  { idColumn, keyColumn, order, from, first }: ListByKey,
): Promise<Row[]> {
  const place = `ROW_NUMBER() OVER (PARTITION BY ${keyColumn} ORDER BY ${order.map((term) => term.join(' ')).join(', ')})`;
  const ranked = `SELECT ${idColumn}, ${place} AS place FROM ${from.sql}`;
  const [sql, values] = named('value', {
    sql: `SELECT ${idColumn} FROM (${ranked}) ranked WHERE place <= ?`,
    parameters: [...from.parameters, first],
  });
  const select = database.manager
    .createQueryBuilder(entity, 'listed')
    .where(`listed.${idColumn} IN (${sql})`, values);
  for (const [column, direction] of order) select.addOrderBy(`listed.${column}`, direction);
  return select.getMany();
}

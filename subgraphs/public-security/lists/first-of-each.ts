import type { DataSource, EntityTarget, ObjectLiteral } from 'typeorm';
import { named, type SqlPiece } from './sql-piece';

/** A list by key of which only the first rows are wanted. All names are column names written in the code. */
export interface ListByKey {
  readonly table: string;
  /** Unique among the rows; ends the order. */
  readonly idColumn: string;
  /** The key by which the list is asked for. */
  readonly keyColumn: string;
  /** Column by which the newest come first. */
  readonly newestBy: string;
  readonly condition: SqlPiece;
  /** Rows of each list (rows). */
  readonly first: number;
}

/** The newest rows of each list, newest first, in one statement; rows that are not wanted are not read out. */
export function firstOfEach<Row extends ObjectLiteral>(
  database: DataSource,
  entity: EntityTarget<Row>,
  { table, idColumn, keyColumn, newestBy, condition, first }: ListByKey,
): Promise<Row[]> {
  const [where, parameters] = named('p', condition);
  return database.manager
    .createQueryBuilder(entity, 'listed')
    .where(
      `listed.${idColumn} IN (SELECT ranked.id FROM (
        SELECT ${idColumn} AS id,
          ROW_NUMBER() OVER (PARTITION BY ${keyColumn} ORDER BY ${newestBy} DESC, ${idColumn}) AS place
        FROM ${table} WHERE ${where}) ranked WHERE ranked.place <= :most)`,
      { ...parameters, most: first },
    )
    .orderBy(`listed.${newestBy}`, 'DESC')
    .addOrderBy(`listed.${idColumn}`, 'ASC')
    .getMany();
}

import type { DataSource, EntityTarget, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { badUserInput } from '../../../shared/errors/bad-user-input';
import { connectionPage, decodeCursor, type ConnectionPage } from '../../../shared/schema/connection';
import { checkFirst, rootFirst } from '../../../shared/schema/first';
import type { SortDirection } from '../../../shared/schema/sort-direction';
import { named, type SqlPiece } from '../../../shared/lists/sql-piece';

/** A column by which a list can be ordered, never null, as a text. */
export interface OrderColumn<Row> {
  /** As the enum of the schema calls it. */
  readonly field: string;
  /** Name written in the code. */
  readonly column: string;
  readonly valueOf: (row: Row) => string;
}

export interface KeysetList<Row> {
  readonly entity: EntityTarget<Row>;
  /** Unique; ends the order. */
  readonly key: OrderColumn<Row>;
  readonly order: OrderColumn<Row>;
  readonly direction: SortDirection;
  /** Columns stand after `listed.`. */
  readonly condition: SqlPiece;
  readonly first: number;
  readonly after: string | null;
}

/** A page, and how to count all rows of the list when somebody asks for it (rows). */
export type CountablePage<Row> = ConnectionPage<Row> & { readonly countAll: () => Promise<number> };

/** One page of a root list: one statement, and one more when all rows are counted. */
export async function keysetPage<Row extends ObjectLiteral>(
  database: DataSource,
  list: KeysetList<Row>,
): Promise<CountablePage<Row>> {
  const { key, order, direction, first, after } = list;
  checkFirst(first, rootFirst);
  const select = matching(database, list)
    .orderBy(`listed.${order.column}`, direction)
    .addOrderBy(`listed.${key.column}`, direction)
    .limit(first + 1);
  if (after !== null) continueAfter(select, list, after);
  const page = connectionPage(await select.getMany(), {
    first,
    after: after ?? undefined,
    totalCount: null,
    positionOf: (row) => [order.field, order.valueOf(row), key.valueOf(row)],
  });
  return { ...page, countAll: () => matching(database, list).getCount() };
}

function matching<Row extends ObjectLiteral>(
  database: DataSource,
  { entity, condition }: KeysetList<Row>,
): SelectQueryBuilder<Row> {
  return database.manager.createQueryBuilder(entity, 'listed').where(...named('p', condition));
}

function continueAfter<Row extends ObjectLiteral>(
  select: SelectQueryBuilder<Row>,
  { key, order, direction }: KeysetList<Row>,
  after: string,
): void {
  const [field, value, id] = decodeCursor(after, 3);
  if (field !== order.field || typeof value !== 'string' || typeof id !== 'string') {
    throw badUserInput({
      argument: 'after',
      expected: 'a cursor from pageInfo.endCursor of the same list in the same order',
      received: after,
    });
  }
  const beyond = direction === 'ASC' ? '>' : '<';
  select.andWhere(
    `(listed.${order.column} ${beyond} :afterValue
      OR (listed.${order.column} = :afterValue AND listed.${key.column} ${beyond} :afterKey))`,
    { afterValue: value, afterKey: id },
  );
}

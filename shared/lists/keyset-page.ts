import type { DataSource, EntityTarget, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { badUserInput } from '../errors/bad-user-input';
import { connectionPage, decodeCursor, type ConnectionPage } from '../schema/connection';
import { checkFirst, rootFirst } from '../schema/first';
import type { SortDirection } from '../schema/sort-direction';
import { allOf, anyOf, named, type SqlPiece } from './sql-piece';

/** The value by which a list is ordered. */
export interface Rank {
  /** As the schema's enum calls it; a cursor of another order is refused by it. */
  readonly name: string;
  /** Its columns stand after `listed.`. NULL stands below every value. */
  readonly sql: SqlPiece;
  readonly type: 'text' | 'number';
}

/** A rank that is a column, or an expression without values. @param sql columns stand after `listed.` */
export function rankBy(name: string, sql: string, type: Rank['type'] = 'text'): Rank {
  return { name, sql: { sql, parameters: [] }, type };
}

/**
 * Rows of an entity with one primary column, in a total order: by rank in the direction, **equals by ascending primary
 * key whatever the direction**. SQLite and MariaDB give the same order: texts are compared by code point, and NULL is
 * the lowest value, so first when ascending and last when descending.
 */
export interface KeysetList<Row> {
  readonly entity: EntityTarget<Row>;
  /** Which rows; columns of the entity stand after `listed.`. */
  readonly condition: SqlPiece;
  readonly rank: Rank;
  readonly direction: SortDirection;
}

/** Where a page begins and how long it is (rows), as a client asks for it. */
export interface PageRequest {
  readonly first: number;
  /** `pageInfo.endCursor` of the page before. */
  readonly after?: string | null | undefined;
}

/** A page, and how to count all rows of the list when somebody asks for it (rows). */
export type CountablePage<Row> = Omit<ConnectionPage<Row>, 'totalCount'> & {
  readonly countAll: () => Promise<number>;
};

interface Position {
  readonly rank: string | number | null;
  readonly key: string;
}

/**
 * One page of a list, read with one statement, and one more when all rows are counted. Pages neither repeat nor leave
 * out a row that stays as it is, whatever is added or removed between them.
 * @throws BAD_USER_INPUT naming `first` or `after`
 */
export async function keysetPage<Row extends ObjectLiteral>(
  database: DataSource,
  list: KeysetList<Row>,
  { first, after }: PageRequest,
): Promise<CountablePage<Row>> {
  checkFirst(first, rootFirst);
  const start = after === null || after === undefined ? null : positionOf(after, list);
  const ranked = await rankedRows(database, list, start, first + 1);
  const page = connectionPage(ranked, {
    first,
    after: after ?? undefined,
    totalCount: null,
    positionOf: ({ position }) => [orderName(list), position.rank, position.key],
  });
  const edges = page.edges.map(({ node, cursor }) => ({ node: node.row, cursor }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: page.pageInfo,
    countAll: () => matching(database, list, list.condition).getCount(),
  };
}

/** The same page with something else that stands for each row. */
export function mapPage<Row, Node>(
  { edges, pageInfo, countAll }: CountablePage<Row>,
  nodeOf: (row: Row) => Node,
): CountablePage<Node> {
  const mapped = edges.map(({ node, cursor }) => ({ node: nodeOf(node), cursor }));
  return { edges: mapped, nodes: mapped.map(({ node }) => node), pageInfo, countAll };
}

async function rankedRows<Row extends ObjectLiteral>(
  database: DataSource,
  list: KeysetList<Row>,
  start: Position | null,
  limit: number,
): Promise<{ readonly row: Row; readonly position: Position }[]> {
  const key = keyColumn(database, list);
  const [rank, rankValues] = named('rank', list.rank.sql);
  const condition = start
    ? allOf(list.condition, beyond(list, `listed.${key.databaseName}`, start))
    : list.condition;
  const { entities, raw } = await matching(database, list, condition)
    // As a value of its own: no index in this order, whose rows would all be read to find those of the list.
    .addSelect(`COALESCE((${rank}), NULL)`, 'rank_value')
    .setParameters(rankValues)
    .orderBy('rank_value', list.direction)
    .addOrderBy(`listed.${key.propertyName}`, 'ASC')
    .limit(limit)
    .getRawAndEntities<{ rank_value: string | number | null }>();
  return entities.map((row, index) => ({
    row,
    position: {
      rank: rankOf(raw[index]?.rank_value ?? null, list.rank),
      key: String(key.getEntityValue(row)),
    },
  }));
}

function matching<Row extends ObjectLiteral>(
  database: DataSource,
  { entity }: KeysetList<Row>,
  condition: SqlPiece,
): SelectQueryBuilder<Row> {
  return database.manager.createQueryBuilder(entity, 'listed').where(...named('condition', condition));
}

/** What stands after a position in the order of the list. */
function beyond<Row>({ rank, direction }: KeysetList<Row>, key: string, start: Position): SqlPiece {
  const { sql, parameters } = rank.sql;
  const ascending = direction === 'ASC';
  if (start.rank === null) {
    const equal = { sql: `(${sql}) IS NULL AND ${key} > ?`, parameters: [...parameters, start.key] };
    const higher = { sql: `(${sql}) IS NOT NULL`, parameters };
    return ascending ? anyOf(equal, higher) : equal;
  }
  const further = { sql: `(${sql}) ${ascending ? '>' : '<'} ?`, parameters: [...parameters, start.rank] };
  const equal = { sql: `(${sql}) = ? AND ${key} > ?`, parameters: [...parameters, start.rank, start.key] };
  const lowest = { sql: `(${sql}) IS NULL`, parameters };
  return ascending ? anyOf(further, equal) : anyOf(further, equal, lowest);
}

function keyColumn<Row extends ObjectLiteral>(database: DataSource, { entity }: KeysetList<Row>) {
  const { name, primaryColumns } = database.getMetadata(entity);
  const [key, ...others] = primaryColumns;
  if (key && others.length === 0) return key;
  throw new Error(`a list of ${name} expects one primary column, but it has ${primaryColumns.length}`);
}

function orderName<Row>({ rank, direction }: KeysetList<Row>): string {
  return `${rank.name} ${direction}`;
}

function rankOf(value: string | number | null, { type }: Rank): string | number | null {
  if (value === null) return null;
  return type === 'number' ? Number(value) : String(value);
}

function positionOf<Row>(after: string, list: KeysetList<Row>): Position {
  const [name, rank, key] = decodeCursor(after, 3);
  const isRank = rank === null || typeof rank === (list.rank.type === 'number' ? 'number' : 'string');
  if (name === orderName(list) && rank !== undefined && isRank && typeof key === 'string')
    return { rank, key };
  throw badUserInput({
    argument: 'after',
    expected: `a cursor from pageInfo.endCursor of the same list in the order ${orderName(list)}`,
    received: after,
  });
}

import type { DataSource } from 'typeorm';
import { badUserInput } from '../../../shared/errors/bad-user-input';
import { connectionPage, decodeCursor, type ConnectionPage } from '../../../shared/schema/connection';
import { checkFirst, rootFirst } from '../../../shared/schema/first';
import { SortDirection } from '../../../shared/schema/sort-direction';
import { allOf, type SqlPiece } from '../../../shared/lists/sql-piece';

/** Where a page begins and how long it is, as a client asks for it. */
export interface PageRequest {
  readonly first: number;
  readonly after: string | null | undefined;
}

export interface KeysetQuery {
  /** SQL that gives a column `id`, unique, and a column `rank_value`, by which the list is ordered, never NULL. */
  readonly rows: SqlPiece;
  readonly direction: SortDirection;
  /** Name of the order; a cursor of another order is refused. */
  readonly order: string;
}

export interface KeysetRow {
  readonly id: string;
  readonly rank: string | number;
}

/** A page of a list that is ordered by one value and then by id, read with one statement. @throws BAD_USER_INPUT */
export async function keysetPage(
  database: DataSource,
  { rows, direction, order }: KeysetQuery,
  { first, after }: PageRequest,
): Promise<ConnectionPage<KeysetRow>> {
  checkFirst(first, rootFirst);
  const name = `${order} ${direction}`;
  const start = afterCursor(after, name, direction);
  const found: { id: string; rank_value: string | number }[] = await database.query(
    `SELECT id, rank_value FROM (${rows.sql}) listed WHERE ${start.sql}
      ORDER BY rank_value ${direction}, id ASC LIMIT ?`,
    [...rows.parameters, ...start.parameters, first + 1],
  );
  return connectionPage(
    found.map(({ id, rank_value: rank }) => ({ id, rank })),
    {
      first,
      after: after ?? undefined,
      totalCount: null,
      positionOf: ({ id, rank }) => [name, rank, id],
    },
  );
}

/** How many rows the whole list has. */
export async function rowCount(database: DataSource, rows: SqlPiece): Promise<number> {
  const [counted]: { counted: unknown }[] = await database.query(
    `SELECT COUNT(*) AS counted FROM (${rows.sql}) listed`,
    [...rows.parameters],
  );
  return Number(counted?.counted ?? 0);
}

function afterCursor(after: string | null | undefined, name: string, direction: SortDirection): SqlPiece {
  if (after === null || after === undefined) return allOf();
  const [order, rank, id] = decodeCursor(after, 3);
  if (order !== name || rank === null || rank === undefined || typeof id !== 'string') {
    throw badUserInput({
      argument: 'after',
      expected: `a cursor of a list in the order ${name}`,
      received: after,
    });
  }
  const beyond = direction === SortDirection.ASC ? '>' : '<';
  return {
    sql: `(rank_value ${beyond} ? OR (rank_value = ? AND id > ?))`,
    parameters: [rank, rank, id],
  };
}

/** The same page with what stands behind the ids; rows that are gone meanwhile are left out. */
export async function pageOf<Node extends object>(
  page: ConnectionPage<KeysetRow>,
  nodeOf: (id: string) => Promise<Node | null> | Node,
): Promise<Omit<ConnectionPage<Node>, 'totalCount'>> {
  const found = await Promise.all(
    page.edges.map(async ({ node, cursor }) => ({ node: await nodeOf(node.id), cursor })),
  );
  const edges = found.flatMap(({ node, cursor }) => (node === null ? [] : [{ node, cursor }]));
  return { edges, nodes: edges.map(({ node }) => node), pageInfo: page.pageInfo };
}

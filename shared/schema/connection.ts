import type { GraphQLError } from 'graphql';
import { badUserInput } from '../errors/bad-user-input';
import type { PageInfo } from './page-info';

/** A page of a list as Relay connections give it. */
export interface ConnectionPage<Node> {
  readonly nodes: readonly Node[];
  readonly edges: readonly { readonly node: Node; readonly cursor: string }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number | null;
}

/**
 * Cuts a page out of `rows`, which were read in a total order with one row more than asked for.
 * @param positionOf the values by which the rows are ordered, the unique key last; they become the cursor
 */
export function connectionPage<Node>(
  rows: readonly Node[],
  {
    first,
    after,
    totalCount,
    positionOf,
  }: {
    readonly first: number;
    readonly after: string | undefined;
    readonly totalCount: number | null;
    readonly positionOf: (row: Node) => CursorPosition;
  },
): ConnectionPage<Node> {
  const nodes = rows.slice(0, first);
  const edges = nodes.map((node) => ({ node, cursor: encodeCursor(positionOf(node)) }));
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
}

export type CursorPosition = readonly (string | number | null)[];

export function encodeCursor(position: CursorPosition): string {
  return Buffer.from(JSON.stringify(position), 'utf8').toString('base64url');
}

/** @param length how many values the order has @throws BAD_USER_INPUT naming `after` */
export function decodeCursor(cursor: string, length: number): CursorPosition {
  try {
    const position: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(position) && position.length === length && position.every(isCursorValue))
      return position;
  } catch {
    // falls through to the one error below
  }
  throw foreignCursor(cursor);
}

/** A cursor that is not of the list that it was given to. */
export function foreignCursor(cursor: string): GraphQLError {
  return badUserInput({
    argument: 'after',
    expected: 'a cursor from pageInfo.endCursor of the same list',
    received: cursor,
  });
}

function isCursorValue(value: unknown): value is string | number | null {
  return value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}

import {
  connectionPage,
  decodeCursor,
  foreignCursor,
  type ConnectionPage,
} from '../../shared/schema/connection';
import { checkFirst, rootFirst } from '../../shared/schema/first';

/**
 * A page of what was found, best first. That order has no key of its own, so a cursor is the place in it, and says of
 * which search.
 * @param search what tells this list from others, e.g. its field and the name that was typed
 * @throws BAD_USER_INPUT naming `first` or `after`
 */
export function rankedPage<Row, Node>(
  found: readonly Row[],
  {
    search,
    first,
    after,
  }: { readonly search: string; readonly first: number; readonly after: string | null | undefined },
  nodeOf: (row: Row) => Node,
): ConnectionPage<Node> {
  checkFirst(first, rootFirst);
  const start = after ? placeIn(found, search, after) : 0;
  const rows = found
    .slice(start, start + first + 1)
    .map((row, index) => ({ node: nodeOf(row), place: start + index + 1 }));
  const page = connectionPage(rows, {
    first,
    after: after ?? undefined,
    totalCount: found.length,
    positionOf: ({ place }) => [search, place],
  });
  return {
    ...page,
    nodes: page.nodes.map(({ node }) => node),
    edges: page.edges.map(({ node: { node }, cursor }) => ({ node, cursor })),
  };
}

/** After how many rows a page begins. @throws BAD_USER_INPUT naming `after` for what is no place in this list */
function placeIn(list: readonly unknown[], search: string, after: string): number {
  const [of, place] = decodeCursor(after, 2);
  if (of !== search || typeof place !== 'number' || !Number.isInteger(place)) throw foreignCursor(after);
  if (place < 0 || place > list.length) throw foreignCursor(after);
  return place;
}

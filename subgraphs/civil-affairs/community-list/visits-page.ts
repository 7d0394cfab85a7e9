import { badUserInput } from '../../../shared/errors/bad-user-input';
import type { CountablePage, PageRequest } from '../../../shared/lists/keyset-page';
import { connectionPage, decodeCursor } from '../../../shared/schema/connection';
import { checkFirst, rootFirst } from '../../../shared/schema/first';
import { SortDirection } from '../../../shared/schema/sort-direction';
import type { CommunityVisits } from './community-visits';
import { CommunityVisitsOrderField, type CommunityVisitsOrder } from './community-visits-order';

type RankValue = number | string | null;

/** What a row is ordered by: a value as it is shown, null where it is withheld. */
const rankOf: Readonly<Record<CommunityVisitsOrderField, (row: CommunityVisits) => RankValue>> = {
  CODE: ({ division }) => division.code,
  RATE: ({ rate }) => (rate.rateAll === null ? null : Number(rate.rateAll)),
  OVERDUE: ({ overdue }) => overdue.value,
};

type Position = readonly [rank: RankValue, code: string];

/**
 * One page of rows that were worked out and not read from a table: ordered by what is shown of them, null lowest, equals
 * by ascending code. A cursor holds values that were shown. @throws BAD_USER_INPUT naming `first` or `after`
 */
export function visitsPage(
  rows: readonly CommunityVisits[],
  { field, direction }: CommunityVisitsOrder,
  { first, after }: PageRequest,
): CountablePage<CommunityVisits> {
  checkFirst(first, rootFirst);
  const order = `${field} ${direction}`;
  const positionOf = (row: CommunityVisits): Position => [rankOf[field](row), row.division.code];
  const compare = comparing(direction);
  const start = after === null || after === undefined ? null : startOf(after, order);
  const rest = [...rows]
    .sort((one, other) => compare(positionOf(one), positionOf(other)))
    .filter((row) => start === null || compare(positionOf(row), start) > 0);
  const page = connectionPage(rest.slice(0, first + 1), {
    first,
    after: after ?? undefined,
    totalCount: null,
    positionOf: (row) => [order, ...positionOf(row)],
  });
  const { edges, nodes, pageInfo } = page;
  return { edges, nodes, pageInfo, countAll: () => Promise.resolve(rows.length) };
}

function comparing(direction: SortDirection): (one: Position, other: Position) => number {
  const sign = direction === SortDirection.ASC ? 1 : -1;
  return ([rank, code], [otherRank, otherCode]) => {
    const byRank = compared(rank, otherRank);
    return byRank === 0 ? compared(code, otherCode) : sign * byRank;
  };
}

function compared(one: RankValue, other: RankValue): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? -1 : 1;
  return one < other ? -1 : 1;
}

function startOf(after: string, order: string): Position {
  const [name, rank, code] = decodeCursor(after, 3);
  const isRank = rank === null || typeof rank === (order.startsWith('CODE') ? 'string' : 'number');
  if (name === order && isRank && typeof code === 'string') return [rank ?? null, code];
  throw badUserInput({
    argument: 'after',
    expected: 'a cursor from pageInfo.endCursor of the same list in the same order',
    received: after,
  });
}

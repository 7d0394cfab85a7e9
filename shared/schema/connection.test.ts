import { connectionPage, decodeCursor, encodeCursor } from './connection';

const page = (rows: number[], first: number, after?: string) =>
  connectionPage(rows, { first, after, totalCount: 9, positionOf: (row) => [row] });

test('one row more than asked for means that more follow, and is not shown', () => {
  expect(page([1, 2, 3], 2)).toMatchObject({
    nodes: [1, 2],
    pageInfo: { hasNextPage: true, hasPreviousPage: false },
    totalCount: 9,
  });
  expect(page([1, 2], 2).pageInfo.hasNextPage).toBe(false);
});

test('an empty page has no cursors', () => {
  expect(page([], 5, encodeCursor([1])).pageInfo).toEqual({
    hasNextPage: false,
    hasPreviousPage: true,
    startCursor: null,
    endCursor: null,
  });
});

test('a cursor carries the values of the order', () => {
  const position = ['示范里', 3, null];
  expect(decodeCursor(encodeCursor(position), 3)).toEqual(position);
});

test.each([
  '',
  'nonsense',
  encodeCursor([1]),
  Buffer.from('{"a":1}').toString('base64url'),
  Buffer.from('[{"a":1},2]').toString('base64url'),
])('the cursor "%s" is refused naming the argument', (cursor) => {
  expect(() => decodeCursor(cursor, 2)).toThrow(
    /^参数 "after"：应为 .* \/ Argument "after": expected a cursor from pageInfo\.endCursor/,
  );
});

import type { DataSource } from 'typeorm';
import { SortDirection } from '../schema/sort-direction';
import { keysetPage, mapPage, rankBy, type CountablePage, type KeysetList, type Rank } from './keyset-page';
import { allOf } from './sql-piece';
import { Book, openShelf } from './testing/ranked-shelf';

const { ASC, DESC } = SortDirection;
const ranks = {
  BOOK_NO: rankBy('BOOK_NO', 'listed.book_no'),
  TITLE: rankBy('TITLE', 'listed.title'),
  PAGES: rankBy('PAGES', 'listed.page_count', 'number'),
  DISTANCE: {
    name: 'DISTANCE',
    sql: { sql: 'ABS(listed.page_count - ?)', parameters: [10] },
    type: 'number',
  },
} as const satisfies Record<string, Rank>;

function list(order: keyof typeof ranks, direction: SortDirection = ASC): KeysetList<Book> {
  return { entity: Book, condition: allOf(), rank: ranks[order], direction };
}

let shelf: DataSource;
const statements: string[] = [];
beforeEach(async () => {
  shelf = await openShelf('sqlite::memory:', (sql) => statements.push(sql));
  statements.length = 0;
});
afterEach(() => shelf.destroy());

const numbersOf = (nodes: readonly Book[]) => nodes.map(({ bookNo }) => bookNo).join(' ');

async function walk(wanted: KeysetList<Book>, first: number): Promise<string> {
  const found: Book[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { nodes, pageInfo }: CountablePage<Book> = await keysetPage(shelf, wanted, { first, after });
    found.push(...nodes);
    after = pageInfo.endCursor;
    more = pageInfo.hasNextPage;
  }
  return numbersOf(found);
}

describe('a list in pages', () => {
  test.each([
    ['BOOK_NO', ASC, 'B1 B2 B3 B4 B5 B6 B7'],
    ['BOOK_NO', DESC, 'B7 B6 B5 B4 B3 B2 B1'],
    ['TITLE', ASC, 'B1 B6 B3 B2 B4 B5 B7'],
    ['TITLE', DESC, 'B7 B4 B5 B2 B3 B1 B6'],
    ['PAGES', ASC, 'B3 B5 B1 B2 B7 B4 B6'],
    ['PAGES', DESC, 'B6 B4 B1 B2 B7 B3 B5'],
    ['DISTANCE', ASC, 'B3 B5 B4 B1 B2 B7 B6'],
    ['DISTANCE', DESC, 'B6 B1 B2 B7 B4 B3 B5'],
  ] as const)(
    'by %s %s: equals by ascending key, missing values lowest, whatever the size of a page',
    async (order, direction, expected) => {
      for (const first of [1, 2, 3, 7, 200]) expect(await walk(list(order, direction), first)).toBe(expected);
    },
  );

  test('gives whole rows, also those of the column it is ordered by', async () => {
    const { nodes } = await keysetPage(shelf, list('TITLE', DESC), { first: 1 });
    expect(nodes).toEqual([{ bookNo: 'B7', title: '𠮷', pageCount: 9 }]);
  });

  test('keeps to its condition, on every page and in its count', async () => {
    const short = { ...list('PAGES', DESC), condition: { sql: 'listed.page_count < ?', parameters: [100] } };
    expect(await walk(short, 1)).toBe('B4 B1 B2 B7');
    expect(await (await keysetPage(shelf, short, { first: 1 })).countAll()).toBe(4);
  });

  test('neither repeats nor leaves out a row when others come and go between pages', async () => {
    const { nodes, pageInfo } = await keysetPage(shelf, list('PAGES'), { first: 3 });
    await shelf.manager.delete(Book, { bookNo: 'B1' });
    await shelf.manager.insert(Book, { bookNo: 'B0', title: null, pageCount: 1 });
    const rest = await keysetPage(shelf, list('PAGES'), { first: 200, after: pageInfo.endCursor });
    expect([numbersOf(nodes), numbersOf(rest.nodes)]).toEqual(['B3 B5 B1', 'B2 B7 B4 B6']);
  });

  test('costs one statement, its total one more', async () => {
    const page = await keysetPage(shelf, list('DISTANCE'), { first: 2 });
    expect(statements).toHaveLength(1);
    expect(await page.countAll()).toBe(7);
    expect(statements).toHaveLength(2);
  });

  test('tells where it stands', async () => {
    const start = await keysetPage(shelf, list('BOOK_NO'), { first: 5 });
    expect(start.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    const end = await keysetPage(shelf, list('BOOK_NO'), { first: 5, after: start.pageInfo.endCursor });
    expect(end.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect(end.edges.map(({ cursor }) => cursor)).toContain(end.pageInfo.endCursor);
  });

  test('stays a page when its rows are shown as something else', async () => {
    const page = await keysetPage(shelf, list('BOOK_NO'), { first: 2 });
    const titles = mapPage(page, ({ title }) => title);
    expect(titles).toMatchObject({ nodes: [null, 'a'], edges: [{ node: null }, { node: 'a' }] });
    expect(titles.edges.map(({ cursor }) => cursor)).toEqual(page.edges.map(({ cursor }) => cursor));
    expect(await titles.countAll()).toBe(7);
  });

  test.each([-1, 0.5, 201])('refuses %p rows', async (first) => {
    await expect(keysetPage(shelf, list('BOOK_NO'), { first })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'first' },
    });
  });

  test.each([
    ['another order', list('TITLE'), list('BOOK_NO')],
    ['another direction', list('TITLE', DESC), list('TITLE', ASC)],
  ])('refuses a cursor of %s', async (_other, one, other) => {
    const { pageInfo } = await keysetPage(shelf, one, { first: 4 });
    await expect(keysetPage(shelf, other, { first: 4, after: pageInfo.endCursor })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'after' },
    });
  });

  test.each([
    ['is no cursor', 'nonsense'],
    ['has a text for a number', Buffer.from('["PAGES ASC","9","B1"]').toString('base64url')],
    ['has no key', Buffer.from('["PAGES ASC",9,null]').toString('base64url')],
  ])('refuses a text that %s', async (_what, after) => {
    await expect(keysetPage(shelf, list('PAGES'), { first: 4, after })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'after' },
    });
  });
});

import type { DataSource } from 'typeorm';
import { keysetPage, rankBy, type CountablePage, type Rank } from '../shared/lists/keyset-page';
import { allOf } from '../shared/lists/sql-piece';
import { Book, openShelf } from '../shared/lists/testing/ranked-shelf';
import { SortDirection } from '../shared/schema/sort-direction';
import { describeWithMariadb, startMariadb, type MariadbServer } from './servers/mariadb-server';

describeWithMariadb('lists on MariaDB and on the embedded database', () => {
  let server: MariadbServer;
  let onMariadb: DataSource;
  let embedded: DataSource;

  beforeAll(async () => {
    server = await startMariadb();
    await server.createDatabase('linli_shelf');
    onMariadb = await openShelf(server.url('linli_shelf'));
    embedded = await openShelf('sqlite::memory:');
  });

  afterAll(async () => {
    await onMariadb?.destroy();
    await embedded?.destroy();
    await server?.stop();
  });

  async function pages(database: DataSource, rank: Rank, direction: SortDirection) {
    const found: CountablePage<Book>[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: CountablePage<Book> = await keysetPage(
        database,
        { entity: Book, condition: allOf(), rank, direction },
        { first: 2, after },
      );
      found.push(page);
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    return found.map(({ edges, pageInfo }) => ({ edges, pageInfo }));
  }

  test.each([
    ['equal and missing texts', rankBy('TITLE', 'listed.title')],
    ['equal and missing numbers', rankBy('PAGES', 'listed.page_count', 'number')],
    [
      'numbers that are counted',
      rankBy('COUNT', 'SELECT COUNT(*) FROM book b WHERE b.title = listed.title', 'number'),
    ],
  ])('by %s: the same rows and cursors on every page', async (_values, rank) => {
    for (const direction of Object.values(SortDirection)) {
      const expected = await pages(embedded, rank, direction);
      expect(expected).toHaveLength(4);
      expect(await pages(onMariadb, rank, direction)).toEqual(expected);
    }
  });
});

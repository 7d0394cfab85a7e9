import { migrate } from '../shared/database/migrate';
import { keysetPage } from '../shared/lists/keyset-page';
import { allOf } from '../shared/lists/sql-piece';
import { Book, openShelf } from '../shared/lists/testing/ranked-shelf';
import { indicatorBySubject, indicatorRank } from '../shared/reference/indicator-loaders';
import { acceptFrom, borrowed, indicatorRow } from '../shared/reference/testing/shelf-of-indicators';
import { SortDirection } from '../shared/schema/sort-direction';
import { createClock } from '../shared/time/clock';
import { describeWithMariadb, startMariadb, type MariadbServer } from './servers/mariadb-server';
import type { DataSource } from 'typeorm';

describeWithMariadb('indicators on MariaDB and on the embedded database', () => {
  let server: MariadbServer;
  const shelves: DataSource[] = [];

  beforeAll(async () => {
    server = await startMariadb();
    await server.createDatabase('linli_indicators');
    for (const url of [server.url('linli_indicators'), 'sqlite::memory:']) {
      const shelf = await openShelf(url);
      shelves.push(shelf);
      await migrate(shelf);
      await acceptFrom(shelf, 'library', '1', [indicatorRow('B1', 1), indicatorRow('B7', 7)]);
      await acceptFrom(shelf, 'library', '2', [
        indicatorRow('B1', 0.1),
        indicatorRow('B2', 0),
        indicatorRow('B3', null, { suppressed: true }),
        indicatorRow('B4', 0.1),
        indicatorRow('B5', 12),
      ]);
    }
  });
  afterAll(async () => {
    for (const shelf of shelves) await shelf.destroy();
    await server?.stop();
  });

  async function pages(database: DataSource, direction: SortDirection) {
    const found: unknown[] = [];
    for (let after: string | null = null, more = true; more;) {
      const rank = indicatorRank('BORROWED', 'listed.book_no', borrowed, direction);
      const list = { entity: Book, condition: allOf(), rank, direction };
      const page: Awaited<ReturnType<typeof keysetPage<Book>>> = await keysetPage(database, list, {
        first: 2,
        after,
      });
      found.push(...page.edges.map(({ node, cursor }) => `${node.bookNo} ${cursor}`));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    return found;
  }

  test('stand in the same order on every page, and are the same by key', async () => {
    const [onMariadb, embedded] = shelves as [DataSource, DataSource];
    for (const direction of Object.values(SortDirection)) {
      const expected = await pages(embedded, direction);
      expect(expected).toHaveLength(7);
      expect(await pages(onMariadb, direction)).toEqual(expected);
    }
    const keys = ['B1', 'B2', 'B3', 'B7'];
    const held = (database: DataSource) =>
      indicatorBySubject.batch(keys, borrowed, {
        ...{ database, clock: createClock('2024-11-15'), personCountThreshold: 5 },
      });
    expect([...(await held(onMariadb))]).toEqual([...(await held(embedded))]);
  });
});

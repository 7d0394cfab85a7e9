import type { DataSource } from 'typeorm';
import { migrate } from '../database/migrate';
import { keysetPage } from '../lists/keyset-page';
import { allOf } from '../lists/sql-piece';
import { Book, openShelf } from '../lists/testing/ranked-shelf';
import { SortDirection } from '../schema/sort-direction';
import { createClock } from '../time/clock';
import { checkedIndicatorFeed, checkedIndicators } from './checked-indicators';
import type { IndicatorReference } from './indicator';
import {
  indicatorAtLeast,
  indicatorBySubject,
  indicatorRank,
  joinIndicator,
  type HeldIndicator,
} from './indicator-loaders';
import { acceptFrom, borrowed, indicatorRow } from './testing/shelf-of-indicators';

let database: DataSource;
const statements: string[] = [];
beforeEach(async () => {
  database = await openShelf('sqlite::memory:', (sql) => statements.push(sql));
  await migrate(database);
});
afterEach(() => database.destroy());

async function held(key: string): Promise<HeldIndicator | undefined> {
  const surroundings = { database, clock: createClock('2024-11-15'), personCountThreshold: 5 };
  return (await indicatorBySubject.batch([key], borrowed, surroundings)).get(key);
}

const owner = 'library';

describe('a received indicator', () => {
  test('is what its owner said, zero and suppressed told apart', async () => {
    await acceptFrom(database, owner, '1', [
      indicatorRow('B1', 0),
      indicatorRow('B2', 2.5),
      indicatorRow('B3', null, { suppressed: true }),
    ]);
    expect(await held('B1')).toEqual({ value: 0, suppressed: false, asOf: '2024-11-14', owner });
    expect(await held('B2')).toMatchObject({ value: 2.5, suppressed: false });
    expect(await held('B3')).toEqual({ value: null, suppressed: true, asOf: '2024-11-14', owner });
  });

  test('is null and never 0: undated from an owner never heard of, dated where the owner says nothing', async () => {
    expect(await held('B1')).toEqual({ value: null, suppressed: false, asOf: null, owner });
    await acceptFrom(database, owner, '1', [indicatorRow('B2', 1)]);
    expect(await held('B1')).toEqual({ value: null, suppressed: false, asOf: '2024-11-15', owner });
  });

  test('is not another’s of the same subject: code, period, type and owner tell them apart', async () => {
    await acceptFrom(database, owner, '1', [
      indicatorRow('B1', 1, { code: 'OTHER' }),
      indicatorRow('B1', 2, { period: '2024-10' }),
      indicatorRow('B1', 3, { subjectType: 'Compound' }),
    ]);
    await acceptFrom(database, 'archive', '1', [indicatorRow('B1', 4)]);
    expect(await held('B1')).toMatchObject({ value: null });
  });
});

describe('a new version', () => {
  test('replaces what its owner said before, and nobody else’s', async () => {
    await acceptFrom(database, owner, '1', [indicatorRow('B1', 1), indicatorRow('B2', 2)]);
    await acceptFrom(database, 'archive', '1', [indicatorRow('B1', 9)]);
    await acceptFrom(database, owner, '2', [indicatorRow('B2', 3)]);
    expect(await held('B1')).toMatchObject({ value: null });
    expect(await held('B2')).toMatchObject({ value: 3 });
    const [{ rows }] = await database.query(
      "SELECT COUNT(*) AS rows FROM reference_indicator WHERE owner = 'archive'",
    );
    expect(Number(rows)).toBe(1);
  });

  test('that is not in order is refused whole', async () => {
    await acceptFrom(database, owner, '1', [indicatorRow('B1', 1)]);
    const twice = [indicatorRow('B1', 2), indicatorRow('B1', 3)];
    await expect(acceptFrom(database, owner, '2', twice)).rejects.toThrow('of library');
    expect(await held('B1')).toMatchObject({ value: 1 });
  });

  test('of the same name changes nothing', async () => {
    await acceptFrom(database, owner, '1', [indicatorRow('B1', 1)]);
    await acceptFrom(database, owner, '1', [indicatorRow('B1', 2)]);
    expect(await held('B1')).toMatchObject({ value: 1 });
  });
});

describe('a list ordered by an indicator', () => {
  beforeEach(() =>
    acceptFrom(database, owner, '1', [
      indicatorRow('B1', 5),
      indicatorRow('B2', 0),
      indicatorRow('B3', null, { suppressed: true }),
      indicatorRow('B4', 5),
      indicatorRow('B5', 0.5),
    ]),
  );

  async function walk(direction: SortDirection): Promise<string> {
    const found: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const rank = indicatorRank('BORROWED', 'listed.book_no', borrowed, direction);
      const page: Awaited<ReturnType<typeof keysetPage<Book>>> = await keysetPage(
        database,
        { entity: Book, condition: allOf(), rank, direction },
        { first: 2, after },
      );
      found.push(...page.nodes.map(({ bookNo }) => bookNo));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    return found.join(' ');
  }

  test('has rows without a value last, whatever the direction', async () => {
    expect(await walk(SortDirection.DESC)).toBe('B1 B4 B5 B2 B3 B6 B7');
    expect(await walk(SortDirection.ASC)).toBe('B2 B5 B1 B4 B3 B6 B7');
  });

  test('can be filtered by it; what is not known is not enough', async () => {
    const condition = indicatorAtLeast('b.book_no', borrowed, 0.5);
    const rows: { book_no: string }[] = await database.query(
      `SELECT b.book_no FROM book b WHERE ${condition.sql} ORDER BY b.book_no`,
      [...condition.parameters],
    );
    expect(rows.map(({ book_no }) => book_no)).toEqual(['B1', 'B4', 'B5']);
  });

  test('can be joined to it without losing rows', async () => {
    const joined = joinIndicator('i', 'b.book_no', borrowed);
    const rows: { value: number | null }[] = await database.query(
      `SELECT i.value FROM book b ${joined.sql} ORDER BY b.book_no`,
      [...joined.parameters],
    );
    expect(rows.map(({ value }) => value)).toEqual([5, 0, null, 5, 0.5, null, null]);
  });

  test('finds values by key through the primary key, and in their order through an index', async () => {
    const plan = async (sql: string) =>
      (await database.query(`EXPLAIN QUERY PLAN ${sql}`))
        .map(({ detail }: { detail: string }) => detail)
        .join();
    const name =
      "owner = 'library' AND code = 'BORROWED' AND period = 'CURRENT' AND subject_type = 'Building'";
    expect(await plan(`SELECT value FROM reference_indicator WHERE ${name} AND subject_key = 'B1'`)).toMatch(
      /SEARCH .*subject_key=\?/,
    );
    expect(
      await plan(
        `SELECT subject_key FROM reference_indicator WHERE ${name} AND value >= 5 ORDER BY value DESC`,
      ),
    ).toMatch(/^SEARCH .*reference_indicator_value[^,]*$/);
  });
});

describe('what an owner publishes', () => {
  test('is put in the order of its keys, so that equal rows make an equal version', () => {
    const rows = [indicatorRow('B2', 1), indicatorRow('B1', 1)];
    expect(checkedIndicators(owner, rows)).toEqual(checkedIndicators(owner, [...rows].reverse()));
  });

  test.each<[string, Partial<IndicatorReference>, string]>([
    ['a person', { subjectType: 'Elder' as IndicatorReference['subjectType'] }, 'expected a subject of'],
    ['no key', { subjectKey: '' }, 'subject key'],
    ['a code in small letters', { code: 'borrowed' }, 'expected a code'],
    ['a month that does not exist', { period: '2024-13' }, 'expected a period'],
    ['a value beside suppressed', { suppressed: true }, 'beside suppressed'],
    ['no number', { value: Number.NaN }, 'expected a number'],
    ['a day that is none', { asOf: '2024-02-30' }, 'expected a date'],
  ])('is refused with %s', (_what, facts, message) => {
    expect(() => checkedIndicators(owner, [indicatorRow('B1', 3, facts)])).toThrow(message);
  });

  test.each(['CURRENT', '2024', '2024-11', 'LAST_90_DAYS'])('may be of the period %s', (period) => {
    expect(checkedIndicators(owner, [indicatorRow('B1', 3, { period })])).toHaveLength(1);
  });

  test.each([
    ['another owner’s', { owner: 'archive' }, 'expected indicators of library, got those of archive'],
    ['of another kind', { feed: 'divisions' }, 'reference data, feed:'],
    ['without a version', { version: undefined }, 'reference data, version:'],
    ['with too long a version', { version: 'v'.repeat(65) }, 'reference data, version:'],
    ['of no day', { asOf: 'yesterday' }, 'reference data, asOf: expected a date'],
    ['with a row that is none', { rows: [null] }, 'reference data, rows.0:'],
    ['with no list of rows', { rows: { length: 1 } }, 'reference data, rows:'],
  ])('is refused whole when it is %s', (_what, facts, message) => {
    const feed = {
      feed: 'indicators',
      owner,
      version: '1',
      asOf: '2024-11-15',
      rows: [indicatorRow('B1', 1)],
    };
    expect(checkedIndicatorFeed(owner, feed)).toEqual(feed);
    expect(() => checkedIndicatorFeed(owner, { ...feed, ...facts })).toThrow(message);
  });
});

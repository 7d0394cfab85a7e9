import { openDatabase } from '../database/open-database';
import { migrate } from '../database/migrate';
import { acceptReference, heldFeeds } from './accept';
import type { DivisionReference, ReferenceFeed } from './feed';
import type { DataSource } from 'typeorm';

let database: DataSource;

beforeEach(async () => {
  database = await openDatabase('sqlite::memory:', { name: 'test', entities: [], migrations: [] });
  await migrate(database);
});
afterEach(() => database.destroy());

const division = (code: string, parentCode: string | null): DivisionReference => ({
  code,
  name: `name of ${code}`,
  level: 'COMMUNITY',
  parentCode,
  codeSource: 'NBS_2023',
  validFrom: null,
  validTo: null,
});

function divisions(version: string, rows: readonly DivisionReference[]): ReferenceFeed<'divisions'> {
  return { feed: 'divisions', owner: 'civil-affairs', version, asOf: '2024-11-15', rows };
}

const ancestorsOf = async (code: string): Promise<string[]> =>
  (
    await database.query(
      'SELECT ancestor_code FROM reference_ancestor WHERE code = ? ORDER BY ancestor_code',
      [code],
    )
  ).map((row: { ancestor_code: string }) => row.ancestor_code);

test('a copy of divisions knows every superior, and the division as its own', async () => {
  await acceptReference(
    database,
    divisions('1', [division('14', null), division('1405', '14'), division('140502', '1405')]),
  );
  await expect(ancestorsOf('140502')).resolves.toEqual(['14', '1405', '140502']);
  await expect(heldFeeds(database)).resolves.toEqual(['divisions']);
});

test('a new version replaces the copy whole, an equal one changes nothing', async () => {
  await acceptReference(database, divisions('1', [division('14', null), division('1405', '14')]));
  await acceptReference(database, divisions('1', []));
  await expect(ancestorsOf('1405')).resolves.toEqual(['14', '1405']);
  await acceptReference(database, divisions('2', [division('41', null)]));
  await expect(ancestorsOf('1405')).resolves.toEqual([]);
  await expect(ancestorsOf('41')).resolves.toEqual(['41']);
});

test('a feed with superiors in a circle is refused whole: the old copy stays', async () => {
  await acceptReference(database, divisions('1', [division('14', null)]));
  const circle = divisions('2', [division('a', 'b'), division('b', 'a')]);
  await expect(acceptReference(database, circle)).rejects.toThrow('run in a circle');
  await expect(ancestorsOf('14')).resolves.toEqual(['14']);
});

test('memberships keep their dates, open ends included', async () => {
  await acceptReference(database, {
    feed: 'compounds',
    owner: 'housing',
    version: '1',
    asOf: '2024-11-15',
    rows: [
      {
        id: 'c',
        name: '小区',
        aliases: [],
        address: null,
        synthetic: true,
        memberships: [
          { communityCode: 'old', from: null, to: '2024-07-25' },
          { communityCode: 'new', from: '2024-07-25', to: null },
        ],
      },
    ],
  });
  const on = (day: string) =>
    database.query('SELECT community_code FROM reference_membership WHERE valid_from <= ? AND ? < valid_to', [
      day,
      day,
    ]);
  await expect(on('2024-07-24')).resolves.toEqual([{ community_code: 'old' }]);
  await expect(on('2024-07-25')).resolves.toEqual([{ community_code: 'new' }]);
});

test('who reads while a copy is replaced sees the old one or the new one, never a part', async () => {
  const many = (version: string, count: number) =>
    divisions(version, [
      division('14', null),
      ...Array.from({ length: count }, (_, index) => division(`14${index + 100_000}`, '14')),
    ]);
  await acceptReference(database, many('1', 5_000));
  const seen = new Set<number>();
  const replacing = { isDone: false };
  const done = acceptReference(database, many('2', 6_000)).then(() => (replacing.isDone = true));
  while (!replacing.isDone) {
    const [row] = await database.query('SELECT COUNT(*) AS count FROM reference_division');
    seen.add(Number(row.count));
  }
  await done;
  expect([...seen].every((count) => count === 5_001 || count === 6_001)).toBe(true);
  expect(seen.has(6_001)).toBe(true);
});

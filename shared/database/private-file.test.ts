import { chmodSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../access/testing/temporary-file';
import { openDatabase } from './open-database';

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

/** Modes of all files of a folder while the database in it is written. */
async function modesWhileWritten(file: string): Promise<ReadonlyMap<string, string>> {
  const database = await openDatabase(`sqlite:${file}`, { name: 'housing', entities: [], migrations: [] });
  try {
    await database.query('CREATE TABLE IF NOT EXISTS kept (id INTEGER)');
    await database.query('INSERT INTO kept VALUES (1)');
    const folder = join(file, '..');
    return new Map(readdirSync(folder).map((name) => [name, modeOf(join(folder, name))]));
  } finally {
    await database.destroy();
  }
}

let umask: number;
beforeAll(() => (umask = process.umask(0o022)));
afterAll(() => process.umask(umask));

test('an embedded database, what the engine keeps beside it and their directory are for their owner alone', async () => {
  const folder = join(temporaryFolder(), 'made', 'here');
  const modes = await modesWhileWritten(join(folder, 'housing.sqlite'));
  expect([...modes.keys()].sort()).toEqual(['housing.sqlite', 'housing.sqlite-shm', 'housing.sqlite-wal']);
  expect([...new Set(modes.values())]).toEqual(['600']);
  expect([modeOf(folder), modeOf(join(folder, '..'))]).toEqual(['700', '700']);
});

test('so are files from before', async () => {
  const folder = join(temporaryFolder(), 'before');
  mkdirSync(folder, { mode: 0o755 });
  const file = join(folder, 'housing.sqlite');
  const held = await openDatabase(`sqlite:${file}`, { name: 'housing', entities: [], migrations: [] });
  await held.query('CREATE TABLE kept (id INTEGER)');
  for (const end of ['', '-wal', '-shm']) {
    expect(existsSync(`${file}${end}`)).toBe(true);
    chmodSync(`${file}${end}`, 0o644);
  }
  const modes = await modesWhileWritten(file);
  await held.destroy();
  expect([...new Set(modes.values())]).toEqual(['600']);
  expect(modeOf(folder)).toBe('755');
});

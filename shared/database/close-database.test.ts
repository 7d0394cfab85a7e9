import { copyFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase } from './close-database';
import { openDatabase } from './open-database';

let directory: string;
beforeEach(async () => (directory = await mkdtemp(join(tmpdir(), 'linli-close-'))));
afterEach(() => rm(directory, { recursive: true }));

const contents = { name: 'notes', entities: [], migrations: [] };

test('after the close the one file of an embedded database holds all that was written', async () => {
  const file = join(directory, 'notes.sqlite');
  const database = await openDatabase(`sqlite:${file}`, contents);
  await database.query('CREATE TABLE note (text TEXT)');
  await database.query("INSERT INTO note VALUES ('kept')");
  expect((await stat(`${file}-wal`)).size).toBeGreaterThan(0);
  await closeDatabase(database);

  const copy = join(directory, 'copy.sqlite');
  await copyFile(file, copy);
  const copied = await openDatabase(`sqlite:${copy}`, contents);
  expect(await copied.query('SELECT text FROM note')).toEqual([{ text: 'kept' }]);
  await closeDatabase(copied);
});

test('a database that is closed already stays so', async () => {
  const database = await openDatabase('sqlite::memory:', contents);
  await closeDatabase(database);
  await expect(closeDatabase(database)).resolves.toBeUndefined();
});

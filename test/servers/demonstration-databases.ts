import { copyFile, mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from './eventually';

/** Names the directory of the databases of this run of the tests: there before its first, gone after its last. */
const rootVariable = 'LINLI_TEST_DATABASES';

/**
 * A `DATABASE_URL` of fresh databases in a directory of a test's own, as `make` leaves their files in the directory that
 * it is given. They are made once in a run of the tests, and copied from then on.
 */
export async function copiedDatabases(
  directory: string,
  make: (directory: string) => Promise<void>,
): Promise<string> {
  const root = process.env[rootVariable];
  if (root === undefined) throw new Error(`expected the tests' setup to name a directory in ${rootVariable}`);
  const ready = join(root, 'ready');
  if (await mkdir(join(root, 'made')).then(() => true, isTaken)) {
    const making = join(root, 'making');
    await mkdir(making);
    await make(making);
    await rename(making, ready);
  }
  await eventually('the databases to copy are there', async () => (await filesOf(ready)).length > 0, 60_000);
  for (const file of await filesOf(ready)) await copyFile(join(ready, file), join(directory, file));
  return `sqlite:${directory}/{department}.sqlite`;
}

// Errors of Node are not of the class that tests see.
function isTaken(error: unknown): false {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST') return false;
  throw error;
}

async function filesOf(directory: string): Promise<string[]> {
  const files = await readdir(directory).catch(() => []);
  return files.filter((file) => file.endsWith('.sqlite'));
}

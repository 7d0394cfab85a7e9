import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { auditSecret, entityKeyHash, entityKeyOf } from './entity-key-hash';

let directory: string;
beforeEach(async () => (directory = await mkdtemp(join(tmpdir(), 'linli-audit-key-'))));
afterEach(() => rm(directory, { recursive: true }));

test('the same entity has the same hash under one secret, another one under another', () => {
  const [one, other] = ['a'.repeat(32), 'b'.repeat(32)].map(entityKeyHash);
  expect(one?.('Elder', 'E-1')).toBe(one?.('Elder', 'E-1'));
  const hashes = [
    one?.('Elder', 'E-1'),
    other?.('Elder', 'E-1'),
    one?.('Elder', 'E-2'),
    one?.('Person', 'E-1'),
  ];
  expect(new Set(hashes).size).toBe(4);
  expect(hashes[0]).toMatch(/^[\w-]{22}$/);
});

test('the key of a thing is what its department says is its key, and nothing that is required beside it', () => {
  const schema = buildSchema(
    `directive @key(fields: String!) repeatable on OBJECT
    type Query { shelf: Shelf }
    type Shelf @key(fields: "room { no } place") @key(fields: "id") { id: ID place: ID room: Room label: String }
    type Room { no: ID }`,
    { assumeValidSDL: true },
  );
  const shelf = { __typename: 'Shelf', label: Object.create(null) as unknown };
  expect(entityKeyOf({ ...shelf, id: 'S-1' }, schema)).toEqual(['Shelf', 'S-1']);
  expect(entityKeyOf({ room: { no: '7' }, place: 'left', ...shelf }, schema)).toEqual([
    'Shelf',
    'left\0{"no":"7"}',
  ]);
});

test('several processes that start at once make one secret, for its owner only', async () => {
  const file = join(directory, 'keys', 'audit-hash.key');
  const secrets = await Promise.all([1, 2, 3, 4].map(() => auditSecret(file)));
  expect(new Set(secrets).size).toBe(1);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await auditSecret(file)).toBe(secrets[0]);
});

test('whoever reads while the secret is being made finds no file or the whole of it', async () => {
  const file = join(directory, 'audit-hash.key');
  const seen: string[] = [];
  const made = await whileLooking(auditSecret(file), () => {
    if (existsSync(file)) seen.push(readFileSync(file, 'utf8'));
  });
  seen.push(readFileSync(file, 'utf8'));
  expect(new Set(seen)).toEqual(new Set([`${made}\n`]));
});

test('a file that holds no secret is refused with the setting and the file', async () => {
  const file = join(directory, 'short');
  await writeFile(file, 'abc\n');
  await expect(auditSecret(file)).rejects.toThrow(
    `setting AUDIT_KEY_FILE: expected at least 32 characters in ${file}, found 3`,
  );
  await writeFile(file, '');
  await expect(auditSecret(file)).rejects.toThrow(`32 characters in ${file}, found 0`);
  await expect(auditSecret(directory)).rejects.toThrow(/setting AUDIT_KEY_FILE: expected a file that can be/);
});

/** Looks in every turn of the event loop until the work is done. */
async function whileLooking<T>(work: Promise<T>, look: () => void): Promise<T> {
  let next = setImmediate(turn);
  function turn(): void {
    look();
    next = setImmediate(turn);
  }
  return work.finally(() => clearImmediate(next));
}

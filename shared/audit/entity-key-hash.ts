import { createHmac, randomBytes } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { makeDirectory } from '../configuration/make-directory';
import { SettingsError } from '../configuration/settings-error';

/**
 * The keyed hash of an entity's key: 128 bits of HMAC-SM3 in base64url. Who reads the trail without the key cannot list
 * who was looked at; who holds the key can check one.
 */
export type EntityKeyHash = (typeName: string, key: string) => string;

/** Type and key of a thing as the gateway names it to departments: all values of its key, in the order of their names. */
export function entityKeyOf(
  representation: Readonly<Record<string, unknown>>,
): readonly [type: string, key: string] {
  const { __typename: type, ...key } = representation;
  const values = Object.keys(key)
    .sort()
    .map((name) => String(key[name]));
  return [String(type), values.join('\0')];
}

/** @param secret at least 32 characters; gateway and departments that share one can be compared record by record */
export function entityKeyHash(secret: string): EntityKeyHash {
  return (typeName, key) =>
    createHmac('sm3', secret).update(`${typeName}\0${key}`).digest().subarray(0, 16).toString('base64url');
}

/**
 * The secret of the keyed hashes, from its file; made there (256 bits, readable by its owner only) when there is none.
 * @throws SettingsError when the file can be neither read nor made, or holds fewer than 32 characters
 */
export async function auditSecret(file: string): Promise<string> {
  const secret = (await readSecret(file)) ?? (await makeSecret(file));
  if (secret.length >= 32) return secret;
  throw new SettingsError(
    `setting AUDIT_KEY_FILE: expected at least 32 characters in ${file}, found ${secret.length}`,
  );
}

async function readSecret(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw unusable(file, error);
  }
}

/** Of several processes that start at once one makes the file; the others wait for what it writes. */
async function makeSecret(file: string): Promise<string> {
  try {
    makeDirectory(dirname(file));
    const handle = await open(file, 'wx', 0o600);
    const secret = randomBytes(32).toString('base64url');
    await handle.writeFile(`${secret}\n`);
    await handle.sync();
    await handle.close();
    return secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unusable(file, error);
    return madeByAnother(file);
  }
}

async function madeByAnother(file: string): Promise<string> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const secret = await readSecret(file);
    if (secret) return secret;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return '';
}

function unusable(file: string, error: unknown): SettingsError {
  const reason = error instanceof Error ? error.message : String(error);
  return new SettingsError(
    `setting AUDIT_KEY_FILE: expected a file that can be read or made, found ${file}: ${reason}`,
  );
}

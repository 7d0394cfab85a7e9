import { createHmac, randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { writtenOnce } from '../access/written-once';
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
  const secret = await secretIn(file);
  if (secret.length >= 32) return secret;
  throw new SettingsError(
    `setting AUDIT_KEY_FILE: expected at least 32 characters in ${file}, found ${secret.length}`,
  );
}

async function secretIn(file: string): Promise<string> {
  try {
    makeDirectory(dirname(file));
    return (await writtenOnce(file, () => `${randomBytes(32).toString('base64url')}\n`)).trim();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SettingsError(
      `setting AUDIT_KEY_FILE: expected a file that can be read or made, found ${file}: ${reason}`,
    );
  }
}

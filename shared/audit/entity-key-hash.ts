import { createHmac, randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import type { GraphQLNamedType, GraphQLSchema } from 'graphql';
import { keysOf } from '../access/access-map';
import { writtenOnce } from '../access/written-once';
import { makeDirectory } from '../configuration/make-directory';
import { SettingsError } from '../configuration/settings-error';

/**
 * The keyed hash of an entity's key: 128 bits of HMAC-SM3 in base64url. Who reads the trail without the key cannot list
 * who was looked at; who holds the key can check one.
 */
export type EntityKeyHash = (typeName: string, key: string) => string;

/** A thing as the gateway names it to a department: its type, its key, and what the department requires of others. */
export type Representation = Readonly<Record<string, unknown>>;

/** The things that a call asks about by their keys. */
export function representationsIn(
  variables: Readonly<Record<string, unknown>> | undefined,
): readonly Representation[] {
  const representations = variables?.['representations'];
  return Array.isArray(representations) ? (representations as Representation[]) : [];
}

/**
 * Type and key of a thing: all values of its key, in the order of their names, and nothing of what is required.
 * @param schema of the department, which says what the key is
 */
export function entityKeyOf(
  { __typename, ...values }: Representation,
  schema: GraphQLSchema,
): readonly [type: string, key: string] {
  const type = String(__typename);
  const names = keyNamesOf(schema.getType(type));
  const key = Object.keys(values)
    .filter((name) => names.has(name))
    .sort()
    .map((name) => textOf(values[name]));
  return [type, key.join('\0')];
}

const keyNames = new WeakMap<GraphQLNamedType, ReadonlySet<string>>();

/** Read once for a type: a call may ask about hundreds of its things. */
function keyNamesOf(type: GraphQLNamedType | undefined): ReadonlySet<string> {
  if (!type) return new Set();
  let names = keyNames.get(type);
  if (!names) keyNames.set(type, (names = keysOf(type.astNode?.directives ?? [])));
  return names;
}

/** A key may hold a key of another thing. */
function textOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
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

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  type JWK,
  type KeyLike,
} from 'jose';
import { z } from 'zod';
import { SettingsError } from '../configuration/settings-error';
import { parsedJson } from '../http/parsed-json';
import type { Role } from './role';
import { writtenOnce } from './written-once';

/** What a sample token says. */
export interface SampleClaims {
  readonly role: Role;
  readonly divisions: readonly string[];
  readonly department?: string | undefined;
  readonly scopes?: readonly string[] | undefined;
  readonly subject?: string | undefined;
  readonly hours: number;
}

export interface SampleIssuer {
  readonly issuer: string;
  readonly audience: string;
}

const algorithm = 'ES256';
const keyShape = z.looseObject({
  kty: z.literal('EC'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
  kid: z.string(),
});

/**
 * The file of the public keys with which demonstration tokens are checked, made at first start together with the
 * private key. @throws SettingsError when the directory cannot be used
 */
export async function demonstrationKeySet(directory: string): Promise<string> {
  const { d: _secret, ...publicKey } = await privateKey(directory);
  const file = join(directory, 'token-keys.json');
  await kept(directory, 'token-keys.json', () => `${JSON.stringify({ keys: [publicKey] }, undefined, 2)}\n`);
  return file;
}

/** A token signed with the demonstration key. It opens nothing where a real key set is configured. */
export async function sampleToken(
  directory: string,
  { issuer, audience }: SampleIssuer,
  { role, divisions, department, scopes, subject, hours }: SampleClaims,
): Promise<string> {
  const key = await privateKey(directory);
  const claims = {
    role,
    division: divisions,
    ...(department === undefined ? {} : { department }),
    ...(scopes === undefined || scopes.length === 0 ? {} : { scope: scopes.join(' ') }),
  };
  const issuedAt = Math.floor(Date.now() / 1_000);
  return new SignJWT(claims)
    .setProtectedHeader({ alg: algorithm, kid: key.kid, typ: 'JWT' })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(subject ?? `sample-${role.toLowerCase().replaceAll('_', '-')}`)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + Math.round(hours * 3_600))
    .sign((await importJWK(key, algorithm)) as KeyLike);
}

/** The key between gateway and a department where none is configured, made at first start. */
export async function demonstrationSecret(directory: string, department: string): Promise<string> {
  const text = await kept(directory, `${department}.secret`, () => randomBytes(32).toString('base64url'));
  if (/^[\w-]{43}$/.test(text)) return text;
  throw unusable(directory, `${department}.secret`, 'it holds no key');
}

async function privateKey(directory: string): Promise<JWK & { kid: string }> {
  const text = await kept(directory, 'token-private-key.json', newPrivateKey);
  const parsed = keyShape.safeParse(parsedJson(text));
  if (parsed.success) return { ...parsed.data, alg: algorithm, use: 'sig' };
  throw unusable(directory, 'token-private-key.json', 'it holds no private key');
}

async function newPrivateKey(): Promise<string> {
  const { privateKey: made } = await generateKeyPair(algorithm, { extractable: true });
  const key = await exportJWK(made);
  return `${JSON.stringify({ ...key, kid: await calculateJwkThumbprint(key) }, undefined, 2)}\n`;
}

async function kept(directory: string, file: string, make: () => Promise<string> | string): Promise<string> {
  try {
    return await writtenOnce(join(directory, file), make);
  } catch (error) {
    throw unusable(directory, file, error instanceof Error ? error.message : String(error));
  }
}

function unusable(directory: string, file: string, reason: string): SettingsError {
  return new SettingsError(
    `setting KEYS_DIRECTORY: expected a directory with usable keys or without any, found ${join(directory, file)}: ${reason}`,
  );
}

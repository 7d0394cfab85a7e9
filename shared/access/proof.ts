import { createHmac, hash, randomFillSync, timingSafeEqual } from 'node:crypto';
import { requestIdHeader } from '../http/request-id';
import { purposeHeader } from './purpose';
import { Unauthenticated } from './unauthenticated';

/** Shows a department that a call comes from the gateway: `v1;t=<ms since 1970>;n=<nonce>;k=<key id>;s=<HMAC-SM3>`. */
export const proofHeader = 'x-linli-proof';

/** By how much the clocks of gateway and department may differ, in milliseconds. */
export const proofSkewMs = 60_000;

/** A key that gateway and one department share. */
export interface ProofKey {
  /** Tells keys apart while one is changed; says nothing about the key. */
  readonly id: string;
  readonly secret: Buffer;
}

/** The parts of a call that the proof covers, besides time, nonce and department. */
export interface ProvenCall {
  readonly method: string;
  /** Path with query string, as the department sees it. */
  readonly path: string;
  readonly body: string | Buffer;
  readonly requestId: string;
  /** The purpose header as sent. */
  readonly purpose: string | undefined;
  /** The caller's own token. */
  readonly token: string | undefined;
}

/** What a good proof says about itself. */
export interface Proof {
  readonly nonce: string;
  /** When it was made, in milliseconds since 1970. */
  readonly atMs: number;
}

export function proofKey(secret: string): ProofKey {
  const id = hash('sm3', `linli proof key id ${secret}`, 'base64url').slice(0, 8);
  return { id, secret: Buffer.from(secret, 'utf8') };
}

/** Everything that the gateway tells a department about a call: made from scratch, nothing of the client's headers. */
export function provenHeaders(
  department: string,
  key: ProofKey,
  call: ProvenCall,
  atMs: number = Date.now(),
): Record<string, string> {
  const nonce = newNonce();
  const mac = macOf(department, key, call, { nonce, atMs }).toString('base64url');
  return {
    [proofHeader]: `v1;t=${atMs};n=${nonce};k=${key.id};s=${mac}`,
    [requestIdHeader]: call.requestId,
    ...(call.purpose === undefined ? {} : { [purposeHeader]: call.purpose }),
    ...(call.token === undefined ? {} : { authorization: `Bearer ${call.token}` }),
  };
}

const form = /^v1;t=(\d{1,15});n=([\w-]{22});k=([\w-]{8});s=([\w-]{43})$/;

/**
 * Checks time, key and every signed part. That the nonce is new is another's to check.
 * @throws Unauthenticated
 */
export function verifyProof(
  department: string,
  keys: readonly ProofKey[],
  call: ProvenCall,
  header: string | undefined,
  nowMs: number = Date.now(),
): Proof {
  const [, time = '', nonce = '', keyId = '', mac = ''] = form.exec(header ?? '') ?? [];
  if (mac === '') throw new Unauthenticated('no proof of the gateway, or one of another form');
  const proof = { nonce, atMs: Number(time) };
  if (Math.abs(nowMs - proof.atMs) > proofSkewMs) throw new Unauthenticated('the proof’s time is off');
  const key = keys.find(({ id }) => id === keyId);
  if (!key) throw new Unauthenticated('the proof’s key is not known');
  const received = Buffer.from(mac, 'base64url');
  const expected = macOf(department, key, call, proof);
  if (received.length !== expected.length || !timingSafeEqual(received, expected)) {
    throw new Unauthenticated('the proof does not fit the call');
  }
  return proof;
}

/** HMAC-SM3 over a JSON array, in which no part can run over into the next. */
function macOf(department: string, { secret }: ProofKey, call: ProvenCall, { nonce, atMs }: Proof): Buffer {
  const { method, path, body, requestId, purpose, token } = call;
  const parts = [
    ...['linli-proof-v1', method.toUpperCase(), path, department, digest(body), atMs, nonce, requestId],
    ...[purpose ?? null, token === undefined ? null : digest(token)],
  ];
  return createHmac('sm3', secret).update(JSON.stringify(parts)).digest();
}

function digest(content: string | Buffer): string {
  return hash('sm3', content, 'base64url');
}

const nonceBytes = 16;
const randomness = Buffer.alloc(256 * nonceBytes);
let nextNonce = randomness.length;

/** 128 random bits; drawn for many nonces at once, each used for one. */
function newNonce(): string {
  if (nextNonce === randomness.length) {
    randomFillSync(randomness);
    nextNonce = 0;
  }
  nextNonce += nonceBytes;
  return randomness.toString('base64url', nextNonce - nonceBytes, nextNonce);
}

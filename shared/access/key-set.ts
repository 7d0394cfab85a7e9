import { createLocalJWKSet, importJWK, type JWK, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { parsedJson } from '../http/parsed-json';
import type { Log } from '../observability/log';
import { sourceAt, type KeySetSource } from './key-set-source';

export interface KeySetOptions {
  /** File or URL. */
  readonly location: string;
  /** Only keys for these algorithms count. */
  readonly algorithms: readonly string[];
  readonly log: Log;
  /** Milliseconds since 1970; the machine's clock unless given. */
  readonly now?: () => number;
}

interface Loaded {
  readonly text: string;
  readonly find: JWTVerifyGetKey;
}

const keySetShape = z.object({
  keys: z.array(z.custom<JWK>((key) => typeof key === 'object' && key !== null && 'kty' in key)),
});

/**
 * The public keys of the issuer of tokens, kept current: a file is read again when it changed, a URL when it is old or a
 * token names a key that is not known. A set that cannot be read again leaves the last one in use.
 */
export class KeySet {
  /** Counts the sets that were in use; what was verified by an older one must be verified again. */
  version = 0;
  private attemptedAt = 0;
  private refreshing: Promise<void> | undefined;

  private constructor(
    private readonly source: KeySetSource,
    private loaded: Loaded,
    private readonly options: KeySetOptions & { readonly now: () => number },
  ) {
    this.attemptedAt = options.now();
  }

  /** @throws Error that says why the set cannot be used */
  static async open(given: KeySetOptions): Promise<KeySet> {
    const options = { ...given, now: given.now ?? Date.now };
    const source = sourceAt(options.location);
    return new KeySet(source, await load(await source.read(), options.algorithms), options);
  }

  /** The key that a token's header names. @throws when there is none */
  readonly keyOf: JWTVerifyGetKey = async (header, token) => {
    try {
      return await this.loaded.find(header, token);
    } catch (error) {
      const cooling = this.options.now() - this.attemptedAt < this.source.cooldownMs;
      if (cooling && !this.refreshing) throw error;
      await this.refresh();
      return this.loaded.find(header, token);
    }
  };

  /** Looks at the source again where it is time to. */
  async keepCurrent(): Promise<void> {
    if (this.options.now() - this.attemptedAt < this.source.maxAgeMs) return;
    const refreshed = this.refresh();
    if (this.source.waitsForRefresh) await refreshed;
  }

  private refresh(): Promise<void> {
    this.refreshing ??= this.readAgain().finally(() => (this.refreshing = undefined));
    return this.refreshing;
  }

  private async readAgain(): Promise<void> {
    this.attemptedAt = this.options.now();
    try {
      const text = await this.source.read();
      if (text === this.loaded.text) return;
      this.loaded = await load(text, this.options.algorithms);
      this.version += 1;
      this.options.log.info({ keySet: this.options.location }, 'the key set of tokens changed');
    } catch (error) {
      this.options.log.warn(
        { keySet: this.options.location, err: error },
        'the key set of tokens cannot be read again; the last one stays in use',
      );
    }
  }
}

async function load(text: string, algorithms: readonly string[]): Promise<Loaded> {
  const parsed = keySetShape.safeParse(parsedJson(text));
  if (!parsed.success) throw new Error('not a JSON Web Key Set, which is {"keys": [...]}');
  if (parsed.data.keys.some((key) => 'd' in key)) throw new Error('it holds a private key');
  const keys: JWK[] = [];
  for (const key of parsed.data.keys) if (await isUsable(key, algorithms)) keys.push(key);
  if (keys.length === 0) throw new Error(`it holds no public key for ${algorithms.join(', ')}`);
  return { text, find: createLocalJWKSet({ keys }) };
}

async function isUsable(key: JWK, algorithms: readonly string[]): Promise<boolean> {
  if (key.kty === 'oct' || (key.use !== undefined && key.use !== 'sig')) return false;
  const candidates = key.alg === undefined ? algorithms : algorithms.filter((name) => name === key.alg);
  for (const algorithm of candidates) {
    if (!fits(key, algorithm)) continue;
    const imported = await importJWK(key, algorithm).catch(() => undefined);
    if (imported !== undefined) return true;
  }
  return false;
}

const curveOf: Readonly<Record<string, string>> = { ES256: 'P-256', ES384: 'P-384', ES512: 'P-521' };

function fits({ kty, crv }: JWK, algorithm: string): boolean {
  if (algorithm === 'EdDSA') return kty === 'OKP' && /^Ed/.test(crv ?? '');
  if (algorithm.startsWith('ES')) return kty === 'EC' && crv === curveOf[algorithm];
  return kty === 'RSA';
}

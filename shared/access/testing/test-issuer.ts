import { exportJWK, generateKeyPair, SignJWT, type JWK, type KeyLike } from 'jose';
import { createLog } from '../../observability/log';
import { KeySet } from '../key-set';
import { TokenVerifier } from '../token-verifier';
import { temporaryFile } from './temporary-file';

export interface TestIssuer {
  readonly publicKey: JWK;
  readonly privateKey: KeyLike;
  /** A token with good claims, each of which can be replaced; undefined leaves one out. */
  token(
    claims?: Readonly<Record<string, unknown>>,
    header?: Readonly<Record<string, unknown>>,
  ): Promise<string>;
}

export const silentLog = createLog('test', { level: 'silent' });

/** Somebody with a key pair who signs tokens. */
export async function testIssuer(kid = 'one', alg = 'ES256'): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  return {
    publicKey: { ...(await exportJWK(publicKey)), kid, alg },
    privateKey,
    token: (claims = {}, header = {}) =>
      new SignJWT(withoutUndefined({ ...goodClaims(), ...claims }))
        .setProtectedHeader({ alg, kid, ...header })
        .sign(privateKey),
  };
}

/** A verifier of the issuer's tokens, and the file that holds its keys. */
export async function verifierOf(
  issuer: TestIssuer,
  now?: () => number,
): Promise<{ verifier: TokenVerifier; file: string }> {
  const file = temporaryFile(JSON.stringify({ keys: [issuer.publicKey] }));
  const algorithms = ['ES256'];
  const clock = now ? { now } : {};
  const keySet = await KeySet.open({ location: file, algorithms, log: silentLog, ...clock });
  const expected = { audience: 'linli', issuer: 'linli', maxLifetimeHours: 24 };
  const verifier = new TokenVerifier({ keySet, algorithms, ...expected, ...clock });
  return { verifier, file };
}

export function goodClaims(): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1_000);
  return {
    iss: 'linli',
    aud: 'linli',
    sub: 'officer-1',
    iat: now,
    exp: now + 3_600,
    role: 'HOUSING_OFFICER',
    division: '140502',
  };
}

function withoutUndefined(claims: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}

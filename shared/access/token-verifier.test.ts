import { base64url, exportSPKI, SignJWT, UnsecuredJWT, type KeyLike } from 'jose';
import { importJWK } from 'jose';
import { holdsScope } from './caller';
import { goodClaims, testIssuer, verifierOf, type TestIssuer } from './testing/test-issuer';
import type { TokenVerifier } from './token-verifier';

let issuer: TestIssuer;
let verifier: TokenVerifier;

beforeAll(async () => {
  issuer = await testIssuer();
  ({ verifier } = await verifierOf(issuer));
});

const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1_000) + seconds;

test('a good token becomes its caller with the scopes of the role', async () => {
  const caller = await verifier.verify(await issuer.token({ division: ['140502', '140502100-P01'] }));
  expect(caller).toMatchObject({
    role: 'HOUSING_OFFICER',
    subject: 'officer-1',
    divisions: ['140502', '140502100-P01'],
    department: undefined,
  });
  expect(holdsScope(caller, 'housing:personal')).toBe(true);
  expect(holdsScope(caller, 'civil-affairs:personal')).toBe(false);
});

test('a scope counts only where the role may hold it', async () => {
  const scope = 'civil-affairs:special-family public-security:restricted';
  const officer = await verifier.verify(await issuer.token({ role: 'CIVIL_AFFAIRS_OFFICER', scope }));
  const other = await verifier.verify(await issuer.token({ scope }));
  expect(holdsScope(officer, 'civil-affairs:special-family')).toBe(true);
  expect(holdsScope(officer, 'public-security:restricted')).toBe(false);
  expect(holdsScope(other, 'civil-affairs:special-family')).toBe(false);
});

test('an auditor sees the audit of the own department and no other', async () => {
  const caller = await verifier.verify(await issuer.token({ role: 'AUDITOR', department: 'housing' }));
  expect(holdsScope(caller, 'housing:audit')).toBe(true);
  expect(holdsScope(caller, 'public-security:audit')).toBe(false);
});

test('clocks may differ by a minute, and no more', async () => {
  const times = (exp: number, nbf: number, iat: number) =>
    issuer.token({ exp: inSeconds(exp), nbf: inSeconds(nbf), iat: inSeconds(iat) });
  await expect(verifier.verify(await times(-50, 50, 50))).resolves.toMatchObject({ subject: 'officer-1' });
  await expect(verifier.verify(await times(-61, 0, 0))).rejects.toThrow();
  await expect(verifier.verify(await times(600, 65, 0))).rejects.toThrow();
  await expect(verifier.verify(await times(600, 0, 65))).rejects.toThrow();
});

test('a token may last a day from its issue, and no longer', async () => {
  const issuedBefore = async (iat: number, exp: number) =>
    verifier.verify(await issuer.token({ iat: inSeconds(iat), exp: inSeconds(exp) }));
  await expect(issuedBefore(-60, 86_400 - 60)).resolves.toMatchObject({ subject: 'officer-1' });
  await expect(issuedBefore(-60, 86_400 - 59)).rejects.toThrow();
  await expect(issuedBefore(-90_000, 600)).rejects.toThrow();
});

const bad: readonly (readonly [string, () => Promise<string> | string])[] = [
  ['nothing', () => ''],
  ['no JWT', () => 'a.b'],
  ['random bytes', () => 'AAAA.BBBB.CCCC'],
  ['expired', () => issuer.token({ exp: inSeconds(-120) })],
  ['not valid before tomorrow', () => issuer.token({ nbf: inSeconds(86_400) })],
  ['issued tomorrow', () => issuer.token({ iat: inSeconds(86_400) })],
  ['alg none', () => new UnsecuredJWT(goodClaims()).encode()],
  ['signed with the public key as if it were a shared secret', () => confused()],
  ['the same with the key’s own JSON', () => confusedByJwk()],
  ['signed by somebody else under the same key id', async () => (await testIssuer()).token()],
  ['of an unknown key id', async () => (await testIssuer('other')).token()],
  ['with a key of its own in the header', () => selfSigned()],
  ['wrong audience', () => issuer.token({ aud: 'somebody' })],
  ['no audience', () => issuer.token({ aud: undefined })],
  ['wrong issuer', () => issuer.token({ iss: 'somebody' })],
  ['no issuer', () => issuer.token({ iss: undefined })],
  ['no subject', () => issuer.token({ sub: undefined })],
  ['good for a year', () => issuer.token({ exp: inSeconds(365 * 86_400) })],
  ['no time of issue', () => issuer.token({ iat: undefined })],
  ['no end', () => issuer.token({ exp: undefined })],
  ['an end that is text', () => issuer.token({ exp: '99999999999' })],
  ['no role', () => issuer.token({ role: undefined })],
  ['unknown role', () => issuer.token({ role: 'ROOT' })],
  ['role of those without token', () => issuer.token({ role: 'PUBLIC' })],
  ['a division that is none', () => issuer.token({ division: ['140502', '%'] })],
  ['everywhere', () => issuer.token({ division: 'everywhere' })],
  ['a department with a wildcard', () => issuer.token({ role: 'AUDITOR', department: '*' })],
  ['a subject that breaks a line', () => issuer.token({ sub: 'a\nb' })],
  ['a critical header that is not known', () => critical()],
  ['nine kilobytes', () => issuer.token({ filler: 'x'.repeat(9_000) })],
  ['a changed claim', async () => changed(await issuer.token())],
];

async function confused(): Promise<string> {
  const pem = await exportSPKI((await importJWK(issuer.publicKey, 'ES256')) as KeyLike);
  return hmacSigned(new TextEncoder().encode(pem));
}

const confusedByJwk = (): Promise<string> =>
  hmacSigned(new TextEncoder().encode(JSON.stringify(issuer.publicKey)));

const hmacSigned = (secret: Uint8Array): Promise<string> =>
  new SignJWT(goodClaims()).setProtectedHeader({ alg: 'HS256', kid: 'one' }).sign(secret);

async function selfSigned(): Promise<string> {
  const other = await testIssuer('self');
  return other.token({}, { jwk: other.publicKey, kid: undefined });
}

const critical = (): Promise<string> => {
  const [header, payload] = [{ alg: 'ES256', kid: 'one', crit: ['x'], x: 1 }, goodClaims()];
  return new SignJWT(payload).setProtectedHeader(header).sign(issuer.privateKey, { crit: { x: true } });
};

function changed(token: string): string {
  const [header, payload = '', signature] = token.split('.');
  const claims = {
    ...JSON.parse(new TextDecoder().decode(base64url.decode(payload))),
    role: 'POLICE_OFFICER',
  };
  return [header, base64url.encode(JSON.stringify(claims)), signature].join('.');
}

test.each(bad)('%s: refused with the one code and the one text', async (_name, make) => {
  const token = await make();
  await expect(verifier.verify(token)).rejects.toMatchObject({
    message: '无法确认请求者的身份。 / The request could not be authenticated.',
    extensions: { code: 'UNAUTHENTICATED' },
  });
  await expect(verifier.verify(token)).rejects.toThrow(
    '无法确认请求者的身份。 / The request could not be authenticated.',
  );
});

test('a token that passed is refused once it has expired, also when it is remembered', async () => {
  let now = Date.now();
  const { verifier: watched } = await verifierOf(issuer, () => now);
  const token = await issuer.token();
  await watched.verify(token);
  now += 3_600_000 + 59_000;
  await expect(watched.verify(token)).resolves.toMatchObject({ subject: 'officer-1' });
  now += 2_000;
  await expect(watched.verify(token)).rejects.toThrow();
});

import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK } from 'jose';
import { KeySet } from './key-set';
import { temporaryFile } from './testing/temporary-file';
import { silentLog, testIssuer, verifierOf, type TestIssuer } from './testing/test-issuer';
import { TokenVerifier } from './token-verifier';

const algorithms = ['ES256'];
const open = (location: string, now?: () => number): Promise<KeySet> =>
  KeySet.open({ location, algorithms, log: silentLog, ...(now ? { now } : {}) });
const setOf = (...issuers: readonly TestIssuer[]): string =>
  JSON.stringify({ keys: issuers.map(({ publicKey }) => publicKey) });

let one: TestIssuer;
let two: TestIssuer;
beforeAll(async () => {
  [one, two] = [await testIssuer('one'), await testIssuer('two')];
});

test.each<[string, () => string | Promise<string>, RegExp]>([
  ['no JSON', () => 'keys', /not a JSON Web Key Set/],
  ['one key without a set', () => JSON.stringify(one.publicKey), /not a JSON Web Key Set/],
  ['no key', () => '{"keys":[]}', /no public key for ES256/],
  ['a shared secret only', () => '{"keys":[{"kty":"oct","k":"c2VjcmV0","alg":"HS256"}]}', /no public key/],
  ['another curve', async () => setOf(await testIssuer('x', 'ES384')), /no public key for ES256/],
  ['a damaged key', () => JSON.stringify({ keys: [{ ...one.publicKey, x: 'AA' }] }), /no public key/],
  ['a private key', async () => JSON.stringify({ keys: [await exportJWK(one.privateKey)] }), /a private key/],
])('a file with %s is not taken', async (_name, text, message) => {
  await expect(open(temporaryFile(await text()))).rejects.toThrow(message);
});

test('keys that cannot be used stand beside one that can', async () => {
  const keys = [
    { kty: 'oct', k: 'c2VjcmV0' },
    { kty: 'unheard' },
    { ...two.publicKey, use: 'enc' },
    one.publicKey,
  ];
  await expect(open(temporaryFile(JSON.stringify({ keys })))).resolves.toBeInstanceOf(KeySet);
});

describe('a file that changes', () => {
  test('gives the new key, and takes away the old one even from a token that was verified before', async () => {
    let now = Date.now();
    const { verifier, file } = await verifierOf(one, () => now);
    const [old, young] = [await one.token(), await two.token()];
    await verifier.verify(old);
    await expect(verifier.verify(young)).rejects.toThrow();
    writeFileSync(file, setOf(two));
    now += 1_000;
    await expect(verifier.verify(young)).resolves.toMatchObject({ subject: 'officer-1' });
    await expect(verifier.verify(old)).rejects.toThrow();
  });

  test('into something unreadable leaves the last keys in use', async () => {
    let now = Date.now();
    const { verifier, file } = await verifierOf(one, () => now);
    writeFileSync(file, '{"keys":');
    now += 2_000;
    await expect(verifier.verify(await one.token())).resolves.toMatchObject({ subject: 'officer-1' });
  });
});

describe('a URL', () => {
  let server: Server;
  let url: string;
  let asked: number;
  let answer: { status: number; text: string };
  let now: number;

  beforeEach(async () => {
    [asked, now, answer] = [0, Date.now(), { status: 200, text: setOf(one) }];
    server = createServer((_request, response) => {
      asked += 1;
      const location = answer.status === 302 ? { location: '/elsewhere' } : {};
      response.writeHead(answer.status, { 'content-type': 'application/json', ...location }).end(answer.text);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const verifier = async (): Promise<TokenVerifier> =>
    new TokenVerifier({
      keySet: await open(url, () => now),
      algorithms,
      audience: 'linli',
      issuer: 'linli',
      maxLifetimeHours: 24,
      now: () => now,
    });

  test('is asked once for many tokens', async () => {
    const tokens = await verifier();
    for (let count = 0; count < 5; count += 1) await tokens.verify(await one.token({ sub: `s${count}` }));
    expect(asked).toBe(1);
  });

  test('is asked again for a key id that is not known, once for all who wait, and then not for half a minute', async () => {
    const tokens = await verifier();
    answer.text = setOf(one, two);
    await expect(tokens.verify(await two.token())).rejects.toThrow();
    expect(asked).toBe(1);
    now += 30_000;
    const young = await Promise.all(['a', 'b', 'c'].map((sub) => two.token({ sub })));
    await Promise.all(young.map((token) => tokens.verify(token)));
    expect(asked).toBe(2);
    const unknown = await testIssuer('three');
    await expect(tokens.verify(await unknown.token())).rejects.toThrow();
    expect(asked).toBe(2);
  });

  test('that is away later leaves the last keys in use', async () => {
    const tokens = await verifier();
    answer = { status: 503, text: '' };
    now += 700_000;
    await expect(tokens.verify(await one.token())).resolves.toMatchObject({ subject: 'officer-1' });
  });

  test.each<[string, { status: number; text: string }, RegExp]>([
    ['fails', { status: 500, text: 'x' }, /status 500/],
    ['redirects', { status: 302, text: '' }, /does not answer/],
    ['says something else', { status: 200, text: '<html>' }, /not a JSON Web Key Set/],
    ['says too much', { status: 200, text: ' '.repeat(1_100_000) }, /larger than 1048576 bytes/],
  ])('that %s at start is not taken', async (_name, wrong, message) => {
    answer = wrong;
    await expect(open(url)).rejects.toThrow(message);
  });

  test('at which nothing listens is not taken', async () => {
    await expect(open('http://127.0.0.1:1/keys')).rejects.toThrow(/does not answer/);
  });
});

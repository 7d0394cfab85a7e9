import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readSettings, type Settings } from '../configuration/settings';
import { departmentCredentials, openTokenVerifier, proofKeysOf } from './credentials';
import { demonstrationSecret, sampleToken } from './demonstration-keys';
import { temporaryFile, temporaryFolder } from './testing/temporary-file';
import { silentLog, testIssuer } from './testing/test-issuer';
import { writtenOnce } from './written-once';

const settingsOf = (environment: Readonly<Record<string, string>>): Settings => readSettings(environment);
const claims = { role: 'LEADER', divisions: ['140500'], hours: 1 } as const;

describe('keys made at first start', () => {
  test('a sample token is good where the same keys are used, and nowhere else', async () => {
    const [here, elsewhere] = [temporaryFolder(), temporaryFolder()];
    const token = await sampleToken(here, { issuer: 'linli', audience: 'linli' }, claims);
    const verifierIn = (directory: string) =>
      openTokenVerifier(settingsOf({ KEYS_DIRECTORY: directory }), silentLog);
    await expect((await verifierIn(here)).verify(token)).resolves.toMatchObject({
      role: 'LEADER',
      divisions: ['140500'],
    });
    await expect((await verifierIn(elsewhere)).verify(token)).rejects.toThrow();
  });

  test('everything is readable to its owner alone, and the file of public keys holds no private one', async () => {
    const directory = join(temporaryFolder(), 'keys');
    await departmentCredentials(settingsOf({ KEYS_DIRECTORY: directory }), 'housing', silentLog);
    expect(readdirSync(directory).sort()).toEqual([
      'housing.secret',
      'token-keys.json',
      'token-private-key.json',
    ]);
    expect(statSync(directory).mode & 0o777).toBe(0o700);
    for (const file of readdirSync(directory))
      expect(statSync(join(directory, file)).mode & 0o777).toBe(0o600);
    const { d } = JSON.parse(readFileSync(join(directory, 'token-private-key.json'), 'utf8')) as {
      d: string;
    };
    expect(readFileSync(join(directory, 'token-keys.json'), 'utf8')).not.toContain(d);
  });

  test('departments have secrets of their own', async () => {
    const directory = temporaryFolder();
    const one = await demonstrationSecret(directory, 'housing');
    expect(await demonstrationSecret(directory, 'housing')).toBe(one);
    expect(await demonstrationSecret(directory, 'civil-affairs')).not.toBe(one);
  });

  test.each(['token-private-key.json', 'housing.secret', 'token-keys.json'])(
    'a damaged %s is told with the setting and the file',
    async (file) => {
      const directory = temporaryFolder();
      writeFileSync(join(directory, file), '{');
      const start = departmentCredentials(settingsOf({ KEYS_DIRECTORY: directory }), 'housing', silentLog);
      await expect(start).rejects.toThrow(/^setting KEYS_DIRECTORY: expected .*found .*/);
      await expect(start).rejects.toThrow(join(directory, file));
    },
  );
});

test('a file that many make at once is made by one, whole, and nothing is left over', async () => {
  const directory = temporaryFolder();
  const file = join(directory, 'secret');
  const texts = await Promise.all(
    Array.from({ length: 40 }, (_, number) => writtenOnce(file, () => `made by ${number} `.repeat(1_000))),
  );
  expect(new Set(texts).size).toBe(1);
  expect(texts[0]).toBe(readFileSync(file, 'utf8'));
  expect(readdirSync(directory)).toEqual(['secret']);
});

test('processes that start at once share one key', async () => {
  const directory = temporaryFolder();
  const program = `
    require('@swc/core');
    const { transformSync } = require('@swc/core');
    const { readFileSync } = require('node:fs');
    const source = transformSync(readFileSync(${JSON.stringify(join(__dirname, 'written-once.ts'))}, 'utf8'), {
      jsc: { parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }).code;
    const module_ = { exports: {} };
    new Function('require', 'exports', 'module', source)(require, module_.exports, module_);
    module_.exports.writtenOnce(${JSON.stringify(join(directory, 'secret'))}, () => String(process.pid).repeat(5000))
      .then((text) => process.stdout.write(text.slice(0, 40)));`;
  const started = Array.from({ length: 4 }, () => promisify(execFile)(process.execPath, ['-e', program]));
  const outputs = (await Promise.all(started)).map(({ stdout }) => stdout);
  expect(new Set(outputs).size).toBe(1);
  expect(outputs[0]).toMatch(/^\d{40}$/);
});

describe('in production', () => {
  const production = { NODE_ENV: 'production', KEYS_DIRECTORY: join(temporaryFolder(), 'never') };

  test('no key is made: a key set must be given', async () => {
    await expect(openTokenVerifier(settingsOf(production), silentLog)).rejects.toThrow(
      'setting AUTH_JWKS: expected the file or URL of a key set when NODE_ENV is production, found nothing',
    );
  });

  test('no issuer is taken for granted', async () => {
    const file = temporaryFile(JSON.stringify({ keys: [(await testIssuer()).publicKey] }));
    await expect(
      openTokenVerifier(settingsOf({ ...production, AUTH_JWKS: file }), silentLog),
    ).rejects.toThrow(
      'setting AUTH_ISSUER: expected the issuer that tokens must name when NODE_ENV is production, found nothing',
    );
  });

  test('no secret is made: each department’s must be given', async () => {
    await expect(proofKeysOf(settingsOf(production), 'housing')).rejects.toThrow(
      'setting DEPARTMENT_SECRETS: expected a key for housing, found nothing',
    );
    const others = settingsOf({ ...production, DEPARTMENT_SECRETS: `civil-affairs=${'k'.repeat(32)}` });
    await expect(proofKeysOf(others, 'housing')).rejects.toThrow(
      /expected a key for housing, found civil-affairs$/,
    );
  });

  test('a given key set is used', async () => {
    const issuer = await testIssuer();
    const file = temporaryFile(JSON.stringify({ keys: [issuer.publicKey] }));
    const verifier = await openTokenVerifier(
      settingsOf({ ...production, AUTH_JWKS: file, AUTH_ISSUER: 'linli' }),
      silentLog,
    );
    await expect(verifier.verify(await issuer.token())).resolves.toMatchObject({ subject: 'officer-1' });
  });
});

test.each([
  ['a file that is not there', '/absent/keys.json', /found \/absent\/keys\.json: .*ENOENT/],
  [
    'a URL that is away',
    'http://linli:geheim@127.0.0.1:1/keys',
    /found http:\/\/linli:\*\*\*@127\.0\.0\.1:1\/keys: /,
  ],
])('%s is one line that names the setting', async (_name, location, message) => {
  const opened = openTokenVerifier(settingsOf({ AUTH_JWKS: location }), silentLog);
  await expect(opened).rejects.toThrow(
    /^setting AUTH_JWKS: expected a JSON Web Key Set that can be read, .*$/,
  );
  await expect(opened).rejects.toThrow(message);
});

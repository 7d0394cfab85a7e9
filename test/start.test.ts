import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectFile } from '../shared/configuration/project-root';
import { settingNames } from '../shared/configuration/settings';
import { askOverHttp } from './graph-fixture';
import { startProgram } from './program';
import { startProcess, type RunningProcess } from './servers/child-process';
import { eventually } from './servers/eventually';
import { freePort, isPortFree } from './servers/free-port';
import { temporaryDirectory, type TemporaryDirectory } from './servers/temporary-directory';

async function failureOf(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ code: number | null; output: string }> {
  const process = await startProgram(args, { env });
  const { code } = await process.exited;
  return { code, output: process.output().trim() };
}

const inMemory = { DATABASE_URL: 'sqlite::memory:' };

test.each([
  [['serve'], { PORT: 'abc' }, 'linli: setting PORT: expected a whole number from 0 to 65535, found "abc"'],
  [[], { PORT: 'abc' }, 'linli: setting PORT: expected a whole number from 0 to 65535, found "abc"'],
  [
    ['gateway'],
    {},
    'linli: setting DEPARTMENTS: expected name=http://host:port pairs separated by commas, found nothing',
  ],
  [
    ['department', 'tax'],
    {},
    'linli: department: expected one of housing, public-security, civil-affairs, market-regulation, found "tax"',
  ],
  [
    ['gateway'],
    { DEPARTMENTS: 'housin=http://127.0.0.1:4001,civil-affairs=http://127.0.0.1:4003' },
    'linli: setting DEPARTMENTS: expected "housing", found "housin" (a further department\'s name differs in more than 2 letters from every known one that is not listed)',
  ],
  [
    ['gateway'],
    { DEPARTMENTS: 'housing=http://127.0.0.1:4001,directory=http://127.0.0.1:4009' },
    'linli: setting DEPARTMENTS: expected names of departments, found "directory" (the gateway itself bears the names directory and gateway)',
  ],
  [
    ['gateway'],
    { DEPARTMENTS: 'housing=http://127.0.0.1:4001', STATE_DIRECTORY: projectFile('package.json', 'state') },
    /^linli: setting STATE_DIRECTORY: expected a directory that can be written, found ".*package\.json\/state" \(E[A-Z]+: .*\)$/,
  ],
  [
    ['gateway'],
    { DEPARTMENTS: 'housing=http://127.0.0.1:4001', STATE_DIRECTORY: '/proc/linli' },
    /^linli: setting STATE_DIRECTORY: expected a directory that can be written, found "\/proc\/linli" /,
  ],
  [
    ['sevre'],
    {},
    'linli: unknown command "sevre"; expected one of serve, gateway, department, supergraph, audit, token (linli --help explains them)',
  ],
  [
    ['supergraph', 'publish'],
    {},
    'linli: unknown command "publish"; expected one of compose (linli --help explains them)',
  ],
  [
    ['department', 'housing'],
    { DATABASE_URL: 'sqlite:/proc/linli/{department}.sqlite', PORT: '0' },
    /^linli: housing: the database sqlite:\/proc\/linli\/housing\.sqlite cannot be opened: E[A-Z]+: /,
  ],
  [
    ['department', 'housing'],
    { DATABASE_URL: `sqlite:${projectFile('shared')}`, PORT: '0' },
    /^linli: housing: the database sqlite:.*shared cannot be opened: the file can neither be read nor made$/,
  ],
  [
    ['serve'],
    { DATABASE_URL: 'sqlite:one.sqlite' },
    /^linli: setting DATABASE_URL: expected \{department\} in it.*found "sqlite:one\.sqlite"$/,
  ],
  [
    ['serve'],
    { AUTH_JWKS: '/absent/keys.json' },
    /^linli: setting AUTH_JWKS: expected a JSON Web Key Set that can be read, found \/absent\/keys\.json: ENOENT.*$/,
  ],
  [
    ['department', 'housing'],
    { AUTH_JWKS: 'http://127.0.0.1:1/keys' },
    /^linli: setting AUTH_JWKS: .*found http:\/\/127\.0\.0\.1:1\/keys: it does not answer: .*$/,
  ],
  [
    ['gateway'],
    { AUTH_JWKS: 'package.json', DEPARTMENTS: 'housing=http://127.0.0.1:1' },
    'linli: setting AUTH_JWKS: expected a JSON Web Key Set that can be read, found package.json: not a JSON Web Key Set, which is {"keys": [...]}',
  ],
  [
    ['department', 'housing'],
    { NODE_ENV: 'production', AUTH_JWKS: 'package.json' },
    'linli: setting DEPARTMENT_SECRETS: expected a key for housing, found nothing',
  ],
  [
    ['department', 'housing'],
    { NODE_ENV: 'production', DEPARTMENT_SECRETS: `housing=${'k'.repeat(32)}` },
    'linli: setting AUTH_JWKS: expected the file or URL of a key set when NODE_ENV is production, found nothing',
  ],
  [
    ['department', 'housing'],
    {
      NODE_ENV: 'production',
      DEPARTMENT_SECRETS: `housing=${'k'.repeat(32)}`,
      AUTH_JWKS: 'package.json',
    },
    'linli: setting AUTH_ISSUER: expected the issuer that tokens must name when NODE_ENV is production, found nothing',
  ],
  [
    ['token', '--role', 'LEADER'],
    { NODE_ENV: 'production' },
    'token: sample tokens are made with demonstration keys only, expected neither NODE_ENV production nor AUTH_JWKS',
  ],
])('%j with %j does not start and says why in one line', async (args, env, message) => {
  const { code, output } = await failureOf(args, env);
  expect(code).toBe(1);
  expect(output).toEqual(message instanceof RegExp ? expect.stringMatching(message) : message);
});

test('a database out of reach: one line that names department and server, without the password', async () => {
  const port = await freePort();
  const url = `mysql://linli:geheim@127.0.0.1:${port}/linli_{department}`;
  const { code, output } = await failureOf(['department', 'housing'], { DATABASE_URL: url, PORT: '0' });
  expect(code).toBe(1);
  expect(output.split('\n')).toHaveLength(1);
  expect(output).toMatch(
    /^linli: housing: the database mysql:\/\/linli:\*\*\*@127\.0\.0\.1:\d+\/linli_housing cannot be opened: ECONNREFUSED/,
  );
});

describe('a port in use', () => {
  let taken: Server;
  beforeAll(async () => {
    taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => taken.close(resolve)));

  test('is one line that names the setting and the port', async () => {
    const { port } = taken.address() as AddressInfo;
    const { code, output } = await failureOf(['serve'], {
      ...inMemory,
      LOG_LEVEL: 'info',
      DEMONSTRATION: 'false',
      PORT: String(port),
    });
    expect(code).toBe(1);
    expect(output).toBe(`linli: setting PORT: expected a free port, found ${port} in use on 127.0.0.1`);
  });
});

test('linli token prints a token and nothing else', async () => {
  const { code, output } = await failureOf(['token', '--role', 'LEADER', '--division', '140500'], {});
  expect(code).toBe(0);
  expect(output).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
});

test('SIGTERM ends the program within its time and with code 0', async () => {
  const port = await freePort();
  const process = await startProgram(['serve'], {
    env: { ...inMemory, PORT: String(port) },
    readyUrl: `http://127.0.0.1:${port}/ready`,
  });
  process.kill('SIGTERM');
  await expect(process.exited).resolves.toEqual({ code: 0, signal: null });
});

describe('what is stopped', () => {
  const until = (stop: string): Promise<RunningProcess> =>
    startProcess({
      command: process.execPath,
      args: [
        '-e',
        `require(${JSON.stringify(projectFile('dist', 'gateway', 'lifecycle.js'))})
          .runUntilSignal(async () => ({ stop: async () => { console.log('stopping'); ${stop} } }))
          .then(() => console.log('up')); setInterval(() => undefined, 1000);`,
      ],
      readyLine: 'up',
    });

  test('is stopped once, whatever signals come', async () => {
    const process = await until('await new Promise((done) => setTimeout(done, 500))');
    process.kill('SIGINT');
    await eventually('it stops', () => process.output().includes('stopping'));
    process.kill('SIGTERM');
    process.kill('SIGINT');
    await expect(process.exited).resolves.toEqual({ code: 0, signal: null });
    expect(process.output().match(/stopping/g)).toHaveLength(1);
  });

  test('and cannot be ended in order, says so in one line with code 1', async () => {
    const process = await until("throw new Error('the disk is full')");
    process.kill('SIGTERM');
    await expect(process.exited).resolves.toEqual({ code: 1, signal: null });
    expect(process.output()).toBe('up\nstopping\nlinli: the disk is full\n');
  });
});

test('apart, a wrong setting is one clear line, too', async () => {
  const apart = await startProcess({
    command: process.execPath,
    args: [projectFile('dist', 'gateway', 'start-apart.js')],
    env: { PORT: 'abc' },
  });
  expect(await apart.exited).toMatchObject({ code: 1 });
  expect(apart.output()).toBe('linli: setting PORT: expected a whole number from 0 to 65535, found "abc"\n');
});

const run = promisify(execFile);

const isOk = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );

/** The first of so many ports in a row that are free. */
async function freeRow(count: number): Promise<number> {
  for (;;) {
    const port = await freePort();
    const next = Array.from({ length: count - 1 }, (_, index) => isPortFree(port + 1 + index));
    if ((await Promise.all(next)).every(Boolean)) return port;
  }
}

describe('apart', () => {
  let directory: TemporaryDirectory;
  beforeEach(async () => (directory = await temporaryDirectory('start-apart')));
  afterEach(() => directory.remove());

  async function startAll(databaseUrl: string, port: number): Promise<RunningProcess> {
    const places = ['KEYS_DIRECTORY', 'STATE_DIRECTORY', 'AUDIT_DIRECTORY', 'AUDIT_ANCHOR_DIRECTORY'];
    return startProcess({
      command: process.execPath,
      args: [projectFile('dist', 'gateway', 'start-apart.js')],
      env: {
        ...Object.fromEntries(settingNames.map((name) => [name, undefined])),
        ...Object.fromEntries(places.map((name) => [name, join(directory.path, name)])),
        DATABASE_URL: databaseUrl,
        PORT: String(port),
        DEMONSTRATION: 'false',
      },
    });
  }

  test('when one process cannot start, all end, with code 1', async () => {
    const apart = await startAll('sqlite:/proc/linli/{department}.sqlite', await freePort());
    expect(await apart.exited).toMatchObject({ code: 1 });
    expect(apart.output()).toMatch(/^linli: [a-z-]+ ended \(code 1\); the others are stopped$/m);
  });

  test('when a department is killed the others answer on, and the code at the end is 1', async () => {
    const port = await freeRow(5);
    const url = `http://127.0.0.1:${port}`;
    const apart = await startAll(`sqlite:${directory.path}/{department}.sqlite`, port);
    await eventually('everybody is ready', () => isOk(`${url}/ready`), 60_000);
    const { stdout } = await run('pgrep', ['-P', String(apart.pid), '-f', 'department housing']);
    process.kill(Number(stdout), 'SIGKILL');
    await eventually('it is told', () =>
      apart.output().includes('housing ended (SIGKILL); the others go on'),
    );
    const question =
      '{ housingCompounds(within: "140502") { totalCount } careFacilities(within: "140502") { totalCount } }';
    const { data, errors } = await askOverHttp(url, question, {}, {});
    expect(data).toEqual({ housingCompounds: null, careFacilities: { totalCount: 0 } });
    expect(errors).toMatchObject([{ extensions: { code: 'DEPARTMENT_UNAVAILABLE', department: 'housing' } }]);
    apart.kill('SIGTERM');
    expect(await apart.exited).toMatchObject({ code: 1 });
  });
});

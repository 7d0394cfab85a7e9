import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { departmentDeclarations } from '../gateway/departments';
import { openConfiguredDepartment } from '../gateway/topology';
import { proofKeysOf } from '../shared/access/credentials';
import { proofHeader, provenHeaders, type ProofKey, type ProvenCall } from '../shared/access/proof';
import { readSettings } from '../shared/configuration/settings';
import { serveDepartment } from '../shared/http/department-server';
import type { ListeningServer } from '../shared/http/listen';
import { createLog } from '../shared/observability/log';
import type { Department } from '../shared/subgraph/department';
import { tokenOf } from './callers';
import { describeWithMariadb, startMariadb, type MariadbServer } from './servers/mariadb-server';

const log = createLog('test', { level: 'silent' });
const refusal = JSON.stringify({
  errors: [
    {
      message: '无法确认请求者的身份。 / The request could not be authenticated.',
      extensions: { code: 'UNAUTHENTICATED' },
    },
  ],
});

interface Door {
  readonly department: Department;
  readonly server: ListeningServer;
  readonly key: ProofKey;
  stop(): Promise<void>;
}

/** One department over HTTP, on an empty database or the given one. */
async function openDoor(name: string, databaseUrl = 'sqlite::memory:'): Promise<Door> {
  const settings = readSettings({ DATABASE_URL: databaseUrl, DEMONSTRATION: 'false' });
  const declaration = departmentDeclarations.find((each) => each.name === name);
  const [key] = await proofKeysOf(settings, name);
  if (!declaration || !key) throw new Error(`expected department ${name} and its key`);
  const department = await openConfiguredDepartment(declaration, settings, log);
  const server = await serveDepartment(department, { host: '127.0.0.1', port: 0, log });
  return {
    ...{ department, server, key },
    stop: async () => {
      await server.close();
      await department.stop();
    },
  };
}

const serviceQuery = '{"query":"{ _service { sdl } }"}';

function signed(name: string, key: ProofKey, call: Partial<ProvenCall> = {}): RequestInit & { path: string } {
  const whole: ProvenCall = {
    ...{ method: 'POST', path: '/graphql', body: serviceQuery, requestId: 'r-1' },
    ...{ purpose: undefined, token: undefined },
    ...call,
  };
  const { method, path, body } = whole;
  const headers = { 'content-type': 'application/json', ...provenHeaders(name, key, whole) };
  return { path, method, headers, ...(method === 'GET' ? {} : { body: String(body) }) };
}

async function send({ server }: Door, init: RequestInit & { path: string }): Promise<[number, string]> {
  const response = await fetch(`${server.url}${init.path}`, init);
  return [response.status, await response.text()];
}

describe.each(departmentDeclarations.map(({ name }) => name))('the port of %s', (name) => {
  let door: Door;
  beforeAll(async () => {
    door = await openDoor(name);
  });
  afterAll(() => door?.stop());

  const json = { 'content-type': 'application/json' };
  const post = (body: string | Buffer, headers: Record<string, string> = json, path = '/graphql') => ({
    ...{ method: 'POST', path, headers },
    body: new Uint8Array(Buffer.from(body)),
  });

  test('answers every call without a proof with 401 and one text, whatever it asks', async () => {
    const token = await tokenOf('POLICE_OFFICER');
    const form = 'v1;t=1;n=AAAAAAAAAAAAAAAAAAAAAA;k=AAAAAAAA;s=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
    const calls = [
      post('{"query":"{ __typename }"}'),
      post(serviceQuery),
      post(
        '{"query":"query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }","variables":{"r":[]}}',
      ),
      post('{"query":"{ noSuchField }"}'),
      post('{"query":'),
      post('', { ...json, authorization: `Bearer ${token}` }),
      post(serviceQuery, { ...json, authorization: `Bearer ${token}`, 'x-role': 'POLICE_OFFICER' }),
      post(serviceQuery, { ...json, [proofHeader]: 'garbage' }),
      post(serviceQuery, { ...json, [proofHeader]: form.replace('t=1', `t=${Date.now()}`) }),
      post(randomBytes(200), { 'content-type': 'application/octet-stream' }),
      post('x'.repeat(5_000_000), { ...json, [proofHeader]: form }),
      post(gzipSync(serviceQuery), { ...json, 'content-encoding': 'gzip', [proofHeader]: form }),
      post(serviceQuery, json, '/graphql/?x=1'),
      post(serviceQuery, json, '/GRAPHQL'),
      { method: 'GET', path: '/graphql?query=%7B__typename%7D', headers: json },
      { method: 'GET', path: '/reference/compounds' },
      { method: 'GET', path: '/reference/..%2fgraphql' },
      { method: 'DELETE', path: '/' },
    ];
    for (const call of calls) await expect(send(door, call)).resolves.toEqual([401, refusal]);
  });

  test('is open for liveness and readiness', async () => {
    expect((await send(door, { path: '/live' }))[0]).toBe(200);
    expect((await send(door, { path: '/ready' }))[1]).toContain('"database":"up"');
  });

  test('answers what the gateway signed, once', async () => {
    const call = signed(name, door.key);
    const [status, text] = await send(door, call);
    expect([status, text.slice(0, 24)]).toEqual([200, '{"data":{"_service":{"sd']);
    await expect(send(door, call)).resolves.toEqual([401, refusal]);
    const [, feed] = await send(
      door,
      signed(name, door.key, { method: 'GET', path: '/reference/divisions', body: '' }),
    );
    expect(feed).not.toContain('UNAUTHENTICATED');
  });

  test('refuses what was changed on its way', async () => {
    const call = signed(name, door.key);
    const token = await tokenOf('POLICE_OFFICER');
    const changes = [
      { body: '{"query":"{ __typename }"}' },
      { path: '/graphql?x=1' },
      { headers: { ...call.headers, 'x-request-id': 'r-2' } },
      { headers: { ...call.headers, 'x-request-id': 'not an id' } },
      { headers: { ...call.headers, authorization: `Bearer ${token}` } },
      { headers: { ...call.headers, 'x-access-purpose': 'x' } },
    ];
    for (const change of changes) {
      await expect(send(door, { ...call, ...change })).resolves.toEqual([401, refusal]);
    }
    expect((await send(door, call))[0]).toBe(200);
  });

  test('refuses a proof made for another department, and a bad token under a good proof', async () => {
    const other = departmentDeclarations.find((each) => each.name !== name)?.name ?? '';
    await expect(send(door, signed(other, door.key))).resolves.toEqual([401, refusal]);
    await expect(send(door, signed(name, door.key, { token: 'a.b.c' }))).resolves.toEqual([401, refusal]);
  });
});

describeWithMariadb('two replicas of a department on one database', () => {
  let mariadb: MariadbServer;
  let replicas: Door[] = [];
  beforeAll(async () => {
    mariadb = await startMariadb();
    const url = await mariadb.createDatabase('linli_housing');
    replicas = [await openDoor('housing', url), await openDoor('housing', url)];
  });
  afterAll(async () => {
    for (const replica of replicas) await replica.stop();
    await mariadb?.stop();
  });

  const replica = (index: number): Door => {
    const found = replicas[index];
    if (!found) throw new Error(`no replica ${index}`);
    return found;
  };

  test('take a proof once between them, in either order and at the same time', async () => {
    const [one, two] = [replica(0), replica(1)];
    for (const [first, second] of [
      [one, two],
      [two, one],
      [one, one],
    ] as const) {
      const call = signed('housing', one.key);
      expect((await send(first, call))[0]).toBe(200);
      await expect(send(second, call)).resolves.toEqual([401, refusal]);
    }
    const call = signed('housing', one.key);
    const statuses = await Promise.all([one, two, one, two].map(async (door) => (await send(door, call))[0]));
    expect(statuses.sort()).toEqual([200, 401, 401, 401]);
  });

  test('take many calls at once, and of a proof that comes again among them only the one', async () => {
    const [one, two] = [replica(0), replica(1)];
    const used = signed('housing', one.key);
    expect((await send(one, used))[0]).toBe(200);
    const twice = signed('housing', one.key);
    const fresh = Array.from({ length: 40 }, () => signed('housing', one.key));
    const calls = [...fresh.slice(0, 20), twice, used, twice, ...fresh.slice(20)];
    const statuses = await Promise.all(
      calls.map(async (call, index) => [call, (await send(index % 3 === 0 ? two : one, call))[0]] as const),
    );
    const of = (call: typeof used) => statuses.filter(([sent]) => sent === call).map(([, status]) => status);
    expect(fresh.flatMap(of)).toEqual(fresh.map(() => 200));
    expect(of(twice).sort()).toEqual([200, 401]);
    expect(of(used)).toEqual([401]);
  });

  test('forget proofs that no longer count', async () => {
    const database = replica(0).department.database;
    await database.query('INSERT INTO used_nonce (nonce, expires_at) VALUES (?, ?)', ['old', Date.now() - 1]);
    const fresh = await openDoor('housing', mariadb.url('linli_housing'));
    await send(fresh, signed('housing', fresh.key));
    let left = 1;
    for (let tries = 0; left > 0 && tries < 100; tries += 1) {
      [{ left }] = await database.query("SELECT COUNT(*) AS `left` FROM used_nonce WHERE nonce = 'old'");
    }
    await fresh.stop();
    expect(Number(left)).toBe(0);
  });
});

import { Writable } from 'node:stream';
import { accessPieces, type AccessPieces } from '../gateway/access/access-pieces';
import { startGateway, type Gateway } from '../gateway/server';
import { connectDepartments } from '../gateway/topology';
import type { Trail } from '../shared/audit/trail';
import { createLog } from '../shared/observability/log';
import { fakeDepartment, publicSdl, settingsOver, type FakeDepartment } from './fake-department';
import { temporaryDirectory, type TemporaryDirectory } from './servers/temporary-directory';

/** The part that fails as nobody expects; each is put back after the test. */
let broken: 'filter' | 'department' | 'trail' | undefined;
const failure = (part: string) =>
  new Error(`${part} failed for 11010519491231002X`, { cause: new Error(`deep in ${part}`) });

/** The pieces as they are, of which one may break. */
const pieces: AccessPieces = {
  async openTrail(...given) {
    const opened = await accessPieces.openTrail(...given);
    const { append } = opened.trail;
    const trail: Trail = Object.assign(Object.create(opened.trail) as Trail, {
      append(...record: Parameters<typeof append>) {
        if (broken === 'trail') throw failure('trail');
        return append.apply(opened.trail, record);
      },
    });
    return { ...opened, trail };
  },
  filterOf(schema, map) {
    const filter = accessPieces.filterOf(schema, map);
    return {
      filter(...given) {
        if (broken === 'filter') throw failure('filter');
        const filtered = filter.filter(...given);
        return broken === 'trail' ? { ...filtered, kept: ['Shelf.label'] } : filtered;
      },
    };
  },
};

let archive: FakeDepartment;
let directory: TemporaryDirectory;
let gateway: Gateway;
let written: string[];

beforeAll(async () => {
  directory = await temporaryDirectory('unexpected-errors');
  archive = await fakeDepartment(publicSdl('type Query { shelf: Shelf } type Shelf { label: String }'), () =>
    JSON.stringify({ data: { shelf: { label: 'x' } } }),
  );
  const settings = settingsOver({ archive }, directory.path);
  written = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written.push(chunk.toString());
      done();
    },
  });
  const log = createLog('test', { level: 'error', destination });
  const connections = await connectDepartments([], settings, log);
  const renamed = connections.map((connection) => ({
    ...connection,
    // Of a name that no schema has, what it is asked cannot be read.
    get name() {
      return broken === 'department' ? 'nowhere' : connection.name;
    },
  }));
  gateway = await startGateway(renamed, settings, log, pieces);
});

afterEach(() => {
  broken = undefined;
  written.length = 0;
});
afterAll(async () => {
  await gateway?.stop();
  await archive?.stop();
  await directory?.remove();
});

test.each([
  ['filter', 'deep in filter'],
  ['department', 'no schema of subgraph \\"nowhere\\"'],
  ['trail', 'deep in trail'],
] as const)(
  'what nobody expected of the %s is told to the client as a number, and under it once to the operator',
  async (part, cause) => {
    broken = part;
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': `r-${part}` },
      body: '{"query":"{ shelf { label } }"}',
    });
    const answer = await response.text();
    expect(response.headers.get('x-request-id')).toBe(`r-${part}`);
    expect(answer).toContain('"code":"INTERNAL_SERVER_ERROR"');
    expect(answer).not.toMatch(/failed for|deep in|nowhere/);
    expect(written).toHaveLength(1);
    expect(JSON.parse(written[0] ?? '')).toMatchObject({ level: 'error', requestId: `r-${part}` });
    expect(written[0]).toContain(cause);
    expect(written[0]).not.toContain('11010519491231002X');
  },
);

test('a query that is refused is no matter for the operator', async () => {
  const query = (body: object) =>
    fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const wrongHash = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
  const bodies = [
    { query: '{' },
    { query: '{ x }' },
    { query: '{ shelf { label } }', extensions: wrongHash },
  ];
  for (const body of bodies) expect((await query(body)).status).toBeLessThan(500);
  expect(written).toEqual([]);
});

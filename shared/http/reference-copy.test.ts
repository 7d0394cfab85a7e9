import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { proofKey } from '../access/proof';
import { createLog } from '../observability/log';
import { referenceFeedNames } from '../reference/feed';
import type { Department } from '../subgraph/department';
import { keepReferenceCopy } from './reference-copy';

/** A gateway that has a copy of everything. */
let gateway: Server;
beforeEach(async () => {
  gateway = createServer((request, response) => {
    const [, , feed = '', owner] = (request.url ?? '').split('/');
    const head = { owner: owner ?? 'library', version: '1', asOf: '2024-11-15', rows: [] };
    if (feed === 'indicators' && !owner) {
      const feeds = ['library', 'archive'].map((each) => ({ owner: each, version: '1' }));
      return response.end(JSON.stringify({ feeds }));
    }
    if (request.headers['if-none-match'] === '"1"') return response.writeHead(304).end();
    return response.end(JSON.stringify({ feed, ...head }));
  });
  await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  gateway.closeAllConnections();
  await new Promise((resolve) => gateway.close(resolve));
});

const everything = [...referenceFeedNames, 'indicators of archive', 'indicators of library'].sort();

/** A department that takes over what `accept` lets it, kept up to date until it has everything. @param lines of its log */
async function copyOf(accept: (what: string) => void, lines: string[] = []): Promise<string[]> {
  const got: string[] = [];
  const take = async (what: string): Promise<void> => {
    accept(what);
    got.push(what);
  };
  const department = {
    declaration: { name: 'museum' },
    acceptReference: ({ feed }) => take(feed),
    acceptIndicators: ({ owner }) => take(`indicators of ${owner}`),
  } as Partial<Department> as Department;
  const copy = keepReferenceCopy(department, {
    directoryUrl: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`,
    proofKeys: [proofKey('k'.repeat(43))],
    intervalMs: 60_000,
    log: createLog('test', {
      level: 'warn',
      destination: { write: (line: string) => void lines.push(line) },
    }),
  });
  while (got.length < everything.length) await delay(5);
  await copy.stop();
  return got.sort();
}

test.each(['divisions', 'indicators of library'])(
  'of %s that cannot be written once: the others come, and it comes again soon',
  async (broken) => {
    let failures = 0;
    const got = await copyOf((what) => {
      if (what !== broken || failures > 0) return;
      failures += 1;
      throw new Error('the database is busy');
    });
    expect({ got, failures }).toEqual({ got: everything, failures: 1 });
  },
);

test('what cannot be written holds up no other, and is tried after longer and longer pauses', async () => {
  const tries: number[] = [];
  const taken = new Set<string>();
  await copyOf((what) => {
    if (what !== 'divisions') return void taken.add(what);
    tries.push(Date.now());
    if (tries.length < 4) throw new Error('the database is away');
    expect(taken.size).toBe(everything.length - 1);
  });
  const pauses = tries.slice(1).map((at, index) => at - (tries[index] ?? at));
  expect(pauses).toHaveLength(3);
  // At least 300 ms, then twice and four times as long; a timer may come a millisecond early.
  for (const [index, least] of [300, 600, 1_200].entries()) {
    expect(pauses[index]).toBeGreaterThanOrEqual(least - 5);
  }
});

test('a gateway that is away and a copy that cannot be written are told each, once', async () => {
  const [answer] = gateway.listeners('request') as RequestListener[];
  let asked = 0;
  gateway.removeAllListeners('request').on('request', (request, response) => {
    asked += 1;
    if (asked <= 2) request.socket.destroy();
    else answer?.(request, response);
  });
  let failures = 0;
  const lines: string[] = [];
  await copyOf((what) => {
    if (what !== 'divisions' || failures === 2) return;
    failures += 1;
    throw new Error('the database is away');
  }, lines);
  expect(lines.map((line) => JSON.parse(line) as { what: string; msg: string })).toMatchObject([
    { what: 'gateway', msg: 'reference data cannot be taken; trying on' },
    { what: 'divisions', msg: 'a copy cannot be written; it is taken again' },
  ]);
});

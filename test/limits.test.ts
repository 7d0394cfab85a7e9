import { connect } from 'node:net';
import { asLeader, headersOf } from './callers';
import { codeOf } from './error-code';
import { startTogether, type GraphFixture } from './graph-fixture';

const headers = { 'content-type': 'application/json' };

function post(
  graph: GraphFixture,
  query: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const init = { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify({ query }) };
  return fetch(`${graph.gateway.url}/graphql`, init);
}

describe('in demonstration mode', () => {
  let graph: GraphFixture;
  beforeAll(async () => {
    graph = await startTogether();
  });
  afterAll(() => graph?.stop());

  /** What is sent over a bare connection gets as answer, until the other side closes it. */
  function raw(text: string, keepOpen: boolean): Promise<{ answer: string; ms: number }> {
    const begun = performance.now();
    return new Promise((resolve, reject) => {
      let answer = '';
      const socket = connect(Number(new URL(graph.gateway.url).port), '127.0.0.1', () => socket.write(text));
      const drip = keepOpen ? setInterval(() => socket.write(' '), 500) : undefined;
      socket.setEncoding('utf8');
      socket.on('data', (chunk: string) => (answer += chunk));
      socket.on('error', reject);
      socket.on('close', () => {
        clearInterval(drip);
        resolve({ answer, ms: performance.now() - begun });
      });
    });
  }

  test('who sends headers or a body slowly is answered 408 within 10 s, as JSON', async () => {
    const begin = 'POST /graphql HTTP/1.1\r\nHost: x\r\n';
    const slowly = ['X-Slow: ', 'Content-Type: application/json\r\nContent-Length: 500\r\n\r\n{'];
    for (const { answer, ms } of await Promise.all(slowly.map((more) => raw(begin + more, true)))) {
      expect(answer).toMatch(/^HTTP\/1\.1 408 /);
      expect(answer.toLowerCase()).toContain('\r\nx-request-id: ');
      expect(answer).toContain('"code":"BAD_REQUEST"');
      expect(ms).toBeLessThan(10_000);
    }
  });

  test.each(['%', '_', '%%', '100%', '\\%'])('%j is a character like others in a search', async (name) => {
    const query =
      'query ($name: String!) { compoundsByName(name: $name) { totalCount } divisionsByName(name: $name) { totalCount } }';
    const { data, errors } = await graph.ask(query, { name });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ compoundsByName: { totalCount: 0 }, divisionsByName: { totalCount: 0 } });
  });

  const bombs = {
    'a fragment cycle': '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    'overlapping fields': `{ compound(id: "x") { ${'id '.repeat(1_900)} } }`,
    '2^30 fragments': `{ ...F0 } ${Array.from({ length: 30 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(' ')} fragment F30 on Query { __typename }`,
  };
  test.each(Object.entries(bombs))('%s is refused before any department is asked', async (_name, query) => {
    await post(graph, '{ __typename }');
    graph.forgetStatements();
    const times: number[] = [];
    for (let run = 0; run < 5; run += 1) {
      const begun = performance.now();
      const response = await post(graph, query);
      await expect(codeOf(response)).resolves.toMatch(/^(QUERY_TOO_|GRAPHQL_VALIDATION_FAILED)/);
      times.push(performance.now() - begun);
    }
    expect(Math.min(...times)).toBeLessThan(50);
    expect([...graph.statements.values()].flat()).toEqual([]);
  });

  test.each([
    ['HTTP/1.1 431 ', `GET /live HTTP/1.1\r\nHost: x\r\nX-Large: ${'x'.repeat(17_000)}\r\n\r\n`],
    ['HTTP/1.1 400 ', 'GARBAGE\r\n\r\n'],
  ])('%sis JSON with a request id', async (status, text) => {
    const { answer } = await raw(text, false);
    expect(answer.startsWith(status)).toBe(true);
    expect(answer.toLowerCase()).toContain('\r\nx-request-id: ');
    expect(JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4))).toMatchObject({
      errors: [{ extensions: { code: 'BAD_REQUEST' } }],
    });
  });

  test('an answer tells what the query could have cost', async () => {
    const response = await post(graph, '{ compound(id: "CMP-140502-0001") { name community { name } } }');
    expect(response.headers.get('x-query-cost')).toBe('2');
  });

  test('a refusal is 200 as application/json and 400 as GraphQL’s own media type', async () => {
    const query = `{ ${'__typename '.repeat(21)} }`;
    expect((await post(graph, query, { accept: 'application/json' })).status).toBe(200);
    const own = await post(graph, query, { accept: 'application/graphql-response+json' });
    expect(own.status).toBe(400);
    expect(own.headers.get('content-type')).toMatch(/^application\/graphql-response\+json/);
  });

  test('answers to somebody with a token are kept by no cache; those to the public say nothing', async () => {
    const response = await post(graph, '{ __typename }', headersOf(await asLeader()));
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const refused = await post(graph, '{ __typename }', { authorization: 'Bearer x' });
    expect([refused.status, refused.headers.get('cache-control')]).toEqual([401, 'private, no-store']);
    expect((await post(graph, '{ __typename }')).headers.get('cache-control')).toBeNull();
  });

  test('everybody may see the schema', async () => {
    const { errors } = await graph.ask('{ __schema { queryType { name } } }', {}, {});
    expect(errors).toBeUndefined();
  });
});

describe('outside demonstration mode', () => {
  let graph: GraphFixture;
  beforeAll(async () => {
    graph = await startTogether({ DEMONSTRATION: 'false' });
  });
  afterAll(() => graph?.stop());

  test.each([
    '{ __schema { queryType { name } } }',
    '{ __type(name: "Query") { name } }',
    'query { ...A } fragment A on Query { ... { ...B } } fragment B on Query { s: __schema { queryType { name } } }',
  ])('introspection is for signed-in callers: %s', async (query) => {
    const { errors, data } = await graph.ask(query, {}, {});
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
    expect((await graph.ask(query)).errors).toBeUndefined();
  });

  test('__typename is for everybody', async () => {
    await expect(graph.ask('{ __typename }', {}, {})).resolves.toEqual({
      status: 200,
      data: { __typename: 'Query' },
    });
  });

  test('/schema.graphql is for signed-in callers', async () => {
    const url = `${graph.gateway.url}/schema.graphql`;
    const response = await fetch(url);
    expect(response.status).toBe(401);
    await expect(codeOf(response)).resolves.toBe('UNAUTHENTICATED');
    const shown = await fetch(url, { headers: headersOf(await asLeader()) });
    expect(await shown.text()).toContain('type Compound {');
  });
});

describe('a caller’s rate', () => {
  let graph: GraphFixture;
  beforeAll(async () => {
    graph = await startTogether({
      RATE_REQUESTS_PER_MINUTE: '20',
      RATE_OBJECTS_PER_MINUTE: '40',
      TRUSTED_PROXIES: '127.0.0.1',
    });
  });
  afterAll(() => graph?.stop());

  const from = (address: string): Record<string, string> => ({ 'x-forwarded-for': address });

  async function expectSentAway(response: Response): Promise<void> {
    expect(response.status).toBe(429);
    const seconds = Number(response.headers.get('retry-after'));
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(60);
    await expect(codeOf(response)).resolves.toBe('RATE_LIMITED');
  }

  test('after so many requests a minute comes 429, whatever the Accept; others go on', async () => {
    for (let index = 0; index < 20; index += 1) {
      expect((await post(graph, '{ __typename }', from('192.0.2.1'))).status).toBe(200);
    }
    for (const accept of ['application/json', 'application/graphql-response+json', '*/*']) {
      await expectSentAway(await post(graph, '{ __typename }', { ...from('192.0.2.1'), accept }));
    }
    expect((await post(graph, '{ __typename }', from('192.0.2.2'))).status).toBe(200);
    expect((await post(graph, '{ __typename }', headersOf(await asLeader()))).status).toBe(200);
  });

  test('after so many objects a minute comes 429; empty pages count little', async () => {
    const rows = (within: string): string =>
      `{ careFacilities(within: "${within}", first: 30) { nodes { id } } }`;
    for (let index = 0; index < 5; index += 1) {
      const { status } = await post(graph, rows('999999'), from('192.0.2.3'));
      expect(status).toBe(200);
    }
    expect((await post(graph, rows('140502'), from('192.0.2.3'))).status).toBe(200);
    graph.forgetStatements();
    await expectSentAway(
      await post(graph, rows('140502'), { ...from('192.0.2.3'), accept: 'application/json' }),
    );
    expect([...graph.statements.values()].flat()).toEqual([]);
  });
});

test('without a trusted proxy nobody chooses the address that is counted', async () => {
  const graph = await startTogether({ RATE_REQUESTS_PER_MINUTE: '2', DEMONSTRATION: 'false' });
  try {
    const statuses: number[] = [];
    for (let index = 0; index < 4; index += 1) {
      statuses.push((await post(graph, '{ __typename }', { 'x-forwarded-for': `192.0.2.${index}` })).status);
    }
    expect(statuses).toEqual([200, 200, 429, 429]);
  } finally {
    await graph.stop();
  }
});

import { codeOf } from './error-code';
import { startTogether, type GraphFixture } from './graph-fixture';

let graph: GraphFixture;
const origin = 'https://portal.example.cn';

beforeAll(async () => {
  graph = await startTogether({ CORS_ORIGINS: origin });
});
afterAll(() => graph?.stop());

const send = (init: RequestInit, path = '/graphql'): Promise<Response> =>
  fetch(`${graph.gateway.url}${path}`, init);
const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
  send({ method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

describe('cross-origin calls', () => {
  const preflight = (from: string) =>
    send({ method: 'OPTIONS', headers: { origin: from, 'access-control-request-method': 'POST' } });

  test('are allowed from an origin of the list', async () => {
    expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBe(origin);
  });

  test('are not allowed from any other', async () => {
    expect(
      (await preflight('https://evil.example.com')).headers.get('access-control-allow-origin'),
    ).toBeNull();
  });
});

describe('every response has a request id', () => {
  test('the caller’s own', async () => {
    const response = await post('{"query":"{ __typename }"}', { 'x-request-id': 'abc-1' });
    expect(response.headers.get('x-request-id')).toBe('abc-1');
  });

  test('or a new one, also where the caller’s cannot be used', async () => {
    const response = await post('{"query":"{ __typename }"}', { 'x-request-id': 'a b<script>' });
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

test.each<[string, RequestInit, number, string]>([
  [
    'a batch',
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: '[{"query":"{ __typename }"}]' },
    400,
    'BATCHING_DISABLED',
  ],
  [
    'a form',
    { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{ __typename }"}' },
    415,
    'BAD_REQUEST',
  ],
  [
    'no JSON',
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":' },
    400,
    'BAD_REQUEST',
  ],
  [
    'no query',
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"a":1}' },
    400,
    'BAD_REQUEST',
  ],
  [
    'too large',
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'x'.repeat(300_000) }),
    },
    413,
    'BAD_REQUEST',
  ],
])('%s is refused as JSON with status and code', async (_name, init, status, code) => {
  const response = await send(init);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toMatch(/json/);
  await expect(codeOf(response)).resolves.toBe(code);
});

describe('other methods than GET and POST', () => {
  test.each(['PUT', 'PATCH', 'DELETE'])('%s is refused, whatever its body', async (method) => {
    const headers = { 'content-type': 'application/json', 'apollo-require-preflight': 'yes' };
    for (const body of ['{"query":"{ __typename }"}', '{', '[]', null]) {
      const response = await send({ method, headers, body });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
      await expect(response.json()).resolves.toEqual({
        errors: [
          {
            message: `方法应为 GET 或 POST，收到 ${method}。 / Expected method GET or POST, found ${method}.`,
            extensions: { code: 'BAD_REQUEST' },
          },
        ],
      });
    }
  });
});

describe('a request that is not in UTF-8 is refused', () => {
  const headers = { 'content-type': 'application/json', 'apollo-require-preflight': 'yes' };
  const inText = (bytes: readonly number[]) =>
    Buffer.concat([
      Buffer.from('{"query":"{ compoundsByName(name: \\"'),
      Buffer.from(bytes),
      Buffer.from('\\") { totalCount } }"}'),
    ]);

  test.each([
    ['a lone byte', [0xff]],
    ['GBK', [0xd4, 0xb0, 0xb6, 0xa1]],
    ['an overlong form', [0xc0, 0xaf]],
    ['half a surrogate', [0xed, 0xa0, 0x80]],
  ])('%s in the body', async (_name, bytes) => {
    const response = await send({ method: 'POST', headers, body: inText(bytes) });
    expect(response.status).toBe(400);
    await expect(codeOf(response)).resolves.toBe('BAD_REQUEST');
  });

  test('the same body in UTF-8 is answered', async () => {
    const response = await send({ method: 'POST', headers, body: inText([...Buffer.from('园丁')]) });
    expect(response.status).toBe(200);
    await expect(codeOf(response)).resolves.toBeUndefined();
  });

  test('another character set', async () => {
    const body = Buffer.from('{"query":"{ __typename }"}', 'utf16le');
    const response = await send({
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json; charset=utf-16le' },
      body,
    });
    expect(response.status).toBe(415);
    await expect(codeOf(response)).resolves.toBe('BAD_REQUEST');
  });

  test('in the address', async () => {
    const response = await send({ headers }, '/graphql?query=%7B__typename%7D&operationName=%ff');
    expect(response.status).toBe(400);
    await expect(codeOf(response)).resolves.toBe('BAD_REQUEST');
  });
});

test('no refusal names the library', async () => {
  const headers = { 'content-type': 'application/json', 'apollo-require-preflight': 'yes' };
  const refused = [
    send({ method: 'PUT', headers, body: '{"query":"{ __typename }"}' }),
    send({ method: 'POST', headers: { ...headers, 'content-type': 'text/plain' }, body: 'x' }),
    send({ method: 'POST', headers }),
    post('{"query":{"kind":"Document"}}'),
    send({ headers: { ...headers, accept: 'application/json' } }),
    send({ headers: { ...headers, 'content-type': 'text/plain' } }, '/graphql?query=%7B__typename%7D'),
  ];
  for (const response of await Promise.all(refused)) {
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await response.text()).not.toMatch(/apollo/i);
  }
});

test.each([
  [{ query: 'query A { __typename } query B { __typename }' }, 'OPERATION_RESOLUTION_FAILURE'],
  [{ query: 'query A { __typename }', operationName: 'C' }, 'OPERATION_RESOLUTION_FAILURE'],
  [
    { query: '{ __typename }', extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } } },
    'BAD_REQUEST',
  ],
  [{ extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } } }, 'PERSISTED_QUERY_NOT_FOUND'],
])('%j is the client’s mistake: %s', async (body, code) => {
  const response = await post(JSON.stringify(body));
  expect(response.status).toBeLessThan(500);
  await expect(codeOf(response)).resolves.toBe(code);
});

test.each([
  [
    'null',
    '请求体应为含有 "query" 的 JSON 对象，收到 null。 / The request body: expected a JSON object with "query" in it, found null.',
  ],
  [
    '3',
    '请求体应为含有 "query" 的 JSON 对象，收到数。 / The request body: expected a JSON object with "query" in it, found a number.',
  ],
  [
    '"{ __typename }"',
    '请求体应为含有 "query" 的 JSON 对象，收到文字。 / The request body: expected a JSON object with "query" in it, found a string.',
  ],
  ['{"query":', '请求体不是完好的 JSON。 / The request body is not well-formed JSON.'],
  ['nil', '请求体不是完好的 JSON。 / The request body is not well-formed JSON.'],
])('the body %s is told what it is', async (body, message) => {
  const response = await post(body);
  expect(response.status).toBe(400);
  await expect(response.json()).resolves.toEqual({
    errors: [{ message, extensions: { code: 'BAD_REQUEST' } }],
  });
});

test.each([
  '/desk',
  '/desk/',
  '/desk/initial_options.js',
  '/desk/main.js',
  '/desk/absent',
  '/graphql',
  '/catalogue',
])('what runs behind %s is not told', async (path) => {
  const response = await send({ headers: { accept: 'text/html' }, redirect: 'manual' }, path);
  expect(response.headers.get('x-powered-by')).toBeNull();
});

test.each(['/nothing/here', '/reference/xyz', '/reference/constructor'])(
  'the unknown address %s is answered as JSON',
  async (path) => {
    const response = await send({}, path);
    expect(response.status).toBe(404);
    await expect(response.json()).resolves.toEqual({
      errors: [
        {
          message: '此地址没有内容。 / There is nothing at this address.',
          extensions: { code: 'BAD_REQUEST' },
        },
      ],
    });
  },
);

test('an address whose parts cannot be decoded is told as such', async () => {
  const response = await send({}, '/reference/%ff');
  expect(response.status).toBe(400);
  const message =
    '请求地址不是百分号编码的 UTF-8。 / The address of the request is not percent-encoded UTF-8.';
  await expect(response.json()).resolves.toMatchObject({ errors: [{ message }] });
});

describe('a refusal is in Chinese and in English', () => {
  const json = { 'content-type': 'application/json' };
  const asked = (query: string, others: object = {}): RequestInit => ({
    method: 'POST',
    headers: json,
    body: JSON.stringify({ query, ...others }),
  });
  const deep = `${'['.repeat(30)}${']'.repeat(30)}`;

  test.each<[string, RequestInit, string?]>([
    ['a batch', { method: 'POST', headers: json, body: '[]' }],
    ['a form', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' }],
    ['a character set', { ...asked('{ a }'), headers: { 'content-type': 'application/json; charset=gbk' } }],
    ['UTF-16', { ...asked('{ a }'), headers: { 'content-type': 'application/json; charset=utf-16le' } }],
    ['a lone byte', { method: 'POST', headers: json, body: Buffer.from([0x22, 0xff, 0x22]) }],
    ['no JSON', { method: 'POST', headers: json, body: '{' }],
    ['true', { method: 'POST', headers: json, body: 'true' }],
    ['too large', asked('x'.repeat(300_000))],
    ['too deep', { method: 'POST', headers: json, body: `{"variables":{"a":${deep}}}` }],
    ['too large variables', asked('{ a }', { variables: { a: 'x'.repeat(70_000) } })],
    ['a treacherous key', { method: 'POST', headers: json, body: '{"variables":{"__proto__":1}}' }],
    ['no query', { method: 'POST', headers: json, body: '{"a":1}' }],
    ['a query that is no text', { method: 'POST', headers: json, body: '{"query":{"kind":"Document"}}' }],
    ['an address', { headers: json }, '/graphql?query=%ff'],
    ['headers', { headers: { 'x-long': 'x'.repeat(20_000) } }],
    ['possible forgery', {}, '/graphql?query=%7B__typename%7D'],
    ['a wrong hash', asked('{ a }', { extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } } })],
    ['bad syntax', asked('{ compound(')],
    ['an unknown field', asked('{ compound(id: "CMP-140502-0001") { nme } }')],
    ['a missing argument', asked('{ compound { name } }')],
    ['a fragment in itself', asked('{ ...A } fragment A on Query { ...A }')],
    ['a mutation', asked('mutation { a }')],
    ['an unknown operation', asked('query A { __typename }', { operationName: 'B' })],
    ['several operations', asked('query A { __typename } query B { __typename }')],
  ])('%s', async (...[, init, path]) => {
    const response = await send(init, path);
    const { errors } = (await response.json()) as { errors: { message: string }[] };
    expect(errors.length).toBeGreaterThan(0);
    for (const { message } of errors) {
      const [chinese, english, ...more] = message.split(' / ');
      expect(chinese).toMatch(/\p{Script=Han}.*。$/u);
      expect(english).toMatch(/^[\x20-\x7e]+$/);
      expect(more).toEqual([]);
      expect(message).not.toMatch(/did you mean/i);
    }
  });

  test('the library’s own words on a query stand in it as they are, with their place', async () => {
    const { errors } = await graph.ask('{ compound(id: "CMP-140502-0001") { nme } }');
    expect(errors).toEqual([
      {
        message:
          '查询写法有误，与图的结构不符，详见英文说明。 / Cannot query field "nme" on type "Compound".',
        locations: [{ line: 1, column: 37 }],
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ]);
  });

  test('what has its own Chinese words has no second ones', async () => {
    const { errors } = await graph.ask('mutation { strikeOff }');
    expect(errors?.[0]?.message).toBe('本图没有 mutation 操作，只供查询。 / The graph has no mutation.');
  });
});

test('a typo is refused without suggestions', async () => {
  const response = await post('{"query":"{ compond(id: 1) { id } }"}');
  const text = await response.text();
  expect(text).toContain('GRAPHQL_VALIDATION_FAILED');
  expect(text).not.toMatch(/did you mean/i);
});

test.each(['mutation { strikeOff }', 'subscription { changes }'])(
  '%s is refused: the graph is read only',
  async (query) => {
    const { errors } = await graph.ask(query);
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  },
);

test('a colliding alias gives the right data', async () => {
  const { data, errors } = await graph.ask(
    '{ compound(id: "CMP-140502-0001") { id: name name: id code: name housing { asOf } community { code: name name } } }',
  );
  expect(errors).toBeUndefined();
  const compound = data?.['compound'] as Record<string, unknown>;
  expect(compound['name']).toBe('CMP-140502-0001');
  expect(compound['id']).toBe(compound['code']);
  expect(compound['housing']).toEqual({ asOf: '2024-11-15' });
  const community = compound['community'] as Record<string, unknown>;
  expect(community['code']).toBe(community['name']);
});

test('an error bears the alias that was asked for, whatever it looks like', async () => {
  const { data, errors } = await graph.ask(
    '{ compound(id: "CMP-140502-0001") { housing { id: openFireHazardCount linliAlias_x: openFireHazardCount } } }',
    {},
    {},
  );
  expect(data).toEqual({ compound: { housing: { id: null, linliAlias_x: null } } });
  expect(errors?.map(({ path }) => path?.at(-1))).toEqual(['id', 'linliAlias_x']);
});

describe('health and schema', () => {
  test('/live and /ready', async () => {
    await expect((await send({}, '/live')).json()).resolves.toEqual({ status: 'live' });
    await expect((await send({}, '/ready')).json()).resolves.toEqual({
      ready: true,
      departments: {
        housing: 'ready',
        'public-security': 'ready',
        'civil-affairs': 'ready',
        'market-regulation': 'ready',
      },
      unknownDepartments: [],
      missingFeeds: [],
      notListed: [],
      notOfThisBuild: [],
    });
  });

  test('/ready is 503 and names the department whose database is gone', async () => {
    const lonely = await startTogether({ DEMONSTRATION: 'false' });
    try {
      await lonely.databaseOf('public-security').destroy();
      const response = await fetch(`${lonely.gateway.url}/ready`);
      expect(response.status).toBe(503);
      await expect(response.json()).resolves.toMatchObject({
        ready: false,
        departments: { 'public-security': 'missing' },
      });
    } finally {
      await lonely.stop();
    }
  });

  test('/schema.graphql is the public schema', async () => {
    const text = await (await send({}, '/schema.graphql')).text();
    expect(text).toContain('type Compound {');
    expect(text).not.toMatch(/_entities|join__|@key/);
  });
});

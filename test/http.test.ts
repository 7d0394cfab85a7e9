import { codeOf } from './error-code';
import { startTogether, type GraphFixture } from './graph-fixture';

let graph: GraphFixture;
const origin = 'https://portal.example.cn';

beforeAll(async () => {
  graph = await startTogether({ CORS_ORIGINS: origin });
}, 60_000);
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
            message: `Expected method GET or POST, found ${method}.`,
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
  ['null', 'The request body: expected a JSON object with "query" in it, found null.'],
  ['3', 'The request body: expected a JSON object with "query" in it, found a number.'],
  ['"{ __typename }"', 'The request body: expected a JSON object with "query" in it, found a string.'],
  ['{"query":', 'The request body is not well-formed JSON.'],
  ['nil', 'The request body is not well-formed JSON.'],
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

test('an unknown address is answered as JSON', async () => {
  const response = await send({}, '/nothing/here');
  expect(response.status).toBe(404);
  await expect(codeOf(response)).resolves.toBe('BAD_REQUEST');
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

test.each([
  ['{ division(code: "12") { name } }', 'code'],
  ['{ enterprise(uscc: "91350100M000100Y4Z") { name } }', 'uscc'],
  ['{ compoundsByName(name: "示例", first: 1000000000) { totalCount } }', 'first'],
  ['{ compoundsByName(name: "示例", first: -1) { totalCount } }', 'first'],
  ['{ compoundsByName(name: "示例", first: 99999999999) { totalCount } }', 'first'],
  ['{ compoundsByName(name: "示例", after: "x") { totalCount } }', 'after'],
  ['{ compoundsByName(name: "  ") { totalCount } }', 'name'],
  ['{ compoundsByName(name: "示例", within: "x") { totalCount } }', 'within'],
  ['{ compound(id: "CMP-140502-0001") { housing(on: "2023-02-29") { asOf } } }', 'on'],
  [
    '{ compound(id: "CMP-140502-0001") { civilAffairs { monthlyVisitRate(month: "2024-13") { rateAll } } } }',
    'month',
  ],
  ['{ careFacilities(within: "140502", first: 201) { totalCount } }', 'first'],
  ['{ careFacilities(within: "1405", first: 1) { totalCount } }', 'within'],
  ['{ housingCompounds(within: "14050", first: 1) { totalCount } }', 'within'],
])('%s is bad input naming the argument', async (query, argument) => {
  const { errors } = await graph.ask(query);
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  expect(errors?.[0]?.message).toContain(`Argument "${argument}"`);
  expect(errors?.[0]?.message).toContain(': expected ');
});

const filtered =
  'query ($f: HousingCompoundFilter) { housingCompounds(within: "140502", filter: $f) { totalCount } }';
const onDay = (on: string, declared = '') =>
  `query ${declared} { division(code: "140502") { housing(on: ${on}) { asOf } } }`;
const aDate = 'a calendar date as YYYY-MM-DD between 1900-01-01 and 2199-12-31';
const aStage = 'a value of the enum "RenovationStage"';

test.each<
  [
    what: string,
    query: string,
    variables: Record<string, unknown>,
    expected: Record<string, string>,
    zh: string,
  ]
>([
  [
    'a date that is none, written',
    onDay('"2024-02-30"'),
    {},
    { argument: 'on', expected: aDate, received: '"2024-02-30"' },
    '参数 "on"：应为 日历上的日期，写作 YYYY-MM-DD，1900-01-01 至 2199-12-31，收到 "2024-02-30"。',
  ],
  [
    'a date that is none, as a variable',
    onDay('$d', '($d: Date)'),
    { d: '2024-02-30' },
    { argument: 'on', variable: 'd', expected: aDate, received: '"2024-02-30"' },
    '参数 "on"（变量 $d）：应为 日历上的日期，',
  ],
  [
    'a variable that is missing',
    onDay('$d', '($d: Date!)'),
    {},
    { argument: 'on', variable: 'd', expected: 'a value of type "Date!"', received: 'nothing' },
    '应为 类型 "Date!" 的值，收到 空缺。',
  ],
  [
    'a text for a number',
    'query ($n: Int) { compoundsByName(name: "示例", first: $n) { totalCount } }',
    { n: '20' },
    { argument: 'first', variable: 'n', expected: 'a whole number', received: '"20"' },
    '应为 整数，收到 "20"。',
  ],
  [
    'a field that the filter has not',
    filtered,
    { f: { OpenFireHazard: true } },
    { argument: 'filter', variable: 'f', expected: 'fields of "HousingCompoundFilter" only' },
    '应为 只有 "HousingCompoundFilter" 的字段，',
  ],
  [
    'a value that the enum has not, in a list in a filter',
    'query ($f: RenovationProjectFilter) { renovationProjects(within: "140502", filter: $f) { totalCount } }',
    { f: { stages: ['PLANNED', 'UNDER_CONSTRUCTIO'] } },
    { argument: 'filter.stages[1]', variable: 'f', expected: aStage, received: '"UNDER_CONSTRUCTIO"' },
    '参数 "filter.stages[1]"（变量 $f）：应为 枚举 "RenovationStage" 中的值，',
  ],
  [
    'the same as a variable within the filter',
    'query ($s: [RenovationStage!]) { renovationProjects(within: "140502", filter: { stages: $s }) { totalCount } }',
    { s: ['UNDER_CONSTRUCTIO'] },
    { argument: 'filter.stages[0]', variable: 's', expected: aStage },
    '参数 "filter.stages[0]"（变量 $s）：',
  ],
  [
    'the same written',
    '{ renovationProjects(within: "140502", filter: { planYears: [2024], stages: [PLANNED, UNDER_CONSTRUCTIO] }) { totalCount } }',
    {},
    { argument: 'filter.stages', expected: aStage, received: 'UNDER_CONSTRUCTIO' },
    '参数 "filter.stages"：应为 枚举 "RenovationStage" 中的值，收到 UNDER_CONSTRUCTIO。',
  ],
])(
  '%s: where, what was expected and what came, in both languages, and no suggestion',
  async (_what, query, variables, expected, zh) => {
    const { errors, data } = await graph.ask(query, variables);
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', ...expected });
    expect(errors?.[0]?.message).toContain(zh);
    expect(errors?.[0]?.message).toContain(`expected ${expected['expected']}`);
    expect(errors?.[0]?.message).not.toMatch(/did you mean/i);
  },
);

test.each([
  ['compound(id: "nobody") { id }', 'compound'],
  ['division(code: "999999") { code }', 'division'],
  ['enterprise(uscc: "91350100M000100Y43") { uscc }', 'enterprise'],
  ['careFacility(id: "nobody") { id }', 'careFacility'],
  ['renovationProject(projectNo: "nobody") { projectNo }', 'renovationProject'],
  ['elevator(registrationCode: "nobody") { registrationCode }', 'elevator'],
  ['case(caseNo: "nobody") { caseNo }', 'case'],
])('an unknown key is null without an error: %s', async (query, field) => {
  const { data, errors } = await graph.ask(`{ ${query} }`);
  expect(errors).toBeUndefined();
  expect(data?.[field]).toBeNull();
});

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

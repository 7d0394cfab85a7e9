import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { auditSecret, entityKeyHash } from '../shared/audit/entity-key-hash';
import { verifyReport } from '../shared/audit/verify-report';
import { readSettings } from '../shared/configuration/settings';
import { asLeader, headersOf } from './callers';
import { startTogether, type GraphFixture } from './graph-fixture';
import { eventually } from './servers/eventually';

let graph: GraphFixture;
const divisionCode = '140502';

beforeAll(async () => {
  graph = await startTogether();
});
afterAll(() => graph.stop());

type Line = Readonly<Record<string, unknown>>;

async function recordsOf(writer: string): Promise<Line[]> {
  const directory = join(graph.directory, 'audit', writer);
  const files = (await readdir(directory)).filter((name) => name.endsWith('.jsonl')).sort();
  const texts = await Promise.all(files.map((name) => readFile(join(directory, name), 'utf8')));
  return texts.flatMap((text) => text.split('\n').filter(Boolean)).map((line) => JSON.parse(line) as Line);
}

const withId = async (requestId: string, writer = 'gateway') =>
  (await recordsOf(writer)).filter((record) => record['requestId'] === requestId);

/** The records of a request of which nobody waited for the trail, once there is one. */
async function recordsOnceThere(requestId: string): Promise<Line[]> {
  await eventually(`a record of ${requestId}`, async () => (await withId(requestId)).length > 0);
  return withId(requestId);
}

/** The first answer that is as wanted. */
async function answerOnce(ask: () => Promise<Line>, wanted: (answer: Line) => boolean): Promise<Line> {
  let answer: Line = {};
  await eventually('the answer that is waited for', async () => wanted((answer = await ask())));
  return answer;
}

async function send(requestId: string, body: unknown, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(`${graph.gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-request-id': requestId, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, answer: (await response.json()) as Line };
}

const internal = `query Cases($code: ID!) { division(code: $code) { publicSecurity { caseCount } } }`;

test('a look above PUBLIC is in the trails of the gateway and of the department when the answer is there', async () => {
  const { answer } = await send(
    'look-1',
    { query: internal, variables: { code: divisionCode }, operationName: 'Cases' },
    { ...headersOf(await asLeader()), 'apollographql-client-name': 'portal' },
  );
  expect(answer['errors']).toBeUndefined();
  const [record, ...more] = await withId('look-1');
  expect(more).toEqual([]);
  expect(record).toMatchObject({
    kind: 'gateway',
    caller: { role: 'LEADER' },
    purpose: '测试',
    operationName: 'Cases',
    clientName: 'portal',
    restrictedTouched: ['DivisionPublicSecurity.caseCount'],
    refused: [],
    outcome: 'answered',
    status: 200,
  });
  expect(record?.['departments']).toContain('public-security');
  const hash = entityKeyHash(await auditSecret(readSettings({}).audit.keyFile));
  expect(record?.['entityKeys']).toEqual([hash('Division', divisionCode)]);
  expect(JSON.stringify(record)).not.toContain(divisionCode);
  const [served] = await withId('look-1', 'public-security');
  expect(served).toMatchObject({
    caller: { role: 'LEADER' },
    purpose: '测试',
    restrictedServed: ['DivisionPublicSecurity.caseCount'],
    entityKeys: record?.['entityKeys'],
  });
});

test('a refused field is in the trail, and no department was asked for it', async () => {
  const { answer } = await send('refused-1', { query: internal, variables: { code: divisionCode } });
  expect(answer['errors']).toMatchObject([
    {
      path: ['division', 'publicSecurity', 'caseCount'],
      extensions: { code: 'FORBIDDEN', reason: 'sign-in' },
    },
  ]);
  const [record] = await recordsOnceThere('refused-1');
  expect(record).toMatchObject({
    caller: { role: 'PUBLIC', subject: null },
    refused: [{ coordinate: 'DivisionPublicSecurity.caseCount', reason: 'sign-in' }],
    restrictedTouched: [],
  });
});

test.each([
  ['a bad token', { query: '{ __typename }' }, { authorization: 'Bearer x' }, 401, ['UNAUTHENTICATED']],
  ['no JSON', '{', {}, 400, ['BAD_REQUEST']],
  ['a batch', [{ query: '{ __typename }' }], {}, 400, ['BATCHING_DISABLED']],
  ['a wrong field', { query: '{ nothing }' }, {}, 200, ['GRAPHQL_VALIDATION_FAILED']],
])('%s has one record too', async (name, body, headers, status, errorCodes) => {
  const id = `odd-${name.replaceAll(' ', '-')}`;
  expect((await send(id, body, headers as Record<string, string>)).status).toBe(status);
  const records = await recordsOnceThere(id);
  expect(records).toHaveLength(1);
  expect(records[0]).toMatchObject({ status, errorCodes });
});

test.each([
  ['what a browser would send without asking', 'query={__typename}', {}, 400, ['CSRF_BLOCKED']],
  ['no query', '', { 'apollo-require-preflight': 'x' }, 400, ['BAD_REQUEST']],
  [
    'variables that are no JSON',
    'query={__typename}&variables=x',
    { 'apollo-require-preflight': 'x' },
    400,
    ['BAD_REQUEST'],
  ],
  [
    'an answer of a type that is not made',
    'query={__typename}',
    { 'apollo-require-preflight': 'x', accept: 'image/png' },
    406,
    ['BAD_REQUEST'],
  ],
])('a GET refused before it is executed is in the trail with its code: %s', async (...refused) => {
  const [name, search, headers, status, errorCodes] = refused;
  const id = `early-${name.replaceAll(' ', '-')}`;
  const response = await fetch(`${graph.gateway.url}/graphql?${encodeURI(search)}`, {
    headers: { accept: 'application/json', 'x-request-id': id, ...headers } as Record<string, string>,
  });
  expect(response.status).toBe(status);
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(errorCodes);
  expect(await recordsOnceThere(id)).toMatchObject([
    { outcome: 'refused', status, errorCodes, departments: [] },
  ]);
});

test('a client that goes away leaves a record', async () => {
  const going = new AbortController();
  const asked = fetch(`${graph.gateway.url}/graphql`, {
    method: 'POST',
    signal: going.signal,
    headers: { 'content-type': 'application/json', 'x-request-id': 'gone-1', 'content-length': '100' },
    body: new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{"query":')) }),
    duplex: 'half',
  } as RequestInit).catch(() => undefined);
  setTimeout(() => going.abort(), 200);
  await asked;
  const records = await recordsOnceThere('gone-1');
  expect(records).toMatchObject([{ outcome: 'aborted' }]);
});

test('with the trail closed, what is above PUBLIC is null with its code and the rest is answered', async () => {
  const directory = join(graph.directory, 'audit', 'gateway');
  const both = `query ($code: ID!) { division(code: $code) { name publicSecurity { asOf caseCount } } }`;
  const ask = async (id: string) =>
    send(id, { query: both, variables: { code: divisionCode } }, headersOf(await asLeader()));
  await breakTrail(directory);
  const closed = await answerOnce(
    async () => (await ask(`closed-${Date.now()}`)).answer,
    ({ errors }) => errors !== undefined,
  );
  expect(closed).toMatchObject({
    data: { division: { name: '城区', publicSecurity: { caseCount: null } } },
    errors: [
      { extensions: { code: 'AUDIT_UNAVAILABLE' }, path: ['division', 'publicSecurity', 'caseCount'] },
    ],
  });
  await mendTrail(directory);
  const open = await answerOnce(
    async () => (await ask(`open-${Date.now()}`)).answer,
    ({ errors }) => errors === undefined,
  );
  expect(open).toMatchObject({ data: { division: { publicSecurity: { caseCount: expect.any(Number) } } } });
});

test('with the trail closed under an answer of many errors, those that are not listed are counted as always', async () => {
  const directory = join(graph.directory, 'audit', 'gateway');
  const query = `{ housingCompounds(within: "140500", first: 150) { nodes {
    housing { openFireHazardCount } civilAffairs { elderCount } } } }`;
  const headers = headersOf(await asLeader());
  await breakTrail(directory);
  const { answer } = await send('closed-under-many', { query }, headers);
  await mendTrail(directory);
  const errors = answer['errors'] as { extensions: Line; message: string }[];
  for (const code of ['FORBIDDEN', 'AUDIT_UNAVAILABLE']) {
    const ofKind = errors.filter(({ extensions }) => extensions['code'] === code);
    expect(ofKind).toHaveLength(101);
    expect(ofKind.at(-1)).toMatchObject({ extensions: { notListed: 50 } });
    expect(ofKind.at(-1)?.message.split('not listed')).toHaveLength(2);
  }
  await answerOnce(
    async () =>
      (await send(`mended-${Date.now()}`, { query: internal, variables: { code: divisionCode } }, headers))
        .answer,
    ({ errors: none }) => none === undefined,
  );
});

test('the trails hold together after all that', async () => {
  const audit = join(graph.directory, 'audit');
  const { text, intact } = await verifyReport(audit, join(graph.directory, 'audit-anchor'));
  expect(text).toContain('public-security');
  expect({ intact, text }).toMatchObject({ intact: true });
});

async function breakTrail(directory: string): Promise<void> {
  await rm(`${directory}.away`, { recursive: true, force: true });
  await rename(directory, `${directory}.away`);
  await writeFile(directory, 'in the way');
}

async function mendTrail(directory: string): Promise<void> {
  await rm(directory);
  await rename(`${directory}.away`, directory);
}

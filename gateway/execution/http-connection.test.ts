import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { proofHeader, proofKey, verifyProof } from '../../shared/access/proof';
import { publicVisit } from '../../shared/access/visit';
import { signerOf } from './department-signer';
import { httpConnection } from './http-connection';
import type { DepartmentConnection } from './department-connection';

const key = proofKey('k'.repeat(43));
let server: Server;
let connection: DepartmentConnection;

async function departmentThat(answers: RequestListener): Promise<void> {
  server = createServer(answers);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  connection = httpConnection({
    name: 'housing',
    url,
    sign: signerOf('housing', key),
    responseBytes: 1_000,
    timeoutMs: 200,
  });
}

afterEach(async () => {
  await connection.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const ask = (timeoutMs = 200) =>
  connection.call({
    query: '{ a }',
    variables: {},
    operationName: undefined,
    visit: { ...publicVisit('r1'), purpose: '核查' },
    token: 'a.b.c',
    signal: AbortSignal.timeout(timeoutMs),
  });

const json =
  (body: string, status = 200): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };

test('a GraphQL answer comes through as it is, the request id went out', async () => {
  let requestId: unknown;
  await departmentThat((request, response) => {
    requestId = request.headers['x-request-id'];
    json('{"data":{"a":1}}')(request, response);
  });
  await expect(ask()).resolves.toEqual({ data: { a: 1 } });
  expect(requestId).toBe('r1');
});

test('token, purpose and a proof of them went out', async () => {
  let proven: unknown;
  await departmentThat((request, response) => {
    const { method = '', url: path = '', headers } = request;
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const call = { method, path, body, requestId: 'r1', purpose: '%E6%A0%B8%E6%9F%A5', token: 'a.b.c' };
      proven = verifyProof('housing', [key], call, String(headers[proofHeader]));
      proven = { proven, purpose: headers['x-access-purpose'], authorization: headers.authorization };
      json('{"data":{"a":1}}')(request, response);
    });
  });
  await ask();
  expect(proven).toMatchObject({ purpose: '%E6%A0%B8%E6%9F%A5', authorization: 'Bearer a.b.c' });
});

test.each<[string, RequestListener, string]>([
  ['garbage', json('{"data":'), 'DEPARTMENT_BAD_RESPONSE'],
  ['HTML', json('<html>'), 'DEPARTMENT_BAD_RESPONSE'],
  ['a JSON text that is no answer', json('[1]'), 'DEPARTMENT_BAD_RESPONSE'],
  ['4xx', json('{"data":{}}', 404), 'DEPARTMENT_BAD_RESPONSE'],
  [
    'a redirect',
    (_r, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
    'DEPARTMENT_BAD_RESPONSE',
  ],
  ['5xx', json('stack at db.ts', 500), 'DEPARTMENT_UNAVAILABLE'],
  ['a reset', (request) => void request.socket.destroy(), 'DEPARTMENT_UNAVAILABLE'],
  [
    'half a body',
    (_r, response) =>
      void response.writeHead(200, { 'content-length': '100' }).write('{"da', () => response.destroy()),
    'DEPARTMENT_UNAVAILABLE',
  ],
  ['too much', json(`{"data":{"a":"${'x'.repeat(2_000)}"}}`), 'DEPARTMENT_RESPONSE_TOO_LARGE'],
  ['silence', () => undefined, 'DEPARTMENT_TIMEOUT'],
  [
    'dripping',
    (_r, response) => void setInterval(() => response.write(' '), 20).unref(),
    'DEPARTMENT_TIMEOUT',
  ],
])('%s is a failure with its code', async (_name, answers, code) => {
  await departmentThat(answers);
  await expect(ask()).rejects.toMatchObject({ name: 'DepartmentFailure', code });
});

test('a refused connection is a failure with its code', async () => {
  await departmentThat(json('{}'));
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await expect(ask()).rejects.toMatchObject({ code: 'DEPARTMENT_UNAVAILABLE' });
  server.listen(0);
});

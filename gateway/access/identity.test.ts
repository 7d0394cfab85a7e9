import { createServer, type Server } from 'node:http';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { testIssuer, silentLog, verifierOf, type TestIssuer } from '../../shared/access/testing/test-issuer';
import { requestId } from '../../shared/http/request-id';
import { identity, identityOf } from './identity';

let issuer: TestIssuer;
let server: Server;
let port: number;

beforeAll(async () => {
  issuer = await testIssuer();
  const { verifier } = await verifierOf(issuer);
  const app = express().use(requestId, identity({ tokens: verifier, log: silentLog }));
  app.use((request, response) => {
    const { visit, token } = identityOf(request);
    const { caller, ...rest } = visit;
    response.json({ ...rest, role: caller.role, subject: caller.subject, token });
  });
  server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

interface Answer {
  readonly status: number;
  readonly authenticate: string | undefined;
  readonly text: string;
}

/** Headers as they are written, several of one name too, which `fetch` would not send. */
function get(headers: Readonly<Record<string, string | string[]>>, path = '/'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ port, host: '127.0.0.1', path, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          authenticate: response.headers['www-authenticate'],
          text,
        }),
      );
    });
    sent.on('error', reject).end();
  });
}

test('without a token it is the public', async () => {
  const { status, text } = await get({ 'x-request-id': 'r-1' });
  expect(status).toBe(200);
  expect(JSON.parse(text)).toEqual({ requestId: 'r-1', role: 'PUBLIC' });
});

test('with a token it is its caller, with the purpose, and the token is handed on', async () => {
  const token = await issuer.token();
  const { text } = await get({ authorization: `Bearer ${token}`, 'x-access-purpose': '%E6%A0%B8%E6%9F%A5' });
  expect(JSON.parse(text)).toMatchObject({
    role: 'HOUSING_OFFICER',
    subject: 'officer-1',
    purpose: '核查',
    token,
  });
});

test('everything that is no good token gets one answer', async () => {
  const good = await issuer.token();
  const answers = await Promise.all([
    get({ authorization: 'Bearer a.b.c' }),
    get({ authorization: `Bearer ${await (await testIssuer()).token()}` }),
    get({ authorization: `Bearer ${await issuer.token({ exp: 1 })}` }),
    get({ authorization: `Bearer ${await issuer.token({ filler: 'x'.repeat(9_000) })}` }),
    get({ authorization: 'Basic YTpi' }),
    get({ authorization: 'Bearer' }),
    get({ authorization: '' }),
    get({ authorization: good }),
    get({ authorization: [`Bearer ${good}`, `Bearer ${good}`] }),
  ]);
  for (const { status, authenticate, text } of answers) {
    expect([status, authenticate]).toEqual([401, 'Bearer']);
    expect(JSON.parse(text)).toEqual({
      errors: [
        {
          message: '无法确认请求者的身份。 / The request could not be authenticated.',
          extensions: { code: 'UNAUTHENTICATED' },
        },
      ],
    });
  }
});

test('a token anywhere but in its header, and headers that name a role, do not count', async () => {
  const token = await issuer.token();
  const headers = {
    cookie: `access_token=${token}`,
    'x-role': 'POLICE_OFFICER',
    'x-linli-proof': 'v1',
    'x-token': token,
  };
  const { status, text } = await get(headers, `/?access_token=${token}&authorization=Bearer%20${token}`);
  expect(status).toBe(200);
  expect(JSON.parse(text)).toMatchObject({ role: 'PUBLIC' });
});

test.each<[string, string | string[]]>([
  ['that cannot be decoded', '%ff'],
  ['with a line end', 'a%0Ab'],
  ['that is too long', 'a'.repeat(501)],
  ['given twice', ['a', 'b']],
])('a purpose %s is bad input that names the header', async (_name, purpose) => {
  const { status, text } = await get({ 'x-access-purpose': purpose });
  expect(status).toBe(400);
  expect(JSON.parse(text)).toMatchObject({
    errors: [
      {
        message: expect.stringMatching(
          /^请求头 "x-access-purpose"：应为 .* \/ Header "x-access-purpose": expected/,
        ),
        extensions: { code: 'BAD_USER_INPUT', header: 'x-access-purpose' },
      },
    ],
  });
});

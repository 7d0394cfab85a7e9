import { jsonHeaders, post, type Attack, type AttackClass } from './attack';

const query = '{ __typename }';
const refused = { status: 400, code: 'BAD_REQUEST' } as const;

function nested(levels: number, open: string, close: string): string {
  return `${open.repeat(levels)}1${close.repeat(levels)}`;
}

function bytes(body: Uint8Array<ArrayBuffer>): Attack {
  return { init: { method: 'POST', headers: jsonHeaders, body }, ...refused };
}

/** Requests that are refused before GraphQL begins. */
export const httpAttacks: readonly AttackClass[] = [
  {
    name: 'batch',
    make: (random) =>
      post(
        Array.from({ length: random.int(1, 50) }, () => ({ query })),
        { status: 400, code: 'BATCHING_DISABLED' },
      ),
  },
  {
    name: 'GET of a foreign page',
    make: (random) => ({
      path: `?query=${encodeURIComponent(query)}&x=${random.int(1, 1_000)}`,
      init: { headers: { accept: random.pick(['application/json', '*/*', 'image/png, */*']) } },
      status: 400,
      code: 'CSRF_BLOCKED',
    }),
  },
  {
    name: 'no JSON type',
    make: (random) =>
      post(
        { query },
        { status: 415, code: 'BAD_REQUEST' },
        {
          'content-type': random.pick([
            'text/plain',
            'text/plain; charset=utf-8',
            'application/x-www-form-urlencoded',
            'multipart/form-data; boundary=x',
            'application/xml',
            'application/graphql',
          ]),
        },
      ),
  },
  {
    name: 'body too large',
    make: (random) =>
      post({ query, x: 'x'.repeat(random.int(262_144, 400_000)) }, { status: 413, code: 'BAD_REQUEST' }),
  },
  {
    name: 'headers too large',
    make: (random) =>
      post(
        { query },
        { status: 431, code: 'BAD_REQUEST' },
        { 'x-filler': 'x'.repeat(random.int(16_500, 40_000)) },
      ),
  },
  {
    name: 'not UTF-8',
    make: (random) => {
      const text = Buffer.from(
        JSON.stringify({ query: `{ __typename } # ${'好'.repeat(random.int(1, 9))}` }),
      );
      const wrong = random.pick([[0xff], [0xc3, 0x28], [0xe2, 0x82], [0xc0, 0xaf], [0xed, 0xa0, 0x80]]);
      const at = text.indexOf(0xe5);
      return bytes(new Uint8Array([...text.subarray(0, at), ...wrong, ...text.subarray(at + 3)]));
    },
  },
  {
    name: 'no JSON',
    make: (random) =>
      post(
        random.pick([
          '{"query":',
          '{query: 1}',
          'undefined',
          '{"query":"{ __typename }",}',
          "{'query':1}",
          '',
        ]),
        refused,
      ),
  },
  {
    name: 'nested JSON',
    make: (random) => {
      const levels = random.int(20, 30_000);
      const value = random.chance(0.5) ? nested(levels, '[', ']') : nested(levels, '{"a":', '}');
      return post(`{"query":"{ __typename }","variables":{"v":${value}}}`, refused);
    },
  },
  {
    name: 'large variables',
    make: (random) => post({ query, variables: { v: 'x'.repeat(random.int(65_536, 200_000)) } }, refused),
  },
  {
    name: 'treacherous keys',
    make: (random) => {
      const key = random.pick(['__proto__', 'constructor']);
      const evil = `{"${key}":{"polluted":true,"prototype":{"polluted":true}}}`;
      const place = random.pick([
        `{"query":"{ __typename }","variables":${evil}}`,
        `{"query":"{ __typename }","variables":{"filter":[${evil}]}}`,
        `{"query":"{ __typename }","extensions":${evil}}`,
        `{"query":"{ __typename }","${key}":{"polluted":true}}`,
      ]);
      return post(place, refused);
    },
  },
  {
    name: 'wrong shapes',
    make: (random) =>
      post(
        random.pick<unknown>([
          null,
          3,
          'x',
          {},
          { query: 3 },
          { query: { kind: 'Document' } },
          { query, variables: 'x' },
          { query, variables: [1] },
          { query, operationName: 3 },
          { query, extensions: 'x' },
          { query: '' },
        ]),
        refused,
      ),
  },
  {
    name: 'bad token',
    make: (random) => {
      const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
      const unsigned = `${part({ alg: 'none' })}.${part({ sub: 'x', role: 'LEADER', aud: 'linli', iss: 'linli', exp: 9_999_999_999 })}.`;
      const token = random.pick([
        'x',
        'a.b.c',
        unsigned,
        `${unsigned}AAAA`,
        'x'.repeat(random.int(8_200, 12_000)),
      ]);
      return post({ query }, { status: 401, code: 'UNAUTHENTICATED' }, { authorization: `Bearer ${token}` });
    },
  },
];

import { proofHeader, proofKey, provenHeaders, verifyProof, type ProvenCall } from './proof';

const key = proofKey('k'.repeat(43));
const now = 1_731_650_000_000;
const call: ProvenCall = {
  method: 'POST',
  path: '/graphql',
  body: '{"query":"{ a }"}',
  requestId: 'r-1',
  purpose: '%E6%A0%B8',
  token: 'aaa.bbb.ccc',
};
const header = provenHeaders('housing', key, call, now)[proofHeader] ?? '';
const verify = (changed: Partial<ProvenCall> = {}, sent: string | undefined = header, at = now) =>
  verifyProof('housing', [key], { ...call, ...changed }, sent, at);

test('a call that arrives as it left is proven', () => {
  expect(verify()).toEqual({ nonce: expect.stringMatching(/^[\w-]{22}$/), atMs: now });
});

test('text and its bytes are the same body', () => {
  expect(verify({ body: Buffer.from(String(call.body)) }).atMs).toBe(now);
});

test.each<[string, Partial<ProvenCall>]>([
  ['method', { method: 'GET' }],
  ['path', { path: '/graphql?query=%7Ba%7D' }],
  ['body', { body: '{"query":"{ b }"}' }],
  ['no body', { body: '' }],
  ['request id', { requestId: 'r-2' }],
  ['purpose', { purpose: '%E6%A0%B9' }],
  ['no purpose', { purpose: undefined }],
  ['empty purpose', { purpose: '' }],
  ['token', { token: 'aaa.bbb.ccd' }],
  ['no token', { token: undefined }],
  ['parts that run into each other', { path: '/graphql","housing', requestId: 'r-1' }],
])('another %s is refused', (_name, changed) => {
  expect(() => verify(changed)).toThrow('The request could not be authenticated.');
});

test('a proof for one department is none for another', () => {
  expect(() => verifyProof('civil-affairs', [key], call, header, now)).toThrow();
});

test.each<[string, (proof: string) => string | undefined]>([
  ['none', () => undefined],
  ['an empty one', () => ''],
  ['another time', (proof) => proof.replace(`t=${now}`, `t=${now + 1}`)],
  ['another nonce', (proof) => proof.replace(/n=.{22}/, `n=${'A'.repeat(22)}`)],
  ['another key id', (proof) => proof.replace(/k=.{8}/, 'k=AAAAAAAA')],
  ['another mark', (proof) => proof.replace(/s=.{43}/, `s=${'A'.repeat(43)}`)],
  ['a shorter mark', (proof) => proof.slice(0, -1)],
  ['another version', (proof) => proof.replace('v1', 'v2')],
  ['something more', (proof) => `${proof};x=1`],
  ['two', (proof) => `${proof}, ${proof}`],
])('as proof %s is refused', (_name, change) => {
  expect(() => verifyProof('housing', [key], call, change(header), now)).toThrow(
    'The request could not be authenticated.',
  );
});

test.each([-60_000, 60_000])('%i ms between the clocks are allowed', (skew) => {
  expect(verify({}, header, now + skew).atMs).toBe(now);
});

test.each([-60_001, 60_001])('%i ms are too many', (skew) => {
  expect(() => verify({}, header, now + skew)).toThrow();
});

test('while a key is changed both are accepted, a third is not', () => {
  const [old, young, foreign] = ['old', 'new', 'foreign'].map((text) => proofKey(text.repeat(12)));
  const proven = (signing = key): unknown =>
    verifyProof(
      'housing',
      [young ?? key, old ?? key],
      call,
      provenHeaders('housing', signing, call, now)[proofHeader],
      now,
    );
  expect(proven(old)).toMatchObject({ atMs: now });
  expect(proven(young)).toMatchObject({ atMs: now });
  expect(() => proven(foreign)).toThrow('The request could not be authenticated.');
});

test('each call has a nonce of its own', () => {
  const nonces = Array.from(
    { length: 100 },
    () => verify({}, provenHeaders('housing', key, call, now)[proofHeader]).nonce,
  );
  expect(new Set(nonces).size).toBe(100);
});

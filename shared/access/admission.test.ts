import { Admission, type ArrivingCall } from './admission';
import { NoncesInMemory } from './nonces';
import { proofKey, provenHeaders, type ProvenCall } from './proof';
import { writePurpose } from './purpose';
import { testIssuer, verifierOf, type TestIssuer } from './testing/test-issuer';

const key = proofKey('k'.repeat(43));
let issuer: TestIssuer;
let admission: Admission;

beforeAll(async () => {
  issuer = await testIssuer();
  const { verifier } = await verifierOf(issuer);
  admission = new Admission({
    department: 'housing',
    proofKeys: [key],
    tokens: verifier,
    nonces: new NoncesInMemory(),
  });
});

function arriving(call: Partial<ProvenCall> = {}): ArrivingCall {
  const whole: ProvenCall = {
    ...{
      method: 'POST',
      path: '/graphql',
      body: '{}',
      requestId: 'r-1',
      purpose: undefined,
      token: undefined,
    },
    ...call,
  };
  return {
    method: whole.method,
    path: whole.path,
    body: whole.body,
    headers: provenHeaders('housing', key, whole),
  };
}

const refusal = {
  message: '无法确认请求者的身份。 / The request could not be authenticated.',
  extensions: { code: 'UNAUTHENTICATED' },
};

test('a call without a token is a visit of the public', async () => {
  await expect(admission.admit(arriving())).resolves.toMatchObject({
    requestId: 'r-1',
    caller: { role: 'PUBLIC' },
    purpose: undefined,
  });
});

test('caller and purpose are read from what the caller sent, by the department itself', async () => {
  const call = arriving({ token: await issuer.token(), purpose: writePurpose('核查') });
  await expect(admission.admit(call)).resolves.toMatchObject({
    caller: { role: 'HOUSING_OFFICER', divisions: ['140502'] },
    purpose: '核查',
  });
});

test('the gateway cannot invent a caller: a token of another signer is refused under a good proof', async () => {
  const token = await (await testIssuer()).token({ role: 'POLICE_OFFICER' });
  await expect(admission.admit(arriving({ token }))).rejects.toMatchObject(refusal);
});

test('a proof counts once', async () => {
  const call = arriving();
  await admission.admit(call);
  await expect(admission.admit(call)).rejects.toMatchObject(refusal);
});

test('a wrong call does not use up the nonce of the right one', async () => {
  const call = arriving();
  await expect(admission.admit({ ...call, body: '{"a":1}' })).rejects.toMatchObject(refusal);
  await expect(admission.admit(call)).resolves.toMatchObject({ requestId: 'r-1' });
});

test.each<[string, (headers: Record<string, string>) => Record<string, string | string[] | undefined>]>([
  ['no headers', () => ({})],
  ['another token', (headers) => ({ ...headers, authorization: 'Bearer a.b.c' })],
  ['another scheme', (headers) => ({ ...headers, authorization: 'Basic YTpi' })],
  ['a purpose put in', (headers) => ({ ...headers, 'x-access-purpose': 'x' })],
  ['another request id', (headers) => ({ ...headers, 'x-request-id': 'r-2' })],
  ['a header twice', (headers) => ({ ...headers, 'x-request-id': ['r-1', 'r-1'] })],
])('%s: refused', async (_name, change) => {
  const call = arriving();
  const headers = change(call.headers as Record<string, string>);
  await expect(admission.admit({ ...call, headers })).rejects.toMatchObject(refusal);
});

test('headers that say who somebody is do not count', async () => {
  const call = arriving();
  const headers = {
    ...call.headers,
    'x-role': 'POLICE_OFFICER',
    'x-linli-role': 'POLICE_OFFICER',
    'x-department': 'x',
  };
  await expect(admission.admit({ ...call, headers })).resolves.toMatchObject({ caller: { role: 'PUBLIC' } });
});

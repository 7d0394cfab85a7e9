import { visitAs } from '../shared/subgraph/testing/department-fixture';
import { departmentDeclarations } from '../gateway/departments';
import { camelName } from '../shared/subgraph/department-roots';
import { asLeader, tokenOf, type AskingAs } from './callers';
import { startTogether, type Answer, type GraphFixture } from './graph-fixture';
import { eventually } from './servers/eventually';

let graph: GraphFixture;
let auditor: AskingAs;
beforeAll(async () => {
  graph = await startTogether();
  // Of no division: an auditor's own department is all that counts.
  auditor = {
    token: await tokenOf('AUDITOR', { department: 'housing', divisions: ['999999'] }),
    purpose: '审计',
  };
  const answer = await graph.ask(look, { code: '140502' });
  expect(answer.errors).toBeUndefined();
});
afterAll(() => graph.stop());

const look = `query Look($code: ID!) {
  division(code: $code) { housing { openFireHazardCount } publicSecurity { caseCount } }
}`;

interface Row {
  readonly trail: string;
  readonly seq: number;
  readonly time: string;
  readonly kind: string;
  readonly requestId: string | null;
  readonly role: string | null;
  readonly served: readonly string[] | null;
  readonly [field: string]: unknown;
}

const fields = `nodes {
    trail seq time kind requestId role subject divisions callerDepartment purpose operationName operationHash
    departments served refused { coordinate reason } entityKeys outcome errorCodes durationMs note hash
  }
  pageInfo { hasNextPage hasPreviousPage endCursor }
  damagedLines`;
const recordsOf = (
  camel: string,
) => `query ($from: DateTime, $to: DateTime, $first: Int! = 200, $after: String) {
  records: ${camel}AuditRecords(from: $from, to: $to, first: $first, after: $after) { ${fields} }
}`;

interface Page {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly damagedLines: number;
}

function pageOf({ data, errors }: Answer): Page {
  expect(errors).toBeUndefined();
  return data?.['records'] as Page;
}

const read = async (camel: string, as: AskingAs, variables = {}) =>
  pageOf(await graph.ask(recordsOf(camel), variables, as));

test('the auditor of a department sees who looked at what there, newest first, wherever it stands', async () => {
  const { nodes, damagedLines } = await read('housing', auditor);
  expect(damagedLines).toBe(0);
  const [record] = nodes.filter(({ role }) => role === 'LEADER');
  expect(record).toMatchObject({
    trail: 'housing',
    kind: 'REQUEST',
    subject: expect.any(String),
    purpose: '测试',
    served: ['DivisionHousing.openFireHazardCount'],
    refused: [],
    outcome: 'ANSWERED',
    operationHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    divisions: expect.arrayContaining(['140500']),
  });
  expect(record?.['entityKeys']).toHaveLength(1);
  expect(nodes.map(({ seq }) => seq)).toEqual(
    nodes.map(({ seq }) => seq).toSorted((one, other) => other - one),
  );
  expect(nodes.at(-1)).toMatchObject({ seq: 1, kind: 'OPENED', requestId: null });
  expect(JSON.stringify(nodes)).not.toContain('caseCount');
});

test('reading the trail is itself in the trail', async () => {
  const reads = async () =>
    (await read('housing', auditor)).nodes.filter(({ served }) =>
      served?.includes('Query.housingAuditRecords'),
    );
  const before = (await reads()).length;
  const after = await reads();
  expect(after).toHaveLength(before + 1);
  expect(after[0]).toMatchObject({ role: 'AUDITOR', callerDepartment: 'housing', divisions: ['999999'] });
});

const others = departmentDeclarations.map(({ name }) => camelName(name)).filter((name) => name !== 'housing');

test('an auditor who says no purpose sees no trail', async () => {
  const { data, errors } = await graph.ask(recordsOf('housing'), {}, { ...auditor, purpose: undefined });
  expect(data).toEqual({ records: null });
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', reason: 'purpose' } }]);
});

test.each([...others, 'gateway'])('an auditor of housing does not see the trail of %s', async (camel) => {
  const { data, errors } = await graph.ask(recordsOf(camel), {}, auditor);
  expect(data).toEqual({ records: null });
  expect(errors).toMatchObject([{ path: ['records'], extensions: { code: 'FORBIDDEN', reason: 'scope' } }]);
});

test.each(['LEADER', 'DATA_OFFICER', 'HOUSING_OFFICER', 'POLICE_OFFICER', 'COMMUNITY_WORKER'] as const)(
  '%s sees no trail, of the own department either',
  async (role) => {
    const token = await tokenOf(role, { department: 'housing' });
    for (const camel of ['housing', 'gateway']) {
      const { data, errors } = await graph.ask(recordsOf(camel), {}, { token, purpose: '测试' });
      expect(data).toEqual({ records: null });
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', reason: 'scope' } }]);
    }
  },
);

test('the public sees no trail; an auditor sees the trail and nothing else above PUBLIC', async () => {
  const { errors } = await graph.ask(recordsOf('housing'), {}, {});
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', reason: 'sign-in' } }]);
  const answer = await graph.ask(look, { code: '140502' }, { ...auditor, purpose: '核查' });
  expect(answer.errors).toHaveLength(2);
});

test('the department refuses by itself what the gateway would let through', async () => {
  const housing = graph.departments.get('housing');
  const query = '{ housingAuditRecords { nodes { seq } } }';
  const answer = await housing?.answer({ query }, visitAs('LEADER', ['140500']));
  expect(answer).toMatchObject({
    data: { housingAuditRecords: null },
    errors: [{ extensions: { code: 'FORBIDDEN', reason: 'scope' } }],
  });
});

test('the auditor of the gateway sees what every request asked, refused ones too', async () => {
  const ofGateway = { token: await tokenOf('AUDITOR', { department: 'gateway' }), purpose: '审计' };
  const purpose = '核对一次';
  await graph.ask(look, { code: '140502' }, { ...(await asLeader()), purpose });
  await graph.ask(look, { code: '140502' }, {});
  const refused = async () =>
    (await read('gateway', ofGateway)).nodes.find(
      ({ role, refused: fields }) => role === 'PUBLIC' && JSON.stringify(fields).includes('caseCount'),
    );
  await eventually('the record of a refused request', async () => (await refused()) !== undefined);
  const { nodes } = await read('gateway', ofGateway);
  expect(nodes.find((row) => row['purpose'] === purpose)).toMatchObject({
    trail: 'gateway',
    operationName: 'Look',
    departments: ['directory', 'housing', 'public-security'],
    served: ['DivisionHousing.openFireHazardCount', 'DivisionPublicSecurity.caseCount'],
    errorCodes: [],
    outcome: 'ANSWERED',
  });
  expect(await refused()).toMatchObject({
    subject: null,
    errorCodes: ['FORBIDDEN'],
    refused: expect.arrayContaining([{ coordinate: 'DivisionPublicSecurity.caseCount', reason: 'sign-in' }]),
  });
  const own = nodes.filter(({ served }) => served?.includes('Query.gatewayAuditRecords'));
  expect(own[0]).toMatchObject({ role: 'AUDITOR', callerDepartment: 'gateway' });
});

test('pages go on where the page before ended, and times bound them', async () => {
  const whole = (await read('housing', auditor)).nodes;
  const to = new Date(Date.parse(whole[0]?.time ?? '') + 1).toISOString();
  const seqs: number[] = [];
  for (let after: string | undefined, more = true; more;) {
    const page = await read('housing', auditor, { first: 2, to, ...(after ? { after } : {}) });
    seqs.push(...page.nodes.map(({ seq }) => seq));
    ({ hasNextPage: more, endCursor: after } = page.pageInfo);
  }
  expect(seqs).toEqual(whole.map(({ seq }) => seq));
  const { time: from = '' } = whole.at(-2) ?? {};
  const inBeijing = new Date(Date.parse(from) + 8 * 3_600_000).toISOString().replace('Z', '+08:00');
  for (const moment of [from, inBeijing]) {
    const later = (await read('housing', auditor, { from: moment, to })).nodes;
    expect(later.map(({ seq }) => seq)).toEqual(
      whole.filter(({ time }) => time >= from && time < to).map(({ seq }) => seq),
    );
  }
});

test.each([
  ['first', { first: 201 }],
  ['after', { after: 'nonsense' }],
  ['to', { from: '2024-11-15T00:00:00Z', to: '2024-11-14T00:00:00Z' }],
])('bad input in %s is named', async (argument, variables) => {
  const { errors } = await graph.ask(recordsOf('housing'), variables, auditor);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument } }]);
});

test('a moment without its offset is refused', async () => {
  const { errors } = await graph.ask(recordsOf('housing'), { from: '2024-11-15T00:00:00' }, auditor);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

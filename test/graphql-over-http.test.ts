import { serverAudits } from 'graphql-http';
import { startTogether, type GraphFixture } from './graph-fixture';

/** They send a GET as a web page of anybody could, which is refused on purpose. */
const bareGets = ['5A70', 'D6D5', '6A70'];

let graph: GraphFixture;
beforeAll(async () => {
  graph = await startTogether();
});
afterAll(() => graph?.stop());

const audits = serverAudits({ url: () => `${graph.gateway.url}/graphql`, fetchFn: fetch });
const passing = audits.filter(({ id }) => !bareGets.includes(id));

test('the suite is there, and the three are among its MAY', () => {
  expect(passing.length).toBeGreaterThan(55);
  const names = audits.filter(({ id }) => bareGets.includes(id)).map(({ name }) => name);
  expect(names).toHaveLength(3);
  for (const name of names) expect(name).toMatch(/^MAY .*GET/);
});

test.each(passing.map((audit) => [audit.id, audit.name, audit] as const))(
  '%s %s',
  async (_id, _name, audit) => {
    const result = await audit.fn();
    expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
  },
);

test.each(bareGets)('%s is refused as possible forgery', async (id) => {
  const audit = audits.find((each) => each.id === id);
  const result = await audit?.fn();
  expect(result?.status).toBe('notice');
  const response = await fetch(`${graph.gateway.url}/graphql?query=%7B__typename%7D`);
  expect(response.status).toBe(400);
  await expect(response.json()).resolves.toMatchObject({
    errors: [{ extensions: { code: 'CSRF_BLOCKED' } }],
  });
});

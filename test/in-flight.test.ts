import { setTimeout as delay } from 'node:timers/promises';
import { readQuestions } from '../gateway/questions/question';
import { asLeader, headersOf, tokenOf, type AskingAs } from './callers';
import { startTogether, type GraphFixture } from './graph-fixture';
import { eventually } from './servers/eventually';

const rows = `housingCompounds(within: "140500", first: 200) {
  nodes { id community { name } housing { households } civilAffairs { elderSummary { total { value } } } } }`;
const times = (count: number): string =>
  `{ ${Array.from({ length: count }, (_, index) => `h${index}: ${rows}`).join(' ')} }`;
const heavy = times(8);
const light = '{ compound(id: "CMP-140502-0001") { name housing { openFireHazardCount } } }';

let graph: GraphFixture;
let leader: AskingAs;
beforeAll(async () => {
  leader = await asLeader();
});
afterEach(() => graph?.stop());

function post(query: string, as: AskingAs, signal?: AbortSignal): Promise<Response> {
  return fetch(`${graph.gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headersOf(as) },
    body: JSON.stringify({ query }),
    ...(signal ? { signal } : {}),
  });
}

test('of heavy questions side by side some are refused, and another caller is answered meanwhile', async () => {
  graph = await startTogether({ QUERY_MAX_COST: '2500' });
  const nearlyAll = times(2);
  expect(Number((await post(nearlyAll, leader)).headers.get('x-query-cost'))).toBeGreaterThan(1_800);
  const officer = { token: await tokenOf('HOUSING_OFFICER'), purpose: '测试' };
  const load = new AbortController();
  let answered = 0;
  const refusals = new Set<string>();
  const askers = Array.from({ length: 12 }, async () => {
    do {
      const response = await post(nearlyAll, leader);
      const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
      if (response.status === 200) answered += 1;
      else {
        const seconds = response.headers.get('retry-after');
        refusals.add(`${response.status} ${errors?.[0]?.extensions.code} ${seconds}`);
        await delay(100);
      }
    } while (!load.signal.aborted);
  });
  await eventually('some are refused', () => refusals.size > 0);
  const { status, data, errors } = await graph.ask(light, {}, officer);
  expect({ status, data, errors }).toMatchObject({ status: 200, data: { compound: expect.anything() } });
  expect(errors).toBeUndefined();
  load.abort();
  await Promise.all(askers);
  expect([...refusals]).toEqual(['429 RATE_LIMITED 1']);
  expect(answered).toBeGreaterThan(0);
  expect((await post(nearlyAll, leader)).status).toBe(200);
});

test('what clients no longer wait for is not counted for ever', async () => {
  graph = await startTogether({ RATE_OBJECTS_AT_ONCE: '1' });
  const going = new AbortController();
  const left = Array.from({ length: 5 }, () =>
    post(heavy, leader, going.signal).then(
      () => 'answered',
      () => 'left',
    ),
  );
  await eventually('the first is in a department', () => [...graph.statements.values()].flat().length > 0);
  going.abort();
  expect(await Promise.all(left)).toContain('left');
  await eventually('the next is answered', async () => (await post(light, leader)).status === 200);
});

test('no question is refused when they are asked one after the other, however little is allowed at once', async () => {
  graph = await startTogether({ RATE_OBJECTS_AT_ONCE: '1' });
  const questions = readQuestions();
  expect(questions).toHaveLength(25);
  for (const { name, text, variables } of questions) {
    const { status, data } = await graph.ask(text, variables);
    expect({ name, status, data }).toEqual({ name, status: 200, data: expect.anything() });
  }
});

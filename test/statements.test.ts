import { startTogether, type GraphFixture } from './graph-fixture';
import { pictureOfMany } from './questions/picture';

let graph: GraphFixture;
let ids: readonly string[];

beforeAll(async () => {
  graph = await startTogether({ QUERY_MAX_COST: '100000' });
  const rows = await graph
    .databaseOf('housing')
    .query("SELECT compound_id FROM compound WHERE compound_id LIKE 'CMP-140502-%' ORDER BY compound_id");
  ids = rows.map((row: { compound_id: string }) => row.compound_id);
});
afterAll(() => graph?.stop());

async function statementsFor(count: number): Promise<Record<string, number>> {
  graph.forgetStatements();
  const { query, variables } = pictureOfMany(ids.slice(0, count));
  const answer = await graph.ask(query, variables);
  expect(answer.errors).toBeUndefined();
  expect(answer.data?.['compounds']).toHaveLength(count);
  return Object.fromEntries([...graph.statements].map(([name, heard]) => [name, heard.length]));
}

test('question 1 over 1, 10 and 100 compounds takes the same number of SQL statements in each department', async () => {
  const [one, ten, hundred] = [await statementsFor(1), await statementsFor(10), await statementsFor(100)];
  for (const department of graph.departments.keys()) expect(one[department]).toBeGreaterThan(0);
  expect(ten).toEqual(one);
  expect(hundred).toEqual(one);
});

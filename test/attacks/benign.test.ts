import { buildSchema, parse, validate } from 'graphql';
import { asLeader } from '../callers';
import { startTogether, type GraphFixture } from '../graph-fixture';
import { longTest, sized, tell } from '../torture/full-form';
import { benignOperation } from './benign-operations';
import { Seeded } from './seeded';

const seed = Number(process.env['SEED'] ?? 20_241_115);
const count = sized(60, 200);

let graph: GraphFixture;
beforeAll(async () => {
  graph = await startTogether();
});
afterAll(() => graph?.stop());

test(
  `no benign operation is refused (${count}, seed ${seed})`,
  async () => {
    const schema = buildSchema(await (await fetch(`${graph.gateway.url}/schema.graphql`)).text());
    const random = new Seeded(seed);
    const leader = await asLeader();
    const refused: unknown[] = [];
    let answered = 0;
    for (let index = 0; index < count; index += 1) {
      const { query, variables } = benignOperation(schema, random);
      expect(validate(schema, parse(query))).toEqual([]);
      const as = random.chance(0.5) ? leader : {};
      const { status, data, errors = [] } = await graph.ask(query, variables, as);
      // A field that the caller may not see is null with FORBIDDEN; the operation is not refused for it.
      const others = errors.filter(({ extensions }) => extensions?.['code'] !== 'FORBIDDEN');
      if (status !== 200 || !data || others.length > 0) refused.push({ query, variables, status, others });
      else answered += 1;
    }
    tell(`benign operations: ${count}, ${refused.length} refused, seed ${seed}`);
    expect(refused).toEqual([]);
    expect(answered).toBe(count);
  },
  longTest,
);

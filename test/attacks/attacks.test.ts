import { startTogether, type GraphFixture } from '../graph-fixture';
import { longTest, sized, tell } from '../torture/full-form';
import { attack, attackClasses, seenInstead } from './attack-campaign';
import { document } from './attack';

const seed = Number(process.env['SEED'] ?? 20_241_115);
const count = sized(3 * attackClasses.length, 500);

let graph: GraphFixture;
beforeAll(async () => {
  graph = await startTogether();
});
afterAll(() => graph?.stop());

test(
  `attacks of every class are answered with their exact code, and touch no department (seed ${seed})`,
  async () => {
    const report = await attack(graph.gateway.url, {
      count,
      seed,
      before: () => graph.forgetStatements(),
      after: ({ reachesDepartments }) => {
        const asked = [...graph.statements]
          .filter(([, statements]) => statements.length > 0)
          .map(([name]) => name);
        return asked.length > 0 && !reachesDepartments
          ? `expected no department to be asked, got ${asked}`
          : undefined;
      },
    });
    tell(
      `attacks: ${count} documents of ${attackClasses.length} classes, ${report.failures.length} answered otherwise than they should, seed ${seed}`,
    );
    expect(report.failures).toEqual([]);
    expect([...report.byClass.values()]).toEqual(
      attackClasses.map((_, index) => Math.ceil((count - index) / attackClasses.length)),
    );
  },
  longTest,
);

test('the process is as before', async () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  await expect(fetch(`${graph.gateway.url}/live`).then(({ status }) => status)).resolves.toBe(200);
  const { errors } = await graph.ask('{ compound(id: "CMP-140502-0001") { name } }');
  expect(errors).toBeUndefined();
});

describe('with every limit open the same documents are not refused as they should be', () => {
  let open: GraphFixture;
  beforeAll(async () => {
    const high = ['QUERY_MAX_ALIASES', 'QUERY_MAX_DIRECTIVES', 'QUERY_MAX_COST'].map(
      (name) => [name, '10000'] as const,
    );
    open = await startTogether({
      ...Object.fromEntries(high),
      QUERY_MAX_COST: '1000000000',
      QUERY_MAX_DEPTH: '100',
      QUERY_MAX_TOKENS: '20000',
      QUERY_MAX_ROOT_FIELDS: '1000',
    });
  });
  afterAll(() => open?.stop());

  const levels = 16;
  test.each([
    [
      'QUERY_TOO_DEEP',
      `{ division(code: "140502") { ${'parent { '.repeat(levels)}code${' }'.repeat(levels)} } }`,
    ],
    ['QUERY_TOO_MANY_ALIASES', `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: __typename`).join(' ')} }`],
    ['QUERY_TOO_MANY_ROOT_FIELDS', `{ ${'__typename '.repeat(21)} }`],
  ])('%s', async (code, text) => {
    await expect(seenInstead(graph.gateway.url, document(text, code))).resolves.toBeUndefined();
    await expect(seenInstead(open.gateway.url, document(text, code))).resolves.toContain(
      `expected ${code}, got null`,
    );
  });
});

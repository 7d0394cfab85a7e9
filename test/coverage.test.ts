import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { projectFile } from '../shared/configuration/project-root';
import { coverageProblems, type Evidence } from './coverage-page/coverage-problems';
import { readCoveragePage } from './coverage-page/coverage-page';
import { coverageDocuments } from './coverage-page/documents';
import { gatherEvidence, seenBy } from './coverage-page/evidence';
import { startTogether, type GraphFixture } from './graph-fixture';

let graph: GraphFixture;
let schema: GraphQLSchema;
let evidence: Evidence;
beforeAll(async () => {
  graph = await startTogether();
  const text = readFileSync(projectFile('gateway', 'schema.graphql'), 'utf8');
  schema = buildSchema(text, { assumeValidSDL: true });
  evidence = await gatherEvidence(graph, schema);
});
afterAll(() => graph.stop());

const page = readFileSync(projectFile('gateway', 'coverage.md'), 'utf8');
const problems = (text: string): string[] => coverageProblems(text, evidence);

test('the page is true: every field, figure and question on it is there and has a value', () => {
  expect(problems(page)).toEqual([]);
  expect(readCoveragePage(page).rows.length).toBeGreaterThan(150);
});

const served = '| 一个例子 / An example | 23号 一 | 已有 served:';

test.each([
  ['a field that there is not', `${served} \`Compound.nowhere\` |`, 'Compound.nowhere: no such field'],
  ['a field that nobody fills', `${served} \`BasicCareItem.standard\` |`, 'BasicCareItem.standard: no value'],
  ['a figure that there is not', `${served} \`PS-999\` = 1 |`, 'PS-999: told = 1, published nowhere'],
  ['another value', `${served} \`PS-003\` = 4 |`, 'PS-003: told = 4, published = 3'],
  ['nothing that serves', `${served} 以后 |`, 'expected a field, a figure or a question'],
  ['no kind', '| 一个例子 / An example | 23号 一 | 以后再说 |', 'expected one of'],
  ['two kinds', `${served} \`Compound.id\` 不收 outside: 因为不属于四个部门的任何一个 |`, 'expected one of'],
  ['no reason', '| 一个例子 / An example | 23号 一 | 不收 outside: 无 |', 'expected what is to come'],
  ['a question that there is not', `${served} [q99](questions/q99-x.graphql) |`, 'q99-x: no such question'],
])('a row with %s turns it red', (_what, row, problem) => {
  expect(problems(`${page}${row}\n`).join('\n')).toContain(problem);
});

test('so do a question without a row, one promise too many, and a count that is not so', () => {
  const withoutOne = page.split('\n').filter((line) => !line.includes('](questions/q07-'));
  expect(problems(withoutOne.join('\n')).join('\n')).toContain('q07-contractors-in-trouble: no row of it');
  const promise =
    '| 一个例子 / An example | 23号 一 | 待接 adapter to come: 某个系统的接口 / an interface |\n';
  const found = problems(page + promise.repeat(16)).join('\n');
  expect(found).toContain('at most 15');
  expect(found).toContain('and the page tells');
});

test('and so does a field that is null in all rows', async () => {
  const works = coverageDocuments().find(({ name }) => name === 'works.graphql');
  if (!works) throw new Error('expected works.graphql');
  expect(await seenBy(works, graph, schema)).toContain('RenovationLedgerEntry.clerkName');
  await graph.databaseOf('housing').query('UPDATE renovation_ledger_entry SET clerk_name = NULL');
  const seen = new Set(evidence.seen);
  seen.delete('RenovationLedgerEntry.clerkName');
  for (const field of await seenBy(works, graph, schema)) seen.add(field);
  expect(coverageProblems(page, { ...evidence, seen })).toEqual([
    'RenovationLedgerEntry.clerkName: no value of it was found in the demonstration data',
  ]);
});

import type { Seeded } from '../attacks/seeded';
import { AskedTree, type Chain, type Step } from './asked-tree';
import { ask, type Asked } from './ask';
import { valueAt } from './leak-matrix';
import type { Matrix } from './matrix';
import type { MatrixCaller } from './matrix-callers';
import type { OracleUse } from './oracle-uses';
import { firstDenied, verdictOn } from './rights';

type Way = 'literal' | 'variable' | 'default of a variable';

/**
 * Asks lists by what the caller may not see: the list is refused, and two values that tell the rows apart are answered
 * byte for byte alike. Who may see the fact may ask by it.
 */
export async function runOracle(
  matrix: Matrix,
  uses: readonly OracleUse[],
  callers: readonly MatrixCaller[],
  random: Seeded,
): Promise<void> {
  const { graph, exploration, report } = matrix;
  const way = 'filter and order oracle';
  for (const use of uses) {
    const chain = (exploration.direct.get(use.coordinate) ?? exploration.nested.get(use.coordinate))?.chain;
    if (!chain) {
      report.faults.push(`${way}: no way to ${use.coordinate}`);
      continue;
    }
    for (const caller of callers) {
      const written = random.pick<Way>(['literal', 'variable', 'default of a variable']);
      const answers = [];
      for (const text of use.texts) answers.push(await asked(matrix, chain, text, caller, written));
      report.count(way, 1);
      for (const { answer } of answers) report.search(graph, caller, answer.raw, `${way} as ${caller.name}`);
      const where = `${way}, ${caller.name}, ${use.input} at ${use.coordinate} as ${written}`;
      judge(matrix, use, chain, caller, answers, where);
    }
  }
}

interface Answered {
  readonly answer: Asked;
  readonly place: readonly (string | number)[];
}

function judge(
  { graph, report }: Matrix,
  use: OracleUse,
  chain: Chain,
  caller: MatrixCaller,
  answers: readonly Answered[],
  where: string,
): void {
  if (caller.stands === 'refused') {
    report.refused += 1;
    if (answers.some(({ answer }) => answer.status !== 401)) report.leaks.push(`${where}: expected 401`);
    return;
  }
  const isDenied = firstDenied(chain, caller, graph) >= 0 || verdictOn(use.input, caller, graph) !== 'shown';
  const bodies = answers.map(({ answer }) => JSON.stringify([answer.data, answer.errors]));
  if (isDenied || caller.stands === 'elsewhere') {
    report.refused += 1;
    if (new Set(bodies).size > 1) report.leaks.push(`${where}: the two answers differ`);
    const told = answers.find(({ answer, place }) => hasRows(valueAt(answer.data, place)));
    if (told) report.leaks.push(`${where}: expected nothing, got ${bodies[0]?.slice(0, 200)}`);
    const [first] = answers;
    const isSaid = first?.answer.errors.some(({ extensions }) => extensions?.['code'] === 'FORBIDDEN');
    if (isDenied && !isSaid)
      report.faults.push(`${where}: expected FORBIDDEN, got ${bodies[0]?.slice(0, 300)}`);
    return;
  }
  report.shown += 1;
  const failed = answers.find(({ answer }) =>
    answer.errors.some(({ extensions }) => extensions?.['code'] !== 'BAD_USER_INPUT'),
  );
  if (failed) report.faults.push(`${where}: expected an answer, got ${failed.answer.raw.slice(-300)}`);
}

function hasRows(value: unknown): boolean {
  if (value === null || value === undefined || value === 0) return false;
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value !== 'object') return true;
  return Object.entries(value).some(([key, each]) => key !== '__typename' && hasRows(each));
}

async function asked(
  { graph }: Matrix,
  chain: Chain,
  text: string,
  caller: MatrixCaller,
  way: Way,
): Promise<Answered> {
  const last = chain.at(-1);
  if (!last) throw new Error('expected a chain');
  const [argument = '', value = ''] = [text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':') + 2)];
  const type = argumentType(graph.schema, last, argument);
  const given = way === 'literal' ? text : `${argument}: $given`;
  const args = last.args === '' ? `(${given})` : `${last.args.slice(0, -1)}, ${given})`;
  const asking: Step = { ...last, args };
  const hasCount = countOf(graph.schema, last.type);
  const rest: Chain = hasCount
    ? [{ parent: last.type, field: hasCount, args: '', type: 'Int', isComposite: false, takesFirst: false }]
    : [];
  const whole = [...chain.slice(0, -1), asking, ...rest];
  const tree = new AskedTree([whole]);
  const places = tree.keysOf(whole);
  const definition = way === 'default of a variable' ? `($given: ${type} = ${value})` : `($given: ${type})`;
  const document = tree.document(way === 'literal' ? '' : definition);
  const variables = way === 'variable' ? { given: jsonOf(value) } : {};
  return { answer: await ask(graph, caller, document, variables), place: places[chain.length - 1] ?? [] };
}

function argumentType(schema: Matrix['graph']['schema'], { parent, field }: Step, argument: string): string {
  const type = schema.getType(parent);
  const found = type && 'getFields' in type ? type.getFields()[field] : undefined;
  const args = found && 'args' in found ? found.args : [];
  return String(args.find(({ name }) => name === argument)?.type ?? 'String');
}

function countOf(schema: Matrix['graph']['schema'], typeName: string): string | undefined {
  const type = schema.getType(typeName);
  return type && 'getFields' in type && 'totalCount' in type.getFields() ? 'totalCount' : undefined;
}

/** A literal of GraphQL as JSON: names of keys and values of enums in quotes. */
function jsonOf(literal: string): unknown {
  const quoted = literal.replaceAll(
    /("(?:[^"\\]|\\.)*")|([A-Za-z_]\w*)/g,
    (_all, text?: string, name?: string) =>
      text ?? (['true', 'false', 'null'].includes(name ?? '') ? (name ?? '') : `"${name}"`),
  );
  return JSON.parse(quoted) as unknown;
}

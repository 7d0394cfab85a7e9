import { AskedTree, type Chain } from './asked-tree';
import { ask } from './ask';
import type { Matrix } from './matrix';
import type { MatrixCaller } from './matrix-callers';
import { isKept } from './rights';

/** Mistakes that a document can make with a field, so that its error would speak of it. */
const mistakes: Readonly<Record<string, (chain: Chain) => Chain>> = {
  'a misspelt name': (chain) =>
    changed(chain, (field) => `${field.slice(0, -1)}${field.endsWith('q') ? 'x' : 'q'}`),
  'an unknown argument': (chain) => {
    const last = chain.at(-1);
    const args = !last || last.args === '' ? '(zzz: 1)' : `${last.args.slice(0, -1)}, zzz: 1)`;
    return last ? [...chain.slice(0, -1), { ...last, args }] : chain;
  },
  'a selection where none can be, or none where one must be': (chain) => {
    const last = chain.at(-1);
    return last ? [...chain.slice(0, -1), { ...last, isComposite: !last.isComposite }] : chain;
  },
};

function changed(chain: Chain, rename: (field: string) => string): Chain {
  const last = chain.at(-1);
  return last ? [...chain.slice(0, -1), { ...last, field: rename(last.field) }] : chain;
}

const atOnce = 40;
const insides = /did you mean|node_modules|\.[jt]s:\d|\n\s+at |SELECT .* FROM|sqlite|127\.0\.0\.1/i;

/** Asks for every field above PUBLIC wrongly: the error says the same to everybody, suggests nothing, and tells nothing. */
export async function runErrorTexts(matrix: Matrix, callers: readonly MatrixCaller[]): Promise<void> {
  const { graph, exploration, report } = matrix;
  const way = 'error text';
  const witnesses = exploration.coordinates
    .filter((coordinate) => isKept(coordinate, graph))
    .flatMap((coordinate) => exploration.direct.get(coordinate) ?? exploration.nested.get(coordinate) ?? []);
  for (const [mistake, make] of Object.entries(mistakes)) {
    for (let start = 0; start < witnesses.length; start += atOnce) {
      const some = witnesses.slice(start, start + atOnce);
      const document = new AskedTree(some.map(({ chain }) => make(chain))).document();
      const texts = new Set<string>();
      for (const caller of callers) {
        const answer = await ask(graph, caller, document);
        report.count(way, some.length);
        report.search(graph, { ...caller, stands: 'refused' }, answer.raw, `${way} as ${caller.name}`);
        if (caller.stands !== 'refused') texts.add(JSON.stringify([answer.data, answer.errors]));
        const inside = insides.exec(answer.raw)?.[0];
        if (inside !== undefined) report.faults.push(`${way}, ${mistake}: tells ${inside}`);
        if (answer.data) report.faults.push(`${way}, ${mistake}: expected a refusal, got an answer`);
      }
      if (texts.size > 1)
        report.faults.push(`${way}, ${mistake}: not the same to everybody: ${[...texts].join('\n')}`);
    }
  }
}

import { rootBatch } from './batches';
import { ask } from './ask';
import type { Witness } from './exploration';
import type { Matrix } from './matrix';
import { elsewhere, here } from './matrix-callers';

/**
 * Asks all lists and places of the other city, as its own officers and as those of the matrix's cities: no row with a
 * canary is seen by both.
 * @returns how many rows each side saw
 */
export async function runSubtree(
  { graph, callers, exploration, report }: Matrix,
  pick: (witnesses: readonly Witness[]) => readonly Witness[] = (all) => all,
): Promise<{
  readonly here: number;
  readonly elsewhere: number;
}> {
  const way = 'another division';
  const own = new RegExp(`\\((within|code): "(${here.map((code) => code.slice(0, 4)).join('|')})\\d*"`);
  const all = [...exploration.direct.values(), ...exploration.nested.values()].flatMap((witness) => {
    const [first, ...rest] = witness.chain;
    if (!first || !own.test(first.args)) return [];
    const args = first.args.replace(own, `($1: "${elsewhere[0]}"`);
    return [{ ...witness, chain: [{ ...first, args }, ...rest] }];
  });
  const witnesses = pick(all);
  const officers = callers.filter(
    ({ isViewer, name }) => isViewer === true || name.endsWith('of another city'),
  );
  for (let start = 0; start < witnesses.length; start += 120) {
    const batch = rootBatch(way, witnesses.slice(start, start + 120), { leastItems: 12 });
    for (const caller of officers) {
      const { raw } = await ask(graph, caller, batch.document);
      report.count(way, batch.cells.length);
      report.bytes += raw.length;
      for (const found of graph.canaries.in(raw)) report.note(caller, found);
    }
  }
  for (const row of report.rowsSeenElsewhere) {
    if (report.rowsSeenHere.has(row)) report.leaks.push(`${way}: row ${row} is seen from both sides`);
  }
  return { here: report.rowsSeenHere.size, elsewhere: report.rowsSeenElsewhere.size };
}

import {
  showOverTree,
  type Breakdown,
  type Counts,
  type ShownPlace,
} from '../../../shared/persons/breakdowns-over-tree';
import type { PlaceKind } from '../place/place-tree';

/** What a compound shows that has no neighbours. */
export function singlePlace<Name extends string, Measure extends string>(
  given: Counts<Measure>,
  breakdowns: readonly Breakdown<Name, PlaceKind, Measure>[],
  threshold = 5,
): ShownPlace<Name, Measure> {
  const [place] = showOverTree(
    { kind: 'compound', id: 'C', own: given, below: [] },
    breakdowns,
    threshold,
  ).values();
  if (!place) throw new Error('a tree of one place: expected that place, got none');
  return place;
}

/** The outputs from which a hidden number of 1 or more follows for whoever knows all inputs and the output of each. */
export function toldOutputs(
  inputs: Iterable<{ readonly shown: readonly (number | null)[]; readonly stored: readonly number[] }>,
): string[] {
  const possible = new Map<string, Set<number>[]>();
  for (const { shown, stored } of inputs) {
    const key = JSON.stringify(shown);
    const values = possible.get(key) ?? stored.map(() => new Set<number>());
    stored.forEach((count, index) => values[index]?.add(count));
    possible.set(key, values);
  }
  expect(possible.size).toBeGreaterThan(20);
  const told = [...possible].filter(([key, values]) => {
    const shown = JSON.parse(key) as (number | null)[];
    return values.some((set, index) => shown[index] === null && set.size === 1 && !set.has(0));
  });
  return told.map(([key]) => key);
}

/** Every list of `parts` counts from 0 with a sum of at most `most`. */
export function* everyTally(parts: number, most: number): Generator<number[]> {
  if (parts === 0) return yield [];
  for (let first = 0; first <= most; first += 1) {
    for (const rest of everyTally(parts - 1, most - first)) yield [first, ...rest];
  }
}

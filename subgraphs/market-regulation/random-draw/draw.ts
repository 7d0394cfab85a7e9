import { hash } from 'node:crypto';

/** What a draw is made from; the order of the pools does not matter. */
export interface DrawInput {
  /** Published with the draw, so that everybody can repeat it. */
  readonly seed: string;
  /** Credit codes of the bodies from which targets are drawn. */
  readonly targets: readonly string[];
  /** Work numbers of the inspectors from which those of each target are drawn. */
  readonly inspectors: readonly string[];
  readonly targetCount: number;
}

export interface DrawnTarget {
  readonly uscc: string;
  /** In the order in which they were drawn. */
  readonly inspectors: readonly string[];
}

/** Two inspectors to an inspection. */
const inspectorsPerTarget = 2;

/** How a draw is made, in words that let others repeat it. */
export const drawAlgorithm =
  'SM3(seed LF "target" LF code), ascending; inspectors of a target: SM3(seed LF code LF inspector), ascending, first 2';

/**
 * 双随机: targets by the SM3 of seed and credit code, the inspectors of each by the SM3 of seed, credit code and work
 * number, smallest first. The same input gives the same draw everywhere.
 */
export function drawDoubleRandom({ seed, targets, inspectors, targetCount }: DrawInput): DrawnTarget[] {
  return ranked(targets, (uscc) => [seed, 'target', uscc])
    .slice(0, targetCount)
    .map((uscc) => ({
      uscc,
      inspectors: ranked(inspectors, (inspector) => [seed, uscc, inspector]).slice(0, inspectorsPerTarget),
    }));
}

function ranked(
  members: readonly string[],
  wordsOf: (member: string) => readonly string[],
): readonly string[] {
  return [...new Set(members)]
    .map((member) => ({ member, rank: hash('sm3', wordsOf(member).join('\n'), 'hex') }))
    .sort((left, right) => (left.rank < right.rank ? -1 : 1))
    .map(({ member }) => member);
}

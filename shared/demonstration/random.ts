import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Repeatable chance: the same purpose gives the same draws in every process. */
export interface RandomStream {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  /** One of the items, all equally likely. */
  pick<Item>(items: readonly Item[]): Item;
  /** True with probability `p`, 0 to 1. */
  chance(p: number): boolean;
  /** The items in another order; the list given is left as it is. */
  shuffle<Item>(items: readonly Item[]): Item[];
  /** As the function `split`; draws nothing. */
  split(total: number, weights: readonly number[]): number[];
}

const fineness = 1_000_000;

/**
 * A stream of chance of its own for each purpose, e.g. `randomStream('housing/hazards')`: drawing more in one place
 * shifts nothing elsewhere.
 */
export function randomStream(purpose: string): RandomStream {
  const generator = xoroshiro128plus(seedOf(`linli/${purpose}`));
  const int = (min: number, max: number): number => {
    if (Number.isSafeInteger(min) && Number.isSafeInteger(max) && min <= max) {
      return uniformInt(generator, min, max);
    }
    throw new RangeError(
      `random stream "${purpose}": int expected whole numbers min <= max, got ${min} and ${max}`,
    );
  };
  return {
    int,
    pick<Item>(items: readonly Item[]): Item {
      if (items.length === 0)
        throw new RangeError(`random stream "${purpose}": pick expected at least one item, got none`);
      return items[int(0, items.length - 1)] as Item;
    },
    chance: (p) => int(0, fineness - 1) < p * fineness,
    shuffle: (items) => shuffled(items, int),
    split,
  };
}

/**
 * Whole numbers in proportion to the weights that sum to exactly `total` (largest remainder; ties to the earlier).
 * @throws RangeError when the total is not a whole number from 0 or the weights are not numbers from 0 with a positive sum.
 */
export function split(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((left, right) => left + right, 0);
  const usable = weights.every((weight) => weight >= 0) && sum > 0 && Number.isFinite(sum);
  if (!Number.isSafeInteger(total) || total < 0 || !usable) {
    throw new RangeError(
      `split: expected a whole total >= 0 and weights >= 0 with a positive sum, got ${total} and [${weights.join(', ')}]`,
    );
  }
  const quotas = weights.map((weight) => (total * weight) / sum);
  const parts = quotas.map(Math.floor);
  const missing = total - parts.reduce((left, right) => left + right, 0);
  const byRemainder = quotas
    .map((quota, index) => ({ index, remainder: quota - Math.floor(quota) }))
    .sort((left, right) => right.remainder - left.remainder || left.index - right.index);
  for (const { index } of byRemainder.slice(0, missing)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

function shuffled<Item>(items: readonly Item[], int: RandomStream['int']): Item[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = int(0, last);
    [result[last], result[other]] = [result[other] as Item, result[last] as Item];
  }
  return result;
}

/** FNV-1a, 32 bits, over UTF-16 units. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash | 0;
}

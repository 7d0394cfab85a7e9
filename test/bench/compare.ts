import { isDeepStrictEqual } from 'node:util';
import { answerTo, median, press, type Ask, type Slice } from './load';

/** What of one thing was measured, a slice a round. */
export interface Measured {
  readonly name: string;
  readonly slices: readonly Slice[];
}

export interface Contest {
  readonly asks: readonly (Ask & { readonly name: string })[];
  readonly rounds: number;
  /** Of each slice. */
  readonly seconds: number;
}

/**
 * Measures several side by side: compares their answers, warms each up, then lets each have a slice in every round, in an
 * order that turns, so that what else the machine does strikes all alike.
 * @throws when answers differ or are not whole
 */
export async function contest({ asks, rounds, seconds }: Contest): Promise<ReadonlyMap<string, Measured>> {
  await compareAnswers(asks);
  for (const ask of asks) await press(ask, seconds);
  const slices = new Map<string, Slice[]>(asks.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < asks.length; turn += 1) {
      const ask = asks[(turn + round) % asks.length];
      if (ask) slices.get(ask.name)?.push(await press(ask, seconds));
    }
  }
  return new Map([...slices].map(([name, measured]) => [name, { name, slices: measured }]));
}

async function compareAnswers(asks: Contest['asks']): Promise<void> {
  const [first, ...others] = asks;
  if (!first) return;
  const expected = await answerTo(first);
  if (expected.errors !== undefined) {
    throw new Error(`bench: ${first.name} answers with errors: ${JSON.stringify(expected.errors)}`);
  }
  for (const other of others) {
    if (!isDeepStrictEqual(await answerTo(other), expected)) {
      throw new Error(`bench: the answers of ${first.name} and ${other.name} differ`);
    }
  }
}

/** Requests in a second, the median of the rounds. */
export function rateOf({ slices }: Measured): number {
  return median(slices.map(({ requestsPerSecond }) => requestsPerSecond));
}

/** How much less `one` answers than `other` in the same round: median, least and most of the rounds, in parts of 1. */
export function lossOf(one: Measured, other: Measured) {
  const losses = one.slices
    .map(({ requestsPerSecond }, round) => {
      const others = other.slices[round]?.requestsPerSecond ?? requestsPerSecond;
      return 1 - requestsPerSecond / others;
    })
    .sort((least, most) => least - most);
  return { median: median(losses), least: losses[0] ?? 0, most: losses.at(-1) ?? 0 };
}

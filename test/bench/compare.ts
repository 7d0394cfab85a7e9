import { isDeepStrictEqual } from 'node:util';
import { median } from '../figures/percentile';
import { answerTo, press, type Ask, type Slice } from './load';
import { processorMs } from './processor-time';

/** What came of one turn, and what it took. */
export interface Turn extends Slice {
  /** Processor time of all servers for one request, in milliseconds. */
  readonly processorMs: number;
}

/** What of one thing was measured, a turn a round. */
export interface Measured {
  readonly name: string;
  readonly slices: readonly Turn[];
}

export interface Contest {
  readonly asks: readonly (Ask & { readonly name: string })[];
  /** The processes of all servers. */
  readonly pids: readonly number[];
  readonly rounds: number;
  /** Requests of a turn. */
  readonly times: number;
}

/**
 * Measures several side by side: compares their answers, warms each up, then lets each have a slice in every round, in an
 * order that turns, so that what else the machine does strikes all alike.
 * @throws when answers differ or are not whole
 */
export async function contest({
  asks,
  pids,
  rounds,
  times,
}: Contest): Promise<ReadonlyMap<string, Measured>> {
  await compareAnswers(asks);
  for (const ask of asks) await press(ask, times);
  const slices = new Map<string, Turn[]>(asks.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < asks.length; turn += 1) {
      const ask = asks[(turn + round) % asks.length];
      if (ask) slices.get(ask.name)?.push(await turnOf(ask, times, pids));
    }
  }
  return new Map([...slices].map(([name, measured]) => [name, { name, slices: measured }]));
}

async function turnOf(ask: Ask, times: number, pids: readonly number[]): Promise<Turn> {
  const before = processorMs(pids);
  const slice = await press(ask, times);
  return { ...slice, processorMs: (processorMs(pids) - before) / times };
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

/** Processor time of one request, the median of the rounds, in milliseconds. */
export function workOf({ slices }: Measured): number {
  return median(slices.map((turn) => turn.processorMs));
}

/** How much `one` loses against `other` in the same round, in parts of 1: median, least and most of the rounds. */
export function lossOf(one: Measured, other: Measured, of: 'rate' | 'work') {
  const losses = one.slices
    .map((turn, round) => {
      const against = other.slices[round] ?? turn;
      return of === 'rate'
        ? 1 - turn.requestsPerSecond / against.requestsPerSecond
        : 1 - against.processorMs / turn.processorMs;
    })
    .sort((least, most) => least - most);
  return { median: median(losses), least: losses[0] ?? 0, most: losses.at(-1) ?? 0 };
}

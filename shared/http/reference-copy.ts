import { setTimeout as wait } from 'node:timers/promises';
import type { ProofKey } from '../access/proof';
import type { Log } from '../observability/log';
import { ToldOnce } from '../observability/told-once';
import { referenceFeedNames, type ReferenceFeed } from '../reference/feed';
import type { IndicatorFeed } from '../reference/indicator';
import type { Department } from '../subgraph/department';
import { pullIndicators } from './indicator-pull';

export interface ReferenceCopyOptions {
  /** Base URL of the gateway, which hands out the copies. */
  readonly directoryUrl: string;
  /** Keys that the department shares with the gateway: indicators are handed out to departments alone. */
  readonly proofKeys: readonly ProofKey[];
  readonly intervalMs: number;
  readonly log: Log;
}

const impatientMs = 300;

/**
 * Keeps a department's copy of reference data up to date from the gateway: often until every feed has arrived, then
 * once an interval. A gateway that is away is asked again; the copy stays as it was. A copy that cannot be written holds up
 * no other; it is taken again after longer and longer pauses, at most an interval.
 */
export function keepReferenceCopy(
  department: Department,
  { directoryUrl, proofKeys, intervalMs, log }: ReferenceCopyOptions,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const versions = new Map<string, string>();
  const indicatorVersions = new Map<string, string>();
  const pull = { directoryUrl, proofKeys, department: department.declaration.name };
  const told = new ToldOnce();
  /** How many rounds in a row a copy could not be written. */
  let unwritten = 0;

  function tell(what: string, problem: string, error: unknown): void {
    if (stopping.signal.aborted) return;
    log[told.level(what, problem, 'warn')]({ err: error, directoryUrl, what }, problem);
  }

  /** @returns whether it was written */
  async function write(what: string, writing: Promise<void>): Promise<boolean> {
    try {
      await writing;
    } catch (error) {
      tell(what, 'a copy cannot be written; it is taken again', error);
      return false;
    }
    told.over(what);
    return true;
  }

  /** @returns whether every feed was there, and whether every copy that came was written */
  async function takeAll(): Promise<{ complete: boolean; written: boolean }> {
    let complete = true;
    let written = true;
    for (const name of referenceFeedNames) {
      const response = await fetch(`${directoryUrl}/reference/${name}`, {
        headers: { 'if-none-match': `"${versions.get(name) ?? ''}"` },
        signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(5_000)]),
      });
      if (response.status === 304) continue;
      if (!response.ok) {
        complete = false;
        await response.arrayBuffer();
        continue;
      }
      const feed = (await response.json()) as ReferenceFeed;
      if (await write(name, department.acceptReference(feed))) versions.set(name, feed.version);
      else written = false;
    }
    const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(5_000)]);
    const accept = async (feed: IndicatorFeed): Promise<boolean> => {
      const taken = await write(`indicators of ${feed.owner}`, department.acceptIndicators(feed));
      written = written && taken;
      return taken;
    };
    await pullIndicators(pull, indicatorVersions, accept, signal);
    return { complete, written };
  }

  /** @returns how long to wait for the next (milliseconds) */
  async function round(): Promise<number> {
    let complete = false;
    try {
      const { written, ...came } = await takeAll();
      unwritten = written ? 0 : unwritten + 1;
      complete = came.complete && written;
      told.over('gateway');
    } catch (error) {
      tell('gateway', 'reference data cannot be taken; trying on', error);
    }
    return complete ? intervalMs : Math.min(impatientMs * 2 ** Math.max(unwritten - 1, 0), intervalMs);
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const pause = await round();
      await wait(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

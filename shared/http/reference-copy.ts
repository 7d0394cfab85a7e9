import { setTimeout as wait } from 'node:timers/promises';
import type { ProofKey } from '../access/proof';
import type { Log } from '../observability/log';
import { referenceFeedNames, type ReferenceFeed } from '../reference/feed';
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
  let complained = false;
  /** How many rounds in a row a copy could not be written. */
  let unwritten = 0;

  async function takeAll(): Promise<boolean> {
    let complete = true;
    const failures: unknown[] = [];
    const written = (writing: Promise<void>): Promise<boolean> =>
      writing.then(
        () => true,
        (error: unknown) => {
          failures.push(error);
          return false;
        },
      );
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
      if (await written(department.acceptReference(feed))) versions.set(name, feed.version);
    }
    const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(5_000)]);
    await pullIndicators(
      pull,
      indicatorVersions,
      (feed) => written(department.acceptIndicators(feed)),
      signal,
    );
    unwritten = failures.length > 0 ? unwritten + 1 : 0;
    if (failures.length > 0) throw failures[0];
    return complete;
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      let complete = false;
      try {
        complete = await takeAll();
        complained = false;
      } catch (error) {
        if (!stopping.signal.aborted && !complained)
          log.warn({ err: error, directoryUrl }, 'reference data cannot be taken; trying on');
        complained = true;
      }
      const impatience = impatientMs * 2 ** Math.max(unwritten - 1, 0);
      await wait(complete ? intervalMs : Math.min(impatience, intervalMs), undefined, {
        signal: stopping.signal,
      }).catch(() => undefined);
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

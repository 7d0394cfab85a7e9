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
 * once an interval. A gateway that is away is asked again; the copy stays as it was.
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

  async function takeAll(): Promise<boolean> {
    let complete = true;
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
      await department.acceptReference(feed);
      versions.set(name, feed.version);
    }
    await takeIndicators();
    return complete;
  }

  function takeIndicators(): Promise<void> {
    const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(5_000)]);
    return pullIndicators(pull, indicatorVersions, (feed) => department.acceptIndicators(feed), signal);
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
      await wait(complete ? intervalMs : Math.min(impatientMs, intervalMs), undefined, {
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

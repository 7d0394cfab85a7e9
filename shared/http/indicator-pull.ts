import { provenHeaders, type ProofKey, type ProvenCall } from '../access/proof';
import { checkedIndicatorFeed } from '../reference/checked-indicators';
import type { IndicatorFeed, IndicatorList } from '../reference/indicator';

/** Where owners publish their indicators, and where the gateway hands on those of all. */
export const indicatorsPath = '/reference/indicators';

/** Which department asks the gateway; the proof says whether that is true. */
export const askingDepartmentHeader = 'x-linli-department';

/** In whose name a department proves itself to the gateway: no proof of the other direction counts here, nor this there. */
export function askerOf(department: string): string {
  return `${department} asks the gateway`;
}

/** The signed part of a pull. */
export function pullCall(path: string, requestId: string): ProvenCall {
  return { method: 'GET', path, body: '', requestId, purpose: undefined, token: undefined };
}

export interface IndicatorPullOptions {
  /** Base URL of the gateway. */
  readonly directoryUrl: string;
  /** Who asks. */
  readonly department: string;
  /** Keys that it shares with the gateway; while they are changed each is tried. */
  readonly proofKeys: readonly ProofKey[];
}

/**
 * Takes the indicators that are new from the gateway.
 * @param accept takes one owner's over; resolves to whether it did: else they are taken again the next time
 * @throws Error when the gateway does not hand them out
 */
export async function pullIndicators(
  options: IndicatorPullOptions,
  versions: Map<string, string>,
  accept: (feed: IndicatorFeed) => Promise<boolean>,
  signal: AbortSignal,
): Promise<void> {
  const { feeds } = (await get(options, indicatorsPath, signal)) as IndicatorList;
  for (const { owner, version } of feeds) {
    if (versions.get(owner) === version) continue;
    const path = `${indicatorsPath}/${encodeURIComponent(owner)}`;
    const feed = checkedIndicatorFeed(owner, await get(options, path, signal));
    if (await accept(feed)) versions.set(owner, feed.version);
  }
}

async function get(
  { directoryUrl, department, proofKeys }: IndicatorPullOptions,
  path: string,
  signal: AbortSignal,
): Promise<unknown> {
  let status = 401;
  for (const key of proofKeys) {
    const proven = provenHeaders(askerOf(department), key, pullCall(path, `copy-${department}`));
    const response = await fetch(`${directoryUrl}${path}`, {
      headers: { ...proven, [askingDepartmentHeader]: department },
      signal,
    });
    if (response.ok) return response.json();
    status = response.status;
    await response.arrayBuffer();
    if (status !== 401) break;
  }
  throw new Error(`indicators cannot be taken from ${directoryUrl}${path}: status ${status}`);
}

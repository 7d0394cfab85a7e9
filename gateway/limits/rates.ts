import type { RateLimits } from '../../shared/configuration/query-limits';
import type { Log } from '../../shared/observability/log';
import { CallerRate } from './caller-rate';
import { SharedStore } from './shared-store';

/** What each caller may ask for in a minute. */
export interface Rates {
  readonly requests: CallerRate;
  readonly objects: CallerRate;
  close(): void;
}

/** Resolves within a second, also while the shared store is away. */
export async function openRates(
  { requestsPerMinute, objectsPerMinute, redisUrl }: RateLimits,
  log: Log,
): Promise<Rates> {
  const store = redisUrl === undefined ? undefined : await SharedStore.open(redisUrl, log);
  return {
    requests: new CallerRate({ name: 'requests', perMinute: requestsPerMinute, store, log }),
    objects: new CallerRate({ name: 'objects', perMinute: objectsPerMinute, store, log }),
    close: () => store?.close(),
  };
}

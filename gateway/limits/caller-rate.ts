import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Log } from '../../shared/observability/log';
import type { SharedStore } from './shared-store';

/** Whether there was room, and when there is again (milliseconds). */
export type RateAnswer =
  { readonly allowed: true } | { readonly allowed: false; readonly retryAfterMs: number };

export interface CallerRateOptions {
  /** What is counted, part of the key under which gateways count together. */
  readonly name: string;
  readonly perMinute: number;
  /** Where gateways count together. */
  readonly store: SharedStore | undefined;
  readonly log: Log;
}

const minuteSeconds = 60;

/**
 * Counts what each caller takes in a minute, which begins with the first thing taken. With a shared store all gateways
 * count as one; while it is away or slow this one counts for itself: never open, never waiting for long.
 */
export class CallerRate {
  private readonly local: RateLimiterMemory;
  private readonly shared: RateLimiterRedis | undefined;

  constructor(private readonly options: CallerRateOptions) {
    const { name, perMinute, store } = options;
    const limit = { points: perMinute, duration: minuteSeconds, keyPrefix: `linli:${name}` };
    this.local = new RateLimiterMemory(limit);
    this.shared =
      store && new RateLimiterRedis({ ...limit, storeClient: store.client, useRedisPackage: true });
  }

  /** Takes so many for the caller; what is refused counts as well, so that who does not wait waits longer. */
  async take(caller: string, amount = 1): Promise<RateAnswer> {
    try {
      await this.count((limiter) => limiter.consume(caller, amount));
      return { allowed: true };
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return { allowed: false, retryAfterMs: refused.msBeforeNext };
    }
  }

  /** Gives back what was taken and not used. */
  async giveBack(caller: string, amount: number): Promise<void> {
    if (amount > 0) await this.count((limiter) => limiter.reward(caller, amount));
  }

  private async count<Result>(
    act: (limiter: RateLimiterMemory | RateLimiterRedis) => Promise<Result>,
  ): Promise<Result> {
    const { shared } = this;
    const { store } = this.options;
    if (!shared || !store?.isThere) return act(this.local);
    try {
      return await store.inTime(act(shared));
    } catch (error) {
      if (error instanceof RateLimiterRes) throw error;
      store.missed(error);
      return act(this.local);
    }
  }
}

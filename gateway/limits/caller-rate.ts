import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Log } from '../../shared/observability/log';
import type { SharedStore } from './shared-store';

/** Whether there was room, and when there is again (milliseconds). */
export type RateAnswer =
  | {
      readonly allowed: true;
      /** Gives back what was taken and not used, to where it was taken. */
      giveBack(amount: number): Promise<void>;
    }
  | { readonly allowed: false; readonly retryAfterMs: number };

export interface CallerRateOptions {
  /** What is counted, part of the key under which gateways count together. */
  readonly name: string;
  readonly perMinute: number;
  /** Where gateways count together. */
  readonly store: SharedStore | undefined;
  readonly log: Log;
}

const minuteSeconds = 60;

type Counter = RateLimiterMemory | RateLimiterRedis;

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
      const counter = await this.count(caller, amount);
      return { allowed: true, giveBack: (unused) => this.giveBack(counter, caller, unused) };
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return { allowed: false, retryAfterMs: refused.msBeforeNext };
    }
  }

  /** @returns where it was counted @throws RateLimiterRes when there is no room */
  private async count(caller: string, amount: number): Promise<Counter> {
    const { shared } = this;
    const { store } = this.options;
    if (shared && store?.isThere) {
      try {
        await store.inTime(shared.consume(caller, amount));
        return shared;
      } catch (error) {
        if (error instanceof RateLimiterRes) throw error;
        store.missed(error);
      }
    }
    await this.local.consume(caller, amount);
    return this.local;
  }

  /** What was taken from a store that is away now stays taken; no other counter would know of it. */
  private async giveBack(counter: Counter, caller: string, amount: number): Promise<void> {
    if (amount <= 0) return;
    if (counter === this.local) return void (await counter.reward(caller, amount));
    const { store } = this.options;
    if (!store?.isThere) return;
    await store
      .inTime(counter.reward(caller, amount))
      .then(undefined, (error: unknown) => store.missed(error));
  }
}

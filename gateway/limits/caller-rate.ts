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

/** Where something was taken. */
interface Counted {
  readonly counter: RateLimiterMemory | RateLimiterRedis;
  /** When the minute ends in which it was taken (milliseconds since 1970). */
  readonly ends: number;
}

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
      const counted = await this.count(caller, amount);
      return { allowed: true, giveBack: (unused) => this.giveBack(counted, caller, unused) };
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return { allowed: false, retryAfterMs: refused.msBeforeNext };
    }
  }

  /** @returns where it was counted @throws RateLimiterRes when there is no room */
  private async count(caller: string, amount: number): Promise<Counted> {
    const { shared } = this;
    const { store } = this.options;
    if (shared && store?.isThere) {
      try {
        return countedIn(shared, await store.inTime(shared.consume(caller, amount)));
      } catch (error) {
        if (error instanceof RateLimiterRes) throw error;
        store.missed(error);
      }
    }
    return countedIn(this.local, await this.local.consume(caller, amount));
  }

  /**
   * What was taken from a store that is away now stays taken, for no other counter would know of it; what was taken in a
   * minute that is over is forgotten with it, or else it would be room in the next.
   */
  private async giveBack({ counter, ends }: Counted, caller: string, amount: number): Promise<void> {
    if (amount <= 0 || Date.now() >= ends) return;
    if (counter === this.local) return void (await counter.reward(caller, amount));
    const { store } = this.options;
    if (!store?.isThere) return;
    await store
      .inTime(counter.reward(caller, amount))
      .then(undefined, (error: unknown) => store.missed(error));
  }
}

function countedIn(counter: Counted['counter'], { msBeforeNext }: RateLimiterRes): Counted {
  return { counter, ends: Date.now() + msBeforeNext };
}

import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { createClient } from 'redis';
import type { Log } from '../../shared/observability/log';

/** How long an answer of the store may take (milliseconds). */
const answerTimeoutMs = 100;
/** How long a store that did not answer is left alone (milliseconds). */
const pauseMs = 1_000;
const reconnectMs = 500;

/** The Redis in which several gateways count together. It may be away at any time; whoever uses it goes on without. */
export class SharedStore {
  private leftAloneUntil = 0;
  private told = false;

  /** Resolves when it is there, or known to be away; at the latest after a second. */
  static async open(url: string, log: Log): Promise<SharedStore> {
    // Loaded by those alone who have such a store.
    const { createClient } = await import('redis');
    const store = new SharedStore(clientOf(createClient, url), log);
    await store.begun();
    return store;
  }

  /** Begins to connect. */
  private constructor(
    readonly client: ReturnType<typeof clientOf>,
    private readonly log: Log,
  ) {
    this.client.on('error', (error: unknown) => this.tell(error));
    this.client.on('ready', () => {
      this.told = false;
      log.info('callers are counted in the shared store, with all gateways');
    });
    void this.client.connect().catch((error: unknown) => this.tell(error));
  }

  private async begun(): Promise<void> {
    if (this.client.isReady || this.told) return;
    const waiting = new AbortController();
    const { signal } = waiting;
    await Promise.race([once(this.client, 'ready', { signal }), delay(pauseMs, undefined, { signal })])
      .catch(() => undefined)
      .finally(() => waiting.abort());
  }

  /** Whether it is worth asking now. */
  get isThere(): boolean {
    return this.client.isReady && Date.now() >= this.leftAloneUntil;
  }

  /** The answer, or an error when it does not come in time. */
  async inTime<Result>(answer: Promise<Result>): Promise<Result> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      const giveUp = (): void => reject(new Error(`no answer within ${answerTimeoutMs} ms`));
      // An answer that came while this process was busy is read first.
      timer = setTimeout(() => setImmediate(giveUp), answerTimeoutMs);
    });
    try {
      return await Promise.race([answer, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** It failed to answer: it is left alone for a while. */
  missed(error: unknown): void {
    this.leftAloneUntil = Date.now() + pauseMs;
    this.tell(error);
  }

  close(): void {
    this.client.destroy();
  }

  private tell(error: unknown): void {
    if (this.told) return;
    this.told = true;
    this.log.warn({ err: error }, 'the shared store is away: callers are counted by this gateway alone');
  }
}

function clientOf(create: typeof createClient, url: string) {
  return create({
    url,
    disableOfflineQueue: true,
    socket: { connectTimeout: pauseMs, reconnectStrategy: reconnectMs },
  });
}

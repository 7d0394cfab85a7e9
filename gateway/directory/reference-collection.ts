import type { Log } from '../../shared/observability/log';
import { referenceFeedNames, type ReferenceFeed } from '../../shared/reference/feed';
import { checkedIndicators, type IndicatorFeed } from '../../shared/reference/indicator';
import type { DepartmentConnection } from '../execution/department-connection';
import type { StateDirectory } from '../state-directory';
import type { Directory } from './directory';
import type { Indicators } from './indicators';

export interface ReferenceCollectionOptions {
  readonly directory: Directory;
  readonly indicators: Indicators;
  readonly connections: readonly DepartmentConnection[];
  /** Where the last copy of each feed is kept, so that identity is answered while its owner is away. */
  readonly state: StateDirectory | undefined;
  readonly intervalMs: number;
  readonly log: Log;
}

/** Indicators that did not change are asked for again after 1, 2, 4 and so on rounds, at most this many. */
const mostRounds = 12;

/** Collects the feeds from their owners into the directory and hands the copies on to the departments. */
export class ReferenceCollection {
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  /** After how many rounds each department's indicators are asked for again, and how many of these are over. */
  private readonly rests = new Map<string, { of: number; over: number }>();

  constructor(private readonly options: ReferenceCollectionOptions) {}

  /** Feeds of which there is no copy yet. */
  get missingFeeds(): readonly string[] {
    return referenceFeedNames.filter((name) => !this.options.directory.feed(name));
  }

  async start(): Promise<void> {
    await this.recall();
    await this.collect();
    this.again();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private again(): void {
    if (this.stopped) return;
    const pause =
      this.missingFeeds.length > 0 ? Math.min(500, this.options.intervalMs) : this.options.intervalMs;
    this.timer = setTimeout(() => void this.collect().finally(() => this.again()), pause);
    this.timer.unref();
  }

  private async collect(): Promise<void> {
    for (const connection of this.options.connections) {
      for (const name of referenceFeedNames) {
        try {
          const feed = await connection.publishedFeed(name);
          if (feed) await this.take(feed);
        } catch (error) {
          this.options.log.debug(
            { department: connection.name, feed: name, err: error },
            'a feed cannot be collected',
          );
          break;
        }
      }
    }
    await this.collectIndicators();
  }

  /**
   * Each department's own, after the reference data on which they may rest. What it says of others is not taken. They are
   * counted anew each time that they are asked for, so those that stay as they are rest for longer and longer.
   */
  private async collectIndicators(): Promise<void> {
    const { connections, indicators, log } = this.options;
    for (const connection of connections) {
      const { name } = connection;
      if (this.isResting(name)) continue;
      try {
        const feed = await connection.publishedIndicators();
        const before = indicators.of(name)?.version;
        const rounds = this.rests.get(name)?.of ?? 0;
        const isNew = feed !== undefined && feed.version !== before;
        this.rests.set(name, { of: isNew ? 1 : Math.min(2 * rounds || 1, mostRounds), over: 0 });
        if (feed) await this.takeIndicators(name, feed);
      } catch (error) {
        log.debug({ department: name, err: error }, 'indicators cannot be collected');
      }
    }
  }

  private isResting(name: string): boolean {
    const rest = this.rests.get(name);
    if (!rest) return false;
    rest.over += 1;
    return rest.over < rest.of;
  }

  private async takeIndicators(owner: string, feed: IndicatorFeed): Promise<void> {
    const { indicators, connections, log, state } = this.options;
    if (feed.owner !== owner) throw new Error(`expected indicators of ${owner}, got those of ${feed.owner}`);
    if (indicators.of(owner)?.version === feed.version) return;
    checkedIndicators(owner, feed.rows);
    indicators.accept(feed);
    await state?.keep('reference', indicatorFile(owner), JSON.stringify(feed));
    await Promise.all(
      connections.map((connection) =>
        connection.offerIndicators(feed).catch((error: unknown) => {
          log.error({ department: connection.name, owner, err: error }, 'indicators were not accepted');
        }),
      ),
    );
    log.info({ owner, version: feed.version, rows: feed.rows.length }, 'indicators taken over');
  }

  private async take(feed: ReferenceFeed): Promise<void> {
    const { directory, connections, log } = this.options;
    if (!directory.accept(feed)) return;
    await this.options.state?.keep('reference', `${feed.feed}.json`, JSON.stringify(feed));
    await Promise.all(
      connections.map((connection) =>
        connection.offerReference(feed).catch((error: unknown) => {
          log.error({ department: connection.name, feed: feed.feed, err: error }, 'a copy was not accepted');
        }),
      ),
    );
    log.info({ feed: feed.feed, version: feed.version, rows: feed.rows.length }, 'reference data taken over');
  }

  private async recall(): Promise<void> {
    const { state, directory, indicators, connections } = this.options;
    for (const name of referenceFeedNames) {
      const text = await state?.recall('reference', `${name}.json`);
      if (text !== undefined) directory.accept(JSON.parse(text) as ReferenceFeed);
    }
    for (const { name } of connections) {
      const text = await state?.recall('reference', indicatorFile(name));
      if (text !== undefined) indicators.accept(JSON.parse(text) as IndicatorFeed);
    }
  }
}

function indicatorFile(owner: string): string {
  return `indicators-${owner}.json`;
}

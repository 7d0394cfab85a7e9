import { referenceFeedNames } from '../../shared/reference/feed';
import type { DepartmentConnection } from '../execution/department-connection';
import { HandOver } from './hand-over';
import { ReferenceIntake, type ReferenceIntakeOptions } from './reference-intake';
import { ToldOnce } from '../../shared/observability/told-once';

export interface ReferenceCollectionOptions extends ReferenceIntakeOptions {
  readonly connections: readonly DepartmentConnection[];
  readonly intervalMs: number;
}

/** Indicators that did not change are asked for again after 1, 2, 4 and so on rounds, at most this many. */
const mostRounds = 12;

/** How soon a round in which something failed is followed by the next; each one that fails too doubles it (milliseconds). */
const impatienceMs = 500;

/** Collects the feeds from their owners into the directory and hands the copies on to the departments. */
export class ReferenceCollection {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;
  /** How many rounds in a row something failed. */
  private failures = 0;
  /** After how many rounds each department's indicators are asked for again, and how many of these are over. */
  private readonly rests = new Map<string, { of: number; over: number }>();
  private readonly told = new ToldOnce();
  private readonly intake: ReferenceIntake;
  private readonly handOver: HandOver;

  constructor(private readonly options: ReferenceCollectionOptions) {
    this.intake = new ReferenceIntake(options);
    this.handOver = new HandOver(options.connections, options.log);
  }

  /** Feeds of which there is no copy yet. */
  get missingFeeds(): readonly string[] {
    return referenceFeedNames.filter((name) => !this.options.directory.feed(name));
  }

  async start(): Promise<void> {
    await this.intake.recall(this.options.connections.map(({ name }) => name));
    await (this.running = this.round());
    this.again();
  }

  /** Resolves when the round under way is over, so that nothing is handed over any longer. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running.catch(() => undefined);
  }

  private again(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.running = this.round().finally(() => this.again());
    }, this.pauseMs());
    this.timer.unref();
  }

  private pauseMs(): number {
    const { intervalMs } = this.options;
    if (this.missingFeeds.length > 0) return Math.min(impatienceMs, intervalMs);
    return this.failures === 0 ? intervalMs : Math.min(impatienceMs * 2 ** (this.failures - 1), intervalMs);
  }

  /** Indicators come after the reference data on which they may rest. */
  private async round(): Promise<void> {
    const { directory, indicators } = this.options;
    let isWhole = await this.collectFeeds();
    for (const name of referenceFeedNames) {
      const feed = directory.feed(name);
      if (feed && !this.stopped) isWhole = (await this.handOver.feed(feed)) && isWhole;
    }
    isWhole = (await this.collectIndicators()) && isWhole;
    for (const feed of indicators.all()) {
      if (!this.stopped) isWhole = (await this.handOver.indicators(feed)) && isWhole;
    }
    this.failures = isWhole ? 0 : this.failures + 1;
  }

  /** @returns whether every department answered */
  private async collectFeeds(): Promise<boolean> {
    let isWhole = true;
    for (const connection of this.options.connections) {
      if (this.stopped) break;
      try {
        for (const name of referenceFeedNames) {
          const feed = await connection.publishedFeed(name);
          if (feed) await this.intake.take(connection.name, name, feed);
        }
        this.told.over(`${connection.name}: feeds`);
      } catch (error) {
        isWhole = false;
        this.tellFailure(connection.name, 'feeds', error);
      }
    }
    return isWhole;
  }

  /**
   * Each department's own. They are counted anew each time that they are asked for, so those that stay as they are rest
   * for longer and longer.
   * @returns whether every department that was asked answered
   */
  private async collectIndicators(): Promise<boolean> {
    let isWhole = true;
    for (const connection of this.options.connections) {
      const { name } = connection;
      if (this.stopped || this.isResting(name)) continue;
      try {
        const feed = await connection.publishedIndicators();
        const isNew = feed !== undefined && (await this.intake.takeIndicators(name, feed));
        const rounds = this.rests.get(name)?.of ?? 0;
        this.rests.set(name, { of: isNew ? 1 : Math.min(2 * rounds || 1, mostRounds), over: 0 });
        this.told.over(`${name}: indicators`);
      } catch (error) {
        isWhole = false;
        this.tellFailure(name, 'indicators', error);
      }
    }
    return isWhole;
  }

  private tellFailure(department: string, what: string, error: unknown): void {
    if (this.stopped) return;
    const level = this.told.level(`${department}: ${what}`, 'away', 'warn');
    this.options.log[level](
      { department, what, err: error },
      'reference data cannot be collected; trying on',
    );
  }

  private isResting(name: string): boolean {
    const rest = this.rests.get(name);
    if (!rest) return false;
    rest.over += 1;
    return rest.over < rest.of;
  }
}

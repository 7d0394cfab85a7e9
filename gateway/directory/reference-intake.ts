import type { Log } from '../../shared/observability/log';
import { checkedFeed } from '../../shared/reference/checked-feed';
import { referenceFeedNames, type ReferenceFeed, type ReferenceFeedName } from '../../shared/reference/feed';
import { checkedIndicatorFeed } from '../../shared/reference/checked-indicators';
import type { IndicatorFeed } from '../../shared/reference/indicator';
import type { StateDirectory } from '../state-directory';
import type { Directory } from './directory';
import type { Indicators } from './indicators';

export interface ReferenceIntakeOptions {
  readonly directory: Directory;
  readonly indicators: Indicators;
  /** Where the last copy of each feed is kept, so that identity is answered while its owner is away. */
  readonly state: StateDirectory | undefined;
  readonly log: Log;
}

/** Decides which copies the gateway holds: what comes from a department, and what it kept over its restart. */
export class ReferenceIntake {
  /** The version that was refused last, by department and feed. */
  private readonly refused = new Map<string, string>();

  constructor(private readonly options: ReferenceIntakeOptions) {}

  /** @returns whether they are new */
  takeIndicators(owner: string, feed: IndicatorFeed): Promise<boolean> {
    const { indicators } = this.options;
    return this.takeOver(owner, feed, indicatorFile(owner), () => {
      const held = indicators.of(owner);
      if (held && held.version === feed.version) return false;
      indicators.accept(checkedIndicatorFeed(owner, feed));
      return true;
    });
  }

  /**
   * A department speaks for itself alone, and no other takes a feed over whose copy is held: by divisions and compounds it
   * is judged who may see what.
   */
  async take(department: string, name: ReferenceFeedName, feed: ReferenceFeed): Promise<void> {
    const { directory } = this.options;
    await this.takeOver(department, feed, `${name}.json`, () => {
      const owner = directory.feed(name)?.owner ?? department;
      if (feed.feed !== name) throw new Error(`expected the feed ${name}, got ${feed.feed}`);
      if (feed.owner !== department)
        throw new Error(`expected ${name} of ${department} itself, got those of ${feed.owner}`);
      if (owner !== department)
        throw new Error(`expected ${name} of ${owner}, their owner, got those of ${department}`);
      return directory.accept(feed);
    });
  }

  /** What is refused is told and looked at once; the copy stays as it was. @returns whether it is new and was accepted */
  private async takeOver(
    department: string,
    feed: ReferenceFeed | IndicatorFeed,
    file: string,
    accept: () => boolean,
  ): Promise<boolean> {
    const { log, state } = this.options;
    const { version, rows } = feed;
    const about = `${department}: ${file}`;
    if (this.refused.has(about) && this.refused.get(about) === version) return false;
    try {
      if (!accept()) return false;
    } catch (error) {
      this.refused.set(about, version);
      log.warn(
        { department, file, version, err: error },
        'reference data are refused; the copy stays as it was',
      );
      return false;
    }
    this.refused.delete(about);
    await state?.keep('reference', file, JSON.stringify(feed));
    log.info({ feed: feed.feed, owner: department, version, rows: rows.length }, 'reference data taken over');
    return true;
  }

  /** What was kept before, also of these owners' indicators. */
  async recall(owners: readonly string[]): Promise<void> {
    const { directory, indicators } = this.options;
    for (const name of referenceFeedNames) {
      await this.recallCopy(`${name}.json`, (copy) => {
        const feed = checkedFeed(copy);
        if (feed.feed !== name) throw new Error(`expected the feed ${name}, got ${feed.feed}`);
        directory.accept(feed);
      });
    }
    for (const owner of owners) {
      await this.recallCopy(indicatorFile(owner), (copy) => {
        indicators.accept(checkedIndicatorFeed(owner, copy));
      });
    }
  }

  private async recallCopy(file: string, take: (copy: unknown) => void): Promise<void> {
    const { state, log } = this.options;
    const text = await state?.recall('reference', file);
    if (text === undefined) return;
    try {
      take(JSON.parse(text));
    } catch (error) {
      log.error({ file, err: error }, 'a copy in STATE_DIRECTORY cannot be used and is left aside');
    }
  }
}

function indicatorFile(owner: string): string {
  return `indicators-${owner}.json`;
}

import type { IndicatorFeed } from '../../shared/reference/indicator';

/** The gateway's copy of the indicators, whole feeds by owner; it hands them on and answers no query from them. */
export class Indicators {
  private readonly feeds = new Map<string, IndicatorFeed>();

  accept(feed: IndicatorFeed): void {
    this.feeds.set(feed.owner, feed);
  }

  of(owner: string): IndicatorFeed | undefined {
    return this.feeds.get(owner);
  }

  all(): readonly IndicatorFeed[] {
    return [...this.feeds.values()];
  }
}

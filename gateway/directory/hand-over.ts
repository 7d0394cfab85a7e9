import type { Log } from '../../shared/observability/log';
import type { ReferenceFeed } from '../../shared/reference/feed';
import type { IndicatorFeed } from '../../shared/reference/indicator';
import type { DepartmentConnection } from '../execution/department-connection';
import { ToldOnce } from '../../shared/observability/told-once';

/** Hands copies on to the departments and remembers who took which: what one did not take it is offered again. */
export class HandOver {
  /** The version that a department took last, by department, feed and owner. */
  private readonly taken = new Map<string, string>();
  private readonly told = new ToldOnce();

  constructor(
    private readonly connections: readonly DepartmentConnection[],
    private readonly log: Log,
  ) {}

  /** @returns whether every department has the copy now */
  feed(feed: ReferenceFeed): Promise<boolean> {
    return this.offer(feed, (connection) => connection.offerReference(feed));
  }

  /** @returns whether every department has the copy now */
  indicators(feed: IndicatorFeed): Promise<boolean> {
    return this.offer(feed, (connection) => connection.offerIndicators(feed));
  }

  private async offer(
    { feed, owner, version }: ReferenceFeed | IndicatorFeed,
    hand: (connection: DepartmentConnection) => Promise<void>,
  ): Promise<boolean> {
    const answers = await Promise.all(
      this.connections.map(async (connection) => {
        const about = `${connection.name}: ${feed} of ${owner}`;
        if (this.taken.get(about) === version) return true;
        try {
          await hand(connection);
        } catch (error) {
          const level = this.told.level(about, version, 'error');
          this.log[level](
            { department: connection.name, feed, owner, err: error },
            'a copy was not accepted; it is offered again',
          );
          return false;
        }
        this.taken.set(about, version);
        this.told.over(about);
        return true;
      }),
    );
    return answers.every(Boolean);
  }
}

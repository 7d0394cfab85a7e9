import { GraphQLError } from 'graphql';
import { ErrorCode } from '../../shared/errors/error-code';
import type { ReferenceFeedName } from '../../shared/reference/feed';
import type { Clock } from '../../shared/time/clock';
import type { Directory } from './directory';
import type { Compound, Division, Enterprise } from './types';

/** What the directory's resolvers get: the indexed copy and the clock. */
export class DirectoryContext {
  constructor(
    readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  today(): string {
    return this.clock.today();
  }

  /**
   * The directory, when it has a copy of these feeds: without one it cannot say that something does not exist.
   * @throws DEPARTMENT_UNAVAILABLE while there is no copy of one of them
   */
  holding(...feeds: readonly ReferenceFeedName[]): Directory {
    const missing = feeds.find((feed) => !this.directory.feed(feed));
    if (missing === undefined) return this.directory;
    throw new GraphQLError(`There is no copy of the reference data "${missing}" yet.`, {
      extensions: { code: ErrorCode.DEPARTMENT_UNAVAILABLE },
    });
  }

  compound(id: string): Compound | null {
    const row = this.holding('compounds').compound(id);
    return row ? { ...row, asOf: this.asOf('compounds') } : null;
  }

  division(code: string): Division | null {
    const row = this.holding('divisions').division(code);
    return row ? { ...row, asOf: this.asOf('divisions') } : null;
  }

  enterprise(uscc: string): Enterprise | null {
    const row = this.holding('enterprises').enterprise(uscc);
    return row ? { ...row, asOf: this.asOf('enterprises') } : null;
  }

  private asOf(feed: string): string {
    return this.directory.feed(feed)?.asOf ?? this.clock.today();
  }
}

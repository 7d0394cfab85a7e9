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

  compound(id: string): Compound | null {
    const row = this.directory.compound(id);
    return row ? { ...row, asOf: this.asOf('compounds') } : null;
  }

  division(code: string): Division | null {
    const row = this.directory.division(code);
    return row ? { ...row, asOf: this.asOf('divisions') } : null;
  }

  enterprise(uscc: string): Enterprise | null {
    const row = this.directory.enterprise(uscc);
    return row ? { ...row, asOf: this.asOf('enterprises') } : null;
  }

  private asOf(feed: string): string {
    return this.directory.feed(feed)?.asOf ?? this.clock.today();
  }
}

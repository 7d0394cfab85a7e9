import { GraphQLError } from 'graphql';
import { Looks } from '../../shared/access/looks';
import type { Visit } from '../../shared/access/visit';
import type { WithTrails } from '../../shared/audit/audit-records.resolver';
import type { ReadTrails } from '../../shared/audit/trail-pages';
import { ErrorCode } from '../../shared/errors/error-code';
import type { ReferenceFeedName } from '../../shared/reference/feed';
import type { Clock } from '../../shared/time/clock';
import type { DataCatalogue } from '../catalogue/data-catalogue';
import type { WithCatalogue } from '../catalogue/data-catalogue.resolver';
import { maySeeSchema } from '../limits/schema-access';
import type { Directory } from './directory';
import type { Compound, Division, Enterprise } from './types';

/** What the gateway knows of itself, and tells through the directory. */
export interface GatewayKnowledge {
  readonly catalogue: DataCatalogue;
  /** Reads the gateway's own trail. */
  readonly readTrails: ReadTrails | undefined;
  /** Whether everybody may see the schema. */
  readonly demonstration: boolean;
}

/** What the directory's resolvers get: the indexed copy, the clock, and what the gateway knows of itself. */
export class DirectoryContext implements WithTrails, WithCatalogue {
  readonly catalogue: DataCatalogue;
  readonly readTrails: ReadTrails | undefined;
  readonly maySeeSchema: boolean;
  readonly looks = new Looks();

  constructor(
    readonly directory: Directory,
    private readonly clock: Clock,
    { catalogue, readTrails, demonstration }: GatewayKnowledge,
    readonly visit: Visit,
  ) {
    this.catalogue = catalogue;
    this.readTrails = readTrails;
    this.maySeeSchema = maySeeSchema(visit, demonstration);
  }

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
    throw new GraphQLError(missingCopy(missing), {
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

/** Why nothing can be told of a feed. */
export function missingCopy(feed: ReferenceFeedName): string {
  return `尚无参考数据 "${feed}" 的副本。 / There is no copy of the reference data "${feed}" yet.`;
}

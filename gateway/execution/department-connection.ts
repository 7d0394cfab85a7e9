import type { Visit } from '../../shared/access/visit';
import type { ReferenceFeed, ReferenceFeedName } from '../../shared/reference/feed';
import type { IndicatorFeed } from '../../shared/reference/indicator';

/** One GraphQL call to a department. */
export interface DepartmentCall {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
  /** For whom, as the gateway knows it; a department finds out by itself, from the token. */
  readonly visit: Visit;
  /** The caller's own bearer token; undefined for the public. */
  readonly token: string | undefined;
  /** Aborted when the call's time is over. */
  readonly signal: AbortSignal;
  /** Told of what goes on in this process even when the call's time is over. */
  readonly begun?: (work: Promise<unknown>) => void;
}

/**
 * How the gateway reaches one department: in process or over HTTP, nothing else differs.
 * Every method rejects with a `DepartmentFailure` when the department cannot do it.
 */
export interface DepartmentConnection {
  readonly name: string;
  /** The department's own SDL, as it declares it. */
  sdl(): Promise<string>;
  /** The answer as it came, unchecked. */
  call(call: DepartmentCall): Promise<unknown>;
  /** A feed of reference data that this department owns; undefined when it does not. */
  publishedFeed(feed: ReferenceFeedName): Promise<ReferenceFeed | undefined>;
  /** Hands over a copy of a feed where the department does not take it itself. */
  offerReference(feed: ReferenceFeed): Promise<void>;
  /** The indicators that this department publishes; undefined when it publishes none. */
  publishedIndicators(): Promise<IndicatorFeed | undefined>;
  /** Hands over a copy of an owner's indicators where the department does not take it itself. */
  offerIndicators(feed: IndicatorFeed): Promise<void>;
  /** Whether the department and its database answer. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

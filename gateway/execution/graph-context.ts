import type { FormattedExecutionResult, GraphQLSchema } from 'graphql';
import type { Visit } from '../../shared/access/visit';
import type { RequestAccount } from '../audit/request-account';

/** What one request to the graph carries through its steps. */
export interface GraphContext {
  readonly requestId: string;
  /** Who asks, and why. */
  readonly visit: Visit;
  /** The caller's own bearer token, handed on to departments; undefined for the public. */
  readonly token: string | undefined;
  /** What the caller is counted by: the subject of the token, the public's address. */
  readonly callerKey: string;
  /** HTTP status of a well-formed request that is refused as a whole; depends on the media type that the client takes. */
  readonly requestErrorStatus: 200 | 400;
  /** What the request does, for the trail. */
  readonly account: RequestAccount;
  /** The answer without what is above PUBLIC; undefined until the graph answered the operation. */
  withoutKept: (() => FormattedExecutionResult) | undefined;
  /** What departments in this process do for the request, and go on doing when nobody waits for it any longer. */
  readonly work: Promise<unknown>[];
  /** When the request's budget ends, in milliseconds since 1970. */
  readonly deadline: number;
}

/** The same once its plan is made: a supergraph that is swapped meanwhile does not change what its answers must fit. */
export interface PlannedContext extends GraphContext {
  /** What each subgraph declares, by name. */
  readonly subgraphs: ReadonlyMap<string, GraphQLSchema>;
}

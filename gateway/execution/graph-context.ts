import type { GraphQLSchema } from 'graphql';

/** What one request to the graph carries through its steps. */
export interface GraphContext {
  readonly requestId: string;
  /** When the request's budget ends, in milliseconds since 1970. */
  readonly deadline: number;
}

/** The same once its plan is made: a supergraph that is swapped meanwhile does not change what its answers must fit. */
export interface PlannedContext extends GraphContext {
  /** What each subgraph declares, by name. */
  readonly subgraphs: ReadonlyMap<string, GraphQLSchema>;
}

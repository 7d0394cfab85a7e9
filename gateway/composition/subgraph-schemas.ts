import { Supergraph } from '@apollo/federation-internals';
import type { GraphQLSchema } from 'graphql';

/**
 * What each subgraph of a supergraph declares, by its name: the schema against which the planner writes its operations,
 * with the subgraph's own types, nullability and `_entities`.
 */
export function subgraphSchemas(supergraphSdl: string): ReadonlyMap<string, GraphQLSchema> {
  const subgraphs = Supergraph.build(supergraphSdl, { validateSupergraph: false }).subgraphs();
  return new Map(subgraphs.values().map(({ name, schema }) => [name, schema.toGraphQLJSSchema()]));
}

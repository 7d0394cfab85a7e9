import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Visit } from '../access/visit';
import { maskUnexpected } from '../errors/mask-unexpected';
import { RequestsOfErrors } from '../errors/requests-of-errors';
import type { Log } from '../observability/log';

/** The GraphQL server of one subgraph, started: no telemetry, no pages, expected errors pass and others are masked. */
export async function startSubgraphServer<Context extends { readonly visit: Visit }>(
  schema: GraphQLSchema,
  log: Log,
  plugins: readonly ApolloServerPlugin<Context>[] = [],
): Promise<ApolloServer<Context>> {
  const requests = new RequestsOfErrors();
  const server = new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: maskUnexpected(log, requests),
    stopOnTerminationSignals: false,
    plugins: [
      ...plugins,
      requests.plugin(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
  await server.start();
  return server;
}

import { ApolloServer, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { maskUnexpected } from '../errors/mask-unexpected';
import type { Log } from '../observability/log';

/** The GraphQL server of one subgraph, started: no telemetry, no pages, expected errors pass and others are masked. */
export async function startSubgraphServer<Context extends BaseContext>(
  schema: GraphQLSchema,
  log: Log,
  plugins: readonly ApolloServerPlugin<Context>[] = [],
): Promise<ApolloServer<Context>> {
  const server = new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: maskUnexpected(log),
    stopOnTerminationSignals: false,
    plugins: [
      ...plugins,
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

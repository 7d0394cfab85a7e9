import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Trail } from '../../shared/audit/trail';
import type { Settings } from '../../shared/configuration/settings';
import { RequestsOfErrors } from '../../shared/errors/requests-of-errors';
import type { Log } from '../../shared/observability/log';
import { auditPlugin } from '../audit/audit-plugin';
import { formatGatewayError } from '../http/format-error';
import { requestErrorStatus } from '../http/request-error-status';
import type { CallerRate } from '../limits/caller-rate';
import { inFlightLimit } from '../limits/in-flight-limit';
import { limitsPlugin } from '../limits/limits-plugin';
import { objectBudget } from '../limits/object-budget';
import { schemaAccess } from '../limits/schema-access';
import type { Graph } from './graph';
import type { GraphContext } from './graph-context';

export interface GraphqlServerOptions {
  readonly settings: Settings;
  /** What each caller may fetch in a minute. */
  readonly objects: CallerRate;
  readonly trail: Trail;
  readonly log: Log;
}

/** The GraphQL server over the graph, not started: its limits in the order in which they are judged, and the trail. */
export function graphqlServer(
  graph: Graph,
  { settings, objects, trail, log }: GraphqlServerOptions,
): ApolloServer<GraphContext> {
  const requests = new RequestsOfErrors();
  return new ApolloServer<GraphContext>({
    gateway: graph,
    logger: log,
    introspection: true,
    documentStore: null,
    csrfPrevention: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    formatError: formatGatewayError(log, requests),
    stopOnTerminationSignals: false,
    plugins: [
      limitsPlugin(settings.queryLimits),
      schemaAccess(settings.demonstration),
      inFlightLimit(settings.rateLimits.objectsAtOnce),
      objectBudget(objects),
      requestErrorStatus,
      auditPlugin(trail),
      requests.plugin(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
}

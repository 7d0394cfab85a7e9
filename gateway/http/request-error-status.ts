import type { ApolloServerPlugin } from '@apollo/server';
import type { Request } from 'express';
import { ErrorCode } from '../../shared/errors/error-code';
import type { GraphContext } from '../execution/graph-context';

/**
 * HTTP status of a well-formed request that GraphQL refuses as a whole, by the GraphQL-over-HTTP draft: 400 where the
 * client takes GraphQL's own media type, which says that the status is GraphQL's; 200 with `application/json`, whose
 * readers could not tell a refusal from a proxy's.
 */
type RequestErrorStatus = GraphContext['requestErrorStatus'];

export function requestErrorStatusOf(request: Request): RequestErrorStatus {
  const chosen = request.accepts(['application/json', 'application/graphql-response+json']);
  return chosen === 'application/graphql-response+json' ? 400 : 200;
}

/** Gives refusals the status that the client's media type asks for; the server would say 400 to all. */
export const requestErrorStatus: ApolloServerPlugin<GraphContext> = {
  requestDidStart: async () => ({
    async willSendResponse({ contextValue, response }) {
      const { http, body } = response;
      if (contextValue.requestErrorStatus !== 200 || (http.status !== 400 && http.status !== 401)) return;
      const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
      if (errors.some(({ extensions }) => extensions?.['code'] === ErrorCode.BAD_REQUEST)) return;
      http.status = 200;
    },
  }),
};

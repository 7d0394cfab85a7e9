import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Visit } from '../access/visit';

/**
 * To which request an error belongs: the server tells its plugins, but not the function that formats errors and writes
 * the unexpected ones to the log.
 */
export class RequestsOfErrors {
  private readonly ids = new WeakMap<object, string>();

  /** Id of the request; undefined for an error that came before anybody knew whose it is. */
  idOf(error: unknown): string | undefined {
    return typeof error === 'object' && error !== null ? this.ids.get(error) : undefined;
  }

  plugin<Context extends BaseContext & { readonly visit: Visit }>(): ApolloServerPlugin<Context> {
    const { ids } = this;
    return {
      requestDidStart: async () => ({
        didEncounterErrors: async ({ errors, contextValue }) => {
          for (const error of errors) ids.set(error, contextValue.visit.requestId);
        },
      }),
      async unexpectedErrorProcessingRequest({ requestContext, error }) {
        ids.set(error, requestContext.contextValue.visit.requestId);
        // Or the server puts another in its place, which knows neither cause nor request.
        throw error;
      },
    };
  }
}

/** What was thrown at first, whatever GraphQL put around it. */
export function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

import { GraphQLError } from 'graphql';
import { ErrorCode } from '../../shared/errors/error-code';

/** A request that is refused before it is validated: HTTP status 400 where the client takes GraphQL's own media type. */
export function limitError(code: ErrorCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}

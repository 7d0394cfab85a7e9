/**
 * Every code that `extensions.code` of an error can have. The enum is closed: clients may switch on it.
 * What each code means for a client, and what the null beside it means, is explained in `gateway/errors.md`.
 */
export const ErrorCode = {
  /** An argument or variable is malformed or out of range; `extensions.argument`, `expected` and `received` say which. */
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  /** The request is not a GraphQL request: no query, wrong JSON, wrong content type. */
  BAD_REQUEST: 'BAD_REQUEST',
  /** Several operations in one HTTP body. */
  BATCHING_DISABLED: 'BATCHING_DISABLED',
  /** A request that a browser would send without asking first, and that lacks the header proving otherwise. */
  CSRF_BLOCKED: 'CSRF_BLOCKED',
  /** The query text is not GraphQL. */
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_PARSE_FAILED',
  /** The query does not fit the schema. */
  GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  /** The document holds several operations, or none of the given name. */
  OPERATION_RESOLUTION_FAILURE: 'OPERATION_RESOLUTION_FAILURE',
  /** Automatic persisted queries: send the full text once. */
  PERSISTED_QUERY_NOT_FOUND: 'PERSISTED_QUERY_NOT_FOUND',
  /** Automatic persisted queries are not offered here. */
  PERSISTED_QUERY_NOT_SUPPORTED: 'PERSISTED_QUERY_NOT_SUPPORTED',
  /** A token is needed, or the one sent does not hold: malformed, expired, forged or of another audience. */
  UNAUTHENTICATED: 'UNAUTHENTICATED',
  /** The caller may not see this field, or not here, or says no purpose; the field is null. */
  FORBIDDEN: 'FORBIDDEN',
  /** The trail of who looked cannot be written; fields above PUBLIC are null until it can. */
  AUDIT_UNAVAILABLE: 'AUDIT_UNAVAILABLE',
  /** Too many requests, or objects, of one caller in a minute; `Retry-After` says when to come again. */
  RATE_LIMITED: 'RATE_LIMITED',
  /** The query is nested deeper than allowed. */
  QUERY_TOO_DEEP: 'QUERY_TOO_DEEP',
  /** The query has more tokens than allowed. */
  QUERY_TOO_MANY_TOKENS: 'QUERY_TOO_MANY_TOKENS',
  /** The query has more aliases than allowed. */
  QUERY_TOO_MANY_ALIASES: 'QUERY_TOO_MANY_ALIASES',
  /** The query has more root fields than allowed. */
  QUERY_TOO_MANY_ROOT_FIELDS: 'QUERY_TOO_MANY_ROOT_FIELDS',
  /** The query has more directives than allowed. */
  QUERY_TOO_MANY_DIRECTIVES: 'QUERY_TOO_MANY_DIRECTIVES',
  /** The query could fetch more objects than allowed; ask for smaller pages. */
  QUERY_TOO_COSTLY: 'QUERY_TOO_COSTLY',
  /** The department, or its database, cannot be reached. */
  DEPARTMENT_UNAVAILABLE: 'DEPARTMENT_UNAVAILABLE',
  /** The department did not answer within its time. */
  DEPARTMENT_TIMEOUT: 'DEPARTMENT_TIMEOUT',
  /** The department answered with something that is not a GraphQL answer to the question. */
  DEPARTMENT_BAD_RESPONSE: 'DEPARTMENT_BAD_RESPONSE',
  /** The department's answer is larger than the gateway accepts. */
  DEPARTMENT_RESPONSE_TOO_LARGE: 'DEPARTMENT_RESPONSE_TOO_LARGE',
  /** The department answered, but failed on this field. */
  DEPARTMENT_ERROR: 'DEPARTMENT_ERROR',
  /** Something failed that is nobody's expected failure; the operator's log has it under the request id. */
  INTERNAL_SERVER_ERROR: 'INTERNAL_SERVER_ERROR',
} as const;

export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];

const codes = new Set<string>(Object.values(ErrorCode));

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && codes.has(code);
}

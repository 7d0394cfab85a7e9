import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Log } from '../observability/log';
import { ErrorCode, isErrorCode } from './error-code';
import type { RequestsOfErrors } from './requests-of-errors';

/**
 * Lets expected errors pass and masks the others once, at the edge of a department: the client learns that the field
 * failed, the operator's log learns why. A database that cannot be reached is an expected failure of its own.
 */
export function maskUnexpected(log: Log, requests: RequestsOfErrors) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const original = unwrapResolverError(error);
    const code = formatted.extensions?.['code'];
    if (original instanceof GraphQLError && isErrorCode(code)) return formatted;
    if (isErrorCode(code) && code !== ErrorCode.INTERNAL_SERVER_ERROR) return formatted;
    log.error({ err: original, path: formatted.path, requestId: requests.idOf(error) }, 'a field failed');
    const masked = isConnectionFailure(original)
      ? {
          message: '部门无法访问。 / The department cannot be reached.',
          code: ErrorCode.DEPARTMENT_UNAVAILABLE,
        }
      : {
          message: '部门在此字段上出错。 / The department failed on this field.',
          code: ErrorCode.DEPARTMENT_ERROR,
        };
    return {
      message: masked.message,
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code: masked.code },
    };
  };
}

const connectionFailures = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  'PROTOCOL_CONNECTION_LOST',
  'PROTOCOL_SEQUENCE_TIMEOUT',
  'ER_SERVER_SHUTDOWN',
  'ER_CON_COUNT_ERROR',
  'SQLITE_CANTOPEN',
  'SQLITE_IOERR',
  'SQLITE_FULL',
]);

/** Whether the database could not be reached, whatever wrapped the driver's error. */
function isConnectionFailure(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 4; depth += 1) {
    if ('code' in cause && connectionFailures.has(String(cause.code))) return true;
    if (/Connection is not established|closed state/i.test(cause.message)) return true;
    cause = 'driverError' in cause ? cause.driverError : cause.cause;
  }
  return false;
}

import type { ApolloServerPlugin } from '@apollo/server';
import type { FormattedExecutionResult } from 'graphql';
import { AuditUnavailable } from '../../shared/audit/audit-unavailable';
import { operationHash } from '../../shared/audit/operation-hash';
import type { RequestOutcome } from '../../shared/audit/record';
import type { Trail } from '../../shared/audit/trail';
import { ErrorCode } from '../../shared/errors/error-code';
import type { GraphContext } from '../execution/graph-context';

/**
 * Writes what an operation did into the account of its request. Where something above PUBLIC was answered, the record is
 * on disk before the answer leaves; if it cannot be, the answer leaves without what is above PUBLIC.
 */
export function auditPlugin(trail: Trail): ApolloServerPlugin<GraphContext> {
  return {
    requestDidStart: async () => ({
      async willSendResponse({ contextValue, document, operationName, response }) {
        const { account, withoutKept } = contextValue;
        const { body } = response;
        if (body.kind !== 'single') return;
        account.operationName = operationName ?? null;
        account.operationHash = document ? operationHash(document) : null;
        account.errorCodes = codesOf(body.singleResult);
        // A client that went away has its record; nobody is there to answer.
        if (account.touched.length === 0 || account.recorded) return;
        const status = response.http.status ?? 200;
        try {
          await trail.append(account.record({ outcome: outcomeOf(account.errorCodes), status }));
        } catch (error) {
          if (!(error instanceof AuditUnavailable)) throw error;
          if (withoutKept) body.singleResult = withoutKept();
        }
      },
    }),
  };
}

function outcomeOf(codes: readonly string[]): RequestOutcome {
  return codes.includes(ErrorCode.DEPARTMENT_TIMEOUT) ? 'timed-out' : 'answered';
}

function codesOf({ errors = [] }: FormattedExecutionResult): string[] {
  return errors.map(({ extensions }) => String(extensions?.['code']));
}

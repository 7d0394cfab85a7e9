import type { ApolloServerPlugin } from '@apollo/server';
import { ErrorCode } from '../errors/error-code';
import { forbidden } from '../access/policy';
import type { RequestContext } from '../subgraph/request-context';
import { AuditUnavailable } from './audit-unavailable';
import { entityKeyOf, representationsIn, type EntityKeyHash } from './entity-key-hash';
import { operationHash } from './operation-hash';
import type { DepartmentRecord, RequestOutcome } from './record';
import { recordedCaller } from './recorded-caller';
import type { ReadTrails } from './trail-pages';
import type { Trail } from './trail';

/** Where a department keeps the record of the calls it served. */
export interface DepartmentTrail {
  readonly trail: Trail;
  readonly hash: EntityKeyHash;
  /** For the department's auditor; without it there is nothing to read. */
  readonly read?: ReadTrails;
}

/**
 * A department's own record of each call it served. Where something above PUBLIC was served, the record is on disk before
 * the answer leaves; if it cannot be, nothing leaves.
 */
export function auditedCalls({ trail, hash }: DepartmentTrail): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => {
      const startedAt = performance.now();
      return {
        async willSendResponse({ contextValue, document, request, response, schema }) {
          const { body } = response;
          if (body.kind !== 'single') return;
          const codes = (body.singleResult.errors ?? []).map(({ extensions }) => extensions?.['code']);
          const { visit, looks } = contextValue;
          const served = looks.servedCoordinates;
          const refused = looks.refusedCoordinates;
          const record: DepartmentRecord = {
            kind: 'department',
            requestId: visit.requestId,
            caller: recordedCaller(visit.caller),
            purpose: visit.purpose ?? null,
            operationHash: document ? operationHash(document) : null,
            restrictedServed: served,
            refused: refused.map(({ field, reason }) => ({ coordinate: field, reason })),
            entityKeys:
              served.length + refused.length > 0
                ? representationsIn(request.variables).map((each) => hash(...entityKeyOf(each, schema)))
                : [],
            outcome: outcomeOf(codes, body.singleResult.data),
            durationMs: Math.round(performance.now() - startedAt),
          };
          if (served.length === 0) return trail.appendLater(record);
          try {
            await trail.append(record);
          } catch (error) {
            if (!(error instanceof AuditUnavailable)) throw error;
            body.singleResult = { data: null, errors: [forbidden('trail').toJSON()] };
          }
        },
      };
    },
  };
}

function outcomeOf(codes: readonly unknown[], data: unknown): RequestOutcome {
  if (codes.includes(ErrorCode.DEPARTMENT_ERROR) || codes.includes(ErrorCode.DEPARTMENT_UNAVAILABLE)) {
    return 'failed';
  }
  return data === undefined || data === null ? 'refused' : 'answered';
}

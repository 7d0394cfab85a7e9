import { provenHeaders, type ProofKey } from '../../shared/access/proof';
import { writePurpose } from '../../shared/access/purpose';
import type { Visit } from '../../shared/access/visit';
import type { DepartmentCall } from './department-connection';

/** What goes to a department: method, path, body, and headers made from scratch with the proof among them. */
export interface SignedCall {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** For whom a call is made; without it, it is the gateway's own. */
export type CallOf = Pick<DepartmentCall, 'token'> & { readonly visit: Pick<Visit, 'requestId' | 'purpose'> };

export type DepartmentSigner = (
  method: 'GET' | 'POST',
  path: string,
  body: string,
  caller?: CallOf,
) => SignedCall;

const ownCall: CallOf = { visit: { requestId: 'gateway', purpose: undefined }, token: undefined };

/** Signs calls to one department. */
export function signerOf(department: string, key: ProofKey): DepartmentSigner {
  return (method, path, body, { visit, token } = ownCall) => {
    const { requestId, purpose } = visit;
    const sent = { requestId, token, purpose: purpose === undefined ? undefined : writePurpose(purpose) };
    return { method, path, body, headers: provenHeaders(department, key, { method, path, body, ...sent }) };
  };
}

/** The body of a GraphQL call. */
export function bodyOf({
  query,
  variables,
  operationName,
}: Pick<DepartmentCall, 'query' | 'variables' | 'operationName'>): string {
  return JSON.stringify({ query, variables, ...(operationName === undefined ? {} : { operationName }) });
}

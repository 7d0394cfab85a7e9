import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { EntityKeyHash } from '../../shared/audit/entity-key-hash';
import type { RequestOutcome } from '../../shared/audit/record';
import type { Trail } from '../../shared/audit/trail';
import { ErrorCode } from '../../shared/errors/error-code';
import { requestIdOf } from '../../shared/http/request-id';
import { RequestAccount } from './request-account';

export interface AuditOptions {
  readonly trail: Trail;
  readonly hash: EntityKeyHash;
}

const accounts = new WeakMap<Request, RequestAccount>();

/**
 * Opens the account of a request and sees to it that there is one record of it in the trail, also of one that was
 * refused before GraphQL began, or whose client went away.
 */
export function audited({ trail, hash }: AuditOptions): RequestHandler {
  return (request, response, next) => {
    const client = {
      name: request.get('apollographql-client-name') ?? null,
      version: request.get('apollographql-client-version') ?? null,
    };
    const account = new RequestAccount(requestIdOf(request), client, hash);
    accounts.set(request, account);
    response.on('close', () => {
      if (account.recorded) return;
      trail.appendLater(
        account.record({ outcome: outcomeOf(response, account), status: response.statusCode }),
      );
    });
    next();
  };
}

/**
 * The GraphQL server refuses some requests before any operation begins, such as one that might be forged, and tells no
 * plugin of whose they are: their codes are read from the answer itself.
 */
export function noteEarlyRefusal(request: Request, response: Response, next: NextFunction): void {
  const send = response.send.bind(response);
  response.send = (body: unknown) => {
    const account = accountIfAny(request);
    const isJson = /json/.test(response.get('content-type') ?? '');
    if (account && account.errorCodes.length === 0 && response.statusCode >= 400 && isJson) {
      account.errorCodes = codesIn(body);
    }
    return send(body);
  };
  next();
}

function codesIn(body: unknown): readonly string[] {
  const { errors = [] } = typeof body === 'string' ? (JSON.parse(body) as ErrorAnswer) : {};
  return errors.flatMap(({ extensions }) => extensions?.code ?? []);
}

/** The shape of all answers that refuse. */
interface ErrorAnswer {
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

/** The account that `audited` opened. @throws when it was not asked */
export function accountOf(request: Request): RequestAccount {
  const account = accounts.get(request);
  if (!account) throw new Error('the request is asked for its account before one is opened');
  return account;
}

/** The account of a request that has one; requests of pages have none. */
export function accountIfAny(request: Request): RequestAccount | undefined {
  return accounts.get(request);
}

/** A request is refused before GraphQL begins; noted where it has an account. */
export function noteRefusal(request: Request, code: ErrorCode): void {
  const account = accounts.get(request);
  if (account) account.errorCodes = [...account.errorCodes, code];
}

function outcomeOf(
  { writableFinished, statusCode }: Response,
  { errorCodes }: RequestAccount,
): RequestOutcome {
  if (!writableFinished) return 'aborted';
  if (statusCode === 408 || errorCodes.includes(ErrorCode.DEPARTMENT_TIMEOUT)) return 'timed-out';
  if (statusCode >= 500) return 'failed';
  return statusCode >= 400 ? 'refused' : 'answered';
}

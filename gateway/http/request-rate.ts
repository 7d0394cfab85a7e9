import type { RequestHandler } from 'express';
import { ErrorCode } from '../../shared/errors/error-code';
import { identityOf } from '../access/identity';
import { callerKey } from '../limits/caller-key';
import type { CallerRate } from '../limits/caller-rate';
import { rateMessage, retryAfter } from '../limits/object-budget';
import { refuse } from './refuse';

/** Sends a caller away who asked too often, before anything of the request is read. */
export function requestRate(requests: CallerRate): RequestHandler {
  return async (request, response, next) => {
    const answer = await requests.take(callerKey(identityOf(request).visit.caller, request.ip));
    if (answer.allowed) return next();
    response.setHeader('retry-after', retryAfter(answer.retryAfterMs));
    refuse(response, 429, rateMessage, ErrorCode.RATE_LIMITED);
  };
}

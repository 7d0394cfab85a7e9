import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { GraphQLError } from 'graphql';
import { bearerToken } from '../../shared/access/bearer-token';
import { publicCaller } from '../../shared/access/caller';
import { purposeHeader, readPurpose } from '../../shared/access/purpose';
import type { TokenVerifier } from '../../shared/access/token-verifier';
import { Unauthenticated } from '../../shared/access/unauthenticated';
import type { Visit } from '../../shared/access/visit';
import { ErrorCode } from '../../shared/errors/error-code';
import { noteRefusal } from '../audit/audited';
import { refuse } from '../http/refuse';
import { callerKey } from '../limits/caller-key';
import type { CallerRate } from '../limits/caller-rate';
import { rateMessage, retryAfter } from '../limits/object-budget';
import { requestIdOf } from '../../shared/http/request-id';
import type { Log } from '../../shared/observability/log';

/** Who asks, and the token that says so. */
export interface Identified {
  readonly visit: Visit;
  /** Undefined for the public. */
  readonly token: string | undefined;
}

export interface IdentityOptions {
  /** Counts who sends tokens that are not good; tells whether that was too often. */
  readonly rates?: { readonly requests: CallerRate };
  readonly tokens: Pick<TokenVerifier, 'verify'>;
  readonly log: Log;
}

/** Headers of a request, all of one name together, as `IncomingMessage.headersDistinct` gives them. */
type Headers = Readonly<Record<string, readonly string[] | undefined>>;

const identities = new WeakMap<Request, Identified>();

/**
 * Finds out who asks from `Authorization: Bearer` and `X-Access-Purpose`, and from nothing else: a token in the address,
 * a cookie or a header that names a role does not count. A token that is not good is answered with 401, a purpose that
 * cannot be read with 400; without a token it is the public that asks.
 */
export function identity({ tokens, rates, log }: IdentityOptions): RequestHandler {
  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    try {
      identities.set(request, await identify(tokens, request.headersDistinct, requestIdOf(request)));
    } catch (error) {
      if (!(error instanceof GraphQLError)) return next(error);
      if (error instanceof Unauthenticated) {
        const counted = await rates?.requests.take(callerKey(publicCaller, request.ip));
        if (counted && !counted.allowed) {
          response.setHeader('retry-after', retryAfter(counted.retryAfterMs));
          return refuse(response, 429, rateMessage, ErrorCode.RATE_LIMITED);
        }
        log.info({ requestId: requestIdOf(request), reason: error.reason }, 'a token was refused');
        response.setHeader('www-authenticate', 'Bearer');
      }
      noteRefusal(
        request,
        error instanceof Unauthenticated ? ErrorCode.UNAUTHENTICATED : ErrorCode.BAD_USER_INPUT,
      );
      response.status(error instanceof Unauthenticated ? 401 : 400).json({ errors: [error] });
      return;
    }
    next();
  };
}

/** Who asks, as `identity` found out before. @throws when it was not asked */
export function identityOf(request: Request): Identified {
  const identified = identities.get(request);
  if (!identified) throw new Error('the request was not identified before it was used');
  return identified;
}

async function identify(
  tokens: Pick<TokenVerifier, 'verify'>,
  headers: Headers,
  requestId: string,
): Promise<Identified> {
  const token = bearerToken(one(headers['authorization']));
  const caller = token === undefined ? publicCaller : await tokens.verify(token);
  return { token, visit: { requestId, caller, purpose: readPurpose(one(headers[purposeHeader])) } };
}

function one(values: readonly string[] | undefined): string | readonly string[] | undefined {
  return values?.length === 1 ? values[0] : values;
}

import express, { type ErrorRequestHandler, type Request, type RequestHandler, type Response } from 'express';
import { proofHeader } from '../access/proof';
import { Unauthenticated } from '../access/unauthenticated';
import type { Visit } from '../access/visit';
import type { Log } from '../observability/log';
import type { Department } from '../subgraph/department';
import { requestIdOf } from './request-id';

/** Largest body that is read. */
const bodyLimit = '4mb';

const visits = new WeakMap<Request, Visit>();

/**
 * Lets in what bears a good proof of the gateway and answers everything else with 401 and one text, whatever it asks and
 * whatever is wrong. The body is read as bytes, for the proof covers bytes; without a proof it is not read at all.
 */
export function departmentDoor(
  department: Pick<Department, 'admit'>,
  log: Log,
): (RequestHandler | ErrorRequestHandler)[] {
  const refuse = (request: Request, response: Response, reason: string): void => {
    log.warn({ requestId: requestIdOf(request), reason }, 'a call was refused at the door');
    response.status(401).json({ errors: [new Unauthenticated(reason)] });
  };
  const proofFirst: RequestHandler = (request, response, next) =>
    request.headers[proofHeader] === undefined ? refuse(request, response, 'no proof') : next();
  const unreadable: ErrorRequestHandler = (error: unknown, request, response, _next) =>
    refuse(request, response, `the body cannot be read: ${String(error)}`);
  const admit: RequestHandler = async (request, response, next) => {
    const { method, originalUrl, headers, body } = request;
    try {
      const bytes = Buffer.isBuffer(body) ? body : '';
      visits.set(request, await department.admit({ method, path: originalUrl, headers, body: bytes }));
    } catch (error) {
      if (error instanceof Unauthenticated) return refuse(request, response, error.reason);
      log.error({ err: error, requestId: requestIdOf(request) }, 'a call could not be checked');
      return void response.status(503).json({ error: 'the call could not be checked' });
    }
    next();
  };
  return [proofFirst, express.raw({ type: () => true, limit: bodyLimit, inflate: false }), unreadable, admit];
}

/** For whom an admitted request is. @throws when it did not come through the door */
export function visitOf(request: Request): Visit {
  const visit = visits.get(request);
  if (!visit) throw new Error('the request did not come through the door');
  return visit;
}

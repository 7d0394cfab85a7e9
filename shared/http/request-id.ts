import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

export const requestIdHeader = 'x-request-id';
const acceptable = /^[\w.:-]{1,64}$/;

/** Takes the caller's request id, or makes one; every response carries it. */
export function requestId(request: Request, response: Response, next: NextFunction): void {
  const given = request.get(requestIdHeader);
  const id = given !== undefined && acceptable.test(given) ? given : randomUUID();
  request.headers[requestIdHeader] = id;
  response.setHeader(requestIdHeader, id);
  next();
}

export function requestIdOf(request: { readonly headers: Readonly<Record<string, unknown>> }): string {
  return String(request.headers[requestIdHeader]);
}

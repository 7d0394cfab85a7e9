import type { NextFunction, Request, Response } from 'express';
import { headersTimeoutMs } from '../../shared/http/unreadable-request';
import { refuse } from './refuse';

/** Answers 408 to a body that drips in too slowly; Node would only cut the connection. */
export function bodyInTime(request: Request, response: Response, next: NextFunction): void {
  const timer = setTimeout(() => {
    if (request.complete || response.headersSent) return;
    response.setHeader('connection', 'close');
    refuse(response, 408, '请求体没有按时到达。 / The request body did not arrive in time.');
  }, headersTimeoutMs);
  request.once('end', () => clearTimeout(timer));
  response.once('close', () => clearTimeout(timer));
  next();
}

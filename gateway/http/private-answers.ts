import type { NextFunction, Request, Response } from 'express';

/** Of what is for one caller and no cache. */
export const noStore = 'private, no-store';

/**
 * Answers to somebody with a token are for nobody else: no cache keeps them. Which of them hold fields above PUBLIC is
 * known only when they are complete, so it is said of all.
 */
export function keepPrivate(request: Request, response: Response, next: NextFunction): void {
  if (request.headers.authorization !== undefined) response.setHeader('cache-control', noStore);
  next();
}

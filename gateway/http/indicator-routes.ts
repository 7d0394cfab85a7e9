import { Router, type Request, type RequestHandler, type Response } from 'express';
import { NoncesInMemory } from '../../shared/access/nonces';
import { proofHeader, verifyProof, type ProofKey } from '../../shared/access/proof';
import { Unauthenticated } from '../../shared/access/unauthenticated';
import { askerOf, askingDepartmentHeader, pullCall } from '../../shared/http/indicator-pull';
import { requestIdHeader, requestIdOf } from '../../shared/http/request-id';
import type { Log } from '../../shared/observability/log';
import type { IndicatorList } from '../../shared/reference/indicator';
import type { Indicators } from '../directory/indicators';
import { refuse } from './refuse';

/** Finds out which department asks. @throws Unauthenticated when it is none, or its proof is not good */
export type IndicatorDoor = (request: Request) => Promise<string>;

/** The door for departments: each proves itself with the key that it shares with the gateway, each proof once. */
export function indicatorDoor(keysOf: (department: string) => Promise<readonly ProofKey[]>): IndicatorDoor {
  const nonces = new NoncesInMemory();
  return async (request) => {
    const department = request.get(askingDepartmentHeader) ?? '';
    const keys = await keysOf(department).catch(() => []);
    const call = pullCall(request.originalUrl, request.get(requestIdHeader) ?? '');
    const proof = verifyProof(askerOf(department), keys, call, request.get(proofHeader));
    if (!(await nonces.use(proof))) throw new Unauthenticated('the proof was used before');
    return department;
  };
}

/**
 * The copies of indicators, which are INTERNAL: for departments apart alone, which take them with their own proof;
 * everybody else gets 401 and one text, whatever is asked.
 */
export function indicatorRoutes(indicators: Indicators, door: IndicatorDoor, log: Log): Router {
  const admit: RequestHandler = async (request, response, next) => {
    try {
      await door(request);
    } catch (error) {
      if (!(error instanceof Unauthenticated)) throw error;
      log.warn({ requestId: requestIdOf(request), reason: error.reason }, 'indicators were refused');
      return void response.status(401).json({ errors: [new Unauthenticated(error.reason)] });
    }
    next();
  };
  const unkept: RequestHandler = (_request, response, next) => {
    response.setHeader('cache-control', 'private, no-store');
    next();
  };
  const router = Router().use(unkept, admit);
  router.get('/', (_request, response) => {
    const feeds = indicators.all().map(({ owner, version }) => ({ owner, version }));
    return void response.json({ feeds } satisfies IndicatorList);
  });
  router.get('/:owner', (request: Request<{ owner: string }>, response: Response) => {
    const feed = indicators.of(request.params.owner);
    if (!feed)
      return refuse(response, 404, '没有该部门的指标。 / There are no indicators of that department.');
    return void response.json(feed);
  });
  return router;
}

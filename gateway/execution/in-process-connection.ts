import { publicVisit } from '../../shared/access/visit';
import { ErrorCode } from '../../shared/errors/error-code';
import type { Department } from '../../shared/subgraph/department';
import type { DepartmentConnection } from './department-connection';
import { DepartmentFailure } from './department-failure';

/** A department in the gateway's own process: the same GraphQL server, called without HTTP. */
export function inProcessConnection(department: Department): DepartmentConnection {
  return {
    name: department.declaration.name,
    sdl: async () => department.sdl,
    call: ({ query, variables, operationName, requestId, signal }) =>
      unlessAborted(
        signal,
        department.answer(
          { query, variables, ...(operationName === undefined ? {} : { operationName }) },
          publicVisit(requestId),
        ),
      ),
    publishedFeed: (feed) => department.publishedFeed(feed),
    offerReference: (feed) => department.acceptReference(feed),
    isReady: () => department.ping().then(() => true),
    close: () => department.stop(),
  };
}

function unlessAborted<Answer>(signal: AbortSignal, answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new DepartmentFailure(ErrorCode.DEPARTMENT_TIMEOUT, 'no answer in time'));
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    return answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

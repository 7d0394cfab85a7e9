import { Unauthenticated } from '../../shared/access/unauthenticated';
import type { Visit } from '../../shared/access/visit';
import { indicatorsPath } from '../../shared/http/indicator-pull';
import { ErrorCode } from '../../shared/errors/error-code';
import type { Department } from '../../shared/subgraph/department';
import type { DepartmentCall, DepartmentConnection } from './department-connection';
import { DepartmentFailure } from './department-failure';
import { bodyOf, type DepartmentSigner, type SignedCall } from './department-signer';

/**
 * A department in the gateway's own process: the same GraphQL server, called without HTTP. The department checks proof
 * and token as it does apart.
 */
export function inProcessConnection(department: Department, sign: DepartmentSigner): DepartmentConnection {
  async function ask(call: DepartmentCall): Promise<unknown> {
    const { query, variables, operationName } = call;
    const visit = await admitted(department, sign('POST', '/graphql', bodyOf(call), call));
    const named = operationName === undefined ? {} : { operationName };
    return department.answer({ query, variables, ...named }, visit);
  }
  return {
    name: department.declaration.name,
    sdl: async () => department.sdl,
    call: (call) => {
      const answer = ask(call);
      call.begun?.(answer);
      return unlessAborted(call.signal, answer);
    },
    async publishedFeed(feed) {
      await admitted(department, sign('GET', `/reference/${feed}`, ''));
      return department.publishedFeed(feed);
    },
    offerReference: (feed) => department.acceptReference(feed),
    async publishedIndicators() {
      await admitted(department, sign('GET', indicatorsPath, ''));
      return department.publishedIndicators();
    },
    offerIndicators: (feed) => department.acceptIndicators(feed),
    isReady: () => department.ping().then(() => true),
    close: () => department.stop(),
  };
}

/** What a department apart would answer with status 401 is the same failure here. */
async function admitted(department: Department, call: SignedCall): Promise<Visit> {
  try {
    return await department.admit(call);
  } catch (error) {
    if (!(error instanceof Unauthenticated)) throw error;
    throw new DepartmentFailure(ErrorCode.DEPARTMENT_BAD_RESPONSE, `refused: ${error.reason}`, {
      cause: error,
    });
  }
}

function unlessAborted<Answer>(signal: AbortSignal, answer: Promise<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(new DepartmentFailure(ErrorCode.DEPARTMENT_TIMEOUT, 'no answer in time'));
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    return answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

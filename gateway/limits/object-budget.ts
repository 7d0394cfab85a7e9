import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { ErrorCode } from '../../shared/errors/error-code';
import type { GraphContext } from '../execution/graph-context';
import type { CallerRate } from './caller-rate';
import { queryCostHeader } from './limits-plugin';

/** Why a caller is sent away for a while; says nothing of what is left of its budget. */
export const rateMessage =
  '此调用方的请求或对象过多，请稍后再试。 / Too many requests of this caller, or too many objects; come again later.';

/** When to come again, as `Retry-After` says it (whole seconds). */
export function retryAfter(milliseconds: number): string {
  return String(Math.max(1, Math.ceil(milliseconds / 1_000)));
}

/**
 * Takes what an operation could fetch from its caller's budget of objects before it is planned, and gives back what the
 * answer did not hold, so that neither many requests at once nor large pages that are mostly empty count wrongly. Stands
 * after `limitsPlugin`, whose cost it takes.
 */
export function objectBudget(objects: CallerRate): ApolloServerPlugin<GraphContext> {
  return {
    requestDidStart: async () => {
      let taken = 0;
      let giveBack: ((amount: number) => Promise<void>) | undefined;
      return {
        async responseForOperation({ contextValue, response }) {
          const cost = Number(response.http.headers.get(queryCostHeader) ?? 0);
          const answer = await objects.take(contextValue.callerKey, cost);
          if (!answer.allowed) return tooMany(answer.retryAfterMs);
          taken = cost;
          giveBack = answer.giveBack;
          return null;
        },
        async willSendResponse({ response }) {
          if (taken === 0 || response.body.kind !== 'single') return;
          const unused = Math.max(0, taken - countObjects(response.body.singleResult.data));
          await giveBack?.(unused);
        },
      };
    },
  };
}

/** The answer to a caller who is sent away for a while. */
export function tooMany(retryAfterMs: number) {
  const error = new GraphQLError(rateMessage, { extensions: { code: ErrorCode.RATE_LIMITED } });
  return {
    http: { status: 429, headers: new HeaderMap([['retry-after', retryAfter(retryAfterMs)]]) },
    body: { kind: 'single' as const, singleResult: { errors: [error.toJSON()] } },
  };
}

/** Objects of an answer, however deep; the answer itself is none. */
export function countObjects(data: unknown): number {
  const inside = (value: unknown): number => {
    if (typeof value !== 'object' || value === null) return 0;
    const own = Array.isArray(value) ? 0 : 1;
    return Object.values(value).reduce<number>((sum, inner) => sum + inside(inner), own);
  };
  return Math.max(0, inside(data) - 1);
}

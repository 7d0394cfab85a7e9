import { setImmediate } from 'node:timers/promises';
import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphContext } from '../execution/graph-context';
import { CostInFlight } from './cost-in-flight';
import { queryCostHeader } from './limits-plugin';
import { tooMany } from './object-budget';

/** When who has too much in flight may come again (milliseconds): as soon as one of his answers is there. */
const retryAfterMs = 1_000;

/** When work of which nothing is heard no longer counts (milliseconds), such as that of a database that went silent. */
const longestWorkMs = 60_000;

/**
 * Sends away, before it is planned, what would make the operations of one caller that are being answered cost too much
 * together: one that asks heavy questions side by side must not take all the time there is. An operation is over when its
 * answer is made, also where nobody waits for that any longer, and its departments in this process have ended. Stands
 * after `limitsPlugin`, whose cost it takes.
 * @param most of one caller at once (objects)
 */
export function inFlightLimit(most: number): ApolloServerPlugin<GraphContext> {
  const inFlight = new CostInFlight(most);
  const ends = new WeakMap<GraphContext, () => void>();
  const end = async (context: GraphContext): Promise<void> => {
    const over = ends.get(context);
    if (!over) return;
    const timer = setTimeout(over, longestWorkMs).unref();
    void Promise.allSettled(context.work)
      .then(over)
      .finally(() => clearTimeout(timer));
  };
  return {
    requestDidStart: async () => ({
      async responseForOperation({ contextValue, response }) {
        const cost = Number(response.http.headers.get(queryCostHeader) ?? 0);
        const over = inFlight.begin(contextValue.callerKey, cost);
        if (!over) return tooMany(retryAfterMs);
        ends.set(contextValue, over);
        // Departments in this process may take it whole: who has come by now is let in or sent away first.
        await setImmediate();
        return null;
      },
      willSendResponse: ({ contextValue }) => end(contextValue),
    }),
    // Then there is no answer to be sent.
    unexpectedErrorProcessingRequest: ({ requestContext }) => end(requestContext.contextValue),
  };
}

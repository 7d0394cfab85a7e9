import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import type { GraphContext } from '../execution/graph-context';
import { inFlightLimit } from './in-flight-limit';
import { queryCostHeader } from './limits-plugin';

/** Each operation costs ten objects. */
const costsTen: ApolloServerPlugin<GraphContext> = {
  requestDidStart: async () => ({
    async didResolveOperation({ response }) {
      response.http.headers.set(queryCostHeader, '10');
    },
  }),
};

const server = new ApolloServer<GraphContext>({
  typeDefs: 'type Query { one: Int, failing: Int! }',
  resolvers: {
    Query: {
      one: () => 1,
      failing: () => {
        throw new Error('it failed');
      },
    },
  },
  plugins: [costsTen, inFlightLimit(15)],
});
beforeAll(() => server.start());
afterAll(() => server.stop());

async function statusOf(callerKey: string, work: Promise<unknown>[] = [], query = '{ one }') {
  const contextValue = { callerKey, work } as unknown as GraphContext;
  const { http } = await server.executeOperation({ query }, { contextValue });
  return { status: http.status, retryAfter: http.headers.get('retry-after') };
}

test('an operation whose departments have not ended counts, although it was answered', async () => {
  let end = (): void => undefined;
  const work = new Promise<void>((resolve) => (end = resolve));
  expect((await statusOf('one', [work])).status).toBeUndefined();
  expect(await statusOf('one')).toEqual({ status: 429, retryAfter: '1' });
  expect((await statusOf('two')).status).toBeUndefined();
  end();
  await work;
  await new Promise(setImmediate);
  expect((await statusOf('one')).status).toBeUndefined();
});

test('one that failed, or whose departments did, is over', async () => {
  const failed = Promise.reject(new Error('away'));
  await statusOf('one', [failed]);
  await statusOf('one', [], '{ failing }');
  expect((await statusOf('one')).status).toBeUndefined();
});

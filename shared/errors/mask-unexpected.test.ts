import { Writable } from 'node:stream';
import { ApolloServer } from '@apollo/server';
import { createLog } from '../observability/log';
import { badUserInput } from './bad-user-input';
import { publicVisit, type Visit } from '../access/visit';
import { maskUnexpected } from './mask-unexpected';
import { RequestsOfErrors } from './requests-of-errors';

async function answerOf(failure: unknown): Promise<{ answer: string; log: string }> {
  let written = '';
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written += chunk.toString();
      done();
    },
  });
  const log = createLog('test', { level: 'error', destination });
  const requests = new RequestsOfErrors();
  const server = new ApolloServer<{ readonly visit: Visit }>({
    typeDefs: 'type Query { field: Int }',
    resolvers: {
      Query: {
        field: () => {
          throw failure;
        },
      },
    },
    formatError: maskUnexpected(log, requests),
    plugins: [requests.plugin()],
  });
  const { body } = await server.executeOperation(
    { query: '{ field }' },
    { contextValue: { visit: publicVisit('r-7') } },
  );
  await server.stop();
  return { answer: JSON.stringify(body.kind === 'single' ? body.singleResult : body), log: written };
}

test('an expected error passes as it is', async () => {
  const { answer, log } = await answerOf(badUserInput({ argument: 'first', expected: 'less', received: 7 }));
  expect(answer).toContain('Argument \\"first\\": expected less, got 7.');
  expect(answer).toContain('"code":"BAD_USER_INPUT"');
  expect(log).toBe('');
});

test('an unexpected one tells the client nothing and the operator what it was', async () => {
  const { answer, log } = await answerOf(new Error('SELECT secret FROM elder failed at db.ts:7'));
  expect(JSON.parse(answer)).toEqual({
    data: { field: null },
    errors: [
      {
        message: '部门在此字段上出错。 / The department failed on this field.',
        path: ['field'],
        extensions: { code: 'DEPARTMENT_ERROR' },
      },
    ],
  });
  expect(log).toContain('db.ts:7');
  expect(JSON.parse(log)).toMatchObject({ requestId: 'r-7' });
});

test('a database that cannot be reached is unavailable, however the driver’s error is wrapped', async () => {
  const driverError = Object.assign(new Error('connect ECONNREFUSED 10.0.0.9:3306'), {
    code: 'ECONNREFUSED',
  });
  const wrapped = Object.assign(new Error('QueryFailedError'), { driverError });
  const { answer } = await answerOf(wrapped);
  expect(answer).toContain('DEPARTMENT_UNAVAILABLE');
  expect(answer).not.toContain('10.0.0.9');
});

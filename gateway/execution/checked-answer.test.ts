import { parse } from 'graphql';
import { checkedAnswer } from './checked-answer';

const document = parse(`query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on Compound { housing { asOf } name } }
}`);
const representations = [
  { __typename: 'Compound', id: 'a' },
  { __typename: 'Compound', id: 'b' },
];
const entities = { _entities: [{ housing: null }, { housing: null }] };

const errorsOf = (errors: unknown) =>
  checkedAnswer({ data: entities, errors }, document, representations).errors;

test('an error of a whole entity stands at each field that was asked of it', () => {
  const errors = errorsOf([
    { message: 'x', path: ['_entities', 1], extensions: { code: 'DEPARTMENT_UNAVAILABLE' } },
  ]);
  expect(errors?.map(({ path }) => path)).toEqual([
    ['_entities', 1, 'housing'],
    ['_entities', 1, 'name'],
  ]);
});

test('an error without a place stands at every field', () => {
  expect(errorsOf([{ message: 'x' }])?.map(({ path }) => path[1])).toEqual([0, 0, 1, 1]);
});

test('what a department writes in its errors stays inside, whatever code it gives', () => {
  const secrets = { sql: 'SELECT * FROM elder', stacktrace: ['at db.ts:1'] };
  const message = 'connect http://10.9.9.9:3306 SELECT';
  const codes = ['BAD_USER_INPUT', 'DEPARTMENT_ERROR', 'DEPARTMENT_TIMEOUT', 'FORBIDDEN', 'FOO', undefined];
  const errors = errorsOf(
    codes.map((code) => ({ message, path: ['_entities', 0, 'housing'], extensions: { code, ...secrets } })),
  );
  expect(JSON.stringify(errors)).not.toMatch(/10\.9|SELECT|db\.ts/);
  expect(errors?.map(({ extensions }) => extensions['code'])).toEqual([
    'BAD_USER_INPUT',
    'DEPARTMENT_ERROR',
    'DEPARTMENT_TIMEOUT',
    'DEPARTMENT_ERROR',
    'DEPARTMENT_ERROR',
    'DEPARTMENT_ERROR',
  ]);
});

test('bad input keeps its argument and what was expected', () => {
  const extensions = { code: 'BAD_USER_INPUT', argument: 'first', expected: 'less', received: '99' };
  expect(errorsOf([{ message: 'any', path: ['_entities', 0, 'housing'], extensions }])?.[0]).toEqual({
    message: 'Argument "first": expected less, got 99.',
    path: ['_entities', 0, 'housing'],
    extensions,
  });
});

test.each([
  ['no object', 7],
  ['no data', { errors: [{ message: 'x' }] }],
  ['data of another kind', { data: [] }],
  ['errors that are none', { data: entities, errors: [{ message: { a: 1 } }] }],
  ['an error path that is none', { data: entities, errors: [{ message: 'x', path: 5 }] }],
  ['too few entities', { data: { _entities: [null] } }],
  ['an entity that is a text', { data: { _entities: ['x', null] } }],
  ['an entity of another type', { data: { _entities: [{ __typename: 'Evil' }, null] } }],
])('%s is a bad response', (_name, answer) => {
  expect(() => checkedAnswer(answer, document, representations)).toThrow(
    expect.objectContaining({ code: 'DEPARTMENT_BAD_RESPONSE' }),
  );
});

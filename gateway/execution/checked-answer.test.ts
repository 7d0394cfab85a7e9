import { buildSchema, parse } from 'graphql';
import { checkedAnswer } from './checked-answer';
import { SubOperation } from './sub-operation';

const schema = buildSchema(`
  scalar _Any
  union _Entity = Compound
  type Query { _entities(representations: [_Any!]!): [_Entity]! }
  type Compound { id: ID! housing: Housing name: String }
  type Housing { asOf: String }
`);
const document = parse(`query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on Compound { housing { asOf } name } }
}`);
const operation = new SubOperation(schema, document, {
  representations: [
    { __typename: 'Compound', id: 'a' },
    { __typename: 'Compound', id: 'b' },
  ],
});
const nothing = { housing: null, name: null };
const entities = { _entities: [nothing, nothing] };

const errorsOf = (errors: unknown, data: unknown = entities) =>
  checkedAnswer({ data, errors }, operation).errors;

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
  const errors = codes.flatMap((code) =>
    errorsOf([{ message, path: ['_entities', 0, 'housing'], extensions: { code, ...secrets } }]),
  );
  expect(JSON.stringify(errors)).not.toMatch(/10\.9|SELECT|db\.ts/);
  expect(errors.map((error) => error?.extensions['code'])).toEqual([
    'BAD_USER_INPUT',
    'DEPARTMENT_ERROR',
    'DEPARTMENT_TIMEOUT',
    'FORBIDDEN',
    'DEPARTMENT_ERROR',
    'DEPARTMENT_ERROR',
  ]);
});

test('bad input keeps its argument and what was expected', () => {
  const extensions = { code: 'BAD_USER_INPUT', argument: 'first', expected: 'less', received: '99' };
  expect(errorsOf([{ message: 'any', path: ['_entities', 0, 'housing'], extensions }])?.[0]).toEqual({
    message: '参数 "first"：应为 less，收到 99。 / Argument "first": expected less, got 99.',
    path: ['_entities', 0, 'housing'],
    extensions,
  });
});

test('of several errors at one null the first by path stands, and at its entity’s null each field has one', () => {
  const code = 'DEPARTMENT_TIMEOUT';
  const asOf = { message: 'x', path: ['_entities', 0, 'housing', 'asOf'], extensions: { code } };
  const housing = { message: 'x', path: ['_entities', 0, 'housing'] };
  expect(errorsOf([asOf, housing])).toMatchObject([{ path: housing.path }]);
  expect(errorsOf([asOf], { _entities: [null, nothing] })).toMatchObject([
    { path: asOf.path },
    { path: ['_entities', 0, 'name'], extensions: { code } },
  ]);
});

test.each([
  ['no object', 7],
  ['no data', { errors: [{ message: 'x' }] }],
  ['data of another kind', { data: [] }],
  ['errors that are none', { data: entities, errors: [{ message: { a: 1 } }] }],
  ['an error path that is none', { data: entities, errors: [{ message: 'x', path: 5 }] }],
  ['too few entities', { data: { _entities: [null] } }],
  ['no entities', { data: { _entities: { length: 2 } } }],
  ['more errors than anybody reads', { data: entities, errors: Array(10_001).fill({ message: 'x' }) }],
])('%s is a bad response', (_name, answer) => {
  expect(() => checkedAnswer(answer, operation)).toThrow(
    expect.objectContaining({ code: 'DEPARTMENT_BAD_RESPONSE' }),
  );
});

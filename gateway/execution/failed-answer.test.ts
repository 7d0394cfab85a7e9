import { buildSchema, parse } from 'graphql';
import { DepartmentFailure } from './department-failure';
import { failedAnswer } from './failed-answer';
import { SubOperation } from './sub-operation';

const timeout = new DepartmentFailure('DEPARTMENT_TIMEOUT', 'late');

const schema = buildSchema(`
  scalar _Any
  union _Entity = Compound | Division
  type Query { _entities(representations: [_Any!]!): [_Entity]! careFacility(id: ID): Compound }
  type Compound { id: ID! housing: Housing }
  type Division { code: ID! housing: Housing }
  type Housing { builtYear: Int isOld: Boolean compoundCount: Int }
`);

test('every asked field of every entity is null with an error of its own; keys it already had are not', () => {
  const document = parse(`query ($representations: [_Any!]!, $no: Boolean = false) {
    _entities(representations: $representations) {
      ... on Compound { __typename id summary: housing { builtYear } not: housing @include(if: $no) { isOld } ...More }
      ... on Division { housing { compoundCount } }
    }
  } fragment More on Compound { now: housing { isOld } }`);
  const representations = [
    { __typename: 'Compound', id: 'a' },
    { __typename: 'Division', code: 'b' },
  ];
  const { data, errors } = failedAnswer(new SubOperation(schema, document, { representations }), timeout);
  expect(data).toEqual({ _entities: [null, null] });
  expect(errors.map(({ path }) => path)).toEqual([
    ['_entities', 0, 'summary'],
    ['_entities', 0, 'now'],
    ['_entities', 1, 'housing'],
  ]);
  expect(new Set(errors.map(({ extensions }) => extensions['code']))).toEqual(
    new Set(['DEPARTMENT_TIMEOUT']),
  );
});

const rootFields = new SubOperation(
  schema,
  parse('{ a: careFacility(id: 1) { id } careFacility(id: 2) { id } }'),
  {},
);

test('root fields are null under their response names', () => {
  const { data, errors } = failedAnswer(rootFields, timeout);
  expect(data).toEqual({ a: null, careFacility: null });
  expect(errors.map(({ path }) => path)).toEqual([['a'], ['careFacility']]);
});

test('the reason stays inside', () => {
  const secret = new DepartmentFailure('DEPARTMENT_UNAVAILABLE', 'connect ECONNREFUSED 10.1.2.3:4001');
  expect(JSON.stringify(failedAnswer(rootFields, secret))).not.toContain('10.1.2.3');
});

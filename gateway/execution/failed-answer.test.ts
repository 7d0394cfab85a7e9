import { parse } from 'graphql';
import { DepartmentFailure } from './department-failure';
import { failedAnswer } from './failed-answer';

const timeout = new DepartmentFailure('DEPARTMENT_TIMEOUT', 'late');

test('every asked field of every entity is null with an error of its own; keys it already had are not', () => {
  const document = parse(`query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Compound { id summary: housing { builtYear } ...More }
      ... on Division { housing { compoundCount } }
    }
  } fragment More on Compound { now: housing { isOld } }`);
  const representations = [
    { __typename: 'Compound', id: 'a' },
    { __typename: 'Division', code: 'b' },
  ];
  const { data, errors } = failedAnswer(document, representations, timeout);
  expect(data).toEqual({ _entities: [null, null] });
  expect(errors.map(({ path }) => path)).toEqual([
    ['_entities', 0, 'summary'],
    ['_entities', 0, 'now'],
    ['_entities', 1, 'housing'],
  ]);
  expect(new Set(errors.map(({ extensions }) => extensions.code))).toEqual(new Set(['DEPARTMENT_TIMEOUT']));
});

test('root fields are null under their response names', () => {
  const { data, errors } = failedAnswer(
    parse('{ a: careFacility(id: 1) { id } careFacility(id: 2) { id } }'),
    undefined,
    timeout,
  );
  expect(data).toEqual({ a: null, careFacility: null });
  expect(errors.map(({ path }) => path)).toEqual([['a'], ['careFacility']]);
});

test('the reason stays inside', () => {
  const secret = new DepartmentFailure('DEPARTMENT_UNAVAILABLE', 'connect ECONNREFUSED 10.1.2.3:4001');
  expect(JSON.stringify(failedAnswer(parse('{ a }'), undefined, secret))).not.toContain('10.1.2.3');
});

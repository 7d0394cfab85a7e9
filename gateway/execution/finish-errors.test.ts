import { errorsPerKind, finishErrors, type FoundError } from './finish-errors';

const departments = new Set(['housing', 'civil-affairs']);

function finish(
  errors: readonly FoundError[],
  data: unknown,
  tell = (_error: FoundError): void => undefined,
) {
  return finishErrors(errors, data, departments, tell);
}

function unavailable(path: (string | number)[], serviceName = 'housing') {
  return {
    message: '部门无法访问。 / The department cannot be reached.',
    path,
    extensions: { code: 'DEPARTMENT_UNAVAILABLE', serviceName },
  };
}

test('an error of a department bears its name; the directory is none', () => {
  const data = { a: { housing: null }, b: null };
  const [first, second] = finish([unavailable(['a', 'housing']), unavailable(['b'], 'directory')], data);
  expect(first?.extensions).toEqual({ code: 'DEPARTMENT_UNAVAILABLE', department: 'housing' });
  expect(second?.extensions).toEqual({ code: 'DEPARTMENT_UNAVAILABLE' });
});

test('an error without a visible null is left out: nobody asked for what failed', () => {
  const data = { a: { name: '园丁小区', housing: { stage: 'PLANNED' } } };
  expect(finish([unavailable(['a', 'housing']), unavailable(['a', 'key'])], data)).toEqual([]);
});

test('an error below a null stays', () => {
  expect(finish([unavailable(['a', 'housing', 'stage'])], { a: null })).toHaveLength(1);
});

test('unknown codes and texts never pass', () => {
  const leak = {
    message: 'SELECT * FROM elder',
    path: ['a'],
    extensions: { code: 'ER_PARSE_ERROR', serviceName: 'housing', sql: 'SELECT' },
  };
  const [error] = finish([leak], { a: null });
  expect(error?.toJSON()).toEqual({
    message: '答复的这一部分出错。 / This part of the answer failed.',
    path: ['a'],
    extensions: { code: 'DEPARTMENT_ERROR', department: 'housing' },
  });
});

test('an error that nobody expected is told with its cause, in the response or not; others are not', () => {
  const told: FoundError[] = [];
  const unexpected = {
    message: 'x',
    path: ['b'],
    extensions: { serviceName: 'housing' },
    cause: new Error('why'),
  };
  const errors = finish([unavailable(['a']), unexpected], { a: null, b: 'answered' }, (error) =>
    told.push(error),
  );
  expect(errors.map(({ path }) => path)).toEqual([['a']]);
  expect(told).toEqual([unexpected]);
});

test('errors stand in the order of their paths, whichever department was faster', () => {
  const data = {
    list: [
      { x: null, y: null },
      { x: null, y: null },
    ],
  };
  const errors = [
    unavailable(['list', 1, 'x']),
    unavailable(['list', 0, 'y'], 'civil-affairs'),
    unavailable(['list', 0, 'x']),
  ];
  const paths = finish(errors, data).map(({ path }) => path);
  expect(paths).toEqual([
    ['list', 0, 'x'],
    ['list', 0, 'y'],
    ['list', 1, 'x'],
  ]);
});

test('after 100 of a kind one more tells how many are not listed', () => {
  const rows = 250;
  const data = { list: Array.from({ length: rows }, () => ({ x: null })) };
  const errors = finish(
    data.list.map((_, index) => unavailable(['list', index, 'x'])),
    data,
  );
  expect(errors).toHaveLength(errorsPerKind + 1);
  expect(errors.at(-1)?.extensions['notListed']).toBe(rows - errorsPerKind);
  expect(errors.at(-1)?.extensions['department']).toBe('housing');
});

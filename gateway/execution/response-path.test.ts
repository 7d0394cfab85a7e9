import { comparePaths, stepsToNull } from './response-path';

const answer = { a: null, list: [{ b: null }, null], text: 'x' };

test.each<[(string | number)[], number | undefined]>([
  [['a'], 1],
  [['a', 'below', 3], 1],
  [['list', 0, 'b'], 3],
  [['list', 1, 'b'], 2],
  [['list', 0], undefined],
  [['list', 2], undefined],
  [['text', 0], undefined],
  [['absent'], undefined],
  [['__proto__', '__proto__'], undefined],
  [['list', 'length'], undefined],
])('the first null on %j stands after %p steps', (path, steps) => {
  expect(stepsToNull(answer, path)).toBe(steps);
});

test('nothing but null is null at once', () => {
  expect(stepsToNull(null, ['a'])).toBe(0);
});

test('paths stand in order, numbers by size, what has none first', () => {
  const paths = [['b', 10], ['b', 9], undefined, ['a', 'c'], ['a']];
  expect([...paths.slice(0, 2), ...paths.slice(3)].sort(comparePaths)).toEqual([
    ['a'],
    ['a', 'c'],
    ['b', 9],
    ['b', 10],
  ]);
  expect(comparePaths(paths[2], paths[0])).toBeLessThan(0);
});

import { toldCounts, type SumOfCounts } from './told-counts';

function told(sums: readonly SumOfCounts[], shown: Record<string, number>, notZero: string[] = []) {
  const known = { sums, shown: new Map(Object.entries(shown)), notZero: new Set(notZero) };
  return Object.fromEntries(toldCounts(known));
}

test('a single unknown follows from the whole and the other parts', () => {
  expect(told([{ whole: 'all', parts: ['a', 'b'] }], { all: 12, b: 9 })).toEqual({ a: 3 });
});

test('two unknowns hide one another', () => {
  expect(told([{ whole: 'all', parts: ['a', 'b', 'c'] }], { all: 12, c: 3 })).toEqual({});
});

test('unknowns of several sums follow where these suffice together', () => {
  const sums = [
    { whole: 'x', parts: ['a', 'b'] },
    { whole: 'y', parts: ['b', 'c'] },
    { whole: 'z', parts: ['a', 'c'] },
  ];
  expect(told(sums, { x: 5, y: 7, z: 8 })).toEqual({ a: 3, b: 2, c: 5 });
  expect(told(sums, { x: 5, y: 7 })).toEqual({});
});

test('a table of two rows and two columns tells none of its cells, until one is shown', () => {
  const sums = [
    { whole: 'row1', parts: ['a', 'b'] },
    { whole: 'row2', parts: ['c', 'd'] },
    { whole: 'column1', parts: ['a', 'c'] },
    { whole: 'column2', parts: ['b', 'd'] },
  ];
  const margins = { row1: 20, row2: 30, column1: 25, column2: 25 };
  expect(told(sums, margins)).toEqual({});
  expect(told(sums, { ...margins, a: 17 })).toEqual({ b: 3, c: 8, d: 22 });
});

test('parts of nothing are nothing', () => {
  expect(told([{ whole: 'all', parts: ['a', 'b'] }], { all: 0 })).toEqual({ a: 0, b: 0 });
});

test('unknowns that are not zero follow where each can only be one', () => {
  const sums = [{ whole: 'all', parts: ['a', 'b'] }];
  expect(told(sums, { all: 2 }, ['a', 'b'])).toEqual({ a: 1, b: 1 });
  expect(told(sums, { all: 2 })).toEqual({});
});

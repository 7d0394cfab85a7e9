import { checkFirst, nestedFirst, rootFirst } from './first';

test.each([0, 1, 50])('%d rows of a nested list are allowed', (first) => {
  expect(checkFirst(first, nestedFirst)).toBe(first);
});

test.each([-1, 51, 1e9, 1.5])('%d rows of a nested list are refused, never clamped', (first) => {
  expect(() => checkFirst(first, nestedFirst)).toThrow(
    `Argument "first": expected a whole number from 0 to 50, got ${first}.`,
  );
});

test('a root page may be larger', () => {
  expect(checkFirst(200, rootFirst)).toBe(200);
  expect(() => checkFirst(201, rootFirst)).toThrow('from 0 to 200');
});

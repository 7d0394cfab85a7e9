import { countObjects, retryAfter } from './object-budget';

test.each([
  [0, null],
  [0, undefined],
  [0, { compound: null }],
  [0, { __typename: 'Query' }],
  [1, { compound: { id: 'x', aliases: ['a', 'b'] } }],
  [4, { page: { nodes: [{ id: 1 }, { id: 2, inner: {} }, null] } }],
])('%i objects in %j', (count, data) => {
  expect(countObjects(data)).toBe(count);
});

test.each([
  [0, '1'],
  [1, '1'],
  [1_000, '1'],
  [1_001, '2'],
  [60_000, '60'],
])('%i ms are told as %s whole seconds', (milliseconds, seconds) => {
  expect(retryAfter(milliseconds)).toBe(seconds);
});

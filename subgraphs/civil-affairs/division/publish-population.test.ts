import { publishPopulation, publishShare } from './publish-population';

const hidden = { value: null, suppressed: true };

test('the population is shown where elders and others are enough', () => {
  expect(publishPopulation(100, 20, 5)).toEqual({ value: 100, suppressed: false });
});

test.each([
  [3, 0],
  [23, 20],
])('a population of %d with %d elders is hidden', (population, elders) => {
  expect(publishPopulation(population, elders, 5)).toEqual(hidden);
});

test('more elders than residents, as on another day, are no reason to fail', () => {
  expect(publishPopulation(10, 12, 5)).toEqual({ value: 10, suppressed: false });
});

test('a share is cut after four decimals', () => {
  expect(publishShare({ value: 2, suppressed: false }, { value: 3, suppressed: false })).toBe('0.6666');
});

test.each([
  ['a hidden part', hidden, { value: 10, suppressed: false }],
  ['a hidden whole', { value: 5, suppressed: false }, hidden],
  ['no whole', { value: 5, suppressed: false }, null],
  ['an empty whole', { value: 0, suppressed: false }, { value: 0, suppressed: false }],
  ['a part beyond the whole', { value: 6, suppressed: false }, { value: 5, suppressed: false }],
])('%s has no share', (_case, part, whole) => {
  expect(publishShare(part, whole)).toBeNull();
});

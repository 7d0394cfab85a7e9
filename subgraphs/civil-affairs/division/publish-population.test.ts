import { publishPopulation, publishShare } from './publish-population';

const hidden = { value: null, suppressed: true };
const counts = { elders: 20, entries: 1, residents: 100, eldersAmongResidents: 20 };

test('the population is shown where it may be, and there is none without an entry', () => {
  expect(publishPopulation({ counts, shown: new Set(['elders', 'residents'] as const) })).toEqual({
    value: 100,
    suppressed: false,
  });
  expect(publishPopulation({ counts, shown: new Set(['elders'] as const) })).toEqual(hidden);
  expect(publishPopulation({ counts: { ...counts, entries: 0 }, shown: new Set() })).toBeNull();
  expect(publishPopulation({ counts: null, shown: new Set() })).toBeNull();
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

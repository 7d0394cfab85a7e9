import { type PublishedBreakdown, publishBreakdown, publishCount, withholdBreakdown } from './person-count';

type Publisher = (total: number, parts: readonly number[], threshold: number) => PublishedBreakdown;

/** A breakdown as a reader sees it: `12 = 7 + * + *`. */
function written({ total, parts }: PublishedBreakdown): string {
  const text = (count: { value: number | null }): string => String(count.value ?? '*');
  return `${text(total)} = ${parts.map(text).join(' + ')}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((soFar, value) => soFar + value, 0);
}

function published(parts: readonly number[], threshold = 5): string {
  return written(publishBreakdown(sum(parts), parts, threshold));
}

/** All ways to write `total` as an ordered sum of `count` numbers, each at least `least`. */
function* compositions(total: number, count: number, least = 0): Generator<number[]> {
  if (count === 0) {
    if (total === 0) yield [];
    return;
  }
  for (let first = least; first <= total; first += 1) {
    for (const rest of compositions(total - first, count - 1, least)) yield [first, ...rest];
  }
}

/**
 * Attacks with full knowledge of rule and threshold: publishes every breakdown there is, keeps for each output those
 * that lead to it, and returns the outputs where all of them agree on a suppressed part or on a suppressed total.
 */
function toldByTheRule(
  publisher: Publisher,
  threshold: number,
  count: number,
  greatestTotal: number,
): string[] {
  const inputsByOutput = new Map<string, number[][]>();
  for (let total = 0; total <= greatestTotal; total += 1) {
    for (const parts of compositions(total, count)) {
      const output = written(publisher(total, parts, threshold));
      inputsByOutput.set(output, [...(inputsByOutput.get(output) ?? []), parts]);
    }
  }
  return [...inputsByOutput]
    .filter(([output, inputs]) => isAnyCountTold(output, inputs))
    .map(([output]) => output);
}

function isAnyCountTold(output: string, inputs: readonly number[][]): boolean {
  const counts = output.split(/ [=+] /);
  const candidates = inputs.map((parts) => [sum(parts), ...parts]);
  return counts.some(
    (count, index) => count === '*' && new Set(candidates.map((candidate) => candidate[index])).size === 1,
  );
}

/**
 * Attacks by arithmetic alone: fills the suppressed parts of a breakdown whose total is shown with every combination
 * of counts from 1 that adds up, and returns whether a part is the same in all of them.
 */
function isToldBySubtraction({ total, parts }: PublishedBreakdown): boolean {
  const hidden = parts.filter((part) => part.suppressed).length;
  if (total.value === null || hidden === 0) return false;
  const rest = parts.reduce((left, part) => left - (part.value ?? 0), total.value);
  const solutions = [...compositions(rest, hidden, 1)];
  expect(solutions.length).toBeGreaterThan(0);
  return Array.from({ length: hidden }, (_, index) => index).some(
    (index) => new Set(solutions.map((solution) => solution[index])).size === 1,
  );
}

/** The publisher under test, except that it shows parts which `shows` picks by value, place and all parts. */
function unveiling(shows: (value: number, index: number, parts: readonly number[]) => boolean): Publisher {
  return (total, parts, threshold) => {
    const breakdown = publishBreakdown(total, parts, threshold);
    const unveiled = parts.map((value, index) =>
      shows(value, index, parts) ? { value, suppressed: false } : breakdown.parts[index],
    );
    return { ...breakdown, parts: unveiled.filter((part) => part !== undefined) };
  };
}

/** Publishers that each lack one piece of the rule, and an output by which they give something away. */
const BROKEN_TWINS: { broken: string; publisher: Publisher; gives: string }[] = [
  {
    broken: 'only small parts are suppressed',
    publisher: unveiling((value) => value >= 5),
    gives: '15 = * + 0 + 12',
  },
  {
    broken: 'only the first of several equal parts is taken along',
    publisher: unveiling((value, index, parts) => value >= 5 && parts.indexOf(value) < index),
    gives: '16 = * + 6 + *',
  },
  {
    broken: 'zeros stay visible below a suppressed total',
    publisher: unveiling((value) => value === 0),
    gives: '* = * + * + * + *',
  },
];

/** Small numbers of parts with totals that leave room for every branch of the rule. */
const SMALL_CASES = [3, 4, 5].flatMap((threshold) =>
  [
    [1, 14],
    [2, 24],
    [3, 20],
    [4, 16],
    [5, 13],
  ].map(([count = 0, greatestTotal = 0]) => ({ threshold, count, greatestTotal })),
);

describe('a published count', () => {
  it.each([
    [0, 0],
    [1, null],
    [4, null],
    [5, 5],
    [30_000, 30_000],
  ])('of %d persons at the threshold 5 shows %p', (value, visible) => {
    expect(publishCount(value, 5)).toEqual({ value: visible, suppressed: visible === null });
  });

  it('is always shown at the threshold 1', () => {
    expect(publishCount(1, 1)).toEqual({ value: 1, suppressed: false });
  });

  it.each([
    [-1, 5, 'number of persons: expected a whole number of at least 0, got number -1'],
    [1.5, 5, 'number of persons: expected a whole number of at least 0, got number 1.5'],
    [Number.NaN, 5, 'number of persons: expected a whole number of at least 0, got number NaN'],
    [7, 0, 'threshold: expected a whole number of at least 1, got number 0'],
    [7, Number.POSITIVE_INFINITY, 'threshold: expected a whole number of at least 1, got number Infinity'],
  ])('of %p at the threshold %p is refused', (value, threshold, message) => {
    expect(() => publishCount(value, threshold)).toThrow(new RangeError(message));
  });

  it('refuses a number that a database gave as text', () => {
    const row = JSON.parse('{"count": "7"}') as { count: number };
    expect(() => publishCount(row.count, 5)).toThrow(/got string 7$/);
  });
});

describe('a published breakdown', () => {
  it.each([
    ['shows everything when nothing is small', [10, 20, 5], '35 = 10 + 20 + 5'],
    ['shows zeros', [0, 20, 0], '20 = 0 + 20 + 0'],
    ['shows a total of zero', [0, 0], '0 = 0 + 0'],
    ['shows a total of zero without parts', [], '0 = '],
    ['suppresses small parts that protect each other', [2, 4, 30, 0], '36 = * + * + 30 + 0'],
    ['takes the smallest other part with a single small one', [3, 30, 8, 0], '41 = * + 30 + * + 0'],
    [
      'takes another where the small ones together are below the threshold',
      [1, 2, 30, 8],
      '41 = * + * + 30 + *',
    ],
    [
      'takes another where the small ones can only be ones',
      [1, 1, 1, 1, 1, 9, 30],
      '44 = * + * + * + * + * + * + 30',
    ],
    ['takes another where the small ones can only be fours', [4, 4, 5, 30], '43 = * + * + * + 30'],
    ['leaves fours alone where nothing else is there', [4, 4, 0], '8 = * + * + 0'],
    ['takes all parts of the smallest other value', [4, 6, 6, 7], '23 = * + * + * + 7'],
    ['suppresses everything when the total is small', [3, 0, 1], '* = * + * + *'],
    ['suppresses everything when all are ones', [1, 1, 1, 1, 1, 0], '* = * + * + * + * + * + *'],
    ['suppresses everything when the only part is small', [3], '* = *'],
  ])('%s', (_, parts, output) => {
    expect(published(parts)).toBe(output);
  });

  it('shows everything at the threshold 1', () => {
    expect(published([1, 2, 0], 1)).toBe('3 = 1 + 2 + 0');
  });

  it('shows the parts in the order given, whatever it is', () => {
    expect(published([8, 0, 30, 3])).toBe('41 = * + 0 + 30 + *');
  });

  it('marks as suppressed exactly what has no value', () => {
    const { total, parts } = publishBreakdown(41, [3, 30, 8, 0], 5);
    expect([total, ...parts].map((count) => count.suppressed)).toEqual([false, true, false, true, false]);
    expect(withholdBreakdown([7, 0])).toEqual({
      total: { value: null, suppressed: true },
      parts: [
        { value: null, suppressed: true },
        { value: null, suppressed: true },
      ],
    });
  });

  it('refuses parts that do not add up, and names a part that is no count', () => {
    expect(() => publishBreakdown(10, [4, 5], 5)).toThrow(
      new RangeError('parts of a total: expected them to add up to 10, got 9'),
    );
    expect(() => publishBreakdown(10, [11, -1], 5)).toThrow(/^part 2 of 2: expected a whole number/);
    expect(() => publishBreakdown(9, [4, 5], 0)).toThrow(/^threshold: /);
  });
});

describe('an attacker', () => {
  it.each(SMALL_CASES)(
    'who knows the rule learns no suppressed part of $count at the threshold $threshold',
    ({ threshold, count, greatestTotal }) => {
      expect(toldByTheRule(publishBreakdown, threshold, count, greatestTotal)).toEqual([]);
    },
  );

  it.each(SMALL_CASES)(
    'who subtracts learns nothing of $count parts at the threshold $threshold, nor a small sum',
    ({ threshold, count, greatestTotal }) => {
      for (let total = 0; total <= greatestTotal; total += 1) {
        for (const parts of compositions(total, count)) {
          const output = publishBreakdown(total, parts, threshold);
          const hidden = parts.filter((_, index) => output.parts[index]?.suppressed);
          if (isToldBySubtraction(output)) throw new Error(`told: ${written(output)}`);
          if (hidden.length > 0 && !output.total.suppressed && sum(hidden) < threshold) {
            throw new Error(`small sum: ${written(output)}`);
          }
        }
      }
    },
  );

  it.each(BROKEN_TWINS)('finds it when $broken', ({ publisher, gives }) => {
    expect(toldByTheRule(publisher, 5, gives.split('+').length, 16)).toContain(gives);
  });
});

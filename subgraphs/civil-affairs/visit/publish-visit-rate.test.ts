import { CareRuleCode, type CareRule } from '../rule/care-rule';
import { publishVisitRate } from './publish-visit-rate';
import { nobodyDue, type VisitTally } from './visit-tally';

const everybody: CareRule = {
  ruleCode: CareRuleCode.MONTHLY_VISIT_RATE,
  jurisdictionCode: '140502',
  value: '1.00',
  dueOn: '2025-12-31',
  document: 'document',
  section: 'section',
  issuer: 'issuer',
};

function rateOf(tally: Partial<VisitTally>) {
  const { dueAll, visited, missed, declined, dueWilling, visitedWilling, ...rest } = publishVisitRate(
    { ...nobodyDue, registered: (tally.due ?? 0) + 100, ...tally },
    '2024-11',
    everybody,
    5,
  );
  return {
    ...rest,
    shown: [dueAll, visited, missed, declined, dueWilling, visitedWilling].map(({ value }) => value),
  };
}

test('visited, missed and declined add up to those due, the willing stand beside', () => {
  const rate = rateOf({ due: 100, visited: 80, declined: 10, willing: 75, willingVisited: 65 });
  expect(rate.shown).toEqual([100, 80, 10, 10, 75, 65]);
  expect([rate.rateAll, rate.rateWilling, rate.belowTarget]).toEqual(['0.8000', '0.8666', true]);
});

test('everybody visited is the whole rate', () => {
  const rate = rateOf({ due: 30, visited: 30, willing: 30, willingVisited: 30 });
  expect(rate.shown).toEqual([30, 30, 0, 0, 30, 30]);
  expect([rate.rateAll, rate.rateWilling, rate.belowTarget]).toEqual(['1.0000', '1.0000', false]);
});

test('a few missed hide the rate, for they would follow from it; that somebody was missed is said', () => {
  const rate = rateOf({ due: 30, visited: 28, willing: 30, willingVisited: 28 });
  expect(rate.shown).toEqual([30, null, null, 0, null, null]);
  expect([rate.rateAll, rate.rateWilling, rate.belowTarget]).toEqual([null, null, true]);
});

test('a few unwilling hide the counts of the willing and their rate', () => {
  const rate = rateOf({ due: 30, visited: 30, willing: 27, willingVisited: 27 });
  expect(rate.shown).toEqual([30, 30, 0, 0, null, null]);
  expect([rate.rateAll, rate.rateWilling]).toEqual(['1.0000', null]);
});

test('with fewer due than the threshold nothing is shown but whether the target was met', () => {
  const rate = rateOf({ due: 3, visited: 3, willing: 3, willingVisited: 3 });
  expect(rate.shown).toEqual([null, null, null, null, null, null]);
  expect([rate.rateAll, rate.belowTarget]).toEqual([null, false]);
});

test('with fewer others than the threshold those due are hidden, or the others would be told', () => {
  const rate = rateOf({ registered: 33, due: 30, visited: 30, willing: 30, willingVisited: 30 });
  expect(rate.shown).toEqual([null, null, null, null, null, null]);
  expect(rate.belowTarget).toBe(false);
});

test('nobody due is a count, without a rate', () => {
  const rate = rateOf({});
  expect(rate.shown).toEqual([0, 0, 0, 0, 0, 0]);
  expect([rate.rateAll, rate.rateWilling, rate.belowTarget]).toEqual([null, null, null]);
});

test('a rate is cut, never rounded up to the target', () => {
  const rate = rateOf({ due: 100_000, visited: 99_995, declined: 0, willing: 0 });
  expect([rate.rateAll, rate.belowTarget]).toEqual(['0.9999', true]);
});

test('the target says where it is written', () => {
  const rate = rateOf({ due: 10, visited: 10 });
  expect(rate).toMatchObject({
    month: '2024-11',
    target: '1.00',
    targetDueOn: '2025-12-31',
    targetSource: { document: 'document', section: 'section', synthetic: false },
  });
});

test('no hidden number of persons can be told from what is shown', () => {
  const threshold = 3;
  const possible = new Map<string, Set<number>[]>();
  for (const [wv = 0, wm = 0, wd = 0, uv = 0, um = 0, ud = 0] of everyTally(6, 9)) {
    const due = wv + wm + wd + uv + um + ud;
    const tally = {
      registered: due + 50,
      due,
      visited: wv + uv,
      declined: wd + ud,
      willing: wv + wm + wd,
      willingVisited: wv,
    };
    const rate = publishVisitRate(tally, '2024-11', everybody, threshold);
    const { dueAll, visited, missed, declined, dueWilling, visitedWilling } = rate;
    const counts = [dueAll, visited, missed, declined, dueWilling, visitedWilling].map(({ value }) => value);
    const key = JSON.stringify([counts, rate.rateAll, rate.rateWilling, rate.belowTarget]);
    const values = possible.get(key) ?? counts.map(() => new Set<number>());
    [due, tally.visited, wm + um, tally.declined, tally.willing, wv].forEach((count, index) =>
      values[index]?.add(count),
    );
    possible.set(key, values);
  }
  expect(possible.size).toBeGreaterThan(50);
  const told = [...possible].filter(([key, values]) => {
    const [counts] = JSON.parse(key) as [(number | null)[]];
    return values.some((set, index) => counts[index] === null && set.size === 1 && !set.has(0));
  });
  expect(told.map(([key]) => key)).toEqual([]);
});

/** Every list of `parts` counts from 0 with a sum of at most `most`. */
function* everyTally(parts: number, most: number): Generator<number[]> {
  if (parts === 0) return yield [];
  for (let first = 0; first <= most; first += 1) {
    for (const rest of everyTally(parts - 1, most - first)) yield [first, ...rest];
  }
}

import { CareRuleCode, type CareRule } from '../rule/care-rule';
import { everyTally, singlePlace, toldOutputs } from '../testing/single-place';
import { publishVisitRate } from './publish-visit-rate';
import { visitBreakdowns } from './visit-breakdowns';

const everybody: CareRule = {
  ruleCode: CareRuleCode.MONTHLY_VISIT_RATE,
  jurisdictionCode: '140502',
  value: '1.00',
  dueOn: '2025-12-31',
  document: 'document',
  section: 'section',
  issuer: 'issuer',
};

const nobody = { elders: 0, specialDifficulty: 0, visited: 0, declined: 0, willing: 0, willingVisited: 0 };

/** The visits of a compound without neighbours in which a hundred elders are not due, unless told. */
function publishedOf({ due = 0, ...given }: { due?: number } & Partial<typeof nobody>, threshold = 5) {
  const counts = { ...nobody, elders: due + 100, specialDifficulty: due, ...given };
  return publishVisitRate(singlePlace(counts, visitBreakdowns, threshold), '2024-11', everybody);
}

function rateOf(given: Parameters<typeof publishedOf>[0]) {
  const { dueAll, visited, missed, declined, dueWilling, visitedWilling, ...rest } = publishedOf(given);
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

test('a few who were not visited hide the number visited, the rate and whether it is below the target', () => {
  const rate = rateOf({ due: 30, visited: 28, willing: 30, willingVisited: 28 });
  expect(rate.shown).toEqual([30, null, null, null, 30, null]);
  expect([rate.rateAll, rate.rateWilling, rate.belowTarget]).toEqual([null, null, null]);
});

test('a few who declined, or did not, are hidden beside the rate', () => {
  const rate = rateOf({ due: 30, visited: 20, declined: 2, willing: 30, willingVisited: 20 });
  expect(rate.shown).toEqual([30, 20, null, null, 30, 20]);
  expect([rate.rateAll, rate.rateWilling, rate.belowTarget]).toEqual(['0.6666', '0.6666', true]);
});

test('a few unwilling hide the counts of the willing and their rate', () => {
  const rate = rateOf({ due: 30, visited: 30, willing: 27, willingVisited: 27 });
  expect(rate.shown).toEqual([30, 30, 0, 0, null, null]);
  expect([rate.rateAll, rate.rateWilling]).toEqual(['1.0000', null]);
});

test('a few unwilling who were visited hide how many of the willing were', () => {
  const rate = rateOf({ due: 40, visited: 20, willing: 30, willingVisited: 18 });
  expect(rate.shown).toEqual([40, 20, 20, 0, 30, null]);
  expect(rate.rateWilling).toBeNull();
});

test('with fewer due than the threshold nothing is shown, nor whether the target was met', () => {
  const rate = rateOf({ due: 3, visited: 3, willing: 3, willingVisited: 3 });
  expect(rate.shown).toEqual([null, null, null, null, null, null]);
  expect([rate.rateAll, rate.belowTarget]).toEqual([null, null]);
});

test('with fewer others than the threshold those due are hidden, or the others would be told', () => {
  const rate = rateOf({ elders: 33, due: 30, visited: 30, willing: 30, willingVisited: 30 });
  expect(rate.shown).toEqual([null, null, null, null, null, null]);
  expect(rate.belowTarget).toBeNull();
});

test('nobody due is a count, without a rate', () => {
  const rate = rateOf({});
  expect(rate.shown).toEqual([0, 0, 0, 0, 0, 0]);
  expect([rate.rateAll, rate.rateWilling, rate.belowTarget]).toEqual([null, null, null]);
});

test('a rate is cut, never rounded up to the target', () => {
  const rate = rateOf({ due: 100_000, visited: 99_995 });
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

test('no hidden number of persons of one place can be told by who knows the rule', () => {
  function* rates() {
    for (const [wv = 0, wm = 0, wd = 0, uv = 0, um = 0, ud = 0] of everyTally(6, 9)) {
      const due = wv + wm + wd + uv + um + ud;
      const willing = wv + wm + wd;
      const stored = [due, wv + uv, wm + um, wd + ud, willing, wv];
      const [, visited = 0, , declined = 0] = stored;
      const rate = publishedOf({ due, visited, declined, willing, willingVisited: wv }, 3);
      const shown = [
        rate.dueAll,
        rate.visited,
        rate.missed,
        rate.declined,
        rate.dueWilling,
        rate.visitedWilling,
      ];
      yield { shown: shown.map(({ value }) => value), stored };
    }
  }
  expect(toldOutputs(rates())).toEqual([]);
});

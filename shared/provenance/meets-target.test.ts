import { Comparator } from './published-figure';
import { meetsTarget } from './meets-target';

describe('whether a target is met', () => {
  it.each([
    [Comparator.AT_LEAST, 98.5, true],
    [Comparator.AT_LEAST, 98.4, false],
    [Comparator.MORE_THAN, 98.5, false],
    [Comparator.MORE_THAN, 98.6, true],
    [Comparator.AT_MOST, 98.5, true],
    [Comparator.AT_MOST, 98.6, false],
    [Comparator.EQUAL, 98.5, true],
    [Comparator.EQUAL, 98.4, false],
    [Comparator.APPROXIMATELY, 98.5, null],
  ])('%s 98.5: %d is %s', (comparator, actual, met) => {
    expect(meetsTarget(actual, comparator, 98.5)).toBe(met);
  });
});

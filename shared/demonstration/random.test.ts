import { randomStream, split } from './random';

const sum = (parts: readonly number[]) => parts.reduce((left, right) => left + right, 0);

describe('randomStream', () => {
  const draws = (purpose: string) => {
    const stream = randomStream(purpose);
    return Array.from({ length: 50 }, () => stream.int(0, 1_000_000));
  };

  it('repeats itself for the same purpose and differs for another', () => {
    expect(draws('a/b')).toEqual(draws('a/b'));
    expect(draws('a/b')).not.toEqual(draws('a/c'));
  });

  it('reaches both ends of a range and nothing outside it', () => {
    const stream = randomStream('ends');
    const seen = new Set(Array.from({ length: 300 }, () => stream.int(3, 6)));
    expect([...seen].sort()).toEqual([3, 4, 5, 6]);
  });

  it('takes a chance about as often as said, never at 0 and always at 1', () => {
    const stream = randomStream('chance');
    const hits = (p: number) => Array.from({ length: 2000 }, () => stream.chance(p)).filter(Boolean).length;
    expect(hits(0)).toBe(0);
    expect(hits(1)).toBe(2000);
    expect(hits(0.25)).toBeGreaterThan(400);
    expect(hits(0.25)).toBeLessThan(600);
  });

  it('shuffles a copy that holds the same items', () => {
    const items = Array.from({ length: 40 }, (_, index) => index);
    const other = randomStream('shuffle').shuffle(items);
    expect(other).not.toEqual(items);
    expect([...other].sort((left, right) => left - right)).toEqual(items);
    expect(items[0]).toBe(0);
  });

  it('names the stream when asked for the impossible', () => {
    expect(() => randomStream('empty').pick([])).toThrow(
      'random stream "empty": pick expected at least one item',
    );
    expect(() => randomStream('turned').int(2, 1)).toThrow('random stream "turned": int expected');
  });
});

describe('split', () => {
  it('gives the largest remainders the missing units', () => {
    expect(split(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(split(7, [5, 3, 2])).toEqual([4, 2, 1]);
    expect(split(0, [1, 2])).toEqual([0, 0]);
    expect(split(5, [0, 1])).toEqual([0, 5]);
  });

  it('sums exactly for any weights', () => {
    const stream = randomStream('split');
    for (let round = 0; round < 200; round += 1) {
      const total = stream.int(0, 5000);
      const weights = Array.from({ length: stream.int(1, 30) }, () => stream.int(1, 97));
      expect(sum(split(total, weights))).toBe(total);
    }
  });

  it.each([
    [1.5, [1]],
    [-1, [1]],
    [3, []],
    [3, [0, 0]],
    [3, [-1, 2]],
    [3, [Number.NaN]],
  ])('refuses %p over %p', (total, weights) => {
    expect(() => split(total, weights)).toThrow('split: expected');
  });
});

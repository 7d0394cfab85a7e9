import { createHash } from 'node:crypto';
import { drawDoubleRandom } from './draw';

const pool = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
const input = { seed: '2024-11', targets: pool('U-', 20), inspectors: pool('I-', 6), targetCount: 5 };

test('the same seed and pools give the same draw, in whatever order the pools come', () => {
  const draw = drawDoubleRandom(input);
  expect(draw).toHaveLength(5);
  expect(
    drawDoubleRandom({
      ...input,
      targets: input.targets.toReversed(),
      inspectors: input.inspectors.toReversed(),
    }),
  ).toEqual(draw);
});

test('it is what everybody computes who knows the seed', () => {
  const digest = (text: string) => createHash('sm3').update(text).digest('hex');
  const smallest = (members: string[], prefix: string) =>
    members.toSorted((left, right) =>
      digest(`${prefix}\n${left}`) < digest(`${prefix}\n${right}`) ? -1 : 1,
    );
  const [first] = drawDoubleRandom(input);
  const expected = String(smallest(input.targets, '2024-11\ntarget')[0]);
  expect(first).toEqual({
    uscc: expected,
    inspectors: smallest(input.inspectors, `2024-11\n${expected}`).slice(0, 2),
  });
});

test('another seed gives another draw, and over many seeds every target is drawn about as often', () => {
  expect(drawDoubleRandom({ ...input, seed: '2024-12' })).not.toEqual(drawDoubleRandom(input));
  const drawn = pool('seed-', 2000).flatMap((seed) =>
    drawDoubleRandom({ ...input, seed }).map(({ uscc }) => uscc),
  );
  for (const target of input.targets) {
    const times = drawn.filter((uscc) => uscc === target).length;
    expect(times).toBeGreaterThan(420);
    expect(times).toBeLessThan(580);
  }
});

test('two different inspectors go to a target; more targets than there are give all, each once', () => {
  const all = drawDoubleRandom({ ...input, targets: [...input.targets, 'U-1'], targetCount: 99 });
  expect(all).toHaveLength(20);
  for (const { inspectors } of all) expect(new Set(inspectors).size).toBe(2);
  expect(drawDoubleRandom({ ...input, targets: [] })).toEqual([]);
});

import { changedPaths } from './changed-paths';

const answer = {
  compound: {
    name: '示例小区',
    projects: [
      { no: 'P1', stage: 'PLANNED' },
      { no: 'P2', stage: null },
    ],
    hazards: [] as unknown[],
    police: { cases: 0 } as unknown,
  },
};

function changed(change: (copy: typeof answer) => void): string[] {
  const copy = structuredClone(answer);
  change(copy);
  return changedPaths(answer, copy);
}

test('equal answers differ nowhere', () => {
  expect(changed(() => undefined)).toEqual([]);
});

test('a leaf with another value is named by its path, null and zero included', () => {
  expect(
    changed(({ compound }) => {
      compound.name = '另一小区';
      Object.assign(compound.projects[1] ?? {}, { stage: 0 });
    }),
  ).toEqual(['compound.name', 'compound.projects.1.stage']);
});

test('a number and the same number as text differ', () => {
  expect(changedPaths({ count: 1 }, { count: '1' })).toEqual(['count']);
});

test('all leaves of a new item of a list are named, and the empty list that it fills', () => {
  expect(changed(({ compound }) => compound.projects.push({ no: 'P3', stage: 'TENDERED' }))).toEqual([
    'compound.projects.2.no',
    'compound.projects.2.stage',
  ]);
  expect(changed(({ compound }) => compound.hazards.push({ kind: 'LANE' }))).toEqual([
    'compound.hazards',
    'compound.hazards.0.kind',
  ]);
});

test('a block that becomes null is named with what it held', () => {
  expect(changed(({ compound }) => Object.assign(compound, { police: null }))).toEqual([
    'compound.police.cases',
    'compound.police',
  ]);
});

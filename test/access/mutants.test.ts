import { allMutants, differingCells, nameOf, nothingChanged, policyCells, withMutant } from './mutants';

test('as it is, the map of roles agrees with the table on every cell', () => {
  expect(policyCells.length).toBeGreaterThan(5_000);
  expect(differingCells()).toEqual([]);
});

const mutants = allMutants();
const changing = mutants.filter((mutant) => nothingChanged(mutant) === undefined);

test('each rule of each role is dropped once, and grants are added to each', () => {
  expect(new Set(mutants.map(nameOf)).size).toBe(mutants.length);
  expect(mutants.filter(({ change }) => change === 'dropped').length).toBeGreaterThan(15);
  expect(changing.length).toBeGreaterThan(200);
});

test('every mutant is caught, by cells of its own role and no others', async () => {
  const caught = new Map<string, number>();
  for (const mutant of changing) {
    const cells = await withMutant(mutant, () => differingCells());
    caught.set(nameOf(mutant), cells.length);
    const others = cells.filter(({ asker }) => asker.role !== mutant.role);
    expect([nameOf(mutant), others]).toEqual([nameOf(mutant), []]);
  }
  expect([...caught].filter(([, cells]) => cells === 0).map(([name]) => name)).toEqual([]);
});

test('a grant that changes nothing for anybody is one that the role has, that no field asks for, or of no token', async () => {
  for (const mutant of mutants.filter((each) => !changing.includes(each))) {
    const cells = await withMutant(mutant, () => differingCells());
    expect([nameOf(mutant), nothingChanged(mutant), cells]).toEqual([
      nameOf(mutant),
      nothingChanged(mutant),
      [],
    ]);
  }
});

test('afterwards the map of roles is as it was', () => {
  expect(differingCells()).toEqual([]);
});

import { schemaDifferences } from '../../../shared/database/testing/schema-agreement';
import { openFixture } from '../../../shared/subgraph/testing/department-fixture';
import { marketRegulation } from '../index';
import { PersonsAndPlaceOfInspections1730000004002 } from './1730000004002-persons-and-place-of-inspections';
import { ListsAndKindsOfPenalties1730000004003 } from './1730000004003-lists-and-kinds-of-penalties';

/** The first two migrations make tables from nothing; these change what is there. */
const changing = [
  new PersonsAndPlaceOfInspections1730000004002(),
  new ListsAndKindsOfPenalties1730000004003(),
];

test('every migration that changes tables can be undone, last first, and done again', async () => {
  const { department, stop } = await openFixture(marketRegulation);
  const { database } = department;
  const runner = database.createQueryRunner();
  for (const migration of changing.toReversed()) await migration.down(runner);
  const differences = await schemaDifferences(database);
  const touched = new Set(differences.map((line) => line.split(/[.:]/)[0]));
  expect(touched).toEqual(new Set([...touched, 'responsible_person', 'inspection', 'penalty']));
  for (const migration of changing) await migration.up(runner);
  expect(await schemaDifferences(database)).toEqual([]);
  await runner.release();
  await stop();
});

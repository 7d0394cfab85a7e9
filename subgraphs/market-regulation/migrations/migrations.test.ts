import { schemaDifferences } from '../../../shared/database/schema-agreement';
import { openFixture } from '../../../shared/subgraph/department-fixture';
import { marketRegulation } from '../index';
import { PersonsAndPlaceOfInspections1730000004002 } from './1730000004002-persons-and-place-of-inspections';

test('the table of persons and the place of inspections can be undone and done again', async () => {
  const { department, stop } = await openFixture(marketRegulation);
  const { database } = department;
  const runner = database.createQueryRunner();
  const migration = new PersonsAndPlaceOfInspections1730000004002();
  await migration.down(runner);
  const differences = await schemaDifferences(database);
  expect(new Set(differences.map((line) => line.split(/[.:]/)[0]))).toEqual(
    new Set(['responsible_person', 'inspection']),
  );
  await migration.up(runner);
  expect(await schemaDifferences(database)).toEqual([]);
  await runner.release();
  await stop();
});

import { schemaDifferences } from '../../../shared/database/schema-agreement';
import { openFixture } from '../../../shared/subgraph/department-fixture';
import { housing } from '../index';

test('what came with the persons can be undone and done again', async () => {
  const { department, stop } = await openFixture(housing);
  const { database } = department;
  await database.undoLastMigration();
  await database.undoLastMigration();
  const differences = await schemaDifferences(database);
  expect(new Set(differences.map((line) => line.split(/[.:]/)[0]))).toEqual(
    new Set(['owners_committee_member', 'elevator_addition_contact', 'care_facility_check']),
  );
  await database.runMigrations({ transaction: 'each' });
  expect(await schemaDifferences(database)).toEqual([]);
  await stop();
});

import { schemaDifferences } from '../../../shared/database/testing/schema-agreement';
import { openFixture } from '../../../shared/subgraph/testing/department-fixture';
import { civilAffairs } from '../index';

test('the migrations make the tables that the entities say', async () => {
  const { department, stop } = await openFixture(civilAffairs);
  expect(await schemaDifferences(department.database)).toEqual([]);
  await stop();
});

test('the migrations can be undone', async () => {
  const { department, stop } = await openFixture(civilAffairs);
  for (const _ of department.database.migrations) await department.database.undoLastMigration();
  await expect(department.database.query('SELECT COUNT(*) FROM elder')).rejects.toThrow(/elder/);
  await stop();
});

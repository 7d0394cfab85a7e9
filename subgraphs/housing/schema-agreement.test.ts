import { schemaDifferences } from '../../shared/database/testing/schema-agreement';
import { openFixture } from '../../shared/subgraph/testing/department-fixture';
import { housing } from './index';

test('the migrations of housing make the tables that its entities say', async () => {
  const { department, stop } = await openFixture(housing);
  expect(await schemaDifferences(department.database)).toEqual([]);
  await stop();
});

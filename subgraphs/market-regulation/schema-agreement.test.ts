import { schemaDifferences } from '../../shared/database/testing/schema-agreement';
import { openFixture } from '../../shared/subgraph/testing/department-fixture';
import { marketRegulation } from './index';

test('the migrations of market regulation make the tables that its entities say', async () => {
  const { department, stop } = await openFixture(marketRegulation);
  expect(await schemaDifferences(department.database)).toEqual([]);
  await stop();
});

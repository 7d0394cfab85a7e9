import { schemaDifferences } from '../../shared/database/schema-agreement';
import { openFixture } from '../../shared/subgraph/department-fixture';
import { publicSecurity } from './index';

test('the migrated tables are what the entities say', async () => {
  const fixture = await openFixture(publicSecurity);
  expect(await schemaDifferences(fixture.department.database)).toEqual([]);
  await fixture.stop();
});

test('no person, and nothing that tells persons apart, stands in the graph', async () => {
  const fixture = await openFixture(publicSecurity);
  const { sdl } = fixture.department;
  expect(sdl).toContain('type Case ');
  expect(sdl).not.toMatch(/personName|residentId|phone|personRef|suspect|victim|reporter|address/i);
  await fixture.stop();
});

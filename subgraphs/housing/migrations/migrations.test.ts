import { schemaDifferences } from '../../../shared/database/schema-agreement';
import { openFixture } from '../../../shared/subgraph/department-fixture';
import { housing } from '../index';
import { CommitteeMembersAndContacts1730000001500 } from './1730000001500-committee-members-and-contacts';
import { PlaceOfBuildingChecks1730000001600 } from './1730000001600-place-of-building-checks';

test.each([
  {
    migration: new CommitteeMembersAndContacts1730000001500(),
    tables: ['owners_committee_member', 'elevator_addition_contact'],
  },
  { migration: new PlaceOfBuildingChecks1730000001600(), tables: ['care_facility_check'] },
])('$migration.name can be undone and done again', async ({ migration, tables }) => {
  const { department, stop } = await openFixture(housing);
  const { database } = department;
  const runner = database.createQueryRunner();
  await migration.down(runner);
  const differences = await schemaDifferences(database);
  expect(new Set(differences.map((line) => line.split(/[.:]/)[0]))).toEqual(new Set(tables));
  await migration.up(runner);
  expect(await schemaDifferences(database)).toEqual([]);
  await runner.release();
  await stop();
});

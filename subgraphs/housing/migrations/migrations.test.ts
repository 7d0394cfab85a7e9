import { schemaDifferences } from '../../../shared/database/testing/schema-agreement';
import { openFixture } from '../../../shared/subgraph/testing/department-fixture';
import { housing } from '../index';
import { CommitteeMembersAndContacts1730000001500 } from './1730000001500-committee-members-and-contacts';
import { PlansAndAcceptance1730000001800 } from './1730000001800-plans-and-acceptance';
import { StreetWork1730000001900 } from './1730000001900-street-work';
import { PlaceOfBuildingChecks1730000001600 } from './1730000001600-place-of-building-checks';

test.each([
  {
    migration: new CommitteeMembersAndContacts1730000001500(),
    tables: ['owners_committee_member', 'elevator_addition_contact'],
  },
  { migration: new PlaceOfBuildingChecks1730000001600(), tables: ['care_facility_check'] },
  {
    migration: new PlansAndAcceptance1730000001800(),
    tables: [
      'compound',
      'renovation_project',
      'property_service',
      'guideline',
      'care_facility_provision',
      'selection_rule',
    ],
  },
  {
    migration: new StreetWork1730000001900(),
    tables: [
      'work_record',
      'joint_meeting',
      'weekly_submission',
      'scheme_notice',
      'scheme_approval_step',
      'grade_verification',
      'fire_alliance_member',
      'compensation_standard',
    ],
  },
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

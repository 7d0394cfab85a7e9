import { openFixture } from '../../../shared/subgraph/testing/department-fixture';
import { FireHazard } from '../fire-safety/fire-hazard';
import { housing } from '../index';
import { hazardRow } from '../testing/housing-rows';
import { BuildingCheck, BuildingCheckOutcome, BuildingCheckSubject } from './building-check';

function check(checkNo: string, facts: Partial<BuildingCheck>): Partial<BuildingCheck> {
  return {
    checkNo,
    checkedOn: '2024-05-01',
    subject: BuildingCheckSubject.STRUCTURE,
    outcome: BuildingCheckOutcome.FINDING,
    synthetic: true,
    ...facts,
  };
}

const asked = `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on CareFacility { housing {
  buildingCheckCount openBuildingFindingCount openFireHazardCount buildingChecks(first: 1) { checkNo } } } } }`;

test('a facility has its open findings and the open hazards of its compound; without a check, nothing', async () => {
  const fixture = await openFixture(housing);
  await fixture.insert(BuildingCheck, [
    check('BC-1', { facilityId: 'CF-1', compoundId: 'CMP-1' }),
    check('BC-2', {
      facilityId: 'CF-1',
      compoundId: 'CMP-1',
      rectifiedOn: '2024-06-01',
      checkedOn: '2024-05-09',
    }),
    check('BC-3', { facilityId: 'CF-1', compoundId: 'CMP-1', outcome: BuildingCheckOutcome.IN_ORDER }),
    check('BC-4', { facilityId: 'CF-2', compoundId: null, outcome: BuildingCheckOutcome.IN_ORDER }),
  ]);
  await fixture.insert(FireHazard, [
    hazardRow('FH-1', 'CMP-1'),
    hazardRow('FH-2', 'CMP-1', { clearedOn: '2024-06-01' }),
  ]);
  const statementsFor = async (ids: readonly string[]) => {
    fixture.statements.length = 0;
    const answer = await fixture.ask(asked, { ids: ids.map((id) => ({ __typename: 'CareFacility', id })) });
    return { answer, count: fixture.statements.length };
  };
  const one = await statementsFor(['CF-1']);
  const all = await statementsFor(['CF-1', 'CF-2', 'CF-3']);
  expect(all.answer.data?.['_entities']).toEqual([
    {
      housing: {
        buildingCheckCount: 3,
        openBuildingFindingCount: 1,
        openFireHazardCount: 1,
        buildingChecks: [{ checkNo: 'BC-2' }],
      },
    },
    {
      housing: {
        buildingCheckCount: 1,
        openBuildingFindingCount: 0,
        openFireHazardCount: null,
        buildingChecks: [{ checkNo: 'BC-4' }],
      },
    },
    { housing: null },
  ]);
  expect(all.answer.errors).toBeUndefined();
  expect(all.count).toBe(one.count);
  await fixture.department.database.query('DELETE FROM fire_hazard');
  const { answer } = await statementsFor(['CF-1']);
  expect(answer.data?.['_entities']).toMatchObject([{ housing: { openFireHazardCount: null } }]);
  await fixture.stop();
});

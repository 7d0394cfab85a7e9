import type { IndicatorReference } from '../../../shared/reference/indicator';
import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import {
  CareFacilityProvision,
  FacilityProvisionMode,
  FacilityProvisionSetting,
} from '../care-provision/care-facility-provision';
import { CompoundHousing } from '../compound/compound-housing';
import { insertSelectionRules } from '../demo/selection-rules';
import { housing } from '../index';
import { belongingTo, compoundRow, references } from '../testing/housing-rows';

interface Candidate {
  readonly compound: { readonly id: string };
  readonly hasCareFacility: boolean;
  readonly reasons: readonly { readonly criterion: string; readonly met: boolean | null }[];
}

describe('a candidate has a care facility', () => {
  const ids = ['CMP-GOT', 'CMP-OUTSTANDING', 'CMP-TOLD', 'CMP-TOLD-NONE', 'CMP-UNHEARD'];
  const facilities = (subjectKey: string, value: number): IndicatorReference => ({
    ...{ subjectType: 'Compound', subjectKey, code: 'CARE_FACILITIES', period: 'CURRENT' },
    ...{ value, suppressed: false, asOf: '2024-11-15' },
  });
  let fixture: DepartmentFixture;
  beforeAll(async () => {
    fixture = await openFixture(housing, {
      references: references(belongingTo('140502001001', ids)),
      indicators: { 'civil-affairs': [facilities('CMP-TOLD', 2), facilities('CMP-TOLD-NONE', 0)] },
    });
    await insertSelectionRules(fixture.insert);
    await fixture.insert(
      CompoundHousing,
      ids.map((id) => compoundRow(id)),
    );
    const due = { setting: FacilityProvisionSetting.OLD_COMPOUND, dueBy: '2025-12-31', synthetic: true };
    await fixture.insert(CareFacilityProvision, [
      {
        ...{ ...due, provisionNo: 'CP-1', compoundId: 'CMP-GOT' },
        ...{ mode: FacilityProvisionMode.LEASE, settledOn: '2024-03-01' },
      },
      { ...due, provisionNo: 'CP-2', compoundId: 'CMP-OUTSTANDING' },
    ]);
  });
  afterAll(() => fixture.stop());

  test('by housing’s register, or where civil affairs has told of one in operation; those without come first', async () => {
    const { data, errors } = await fixture.ask(`{ renovationCandidates(within: "140502", planYear: 2025) {
      nodes { compound { id } hasCareFacility reasons { criterion met } } } }`);
    expect(errors).toBeUndefined();
    const { nodes } = (data as unknown as { renovationCandidates: { nodes: Candidate[] } })
      .renovationCandidates;
    expect(nodes.map(({ compound, hasCareFacility }) => [compound.id, hasCareFacility])).toEqual([
      ['CMP-OUTSTANDING', false],
      ['CMP-TOLD-NONE', false],
      ['CMP-UNHEARD', false],
      ['CMP-GOT', true],
      ['CMP-TOLD', true],
    ]);
    for (const { hasCareFacility, reasons } of nodes)
      expect(reasons).toContainEqual({ criterion: 'NO_CARE_FACILITY', met: !hasCareFacility });
  });
});

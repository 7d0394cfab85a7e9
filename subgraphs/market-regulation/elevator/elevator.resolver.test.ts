import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { marketRegulation } from '../index';
import { InspectionResult } from '../inspection/inspection-result';
import { Elevator } from './elevator';
import { ElevatorCheck } from './elevator-check';

describe('an elevator', () => {
  let fixture: DepartmentFixture;
  const ask = async (registrationCode: string, on: string | null = null) => {
    const answer = await fixture.ask(
      `query ($registrationCode: ID!, $on: Date) { elevator(registrationCode: $registrationCode) {
        registrationCode compound { id } building { id } facility { id } user { uscc } maintainer { uscc }
        marketRegulation(on: $on) {
          asOf source { synthetic } useRegistered useRegisteredOn nextInspectionDue inspectionOverdue
          lastInspectedOn lastResult equipmentStatus
        }
      } }`,
      { registrationCode, on },
    );
    expect(answer.errors).toBeUndefined();
    return answer.data?.['elevator'] as Record<string, unknown> | null;
  };

  beforeAll(async () => {
    fixture = await openFixture(marketRegulation, { today: '2024-11-15' });
    await fixture.insert(Elevator, [
      {
        registrationCode: 'E1',
        compoundId: 'C1',
        buildingId: 'C1-B01',
        userUscc: 'U1',
        installedOn: '2022-01-01',
        useRegisteredOn: '2022-01-20',
        suspendedOn: '2024-10-01',
        decommissionedOn: '2024-11-10',
        synthetic: false,
      },
    ]);
    await fixture.insert(ElevatorCheck, [
      {
        registrationCode: 'E1',
        checkedOn: '2022-01-01',
        result: InspectionResult.PASS,
        nextDueOn: '2023-01-01',
      },
      { registrationCode: 'E1', checkedOn: '2023-02-01', result: InspectionResult.FAIL, nextDueOn: null },
      {
        registrationCode: 'E1',
        checkedOn: '2023-03-01',
        result: InspectionResult.PASS,
        nextDueOn: '2024-03-01',
      },
    ]);
  });
  afterAll(() => fixture.stop());

  it('links to where it stands, who uses it and who maintains it', async () => {
    expect(await ask('E1')).toMatchObject({
      registrationCode: 'E1',
      compound: { id: 'C1' },
      building: { id: 'C1-B01' },
      facility: null,
      user: { uscc: 'U1' },
      maintainer: null,
    });
  });

  it.each([
    ['2021-12-31', null],
    [
      '2022-01-19',
      {
        useRegistered: false,
        useRegisteredOn: null,
        nextInspectionDue: '2023-01-01',
        inspectionOverdue: false,
      },
    ],
    ['2022-01-20', { useRegistered: true, useRegisteredOn: '2022-01-20', lastInspectedOn: '2022-01-01' }],
    ['2023-01-01', { inspectionOverdue: false, lastResult: 'PASS' }],
    ['2023-02-01', { inspectionOverdue: true, lastResult: 'FAIL', nextInspectionDue: '2023-01-01' }],
    ['2023-03-01', { inspectionOverdue: false, lastResult: 'PASS', nextInspectionDue: '2024-03-01' }],
    ['2024-09-30', { inspectionOverdue: true, equipmentStatus: 'IN_USE' }],
    ['2024-10-01', { inspectionOverdue: false, equipmentStatus: 'SUSPENDED' }],
    ['2024-11-10', { inspectionOverdue: false, equipmentStatus: 'DECOMMISSIONED' }],
  ])('stands on %s as it did that day', async (on, expected) => {
    const block = (await ask('E1', on))?.['marketRegulation'];
    if (expected === null) expect(block).toBeNull();
    else expect(block).toMatchObject({ asOf: on, source: { synthetic: false }, ...expected });
  });

  it('is null when there is none of the code', async () => {
    expect(await ask('E9')).toBeNull();
  });
});

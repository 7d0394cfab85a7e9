import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { Elevator } from '../elevator/elevator';
import { ElevatorCheck } from '../elevator/elevator-check';
import { marketRegulation } from '../index';
import { Inspection } from '../inspection/inspection';
import { InspectionDomain, InspectionMode } from '../inspection/inspection-kinds';
import { InspectionResult } from '../inspection/inspection-result';
import { LicenceKind } from '../licence/licence-kind';
import { LicenceRecord } from '../licence/licence-record';
import { askEntities, statementsFor } from '../testing/ask-entities';
import { CareFacilityMarketRegulation } from './care-facility-market-regulation';

const query = `query ($representations: [_Any!]!, $on: Date, $domain: InspectionDomain) {
  _entities(representations: $representations) {
    ... on CareFacility {
      marketRegulation(on: $on) {
        asOf source { synthetic } servesFood
        foodLicence { number expired }
        inspectionCount(domain: $domain) failedInspectionCount(domain: $domain)
        inspections(domain: $domain) { inspectionNo result }
        elevatorCount overdueElevatorCount unregisteredElevatorCount elevators { registrationCode facility { id } user { uscc } }
      }
    }
  }
}`;

const facilities = (...ids: string[]) => ids.map((id) => ({ __typename: 'CareFacility', id }));

describe('a care facility in the eyes of market regulation', () => {
  let fixture: DepartmentFixture;
  const block = async (id: string, variables: Record<string, unknown> = {}) => {
    const [entity] = await askEntities(fixture, query, facilities(id), variables);
    return entity?.['marketRegulation'];
  };

  beforeAll(async () => {
    fixture = await openFixture(marketRegulation);
    await fixture.insert(CareFacilityMarketRegulation, [
      { facilityId: 'CF1', servesFood: true, synthetic: true },
      { facilityId: 'CF2', servesFood: false, synthetic: true },
    ]);
    const food = { kind: LicenceKind.FOOD, uscc: 'U1' };
    await fixture.insert(LicenceRecord, [
      { ...food, number: 'F1', facilityId: 'CF1', validFrom: '2015-01-01', validTo: '2019-12-31' },
      { ...food, number: 'F2', facilityId: 'CF1', validFrom: '2020-01-01', validTo: '2024-10-31' },
      { ...food, number: 'F3', facilityId: null, validFrom: '2024-01-01' },
    ]);
    const common = {
      domain: InspectionDomain.FOOD,
      mode: InspectionMode.DOUBLE_RANDOM,
      inspectedOn: '2024-03-02',
      publishedOn: '2024-03-03',
      targetUscc: 'U1',
      synthetic: true,
    };
    await fixture.insert(Inspection, [
      {
        ...common,
        inspectionNo: 'I1',
        drawnOn: '2024-03-01',
        facilityId: 'CF1',
        result: InspectionResult.RECTIFYING,
      },
      {
        ...common,
        inspectionNo: 'I2',
        drawnOn: '2024-03-02',
        facilityId: 'CF1',
        result: InspectionResult.FAIL,
        domain: InspectionDomain.PRICE,
      },
      // The same operator, another kitchen.
      {
        ...common,
        inspectionNo: 'I3',
        drawnOn: '2024-03-01',
        facilityId: 'CF2',
        result: InspectionResult.FAIL,
      },
      {
        ...common,
        inspectionNo: 'I4',
        drawnOn: '2024-03-01',
        facilityId: null,
        result: InspectionResult.FAIL,
      },
    ]);
    await fixture.insert(Elevator, [
      {
        registrationCode: 'E1',
        facilityId: 'CF1',
        userUscc: 'U1',
        installedOn: '2020-01-01',
        synthetic: true,
      },
      {
        registrationCode: 'E2',
        compoundId: 'C1',
        userUscc: 'U1',
        installedOn: '2020-01-01',
        synthetic: true,
      },
    ]);
    await fixture.insert(ElevatorCheck, [
      {
        registrationCode: 'E1',
        checkedOn: '2023-06-01',
        result: InspectionResult.PASS,
        nextDueOn: '2024-06-01',
      },
    ]);
  });
  afterAll(() => fixture.stop());

  it('has the checks of its own site, not those of the other sites of its operator', async () => {
    expect(await block('CF1')).toMatchObject({
      source: { synthetic: true },
      servesFood: true,
      inspectionCount: 2,
      failedInspectionCount: 2,
      inspections: [
        { inspectionNo: 'I2', result: 'FAIL' },
        { inspectionNo: 'I1', result: 'RECTIFYING' },
      ],
    });
    expect(await block('CF1', { domain: 'FOOD' })).toMatchObject({
      inspectionCount: 1,
      failedInspectionCount: 1,
      inspections: [{ inspectionNo: 'I1' }],
    });
  });

  it('has the newest food licence of the site on the day', async () => {
    expect(await block('CF1', { on: '2024-10-31' })).toMatchObject({
      foodLicence: { number: 'F2', expired: false },
    });
    expect(await block('CF1', { on: '2019-12-31' })).toMatchObject({ foodLicence: { number: 'F1' } });
    expect(await block('CF1')).toMatchObject({ foodLicence: { number: 'F2', expired: true } });
    expect(await block('CF2')).toMatchObject({ foodLicence: null, servesFood: false });
  });

  it('has its elevators and how many are overdue', async () => {
    expect(await block('CF1')).toMatchObject({
      elevatorCount: 1,
      overdueElevatorCount: 1,
      unregisteredElevatorCount: 1,
      elevators: [{ registrationCode: 'E1', facility: { id: 'CF1' }, user: { uscc: 'U1' } }],
    });
    expect(await block('CF1', { on: '2024-06-01' })).toMatchObject({ overdueElevatorCount: 0 });
    expect(await block('CF2')).toMatchObject({ elevatorCount: 0, elevators: [] });
  });

  it('has no block when it is no site on record', async () => {
    expect(await block('CF9')).toBeNull();
  });

  it('costs as many statements for two facilities as for one', async () => {
    const one = await statementsFor(fixture, query, facilities('CF1'));
    expect(one).toBeGreaterThan(4);
    expect(await statementsFor(fixture, query, facilities('CF1', 'CF2', 'CF9'))).toBe(one);
  });
});

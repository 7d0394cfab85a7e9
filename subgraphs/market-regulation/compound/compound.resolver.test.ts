import { demonstrationDay } from '../../../shared/time/clock';
import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { marketRegulation } from '../index';
import { Elevator } from '../elevator/elevator';
import { ElevatorCheck } from '../elevator/elevator-check';
import { askEntities, statementsFor } from '../testing/ask-entities';
import { InspectionResult } from '../inspection/inspection-result';

const query = `query ($representations: [_Any!]!, $on: Date, $first: Int = 20, $overdueOnly: Boolean = false) {
  _entities(representations: $representations) {
    ... on Compound {
      id
      marketRegulation(on: $on) {
        asOf
        source { issuer synthetic }
        elevatorCount overdueElevatorCount unregisteredElevatorCount
        elevators(first: $first, overdueOnly: $overdueOnly) {
          registrationCode
          compound { id }
          marketRegulation(on: $on) { inspectionOverdue nextInspectionDue useRegistered equipmentStatus lastResult }
        }
      }
    }
  }
}`;

const compounds = (...ids: string[]) => ids.map((id) => ({ __typename: 'Compound', id }));

const elevator = (registrationCode: string, compoundId: string, more: Partial<Elevator> = {}) => ({
  registrationCode,
  compoundId,
  installedOn: '2020-01-01',
  useRegisteredOn: '2020-02-01',
  synthetic: true,
  ...more,
});

const check = (registrationCode: string, checkedOn: string, nextDueOn: string | null) => ({
  registrationCode,
  checkedOn,
  nextDueOn,
  result: nextDueOn === null ? InspectionResult.FAIL : InspectionResult.PASS,
});

describe('a compound in the eyes of market regulation', () => {
  let fixture: DepartmentFixture;
  const block = async (id: string, variables: Record<string, unknown> = {}) => {
    const [entity] = await askEntities(fixture, query, compounds(id), variables);
    return entity?.['marketRegulation'];
  };

  beforeEach(async () => {
    fixture = await openFixture(marketRegulation, {
      references: {
        compounds: ['C1', 'C2', 'C3'].map((id) => ({
          id,
          name: id,
          aliases: [],
          address: null,
          synthetic: true,
          memberships: [{ communityCode: '140502001001', from: null, to: null }],
        })),
      },
    });
    await fixture.insert(Elevator, [
      elevator('E1', 'C1'),
      elevator('E2', 'C1', { useRegisteredOn: null }),
      elevator('E3', 'C1', { suspendedOn: '2024-06-01' }),
      elevator('E4', 'C1', { decommissionedOn: '2024-06-01' }),
      elevator('E5', 'C2'),
    ]);
    await fixture.insert(ElevatorCheck, [
      check('E1', '2022-11-14', '2023-11-14'),
      check('E1', '2023-11-14', '2024-11-14'),
      check('E1', '2024-11-15', null),
      check('E3', '2023-01-01', '2024-01-01'),
      check('E4', '2023-01-01', '2024-01-01'),
      check('E5', '2023-11-14', '2024-11-14'),
    ]);
  });
  afterEach(() => fixture.stop());

  it('counts elevators that stand, and of these the overdue and the unregistered', async () => {
    expect(await block('C1')).toMatchObject({
      asOf: demonstrationDay,
      elevatorCount: 3,
      overdueElevatorCount: 1,
      unregisteredElevatorCount: 1,
    });
  });

  it('takes a check as in time on the very day on which it is due', async () => {
    expect(await block('C2', { on: '2024-11-14' })).toMatchObject({
      elevatorCount: 1,
      overdueElevatorCount: 0,
    });
    expect(await block('C2', { on: demonstrationDay })).toMatchObject({ overdueElevatorCount: 1 });
  });

  it('answers for a day to come as of today, and says so', async () => {
    expect(await block('C1', { on: '2030-01-01' })).toEqual(await block('C1'));
  });

  it('answers for a day in the past as it was on that day', async () => {
    const past = await block('C1', { on: '2024-02-01' });
    expect(past).toMatchObject({ asOf: '2024-02-01', elevatorCount: 4, overdueElevatorCount: 2 });
    expect(await block('C1', { on: '2019-12-31' })).toMatchObject({ elevatorCount: 0, elevators: [] });
  });

  it('lists the elevators by code, on request only the overdue ones, and as many as asked for', async () => {
    const codes = (list: unknown) =>
      (list as { registrationCode: string }[]).map(({ registrationCode }) => registrationCode);
    expect(codes((await block('C1'))?.['elevators'])).toEqual(['E1', 'E2', 'E3']);
    expect(codes((await block('C1', { overdueOnly: true }))?.['elevators'])).toEqual(['E1']);
    expect(codes((await block('C1', { first: 2 }))?.['elevators'])).toEqual(['E1', 'E2']);
  });

  it('shows of each elevator how it stands; a failed check leaves the due date as it was', async () => {
    const elevators = (await block('C1'))?.['elevators'];
    expect(elevators).toMatchObject([
      {
        compound: { id: 'C1' },
        marketRegulation: {
          inspectionOverdue: true,
          nextInspectionDue: '2024-11-14',
          useRegistered: true,
          lastResult: 'FAIL',
        },
      },
      { marketRegulation: { inspectionOverdue: null, nextInspectionDue: null, useRegistered: false } },
      { marketRegulation: { inspectionOverdue: false, equipmentStatus: 'SUSPENDED' } },
    ]);
  });

  it('says zero of a compound without elevators and nothing of one that it does not know', async () => {
    expect(await block('C3')).toMatchObject({ elevatorCount: 0, elevators: [] });
    expect(await block('C9')).toBeNull();
  });

  it('refuses a list longer than allowed', async () => {
    const answer = await fixture.ask(query, { representations: compounds('C1'), first: 51 });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
  });

  it('sends as many statements for three compounds as for one', async () => {
    const one = await statementsFor(fixture, query, compounds('C1'));
    expect(one).toBeGreaterThan(0);
    expect(await statementsFor(fixture, query, compounds('C1', 'C2', 'C3'))).toBe(one);
  });
});

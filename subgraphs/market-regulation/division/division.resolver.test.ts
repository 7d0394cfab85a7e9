import type { DivisionReference } from '../../../shared/reference/feed';
import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { Elevator } from '../elevator/elevator';
import { ElevatorCheck } from '../elevator/elevator-check';
import { EnterpriseMarketRegulation } from '../enterprise/enterprise-market-regulation';
import { Registrar } from '../enterprise/registrar';
import { RegistrationChange, RegistrationStatus } from '../enterprise/registration-status';
import { marketRegulation } from '../index';
import { InspectionResult } from '../inspection/inspection-result';
import { Penalty } from '../penalty/penalty';
import { askEntities, statementsFor } from '../testing/ask-entities';

const query = `query ($representations: [_Any!]!, $on: Date) {
  _entities(representations: $representations) {
    ... on Division {
      marketRegulation(on: $on) {
        asOf source { synthetic } enterpriseCount penaltyCount elevatorCount overdueElevatorCount
        publishedFigures { figureNo } qualityIndicators { indicator }
      }
    }
  }
}`;

const division = (
  code: string,
  level: DivisionReference['level'],
  parentCode: string | null,
): DivisionReference => ({
  code,
  name: code,
  level,
  parentCode,
  codeSource: 'NBS_2023',
  validFrom: code.endsWith('-P01') ? '2024-07-25' : null,
  validTo: null,
});

const divisions = [
  division('140000', 'PROVINCE', null),
  division('140500', 'PREFECTURE', '140000'),
  division('140502', 'COUNTY', '140500'),
  division('140521', 'COUNTY', '140500'),
  division('140502100', 'TOWNSHIP', '140502'),
  division('140502100229', 'COMMUNITY', '140502100'),
  division('140502100-P01', 'COMMUNITY', '140502100'),
];

const ofDivisions = (...codes: string[]) => codes.map((code) => ({ __typename: 'Division', code }));

describe('a division in the eyes of market regulation', () => {
  let fixture: DepartmentFixture;
  const block = async (code: string, on?: string) => {
    const [entity] = await askEntities(fixture, query, ofDivisions(code), on ? { on } : {});
    return entity?.['marketRegulation'];
  };

  beforeAll(async () => {
    fixture = await openFixture(marketRegulation, {
      references: {
        divisions,
        compounds: [
          {
            id: 'C1',
            name: 'C1',
            aliases: [],
            address: null,
            synthetic: true,
            memberships: [
              { communityCode: '140502100229', from: null, to: '2024-07-25' },
              { communityCode: '140502100-P01', from: '2024-07-25', to: null },
            ],
          },
        ],
      },
    });
    const common = { registrar: Registrar.MARKET_REGULATION, synthetic: true, name: '示例' };
    await fixture.insert(EnterpriseMarketRegulation, [
      { ...common, uscc: 'U1', registeredInCode: '140502', registeredOn: '2010-01-01' },
      { ...common, uscc: 'U2', registeredInCode: '140502', registeredOn: null },
      { ...common, uscc: 'U3', registeredInCode: '140521', registeredOn: '2024-10-01' },
    ]);
    await fixture.insert(RegistrationChange, [
      { uscc: 'U1', changedOn: '2024-09-01', status: RegistrationStatus.DEREGISTERED },
      { uscc: 'U2', changedOn: '2024-09-01', status: RegistrationStatus.REVOKED },
    ]);
    await fixture.insert(Penalty, [
      { decisionNo: 'P1', uscc: 'U1', decidedOn: '2024-01-01', ground: '虚假宣传' },
      { decisionNo: 'P2', uscc: 'U3', decidedOn: '2024-11-01', ground: '虚假宣传' },
    ]);
    const elevator = { installedOn: '2020-01-01', synthetic: true };
    await fixture.insert(Elevator, [
      { ...elevator, registrationCode: 'E1', compoundId: 'C1' },
      { ...elevator, registrationCode: 'E2', compoundId: 'C1' },
      { ...elevator, registrationCode: 'E3', facilityId: 'CF1', communityCode: '140502100229' },
      { ...elevator, registrationCode: 'E4' },
    ]);
    await fixture.insert(ElevatorCheck, [
      {
        registrationCode: 'E1',
        checkedOn: '2023-01-01',
        result: InspectionResult.PASS,
        nextDueOn: '2024-01-01',
      },
    ]);
  });
  afterAll(() => fixture.stop());

  it('rolls up over the tree', async () => {
    expect(await block('140502')).toMatchObject({
      enterpriseCount: 1,
      penaltyCount: 1,
      elevatorCount: 3,
      overdueElevatorCount: 1,
    });
    expect(await block('140500')).toMatchObject({ enterpriseCount: 2, penaltyCount: 2, elevatorCount: 3 });
    expect(await block('140521')).toMatchObject({ enterpriseCount: 1, penaltyCount: 1, elevatorCount: 0 });
  });

  it('counts as of the day, and no penalties before the first of them', async () => {
    expect(await block('140500', '2024-08-31')).toMatchObject({
      asOf: '2024-08-31',
      enterpriseCount: 2,
      penaltyCount: 1,
    });
    expect(await block('140500', '2019-01-01')).toMatchObject({ elevatorCount: 0, penaltyCount: null });
  });

  it('counts a compound that changed its community where it belonged on the day', async () => {
    expect(await block('140502100229', '2024-07-24')).toMatchObject({
      elevatorCount: 3,
      overdueElevatorCount: 1,
    });
    expect(await block('140502100229', '2024-07-25')).toMatchObject({
      elevatorCount: 1,
      overdueElevatorCount: 0,
    });
    expect(await block('140502100-P01', '2024-07-25')).toMatchObject({ elevatorCount: 2 });
    expect(await block('140502100', '2024-07-25')).toMatchObject({ elevatorCount: 3 });
  });

  it('does not pretend to know where below the county a body is registered', async () => {
    expect(await block('140502100')).toMatchObject({ enterpriseCount: null, penaltyCount: null });
  });

  it('has no block where the division did not exist, and none for an unknown code', async () => {
    expect(await block('140502100-P01', '2024-07-24')).toBeNull();
    expect(await block('999999')).toBeNull();
  });

  it('costs as many statements for the whole tree as for one division', async () => {
    const one = await statementsFor(fixture, query, ofDivisions('140502'));
    expect(one).toBeGreaterThan(5);
    expect(await statementsFor(fixture, query, ofDivisions(...divisions.map(({ code }) => code)))).toBe(one);
  });
});

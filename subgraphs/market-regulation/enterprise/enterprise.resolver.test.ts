import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { demonstrationDay } from '../../../shared/time/clock';
import { Elevator } from '../elevator/elevator';
import { marketRegulation } from '../index';
import { Inspection } from '../inspection/inspection';
import { InspectionDomain, InspectionMode } from '../inspection/inspection-kinds';
import { InspectionResult } from '../inspection/inspection-result';
import { LicenceKind } from '../licence/licence-kind';
import { LicenceRecord } from '../licence/licence-record';
import { Penalty } from '../penalty/penalty';
import { askEntities, statementsFor } from '../testing/ask-entities';
import { EnterpriseMarketRegulation } from './enterprise-market-regulation';
import { EnterpriseType, Registrar } from './registrar';
import { RegistrationChange, RegistrationStatus } from './registration-status';

const query = `query ($representations: [_Any!]!, $on: Date, $domain: InspectionDomain, $kind: LicenceKind, $first: Int = 20) {
  _entities(representations: $representations) {
    ... on Enterprise {
      uscc
      marketRegulation(on: $on) {
        asOf source { issuer synthetic }
        registrationStatus statusSince enterpriseType registeredOn registeredIn { code } registrar businessScope
        licenceCount(kind: $kind) licences(kind: $kind, first: $first) { kind number validTo expired facility { id } }
        penaltyCount penalties(first: $first) { decisionNo decidedOn ground amountYuan }
        inspectionCount(domain: $domain) failedInspectionCount(domain: $domain)
        inspections(domain: $domain, first: $first) { inspectionNo target { uscc } facility { id } }
        inspectionInProgressCount(domain: $domain) inspectionsInProgress(domain: $domain, first: $first) { inspectionNo }
        elevatorsUsedCount overdueElevatorsUsedCount elevatorsMaintainedCount
        elevatorsUsed(first: $first) { registrationCode compound { id } marketRegulation { inspectionOverdue } }
      }
    }
  }
}`;

const body = (uscc: string, more: Partial<EnterpriseMarketRegulation> = {}) => ({
  uscc,
  name: `示例${uscc}`,
  enterpriseType: EnterpriseType.COMPANY,
  registeredOn: '2010-05-06',
  registeredInCode: '140502',
  registrar: Registrar.CIVIL_AFFAIRS,
  businessScope: '物业管理',
  synthetic: true,
  ...more,
});

const inspection = (inspectionNo: string, targetUscc: string, more: Partial<Inspection> = {}) => ({
  inspectionNo,
  domain: InspectionDomain.FOOD,
  mode: InspectionMode.DOUBLE_RANDOM,
  drawnOn: '2024-03-01',
  inspectedOn: '2024-03-04',
  publishedOn: '2024-03-20',
  result: InspectionResult.PASS,
  targetUscc,
  synthetic: true,
  ...more,
});

const bodies = (...codes: string[]) => codes.map((uscc) => ({ __typename: 'Enterprise', uscc }));

describe('an enterprise in the eyes of market regulation', () => {
  let fixture: DepartmentFixture;
  const block = async (uscc: string, variables: Record<string, unknown> = {}) => {
    const [entity] = await askEntities(fixture, query, bodies(uscc), variables);
    return entity?.['marketRegulation'];
  };

  beforeAll(async () => {
    fixture = await openFixture(marketRegulation);
    await fixture.insert(EnterpriseMarketRegulation, [
      body('U1'),
      body('U2', { registeredOn: null, synthetic: false }),
      body('U3', { registeredOn: '2024-11-01' }),
    ]);
    await fixture.insert(RegistrationChange, [
      { uscc: 'U1', changedOn: '2023-07-10', status: RegistrationStatus.ABNORMAL },
      { uscc: 'U1', changedOn: '2024-02-01', status: RegistrationStatus.REVOKED },
    ]);
    await fixture.insert(LicenceRecord, [
      { kind: LicenceKind.BUSINESS, number: 'U1', uscc: 'U1', validFrom: null },
      {
        kind: LicenceKind.FOOD,
        number: 'F1',
        uscc: 'U1',
        facilityId: 'CF1',
        validFrom: '2019-01-01',
        validTo: '2024-11-14',
      },
      {
        kind: LicenceKind.FOOD,
        number: 'F2',
        uscc: 'U1',
        validFrom: '2020-01-01',
        validTo: demonstrationDay,
      },
    ]);
    await fixture.insert(Penalty, [
      { decisionNo: 'P1', uscc: 'U1', decidedOn: '2023-01-01', ground: '虚假宣传', amountYuan: '5000.50' },
      { decisionNo: 'P2', uscc: 'U1', decidedOn: '2024-05-05', ground: '价格违法', amountYuan: null },
    ]);
    await fixture.insert(Inspection, [
      inspection('I1', 'U1', { facilityId: 'CF1', result: InspectionResult.RECTIFIED }),
      inspection('I2', 'U1', { domain: InspectionDomain.PRICE, drawnOn: '2024-04-01' }),
      inspection('I3', 'U1', { drawnOn: '2024-11-01', publishedOn: null, result: InspectionResult.FAIL }),
      inspection('I4', 'U2'),
    ]);
    await fixture.insert(Elevator, [
      {
        registrationCode: 'E1',
        compoundId: 'C1',
        userUscc: 'U1',
        maintainerUscc: 'U2',
        installedOn: '2020-01-01',
        synthetic: true,
      },
      {
        registrationCode: 'E2',
        compoundId: 'C1',
        userUscc: 'U1',
        maintainerUscc: 'U2',
        installedOn: '2024-06-01',
        synthetic: true,
      },
    ]);
  });
  afterAll(() => fixture.stop());

  it('has its registration, with its status on the day asked for', async () => {
    expect(await block('U1')).toMatchObject({
      asOf: demonstrationDay,
      source: { synthetic: true },
      registrationStatus: 'REVOKED',
      statusSince: '2024-02-01',
      enterpriseType: 'COMPANY',
      registeredOn: '2010-05-06',
      registeredIn: { code: '140502' },
      registrar: 'CIVIL_AFFAIRS',
      businessScope: '物业管理',
    });
    expect(await block('U1', { on: '2024-01-31' })).toMatchObject({ registrationStatus: 'ABNORMAL' });
    expect(await block('U1', { on: '2023-07-09' })).toMatchObject({
      registrationStatus: 'ACTIVE',
      statusSince: '2010-05-06',
    });
  });

  it('has no block before its registration, and one whatever the day when that day is not known', async () => {
    expect(await block('U3', { on: '2024-10-31' })).toBeNull();
    expect(await block('U3', { on: '2024-11-01' })).toMatchObject({ registrationStatus: 'ACTIVE' });
    expect(await block('U2', { on: '1990-01-01' })).toMatchObject({ registeredOn: null, statusSince: null });
    expect(await block('unknown')).toBeNull();
  });

  it('lists licences; the last day of validity still counts', async () => {
    const all = await block('U1');
    expect(all).toMatchObject({ licenceCount: 3 });
    expect(all?.['licences']).toContainEqual(
      expect.objectContaining({ kind: 'BUSINESS', validTo: null, expired: false }),
    );
    const food = await block('U1', { kind: 'FOOD' });
    expect(food).toMatchObject({
      licenceCount: 2,
      licences: [
        { number: 'F2', expired: false, facility: null },
        { number: 'F1', expired: true, facility: { id: 'CF1' } },
      ],
    });
    expect(await block('U1', { on: '2019-06-01', kind: 'FOOD' })).toMatchObject({
      licences: [{ number: 'F1', expired: false }],
    });
  });

  it('lists penalties, newest first, those decided by the day', async () => {
    expect(await block('U1')).toMatchObject({
      penaltyCount: 2,
      penalties: [
        { decisionNo: 'P2', amountYuan: null },
        { decisionNo: 'P1', decidedOn: '2023-01-01', ground: '虚假宣传', amountYuan: '5000.50' },
      ],
    });
    expect(await block('U1', { on: '2024-05-04' })).toMatchObject({ penaltyCount: 1 });
    expect(await block('U1', { on: '2019-06-01' })).toMatchObject({ penaltyCount: null, penalties: [] });
  });

  it('lists published inspections, newest first, and apart from them those under way', async () => {
    expect(await block('U1')).toMatchObject({
      inspectionCount: 2,
      failedInspectionCount: 1,
      inspections: [
        { inspectionNo: 'I2', target: { uscc: 'U1' }, facility: null },
        { inspectionNo: 'I1', facility: { id: 'CF1' } },
      ],
      inspectionInProgressCount: 1,
      inspectionsInProgress: [{ inspectionNo: 'I3' }],
    });
    expect(await block('U1', { domain: 'PRICE' })).toMatchObject({
      inspectionCount: 1,
      failedInspectionCount: 0,
      inspections: [{ inspectionNo: 'I2' }],
      inspectionInProgressCount: 0,
      inspectionsInProgress: [],
    });
    expect(await block('U1', { on: '2024-03-19' })).toMatchObject({
      inspectionCount: null,
      failedInspectionCount: null,
      inspectionInProgressCount: 1,
      inspectionsInProgress: [{ inspectionNo: 'I1' }],
    });
  });

  it('counts the elevators that it uses and those that it maintains', async () => {
    expect(await block('U1')).toMatchObject({
      elevatorsUsedCount: 2,
      overdueElevatorsUsedCount: null,
      elevatorsMaintainedCount: 0,
      elevatorsUsed: [{ registrationCode: 'E1', compound: { id: 'C1' } }, { registrationCode: 'E2' }],
    });
    expect(await block('U2', { on: '2024-01-01' })).toMatchObject({ elevatorsMaintainedCount: 1 });
  });

  it('gives as many rows of each list as asked for', async () => {
    const short = await block('U1', { first: 1 });
    for (const list of ['licences', 'penalties', 'inspections', 'elevatorsUsed']) {
      expect([list, short?.[list]]).toEqual([list, [expect.anything()]]);
    }
    const { errors } = await fixture.ask(query, { representations: bodies('U1'), first: -1 });
    expect(errors?.map(({ extensions }) => extensions)).toContainEqual(
      expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'first' }),
    );
  });

  it('costs as many statements for three enterprises as for one', async () => {
    const one = await statementsFor(fixture, query, bodies('U1'));
    expect(one).toBeGreaterThan(5);
    expect(await statementsFor(fixture, query, bodies('U1', 'U2', 'U3'))).toBe(one);
  });
});

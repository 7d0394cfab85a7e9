import {
  openFixture,
  visitAs,
  type DepartmentFixture,
} from '../../../shared/subgraph/testing/department-fixture';
import { commitmentItems } from '../demo/commitments';
import { EnterpriseMarketRegulation } from '../enterprise/enterprise-market-regulation';
import { Registrar } from '../enterprise/registrar';
import { marketRegulation } from '../index';
import { askEntities, statementsFor } from '../testing/ask-entities';
import { divisions } from '../testing/places';
import { CommitmentApproval } from './commitment-approval';
import { CommitmentItem } from './commitment-item';

const ofBody = `query ($representations: [_Any!]!, $on: Date) { _entities(representations: $representations) {
  ... on Enterprise { marketRegulation(on: $on) { commitmentApprovals {
    approvalNo approvedOn checkDueOn checkedOn kept revokedOn admissible item { itemCode } } } } } }`;
const ofPlace = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on Division { marketRegulation { commitmentItems { itemCode title allowed excludedSubject source { document section } } } } } }`;
const bodies = (...usccs: string[]) => usccs.map((uscc) => ({ __typename: 'Enterprise', uscc }));
const places = (...codes: string[]) => codes.map((code) => ({ __typename: 'Division', code }));

let fixture: DepartmentFixture;
beforeAll(async () => {
  fixture = await openFixture(marketRegulation, { references: { divisions } });
  const body = { registrar: Registrar.MARKET_REGULATION, synthetic: true };
  await fixture.insert(
    EnterpriseMarketRegulation,
    ['U-1', 'U-2'].map((uscc) => ({ ...body, uscc, name: uscc })),
  );
  await fixture.insert(CommitmentItem, [...commitmentItems]);
  const approval = (approvalNo: string, approvedOn: string, more: Partial<CommitmentApproval> = {}) => ({
    ...{ approvalNo, approvedOn, uscc: 'U-1', itemCode: 'MR-01', checkDueOn: '2024-12-31' },
    ...{ checkedOn: null, kept: null, revokedOn: null, ...more },
  });
  await fixture.insert(CommitmentApproval, [
    approval('CA-1', '2024-01-01', { checkedOn: '2024-02-01', kept: false, revokedOn: '2024-03-01' }),
    approval('CA-2', '2024-02-01', { itemCode: 'MR-03' }),
    approval('CA-3', '2024-01-15', { itemCode: 'GONE' }),
  ]);
});
afterAll(() => fixture.stop());

async function approvals(on: string) {
  const [entity] = await askEntities(fixture, ofBody, bodies('U-1'), { on }, visitAs('PUBLIC', []));
  return entity?.['marketRegulation']?.['commitmentApprovals'];
}

test('approvals, newest first, with what came of them and whether the matter allowed it', async () => {
  expect(await approvals('2024-11-15')).toEqual([
    expect.objectContaining({
      approvalNo: 'CA-2',
      admissible: false,
      kept: null,
      item: { itemCode: 'MR-03' },
    }),
    expect.objectContaining({ approvalNo: 'CA-3', admissible: null, item: null }),
    {
      ...{ approvalNo: 'CA-1', approvedOn: '2024-01-01', checkDueOn: '2024-12-31', checkedOn: '2024-02-01' },
      ...{ kept: false, revokedOn: '2024-03-01', admissible: true, item: { itemCode: 'MR-01' } },
    },
  ]);
});

test.each([
  ['2023-12-31', []],
  ['2024-01-10', [{ approvalNo: 'CA-1', checkedOn: null, kept: null, revokedOn: null }]],
  ['2024-02-01', [{}, {}, { checkedOn: '2024-02-01', kept: false, revokedOn: null }]],
])('as they stood on %s', async (on, expected) => {
  expect(await approvals(on)).toMatchObject(expected);
});

test('matters that touch life and property are excluded, by a rule that is named', async () => {
  const [street, elsewhere] = await askEntities(fixture, ofPlace, places('140502001', '419001'));
  const source = { document: '城政发〔2024〕8号', section: '二(九)' };
  expect(street?.['marketRegulation']).toMatchObject({
    commitmentItems: [
      { itemCode: 'MR-01', allowed: true, excludedSubject: null, source },
      { itemCode: 'MR-02', allowed: true },
      { itemCode: 'MR-03', allowed: false, excludedSubject: 'LIFE_AND_PROPERTY', source },
    ],
  });
  expect(elsewhere?.['marketRegulation']).toEqual({ commitmentItems: [] });
});

test('matters and approvals are counted, however few are listed', async () => {
  const ofPlaces = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Division { marketRegulation { commitmentItemCount commitmentItems(first: 1) { itemCode } } } } }`;
  const [street, elsewhere] = await askEntities(fixture, ofPlaces, places('140502001', '419001'));
  expect(street?.['marketRegulation']).toEqual({
    commitmentItemCount: 3,
    commitmentItems: [{ itemCode: 'MR-01' }],
  });
  expect(elsewhere?.['marketRegulation']).toEqual({ commitmentItemCount: 0, commitmentItems: [] });
  const ofBody = `query ($representations: [_Any!]!, $on: Date) { _entities(representations: $representations) {
    ... on Enterprise { marketRegulation(on: $on) { commitmentApprovalCount commitmentApprovals(first: 1) { revokedOn } } } } }`;
  const counted = async (on: string) =>
    (await askEntities(fixture, ofBody, bodies('U-1'), { on }))[0]?.['marketRegulation'];
  expect(await counted('2023-12-31')).toEqual({ commitmentApprovalCount: 0, commitmentApprovals: [] });
  expect(await counted('2024-02-01')).toEqual({
    commitmentApprovalCount: 3,
    commitmentApprovals: [{ revokedOn: null }],
  });
});

test('many cost the statements of one', async () => {
  expect(await statementsFor(fixture, ofBody, bodies('U-1', 'U-2'))).toBe(
    await statementsFor(fixture, ofBody, bodies('U-1')),
  );
  expect(await statementsFor(fixture, ofPlace, places('140502', '140502001', '140500'))).toBe(
    await statementsFor(fixture, ofPlace, places('140502')),
  );
});

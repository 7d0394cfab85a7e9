import {
  openFixture,
  visitAs,
  type DepartmentFixture,
} from '../../../shared/subgraph/testing/department-fixture';
import { EnterpriseMarketRegulation } from '../enterprise/enterprise-market-regulation';
import { Registrar } from '../enterprise/registrar';
import { marketRegulation } from '../index';
import { askEntities, statementsFor } from '../testing/ask-entities';
import { SeriousViolationListing } from './serious-violation-listing';

const query = `query ($representations: [_Any!]!, $on: Date, $first: Int = 20) {
  _entities(representations: $representations) { ... on Enterprise { marketRegulation(on: $on) {
    dishonestyListed dishonestyListingCount dishonestyListings(first: $first) { listingNo ground listedOn removedOn } } } } }`;
const bodies = (...usccs: string[]) => usccs.map((uscc) => ({ __typename: 'Enterprise', uscc }));

let fixture: DepartmentFixture;
beforeAll(async () => {
  fixture = await openFixture(marketRegulation);
  const body = { registrar: Registrar.MARKET_REGULATION, synthetic: true };
  await fixture.insert(
    EnterpriseMarketRegulation,
    ['U-1', 'U-2'].map((uscc) => ({ ...body, uscc, name: uscc })),
  );
  const listing = (listingNo: string, listedOn: string, removedOn: string | null) => ({
    ...{ listingNo, uscc: 'U-1', ground: '示例', listedOn, removedOn },
  });
  await fixture.insert(SeriousViolationListing, [
    listing('D-1', '2020-01-01', '2023-01-01'),
    listing('D-2', '2024-11-01', null),
    listing('D-3', '2024-11-16', null),
  ]);
});
afterAll(() => fixture.stop());

async function block(uscc: string, on: string, first = 20) {
  const [entity] = await askEntities(fixture, query, bodies(uscc), { on, first }, visitAs('PUBLIC', []));
  return entity?.['marketRegulation'];
}

test('a body is listed from the day of the decision to that of its removal', async () => {
  expect(await block('U-1', '2019-12-31')).toEqual({
    dishonestyListed: false,
    dishonestyListingCount: 0,
    dishonestyListings: [],
  });
  expect(await block('U-1', '2022-12-31')).toEqual({
    dishonestyListed: true,
    dishonestyListingCount: 1,
    dishonestyListings: [{ listingNo: 'D-1', ground: '示例', listedOn: '2020-01-01', removedOn: null }],
  });
  expect(await block('U-1', '2023-01-01')).toMatchObject({
    dishonestyListed: false,
    dishonestyListings: [{ removedOn: '2023-01-01' }],
  });
});

test('entries are shown newest first, those to come not at all', async () => {
  expect(await block('U-1', '2024-11-15')).toMatchObject({
    dishonestyListed: true,
    dishonestyListings: [{ listingNo: 'D-2' }, { listingNo: 'D-1' }],
  });
  expect(await block('U-1', '2024-11-15', 1)).toMatchObject({
    dishonestyListingCount: 2,
    dishonestyListings: [{ listingNo: 'D-2' }],
  });
  expect(await block('U-2', '2024-11-15')).toEqual({
    dishonestyListed: false,
    dishonestyListingCount: 0,
    dishonestyListings: [],
  });
});

test('many bodies cost the statements of one', async () => {
  expect(await statementsFor(fixture, query, bodies('U-1', 'U-2'))).toBe(
    await statementsFor(fixture, query, bodies('U-1')),
  );
});

import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { CareFacility } from '../facility/care-facility';
import { civilAffairs } from '../index';
import { askBlocks, statementsOf } from '../testing/ask-entities';
import { facility } from '../testing/rows';
import { DishonestyListing } from './dishonesty-listing';

let fixture: DepartmentFixture;

const ask = (usccs: readonly string[], selection: string) =>
  askBlocks(
    fixture,
    'Enterprise',
    usccs.map((uscc) => ({ uscc })),
    selection,
  );

beforeEach(async () => {
  fixture = await openFixture(civilAffairs);
  await fixture.insert(CareFacility, [
    facility({ id: 'CF-2', operatorUscc: 'operator' }),
    facility({ id: 'CF-1', operatorUscc: 'operator' }),
  ]);
  await fixture.insert(DishonestyListing, [
    listing('1', 'listed', '2022-01-01', '2023-01-01'),
    listing('2', 'listed', '2024-01-01', null),
  ]);
});
afterEach(() => fixture.stop());

function listing(listingNo: string, uscc: string, listedOn: string, removedOn: string | null) {
  return { listingNo, uscc, ground: `ground ${listingNo}`, listedOn, removedOn, synthetic: false };
}

test('an operator shows its facilities, a listed body its entries, anybody else has no block', async () => {
  const blocks = await ask(
    ['operator', 'listed', 'anybody'],
    `operatedCareFacilityCount operatedCareFacilities(first: 1) { id } dishonestyListingCount
     dishonestyListings { ground listedOn removedOn }`,
  );
  expect(blocks).toEqual([
    {
      operatedCareFacilityCount: 2,
      operatedCareFacilities: [{ id: 'CF-1' }],
      dishonestyListingCount: 0,
      dishonestyListings: [],
    },
    {
      operatedCareFacilityCount: 0,
      operatedCareFacilities: [],
      dishonestyListingCount: 2,
      dishonestyListings: [
        { ground: 'ground 2', listedOn: '2024-01-01', removedOn: null },
        { ground: 'ground 1', listedOn: '2022-01-01', removedOn: '2023-01-01' },
      ],
    },
    null,
  ]);
});

test('enterprises are three statements, however many', async () => {
  expect(await statementsOf(fixture, () => ask(['operator', 'listed', 'anybody'], 'asOf'))).toBe(3);
});

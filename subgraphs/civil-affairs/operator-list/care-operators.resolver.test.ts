import { openFixture, type DepartmentFixture } from '../../../shared/subgraph/testing/department-fixture';
import { DishonestyListing } from '../enterprise/dishonesty-listing';
import { CareFacility } from '../facility/care-facility';
import { civilAffairs } from '../index';
import { PurchaseCatalogueItem } from '../purchase/purchase-catalogue-item';
import { PurchasedService } from '../purchase/purchased-service';
import { askBlocks, statementsOf } from '../testing/ask-entities';
import { facility, insertDivisions, references } from '../testing/rows';
import { CareOperator } from './care-operator';

let fixture: DepartmentFixture;
beforeAll(async () => {
  fixture = await openFixture(civilAffairs, { today: '2024-11-15', references });
  await insertDivisions(fixture.insert);
  const { insert } = fixture;
  await insert(CareOperator, [{ uscc: 'to come', registeredOn: '2024-11-16', synthetic: true }]);
  await insert(
    CareOperator,
    ['runs', 'supplies', 'both', 'ended', 'idle'].map((uscc) => ({
      ...{ uscc, registeredOn: '2021-01-01', synthetic: true },
    })),
  );
  await insert(CareFacility, [
    facility({ id: 'CF-1', operatorUscc: 'runs', compoundId: 'mover', communityCode: '140502100229' }),
    facility({ id: 'CF-2', operatorUscc: 'both' }),
    facility({ id: 'CF-3', operatorUscc: 'to come' }),
    facility({ id: 'CF-4', operatorUscc: null }),
  ]);
  const item = {
    ...{ jurisdictionCode: '140502', title: 'item', priorityGroup: null, issuer: 'issuer', synthetic: true },
    ...{ document: '23', section: '2', validFrom: '2024-07-08', validTo: null },
  };
  await insert(PurchaseCatalogueItem, [
    { ...item, itemNo: 'PC-1' },
    { ...item, itemNo: 'PC-2', validFrom: '2023-01-01', validTo: '2024-07-08' },
    { ...item, itemNo: 'PC-3', jurisdictionCode: '140502100230' },
  ]);
  const contract = { itemNo: 'PC-1', buyerCode: '140502', amountYuan: '1000.00', synthetic: true };
  const now = { validFrom: '2024-08-01', validTo: null };
  const before = { validFrom: '2023-01-01', validTo: '2024-11-15' };
  await insert(PurchasedService, [
    { ...contract, ...now, contractNo: 'PS-1', providerUscc: 'supplies' },
    { ...contract, ...now, contractNo: 'PS-2', providerUscc: 'both', buyerCode: '140502100' },
    { ...contract, ...before, contractNo: 'PS-3', providerUscc: 'ended' },
    { ...contract, ...before, contractNo: 'PS-4', providerUscc: 'both' },
  ]);
  await insert(DishonestyListing, [
    {
      listingNo: 'DL-1',
      uscc: 'runs',
      ground: 'g',
      listedOn: '2024-01-01',
      removedOn: null,
      synthetic: true,
    },
    {
      listingNo: 'DL-2',
      uscc: 'both',
      ground: 'g',
      listedOn: '2024-01-01',
      removedOn: '2024-11-15',
      synthetic: true,
    },
  ]);
});
afterAll(() => fixture.stop());

async function listed(args: string, fields = 'uscc'): Promise<Record<string, unknown>[]> {
  const answer = await fixture.ask(`{ careOperators(${args}) { totalCount nodes { ${fields} } } }`);
  expect(answer.errors).toBeUndefined();
  const page = answer.data?.['careOperators'] as { totalCount: number; nodes: Record<string, unknown>[] };
  expect(page.totalCount).toBe(page.nodes.length);
  return page.nodes;
}

test.each([
  ['within: "140502"', 'both runs supplies'],
  ['within: "140502100"', 'both runs'],
  ['within: "140502100-P01"', 'runs'],
  ['within: "140502100229"', ''],
  ['within: "150000"', ''],
  ['within: "140502", filter: { runsFacility: true }', 'both runs'],
  ['within: "140502", filter: { runsFacility: false }', 'supplies'],
  ['within: "140502", filter: { suppliesServices: true }', 'both supplies'],
  ['within: "140502", filter: { suppliesServices: true, runsFacility: true }', 'both'],
  ['within: "140502", filter: { dishonestyListed: true }', 'runs'],
  ['within: "140502", filter: { dishonestyListed: false }', 'both supplies'],
])('%s', async (args, expected) => {
  expect((await listed(args)).map(({ uscc }) => uscc).join(' ')).toBe(expected);
});

test('a provider shows what government buys of it, and whether it is listed as dishonest', async () => {
  const fields = `uscc civilAffairs { operatedCareFacilityCount dishonestyListed dishonestyListingCount purchasedServiceCount
    purchasedServices { contractNo amountYuan validFrom validTo provider { uscc } buyer { code }
      item { itemNo title source { document section synthetic } } } }`;
  const [both] = await listed(
    'within: "140502", filter: { runsFacility: true, dishonestyListed: false }',
    fields,
  );
  expect(both).toEqual({
    uscc: 'both',
    civilAffairs: {
      ...{
        operatedCareFacilityCount: 1,
        dishonestyListed: false,
        dishonestyListingCount: 1,
        purchasedServiceCount: 2,
      },
      purchasedServices: [
        {
          ...{ contractNo: 'PS-2', amountYuan: '1000.00', validFrom: '2024-08-01', validTo: null },
          ...{ provider: { uscc: 'both' }, buyer: { code: '140502100' } },
          item: { itemNo: 'PC-1', title: 'item', source: { document: '23', section: '2', synthetic: true } },
        },
        expect.objectContaining({ contractNo: 'PS-4', validTo: '2024-11-15' }),
      ],
    },
  });
});

test('the catalogue of a day is that of the division and those above it', async () => {
  const selection = 'purchaseCatalogueCount purchaseCatalogue { itemNo }';
  const codes = [{ code: '140502' }, { code: '140502100230' }];
  const numbers = async (args: string) =>
    (await askBlocks(fixture, 'Division', codes, selection, args)).map((block) =>
      (block as { purchaseCatalogue: { itemNo: string }[] }).purchaseCatalogue
        .map(({ itemNo }) => itemNo)
        .join(' '),
    );
  expect(await numbers('')).toEqual(['PC-1', 'PC-1 PC-3']);
  expect(await numbers('(on: "2024-07-07")')).toEqual(['PC-2', 'PC-2']);
  expect(await numbers('(on: "2020-01-01")')).toEqual(['', '']);
});

test('contracts of a day count for the division that gave them and those above it', async () => {
  const selection = 'purchasedServiceCount purchasedServices(first: 1) { contractNo }';
  const codes = [{ code: '140502' }, { code: '140502100' }, { code: '140502100230' }];
  expect(await askBlocks(fixture, 'Division', codes, selection)).toEqual([
    { purchasedServiceCount: 2, purchasedServices: [{ contractNo: 'PS-1' }] },
    { purchasedServiceCount: 1, purchasedServices: [{ contractNo: 'PS-2' }] },
    { purchasedServiceCount: 0, purchasedServices: [] },
  ]);
});

test('the statements do not grow with the providers', async () => {
  const fields =
    'civilAffairs { purchasedServices { item { title } } dishonestyListed operatedCareFacilities { id } }';
  const one = await statementsOf(fixture, () =>
    listed('within: "140502", filter: { runsFacility: true, suppliesServices: true }', fields),
  );
  const all = await statementsOf(fixture, () => listed('within: "140502"', fields));
  expect(all).toBe(one);
});

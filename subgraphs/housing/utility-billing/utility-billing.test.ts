import { openFixture } from '../../../shared/subgraph/testing/department-fixture';
import { CompoundHousing } from '../compound/compound-housing';
import { housing } from '../index';
import { entitiesOf } from '../testing/entities-of';
import { belongingTo, compoundRow, references } from '../testing/housing-rows';

test('obstacles are told where known, and the document where it holds: in 晋城 alone', async () => {
  const fixture = await openFixture(housing, {
    references: references([
      ...belongingTo('140502001001', ['C-BOTH', 'C-NONE', 'C-UNKNOWN']),
      ...belongingTo('419001001001', ['C-JIYUAN']),
    ]),
  });
  const unmetered = { householdMetering: false, powerAssetsTransferred: false };
  await fixture.insert(CompoundHousing, [
    compoundRow('C-BOTH', unmetered),
    compoundRow('C-NONE', { householdMetering: true, powerAssetsTransferred: true }),
    compoundRow('C-UNKNOWN', { householdMetering: null, powerAssetsTransferred: null }),
    compoundRow('C-JIYUAN', unmetered),
  ]);
  const of = ['C-BOTH', 'C-NONE', 'C-UNKNOWN', 'C-JIYUAN'].map((id) => ({ __typename: 'Compound', id }));
  const answer = await fixture.ask(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Compound { housing { utilityBilling {
      onlineHouseholdPayment obstacles source { section } } } } } }`,
    { of },
  );
  expect(answer.errors).toBeUndefined();
  const both = ['NO_HOUSEHOLD_METERING', 'POWER_ASSETS_NOT_TRANSFERRED'];
  const source = { section: '一¶5、¶6' };
  const told = entitiesOf<{ housing: { utilityBilling: object } }>(answer);
  expect(told.map((entity) => entity?.housing.utilityBilling)).toEqual([
    { onlineHouseholdPayment: false, obstacles: both, source },
    { onlineHouseholdPayment: true, obstacles: [], source },
    { onlineHouseholdPayment: null, obstacles: null, source },
    { onlineHouseholdPayment: false, obstacles: both, source: null },
  ]);
  await fixture.stop();
});

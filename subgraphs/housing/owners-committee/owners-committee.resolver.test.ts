import { openFixture } from '../../../shared/subgraph/testing/department-fixture';
import { CompoundHousing } from '../compound/compound-housing';
import { insertGuidelines } from '../demo/guidelines';
import { housing } from '../index';
import { belongingTo, compoundRow, references } from '../testing/housing-rows';
import { OwnersCommittee, OwnersCommitteeKind } from './owners-committee';

test.each([
  ['exactly half of the members: met', 'CMP-1', 8, 4, { partyShare: '0.5000', meetsGuideline: true }],
  ['less than half: flagged', 'CMP-1', 9, 4, { partyShare: '0.4444', meetsGuideline: false }],
  ['no members: nothing to say', 'CMP-1', 0, 0, { partyShare: null, meetsGuideline: null }],
  ['a place without the rule: nothing to say', 'CMP-J', 9, 4, { meetsGuideline: null, guideline: null }],
])(
  'party members in an owners’ body, %s',
  async (_case, compoundId, memberCount, partyMemberCount, expected) => {
    const fixture = await openFixture(housing, {
      references: references([
        ...belongingTo('140502001001', ['CMP-1']),
        ...belongingTo('419001005001', ['CMP-J']),
      ]),
    });
    await insertGuidelines(fixture.insert);
    await fixture.insert(CompoundHousing, [compoundRow(compoundId)]);
    await fixture.insert(OwnersCommittee, [
      { compoundId, kind: OwnersCommitteeKind.ELECTED, memberCount, partyMemberCount, synthetic: true },
    ]);
    const { data } =
      await fixture.ask(`{ _entities(representations: [{__typename: "Compound", id: "${compoundId}"}]) {
    ... on Compound { housing { ownersCommittee { partyShare meetsGuideline guideline { inPrinciple } } } } } }`);
    expect(data).toMatchObject({ _entities: [{ housing: { ownersCommittee: expected } }] });
    await fixture.stop();
  },
);

import type { Insert } from '../../../shared/database/insert';
import { randomStream } from '../../../shared/demonstration/random';
import type { DemonstrationWorld } from '../../../shared/demonstration/world';
import { OwnersCommittee, OwnersCommitteeKind } from '../owners-committee/owners-committee';
import { OwnersCommitteeMember } from '../owners-committee/owners-committee-member';
import { committeeMembers } from './committee-members';

/** Two invented compounds in three have an owners' body, of five to eleven members. */
const share = 2 / 3;

/** Owners' bodies of invented compounds, with their members; of the first compound of all there is one, so that it can be shown. */
export async function insertOwnersCommittees(
  insert: Insert,
  { compounds }: DemonstrationWorld,
): Promise<void> {
  const random = randomStream('housing/owners-committees');
  const invented = compounds.filter(({ real }) => !real);
  const chosen = invented.filter(({ id }) => random.chance(share) || id === invented[0]?.id);
  const committees = chosen.map(({ id }) => {
    const memberCount = random.pick([5, 7, 9, 11]);
    return {
      compoundId: id,
      kind: random.pick(Object.values(OwnersCommitteeKind)),
      memberCount,
      partyMemberCount: random.int(Math.floor(memberCount / 3), Math.ceil((memberCount * 3) / 4)),
      synthetic: true,
    };
  });
  await insert(OwnersCommittee, committees);
  await insert(OwnersCommitteeMember, committeeMembers(committees));
}

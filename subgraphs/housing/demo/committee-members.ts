import { randomStream, type RandomStream } from '../../../shared/demonstration/random';
import type { OwnersCommittee } from '../owners-committee/owners-committee';
import { CommitteePosition, type OwnersCommitteeMember } from '../owners-committee/owners-committee-member';
import { inventedPerson } from './invented-persons';

/** The members of each owners' body, as many and as many of them party members as the body has by its record. */
export function committeeMembers(committees: readonly OwnersCommittee[]): OwnersCommitteeMember[] {
  const random = randomStream('housing/committee-members');
  const seats = committees.flatMap((committee) => seatsOf(committee, random));
  return seats.map((seat, serial) => ({ ...seat, memberNo: opaqueMemberNo(serial) }));
}

function seatsOf(
  { compoundId, memberCount, partyMemberCount }: OwnersCommittee,
  random: RandomStream,
): Omit<OwnersCommitteeMember, 'memberNo'>[] {
  const seats = Array.from({ length: memberCount }, (_, seat) => seat);
  const party = new Set(random.shuffle(seats).slice(0, partyMemberCount));
  return seats.map((seat) => ({
    compoundId,
    position: positionOf(seat),
    partyMember: party.has(seat),
    ...inventedPerson(random),
    synthetic: true,
  }));
}

function positionOf(seat: number): CommitteePosition {
  if (seat === 0) return CommitteePosition.CHAIR;
  return seat === 1 ? CommitteePosition.DEPUTY_CHAIR : CommitteePosition.MEMBER;
}

/** Says nothing about the person or the order of registration; different for every serial below 100 million. */
function opaqueMemberNo(serial: number): string {
  return `OM${String((serial * 104_729 + 7_919) % 100_000_000).padStart(8, '0')}`;
}

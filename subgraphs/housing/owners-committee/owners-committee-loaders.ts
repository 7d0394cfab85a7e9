import { In } from 'typeorm';
import { groupBy, indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import { OwnersCommittee } from './owners-committee';
import { OwnersCommitteeMember } from './owners-committee-member';

export const committeeByCompound: LoaderDefinition<OwnersCommittee | null> = {
  name: 'committeeByCompound',
  absent: null,
  async batch(compoundIds, _args, { database }) {
    const rows = await database.manager.findBy(OwnersCommittee, { compoundId: In([...compoundIds]) });
    return indexBy(rows, (row) => row.compoundId);
  },
};

/** Members of the owners' body of a compound, chair first. */
export const membersByCompound: LoaderDefinition<readonly OwnersCommitteeMember[]> = {
  name: 'membersByCompound',
  absent: [],
  async batch(compoundIds, _args, { database }) {
    const rows = await database.manager.find(OwnersCommitteeMember, {
      where: { compoundId: In([...compoundIds]) },
      order: { position: 'ASC', memberNo: 'ASC' },
    });
    return groupBy(rows, (row) => row.compoundId);
  },
};

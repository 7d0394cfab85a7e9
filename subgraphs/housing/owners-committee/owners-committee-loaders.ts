import { In } from 'typeorm';
import { indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import { OwnersCommittee } from './owners-committee';

export const committeeByCompound: LoaderDefinition<OwnersCommittee | null> = {
  name: 'committeeByCompound',
  absent: null,
  async batch(compoundIds, _args, { database }) {
    const rows = await database.manager.findBy(OwnersCommittee, { compoundId: In([...compoundIds]) });
    return indexBy(rows, (row) => row.compoundId);
  },
};

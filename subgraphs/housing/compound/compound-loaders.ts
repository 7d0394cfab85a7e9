import { In } from 'typeorm';
import { indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import { CompoundHousing } from './compound-housing';

export const compoundById: LoaderDefinition<CompoundHousing | null> = {
  name: 'compoundById',
  absent: null,
  async batch(ids, _args, { database }) {
    const rows = await database.manager.findBy(CompoundHousing, { compoundId: In([...ids]) });
    return indexBy(rows, (row) => row.compoundId);
  },
};

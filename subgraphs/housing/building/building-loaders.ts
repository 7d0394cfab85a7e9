import { In } from 'typeorm';
import { groupBy, indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import { Building } from './building';

export const buildingById: LoaderDefinition<Building | null> = {
  name: 'buildingById',
  absent: null,
  async batch(ids, _args, { database }) {
    const rows = await database.manager.findBy(Building, { id: In([...ids]) });
    return indexBy(rows, (row) => row.id);
  },
};

export const buildingsByCompound: LoaderDefinition<readonly Building[]> = {
  name: 'buildingsByCompound',
  absent: [],
  async batch(compoundIds, _args, { database }) {
    const rows = await database.manager.find(Building, {
      where: { compoundId: In([...compoundIds]) },
      order: { id: 'ASC' },
    });
    return groupBy(rows, (row) => row.compoundId);
  },
};

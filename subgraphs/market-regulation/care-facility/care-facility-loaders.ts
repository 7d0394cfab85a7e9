import { In } from 'typeorm';
import { indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import { CareFacilityMarketRegulation } from './care-facility-market-regulation';

export const careSiteByFacility: LoaderDefinition<CareFacilityMarketRegulation | null> = {
  name: 'careSiteByFacility',
  absent: null,
  async batch(ids, _args, { database }) {
    const rows = await database.manager.findBy(CareFacilityMarketRegulation, { facilityId: In([...ids]) });
    return indexBy(rows, (row) => row.facilityId);
  },
};

import { In } from 'typeorm';
import { ReferenceMembership } from '../../../shared/reference/reference-tables';
import { indexBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { CompoundHousing } from './compound-housing';

export const compoundById: LoaderDefinition<CompoundHousing | null> = {
  name: 'compoundById',
  absent: null,
  async batch(ids, _args, { database }) {
    const rows = await database.manager.findBy(CompoundHousing, { compoundId: In([...ids]) });
    return indexBy(rows, (row) => row.compoundId);
  },
};

/** Code of the community to which a compound belongs on a day; null when to none. */
export const communityByCompound: LoaderDefinition<string | null, { readonly on: DateText }> = {
  name: 'communityByCompound',
  absent: null,
  async batch(ids, { on }, { database }) {
    const rows = await database.manager
      .createQueryBuilder(ReferenceMembership, 'membership')
      .where('membership.compound_id IN (:...ids)', { ids: [...ids] })
      .andWhere('membership.valid_from <= :on AND :on < membership.valid_to', { on })
      .getMany();
    return new Map(rows.map((row) => [row.compoundId, row.communityCode]));
  },
};

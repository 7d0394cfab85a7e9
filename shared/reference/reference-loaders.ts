import { In } from 'typeorm';
import { indexBy, type LoaderDefinition } from '../subgraph/loader';
import type { DateText } from '../time/calendar';
import { ReferenceDivision, ReferenceMembership } from './reference-tables';

/** Whether the reference data have the compound, so that nothing about it means zero and not “no record”. */
export const isKnownCompound: LoaderDefinition<boolean> = {
  name: 'isKnownCompound',
  absent: false,
  async batch(ids, _args, { database }) {
    const rows = await database.manager.find(ReferenceMembership, {
      select: { compoundId: true, validFrom: true },
      where: { compoundId: In([...ids]) },
    });
    return new Map(rows.map(({ compoundId }) => [compoundId, true]));
  },
};

/** The division of a code; null when there is none, or none on the day. */
export const divisionOn: LoaderDefinition<ReferenceDivision | null, { readonly on: DateText }> = {
  name: 'divisionOn',
  absent: null,
  async batch(codes, { on }, { database }) {
    const rows = await database.manager.findBy(ReferenceDivision, { code: In([...codes]) });
    return indexBy(
      rows.filter(
        ({ validFrom, validTo }) =>
          (validFrom === null || validFrom <= on) && (validTo === null || on < validTo),
      ),
      (row) => row.code,
    );
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

import { among } from '../../../shared/lists/sql-piece';
import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';

/** The community to which a compound belongs on a day; null when to none. */
export const communityByCompound: LoaderDefinition<string | null, { readonly on: DateText }> = {
  name: 'communityByCompound',
  absent: null,
  async batch(compoundIds, { on }, { database }) {
    const asked = among('compound_id', compoundIds);
    const rows: { compound: string; community: string }[] = await database.manager.query(
      `SELECT compound_id AS compound, community_code AS community FROM reference_membership
      WHERE ${asked.sql} AND valid_from <= ? AND ? < valid_to`,
      [...asked.parameters, on, on],
    );
    return new Map(rows.map(({ compound, community }) => [compound, community]));
  },
};

import { among } from '../../../shared/lists/sql-piece';
import { compoundWithin } from '../../../shared/reference/compounds-within';
import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';

/** Whether a compound belongs to a division, or to one below it, on a day. */
export const isCompoundWithin: LoaderDefinition<
  boolean,
  { readonly division: string; readonly on: DateText }
> = {
  name: 'isCompoundWithin',
  absent: false,
  async batch(compoundIds, { division, on }, { database }) {
    const [compound, within] = [
      among('c.compound_id', compoundIds),
      compoundWithin('c.compound_id', division, on),
    ];
    const rows: { compound_id: string }[] = await database.query(
      `SELECT c.compound_id FROM compound c WHERE ${compound.sql} AND ${within.sql}`,
      [...compound.parameters, ...within.parameters],
    );
    return new Map(rows.map((row) => [row.compound_id, true]));
  },
};

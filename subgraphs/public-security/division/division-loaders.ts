import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { among } from '../../../shared/lists/sql-piece';

/** Whether a division is in the reference data and exists on the day. */
export const isDivisionOn: LoaderDefinition<boolean, { readonly on: DateText }> = {
  name: 'isDivisionOn',
  absent: false,
  async batch(codes, { on }, { database }) {
    const divisions = among('code', codes);
    const rows: { code: string }[] = await database.manager.query(
      `SELECT code FROM reference_division
      WHERE ${divisions.sql} AND (valid_from IS NULL OR valid_from <= ?) AND (valid_to IS NULL OR valid_to > ?)`,
      [...divisions.parameters, on, on],
    );
    return new Map(rows.map(({ code }) => [code, true]));
  },
};

import type { HeldIndicator } from '../../../shared/reference/indicator-loaders';
import { among, type SqlPiece } from '../../../shared/lists/sql-piece';
import { groupBy, type LoaderDefinition } from '../../../shared/subgraph/loader';
import { isRecentTicket, recentTickets } from '../../../shared/tickets/recent-tickets';
import type { DateText } from '../../../shared/time/calendar';

interface Today {
  readonly today: DateText;
}

/** What every department that was heard of says about recent tickets of the compound in a column. */
const heldOf = (column: string) => `reference_indicator_owner o JOIN reference_indicator ri
  ON ri.owner = o.owner AND ri.code = '${recentTickets.code}' AND ri.period = '${recentTickets.period}'
  AND ri.subject_type = 'Compound' AND ri.subject_key = ${column}`;

/** Number of recent tickets about the compound in a column, of all departments, as an expression. */
export function recentTicketTotal(column: string, today: DateText): SqlPiece {
  const { sql, parameters } = isRecentTicket(today);
  return {
    sql: `(SELECT COUNT(*) FROM ticket t WHERE t.compound_id = ${column} AND ${sql})
      + COALESCE((SELECT SUM(ri.value) FROM ${heldOf(column)}), 0)`,
    parameters,
  };
}

export const ownRecentTickets: LoaderDefinition<number, Today> = {
  name: 'ownRecentTickets',
  absent: 0,
  async batch(compoundIds, { today }, { database }) {
    const [compound, recent] = [among('t.compound_id', compoundIds), isRecentTicket(today)];
    const rows: { compound_id: string; counted: unknown }[] = await database.query(
      `SELECT t.compound_id, COUNT(*) AS counted FROM ticket t WHERE ${compound.sql} AND ${recent.sql}
        GROUP BY t.compound_id`,
      [...compound.parameters, ...recent.parameters],
    );
    return new Map(rows.map((row) => [row.compound_id, Number(row.counted)]));
  },
};

export const othersRecentTickets: LoaderDefinition<readonly HeldIndicator[]> = {
  name: 'othersRecentTickets',
  absent: [],
  async batch(compoundIds, _args, { database }) {
    const compound = among('ri.subject_key', compoundIds);
    const rows: { owner: string; subject_key: string; value: unknown; suppressed: unknown; as_of: string }[] =
      await database.query(
        `SELECT ri.owner, ri.subject_key, ri.value, ri.suppressed, ri.as_of FROM ${heldOf('ri.subject_key')}
          WHERE ${compound.sql} ORDER BY ri.owner`,
        [...compound.parameters],
      );
    const byCompound = groupBy(rows, (row) => row.subject_key);
    return new Map(
      [...byCompound].map(([id, held]) => [
        id,
        held.map(({ owner, value, suppressed, as_of }) => ({
          owner,
          value: value === null ? null : Number(value),
          suppressed: Number(suppressed) === 1,
          asOf: as_of,
        })),
      ]),
    );
  },
};

import type { SqlPiece } from '../lists/sql-piece';
import type { IndicatorReference } from '../reference/indicator';
import type { DepartmentSurroundings } from '../subgraph/surroundings';
import { addDays, type DateText } from '../time/calendar';

/**
 * Tickets of a compound that a department received within 90 days before today, or today, and has not handed on: a matter
 * that two departments took counts once over all of them. Every department but housing says it under this one name; housing adds its own.
 */
export const recentTickets = { code: 'TICKETS_LAST_90_DAYS', period: 'LAST_90_DAYS' } as const;

const recentDays = 90;

/** Condition: a ticket, `t`, counts as a recent one of the department that stores it. */
export function isRecentTicket(today: DateText): SqlPiece {
  return {
    sql: 't.received_on >= ? AND t.received_on <= ? AND (t.handed_over_on IS NULL OR t.handed_over_on > ?)',
    parameters: [addDays(today, -recentDays), today, today],
  };
}

/** What a department tells the others about its tickets: of every compound of today, zero included. One statement. */
export async function recentTicketIndicators({
  database,
  clock,
}: DepartmentSurroundings): Promise<readonly IndicatorReference[]> {
  const asOf = clock.today();
  const recent = isRecentTicket(asOf);
  const rows: { compound_id: string; counted: number | string }[] = await database.query(
    `SELECT m.compound_id, COUNT(t.ticket_no) AS counted FROM reference_membership m
      LEFT JOIN ticket t ON t.compound_id = m.compound_id AND ${recent.sql}
      WHERE m.valid_from <= ? AND ? < m.valid_to GROUP BY m.compound_id`,
    [...recent.parameters, asOf, asOf],
  );
  return rows.map(({ compound_id: subjectKey, counted }) => ({
    ...recentTickets,
    ...{ subjectType: 'Compound', subjectKey, value: Number(counted), suppressed: false, asOf },
  }));
}

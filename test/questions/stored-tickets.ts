import type { Journey } from './journey';
import { today } from './places';

export const ticketDepartments = [
  'housing',
  'civil-affairs',
  'market-regulation',
  'public-security',
] as const;

/** The first of the 90 days before today. */
export const ninetyDaysAgo = '2024-08-17';

/** Tickets by compound that a department received in the 90 days, or today, and has not handed on. */
export async function recentTicketsOf(journey: Journey, department: string): Promise<Map<string, number>> {
  const rows = await journey.rows(
    department,
    `SELECT compound_id, COUNT(*) AS tickets FROM ticket WHERE compound_id IS NOT NULL
      AND received_on BETWEEN ? AND ? AND (handed_over_on IS NULL OR handed_over_on > ?) GROUP BY compound_id`,
    [ninetyDaysAgo, today, today],
  );
  return new Map(rows.map((row) => [String(row['compound_id']), Number(row['tickets'])]));
}

/** Tickets of a department about a compound that are neither closed nor handed on: of the 90 days, and overdue ones. */
export async function storedOpenTickets(
  journey: Journey,
  department: string,
  compoundId: string,
): Promise<{ openTicketCount: number; overdueTicketCount: number }> {
  const open = `SELECT COUNT(*) FROM ticket WHERE compound_id = ? AND received_on <= ?
    AND (closed_on IS NULL OR closed_on > ?) AND (handed_over_on IS NULL OR handed_over_on > ?)`;
  const days = [compoundId, today, today, today];
  return {
    openTicketCount: await journey.count(department, `${open} AND received_on >= ?`, [
      ...days,
      ninetyDaysAgo,
    ]),
    overdueTicketCount: await journey.count(department, `${open} AND due_on < ?`, [...days, today]),
  };
}

/** Numbers of the matters of the 90 days in a compound; the two tickets of one that was handed on are one matter. */
export async function recentMatters(journey: Journey, compoundId: string): Promise<Set<string>> {
  const matters = new Set<string>();
  for (const department of ticketDepartments) {
    const rows = await journey.rows(
      department,
      'SELECT ticket_no, linked_ticket_no FROM ticket WHERE compound_id = ? AND received_on BETWEEN ? AND ?',
      [compoundId, ninetyDaysAgo, today],
    );
    for (const { ticket_no: own, linked_ticket_no: linked } of rows)
      matters.add([String(own), String(linked ?? own)].sort()[0] ?? '');
  }
  return matters;
}

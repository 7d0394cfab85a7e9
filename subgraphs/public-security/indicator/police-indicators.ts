import { among } from '../../../shared/lists/sql-piece';
import type { IndicatorReference } from '../../../shared/reference/indicator';
import type { DepartmentSurroundings } from '../../../shared/subgraph/surroundings';
import { addDays, type DateText } from '../../../shared/time/calendar';
import { telecomKinds } from '../case/case-kind';

/** Leads on damage to telecom facilities that concern a surveyed project (leads). */
export const leadCount = 'LEAD_COUNT';
/** Cases of damage to or theft of telecom facilities that concern a surveyed project (cases). */
export const telecomCaseCount = 'TELECOM_CASE_COUNT';
/** Tickets of a compound that the police took in the last 90 days and did not hand on (tickets). */
export const recentTickets = 'TICKETS_LAST_90_DAYS';

const recentDays = 90;

/** What other departments may filter, order and total by. Three statements. */
export async function policeIndicators({
  database,
  clock,
}: DepartmentSurroundings): Promise<readonly IndicatorReference[]> {
  const today = clock.today();
  const kinds = among('c.kind', telecomKinds);
  const read = (sql: string, ...values: readonly (string | number)[]): Promise<CountedSubject[]> =>
    database.query(sql, [...values]);
  const [leads, cases, tickets] = await Promise.all([
    read(
      `SELECT p.project_no AS subject, COUNT(l.lead_no) AS counted FROM surveyed_project p
        LEFT JOIN damage_lead l ON l.project_no = p.project_no AND l.received_on <= ? GROUP BY p.project_no`,
      today,
    ),
    read(
      `SELECT p.project_no AS subject, COUNT(c.case_no) AS counted FROM surveyed_project p
        LEFT JOIN police_case c ON c.project_no = p.project_no AND c.filed_on <= ? AND ${kinds.sql}
        GROUP BY p.project_no`,
      today,
      ...kinds.parameters,
    ),
    read(
      `SELECT m.compound_id AS subject, COUNT(t.ticket_no) AS counted FROM reference_membership m
        LEFT JOIN ticket t ON t.compound_id = m.compound_id AND t.received_on >= ? AND t.received_on <= ?
          AND (t.handed_over_on IS NULL OR t.handed_over_on > ?)
        WHERE m.valid_from <= ? AND m.valid_to > ? GROUP BY m.compound_id`,
      addDays(today, -recentDays),
      ...[today, today, today, today],
    ),
  ]);
  return [
    ...leads.map((row) => indicator('RenovationProject', leadCount, row, today)),
    ...cases.map((row) => indicator('RenovationProject', telecomCaseCount, row, today)),
    ...tickets.map((row) => indicator('Compound', recentTickets, row, today)),
  ];
}

interface CountedSubject {
  readonly subject: string;
  readonly counted: number | string;
}

function indicator(
  subjectType: IndicatorReference['subjectType'],
  code: string,
  { subject, counted }: CountedSubject,
  asOf: DateText,
): IndicatorReference {
  return {
    subjectType,
    subjectKey: subject,
    code,
    period: 'CURRENT',
    value: Number(counted),
    suppressed: false,
    asOf,
  };
}

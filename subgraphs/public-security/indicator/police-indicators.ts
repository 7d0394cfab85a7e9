import { among } from '../../../shared/lists/sql-piece';
import type { IndicatorReference } from '../../../shared/reference/indicator';
import type { DepartmentSurroundings } from '../../../shared/subgraph/surroundings';
import { recentTicketIndicators } from '../../../shared/tickets/recent-tickets';
import type { DateText } from '../../../shared/time/calendar';
import { telecomKinds } from '../case/case-kind';

/** Leads on damage to telecom facilities that concern a surveyed project (leads). */
export const leadCount = 'LEAD_COUNT';
/** Cases of damage to or theft of telecom facilities that concern a surveyed project (cases). */
const telecomCaseCount = 'TELECOM_CASE_COUNT';

/** What other departments may filter, order and total by. Three statements. */
export async function policeIndicators(
  surroundings: DepartmentSurroundings,
): Promise<readonly IndicatorReference[]> {
  const { database, clock } = surroundings;
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
    recentTicketIndicators(surroundings),
  ]);
  return [
    ...leads.map((row) => indicator(leadCount, row, today)),
    ...cases.map((row) => indicator(telecomCaseCount, row, today)),
    ...tickets,
  ];
}

interface CountedSubject {
  readonly subject: string;
  readonly counted: number | string;
}

function indicator(code: string, { subject, counted }: CountedSubject, asOf: DateText): IndicatorReference {
  return {
    subjectType: 'RenovationProject',
    subjectKey: subject,
    code,
    period: 'CURRENT',
    value: Number(counted),
    suppressed: false,
    asOf,
  };
}

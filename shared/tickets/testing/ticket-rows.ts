import { supervisionRules } from '../escalation';
import type { SupervisionRuleRow, Ticket, TicketEscalationRow } from '../ticket';
import { SupervisionLevel, TicketCategory, TicketSource } from '../ticket-kinds';

// For tests: rows that are complete but for what the test is about.

export function ticketRow(ticketNo: string, compoundId: string | null, facts: Partial<Ticket> = {}): Ticket {
  return {
    ticketNo,
    source: TicketSource.HOTLINE_12345,
    compoundId,
    communityCode: null,
    category: TicketCategory.OTHER,
    receivedOn: '2024-10-01',
    dueOn: '2024-10-08',
    handedOverOn: null,
    closedOn: null,
    firstDepartment: 'test',
    linkedTicketNo: null,
    synthetic: true,
    ...facts,
  };
}

export function escalationRow(
  ticketNo: string,
  facts: Partial<TicketEscalationRow> = {},
): TicketEscalationRow {
  const { ruleNo } = ruleOfTests;
  return { ticketNo, level: SupervisionLevel.DEPARTMENT, raisedOn: '2024-10-09', ruleNo, ...facts };
}

export const ruleOfTests = supervisionRules[0] as SupervisionRuleRow;

/** Every field of a ticket that is kept, for the asks of a department's access test. */
export const everyTicketField = `ticketNo source category status receivedOn dueOn handedOverOn closedOn overdue
  firstDepartment linkedTicketNo synthetic compound { id } community { code } escalation
  escalations { level raisedOn rule { ruleNo } }`;

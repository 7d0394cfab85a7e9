import { addDays, type DateText } from '../time/calendar';
import type { SupervisionRuleRow, Ticket, TicketEscalationRow } from './ticket';
import { SupervisionLevel } from './ticket-kinds';

const levels = Object.values(SupervisionLevel);

/** 三级督办 of 晋城市城区. The document names the levels and no days; five days to a level are an assumption. */
export const supervisionRules: readonly SupervisionRuleRow[] = [
  {
    ruleNo: 'SUPERVISION-140502-2024',
    jurisdictionCode: '140502',
    daysPerLevel: 5,
    daysAssumed: true,
    validFrom: '2024-02-29',
    validTo: null,
    document: '城政发〔2024〕8号',
    section: '二(十五)',
  },
];

/**
 * The levels to which a ticket rose by the end of a day: the first on the day after it was due, one more with each
 * further period overdue, until it was closed or handed on. A level once reached is kept.
 */
export function escalationsOf(
  { ticketNo, dueOn, handedOverOn, closedOn }: Ticket,
  { ruleNo, daysPerLevel, validFrom, validTo }: SupervisionRuleRow,
  until: DateText,
): TicketEscalationRow[] {
  const done = [handedOverOn, closedOn].filter((day) => day !== null).sort()[0];
  return levels
    .map((level, index) => ({ ticketNo, level, raisedOn: addDays(dueOn, 1 + index * daysPerLevel), ruleNo }))
    .filter(
      ({ raisedOn }) =>
        raisedOn <= until &&
        (done === undefined || raisedOn < done) &&
        validFrom <= raisedOn &&
        (validTo === null || raisedOn < validTo),
    );
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DateText } from '../time/calendar';
import { TicketStatus, type SupervisionLevel, type TicketCategory, type TicketSource } from './ticket-kinds';

/**
 * One ticket of the 12345 line, or one matter of the 110 line that is not for the police, in the register of the
 * department that handles it: number, kind and dates. Who called and what was said stay in the line's own system.
 */
@Entity('ticket')
export class Ticket {
  @PrimaryColumn('varchar', { name: 'ticket_no', length: 40 })
  ticketNo: string;

  @Column('varchar', { length: 20 })
  source: TicketSource;

  /** Where a compound is known; else the community. Exactly one of the two. */
  @Column('varchar', { name: 'compound_id', length: 40, nullable: true })
  compoundId: string | null;

  @Column('varchar', { name: 'community_code', length: 20, nullable: true })
  communityCode: string | null;

  @Column('varchar', { length: 30 })
  category: TicketCategory;

  @Column('date', { name: 'received_on' })
  receivedOn: DateText;

  @Column('date', { name: 'due_on' })
  dueOn: DateText;

  /** Handed on to the other line's department; `linkedTicketNo` is its number there. */
  @Column('date', { name: 'handed_over_on', nullable: true })
  handedOverOn: DateText | null;

  @Column('date', { name: 'closed_on', nullable: true })
  closedOn: DateText | null;

  /** 首问负责: the department that took it first, by its name in the graph. Never changes. */
  @Column('varchar', { name: 'first_department', length: 60 })
  firstDepartment: string;

  /** The number of the same matter in the other line's system; stands at both ends. */
  @Column('varchar', { name: 'linked_ticket_no', length: 40, nullable: true })
  linkedTicketNo: string | null;

  @Column('boolean')
  synthetic: boolean;
}

/** When a ticket was raised to a level of supervision: the history of its escalation. */
@Entity('ticket_escalation')
export class TicketEscalationRow {
  @PrimaryColumn('varchar', { name: 'ticket_no', length: 40 })
  ticketNo: string;

  @PrimaryColumn('varchar', { length: 20 })
  level: SupervisionLevel;

  @Column('date', { name: 'raised_on' })
  raisedOn: DateText;

  /** Of the rule by which it was raised. */
  @Column('varchar', { name: 'rule_no', length: 40 })
  ruleNo: string;
}

/** When an overdue ticket rises, where, and where that is written. */
@Entity('supervision_rule')
export class SupervisionRuleRow {
  @PrimaryColumn('varchar', { name: 'rule_no', length: 40 })
  ruleNo: string;

  /** The division in which it holds. */
  @Column('varchar', { name: 'jurisdiction_code', length: 20 })
  jurisdictionCode: string;

  /** Days overdue after which a ticket rises by a level. */
  @Column('int', { name: 'days_per_level' })
  daysPerLevel: number;

  /** The document gives no number; the number is an assumption. */
  @Column('boolean', { name: 'days_assumed' })
  daysAssumed: boolean;

  @Column('date', { name: 'valid_from' })
  validFrom: DateText;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: DateText | null;

  @Column('varchar', { length: 200 })
  document: string;

  @Column('varchar', { length: 100 })
  section: string;
}

export const ticketEntities = [Ticket, TicketEscalationRow, SupervisionRuleRow] as const;

/** SQL of the tables, for a department's migration: `createTables(runner, ticketTables)`. */
export const ticketTables = [
  `CREATE TABLE ticket (
    ticket_no varchar(40) NOT NULL, source varchar(20) NOT NULL, compound_id varchar(40) NULL,
    community_code varchar(20) NULL, category varchar(30) NOT NULL, received_on date NOT NULL,
    due_on date NOT NULL, handed_over_on date NULL, closed_on date NULL, first_department varchar(60) NOT NULL,
    linked_ticket_no varchar(40) NULL, synthetic boolean NOT NULL, PRIMARY KEY (ticket_no))`,
  'CREATE INDEX ticket_compound ON ticket (compound_id, received_on)',
  'CREATE INDEX ticket_community ON ticket (community_code, received_on)',
  `CREATE TABLE ticket_escalation (
    ticket_no varchar(40) NOT NULL, level varchar(20) NOT NULL, raised_on date NOT NULL,
    rule_no varchar(40) NOT NULL, PRIMARY KEY (ticket_no, level))`,
  `CREATE TABLE supervision_rule (
    rule_no varchar(40) NOT NULL, jurisdiction_code varchar(20) NOT NULL, days_per_level int NOT NULL,
    days_assumed boolean NOT NULL, valid_from date NOT NULL, valid_to date NULL, document varchar(200) NOT NULL,
    section varchar(100) NOT NULL, PRIMARY KEY (rule_no))`,
] as const;

/** Names of the tables, for the way back: `dropTables(runner, ticketTableNames)`. */
export const ticketTableNames = ['supervision_rule', 'ticket_escalation', 'ticket'] as const;

/** The status of a ticket as it stood on a day. */
export function ticketStatusOn(
  { handedOverOn, closedOn }: Pick<Ticket, 'handedOverOn' | 'closedOn'>,
  on: DateText,
): TicketStatus {
  if (closedOn !== null && closedOn <= on) return TicketStatus.CLOSED;
  if (handedOverOn !== null && handedOverOn <= on) return TicketStatus.HANDED_ON;
  return TicketStatus.OPEN;
}

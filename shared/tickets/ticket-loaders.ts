import { In } from 'typeorm';
import type { Register } from '../lists/first-of-register';
import { among, type SqlPiece } from '../lists/sql-piece';
import { groupBy, indexBy, type LoaderDefinition } from '../subgraph/loader';
import type { DateText } from '../time/calendar';
import { SupervisionRuleRow, Ticket, TicketEscalationRow } from './ticket';
import { TicketStatus } from './ticket-kinds';

/** Which tickets: as they stood on a day, received from a day on. */
export interface TicketPeriod {
  readonly on: DateText;
  /** null = whenever received. */
  readonly from: DateText | null;
}

export interface TicketList extends TicketPeriod {
  readonly status: TicketStatus | null;
  /** Rows of each list (rows). */
  readonly first: number;
}

/** Tickets received by the day, by how they stood on it. */
export interface TicketCounts {
  readonly OPEN: number;
  readonly HANDED_ON: number;
  readonly CLOSED: number;
  /** Open, and due before the day. */
  readonly overdue: number;
}

export const ticketRegister: Register = { table: 'ticket', column: 'received_on' };

const noTickets: TicketCounts = { OPEN: 0, HANDED_ON: 0, CLOSED: 0, overdue: 0 };

const columns = 't.ticket_no, t.received_on, t.due_on, t.handed_over_on, t.closed_on';

/** Rows of `ticket` with the key, `owner_key`, to whose list they belong. */
type TicketsOf = (keys: readonly string[], period: TicketPeriod) => SqlPiece;

const ofCompounds: TicketsOf = (ids, period) => {
  const [compound, time] = [among('t.compound_id', ids), receivedIn(period)];
  return {
    sql: `SELECT t.compound_id AS owner_key, ${columns} FROM ticket t WHERE ${compound.sql} AND ${time.sql}`,
    parameters: [...compound.parameters, ...time.parameters],
  };
};

/** A compound's tickets stand where the compound belonged on the day; the others in their community. */
const ofDivisions: TicketsOf = (codes, period) => {
  const [division, time] = [among('a.ancestor_code', codes), receivedIn(period)];
  return {
    sql: `SELECT a.ancestor_code AS owner_key, ${columns} FROM reference_ancestor a
        JOIN reference_membership m ON m.community_code = a.code JOIN ticket t ON t.compound_id = m.compound_id
        WHERE ${division.sql} AND m.valid_from <= ? AND ? < m.valid_to AND ${time.sql}
      UNION ALL SELECT a.ancestor_code AS owner_key, ${columns} FROM reference_ancestor a
        JOIN ticket t ON t.community_code = a.code AND t.compound_id IS NULL
        WHERE ${division.sql} AND ${time.sql}`,
    parameters: [
      ...division.parameters,
      period.on,
      period.on,
      ...time.parameters,
      ...division.parameters,
      ...time.parameters,
    ],
  };
};

function receivedIn({ on, from }: TicketPeriod): SqlPiece {
  if (from === null) return { sql: 't.received_on <= ?', parameters: [on] };
  return { sql: 't.received_on <= ? AND t.received_on >= ?', parameters: [on, from] };
}

/** SQL of a ticket's status on a day, which is asked for twice. */
const statusSql = `CASE WHEN x.closed_on IS NOT NULL AND x.closed_on <= ? THEN '${TicketStatus.CLOSED}'
  WHEN x.handed_over_on IS NOT NULL AND x.handed_over_on <= ? THEN '${TicketStatus.HANDED_ON}'
  ELSE '${TicketStatus.OPEN}' END`;

function countsBy(name: string, ticketsOf: TicketsOf): LoaderDefinition<TicketCounts, TicketPeriod> {
  return {
    name,
    absent: noTickets,
    async batch(keys, period, { database }) {
      const tickets = ticketsOf(keys, period);
      const { on } = period;
      const rows: { owner_key: string; status: TicketStatus; counted: unknown; late: unknown }[] =
        await database.query(
          `SELECT owner_key, status, COUNT(*) AS counted, SUM(CASE WHEN due_on < ? THEN 1 ELSE 0 END) AS late
            FROM (SELECT x.owner_key, x.due_on, ${statusSql} AS status FROM (${tickets.sql}) x) standing
            GROUP BY owner_key, status`,
          [on, on, on, ...tickets.parameters],
        );
      const byKey = groupBy(rows, (row) => row.owner_key);
      return new Map(
        [...byKey].map(([key, found]) => [
          key,
          {
            ...noTickets,
            ...Object.fromEntries(found.map(({ status, counted }) => [status, Number(counted)])),
            overdue: Number(found.find(({ status }) => status === TicketStatus.OPEN)?.late ?? 0),
          },
        ]),
      );
    },
  };
}

function listBy(name: string, ticketsOf: TicketsOf): LoaderDefinition<readonly Ticket[], TicketList> {
  return {
    name,
    absent: [],
    async batch(keys, list, { database }) {
      const tickets = ticketsOf(keys, list);
      const wanted = list.status === null ? '' : `WHERE ${statusSql} = ?`;
      const places: { owner_key: string; ticket_no: string }[] = await database.query(
        `SELECT owner_key, ticket_no FROM (SELECT x.owner_key, x.ticket_no, ROW_NUMBER() OVER
            (PARTITION BY x.owner_key ORDER BY x.received_on DESC, x.ticket_no) AS place
            FROM (${tickets.sql}) x ${wanted}) ranked WHERE place <= ? ORDER BY owner_key, place`,
        [...tickets.parameters, ...(list.status === null ? [] : [list.on, list.on, list.status]), list.first],
      );
      const numbers = [...new Set(places.map((row) => row.ticket_no))];
      const rows = await database.manager.findBy(Ticket, { ticketNo: In(numbers) });
      const byNo = indexBy(rows, ({ ticketNo }) => ticketNo);
      const byKey = groupBy(places, (row) => row.owner_key);
      return new Map(
        [...byKey].map(([key, list]) => [key, list.flatMap(({ ticket_no }) => byNo.get(ticket_no) ?? [])]),
      );
    },
  };
}

/** Counts and lists by compound id and by division code; newest first, equals by number. */
export const ticketCountsByCompound = countsBy('ticketCountsByCompound', ofCompounds);
export const ticketCountsByDivision = countsBy('ticketCountsByDivision', ofDivisions);
export const ticketsByCompound = listBy('ticketsByCompound', ofCompounds);
export const ticketsByDivision = listBy('ticketsByDivision', ofDivisions);

/** Levels to which tickets were raised by a day, in order of time. */
export const escalationsByTicket: LoaderDefinition<
  readonly TicketEscalationRow[],
  { readonly on: DateText }
> = {
  name: 'escalationsByTicket',
  absent: [],
  async batch(numbers, { on }, { database }) {
    const rows = await database.manager
      .createQueryBuilder(TicketEscalationRow, 'raised')
      .where('raised.ticket_no IN (:...numbers) AND raised.raised_on <= :on', { numbers: [...numbers], on })
      .orderBy('raised.raised_on', 'ASC')
      .addOrderBy('raised.level', 'ASC')
      .getMany();
    return groupBy(rows, ({ ticketNo }) => ticketNo);
  },
};

export const supervisionRuleByNo: LoaderDefinition<SupervisionRuleRow | null> = {
  name: 'supervisionRuleByNo',
  absent: null,
  async batch(numbers, _args, { database }) {
    const rows = await database.manager.findBy(SupervisionRuleRow, { ruleNo: In([...numbers]) });
    return indexBy(rows, ({ ruleNo }) => ruleNo);
  },
};

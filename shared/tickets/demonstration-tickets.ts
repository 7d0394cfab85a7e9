import type { Insert } from '../database/insert';
import { countyOfCompound, type WorldCompound } from '../demonstration/compound';
import { randomStream, type RandomStream } from '../demonstration/random';
import type { DemonstrationWorld } from '../demonstration/world';
import { addDays, type DateText } from '../time/calendar';
import { demonstrationDay } from '../time/clock';
import { escalationsOf, supervisionRules } from './escalation';
import { SupervisionRuleRow, Ticket, TicketEscalationRow } from './ticket';
import { TicketCategory, TicketSource } from './ticket-kinds';

const police = 'public-security';

/** Who handles what in the demonstration. */
const handlers: Readonly<Record<string, readonly TicketCategory[]>> = {
  housing: [
    TicketCategory.PROPERTY_SERVICE,
    TicketCategory.HEATING,
    TicketCategory.RENOVATION_WORKS,
    TicketCategory.BUILDING_UPKEEP,
  ],
  [police]: [TicketCategory.NOISE, TicketCategory.NEIGHBOUR_DISPUTE, TicketCategory.PARKING],
  'civil-affairs': [TicketCategory.ELDERLY_CARE, TicketCategory.COMMUNITY_SERVICE],
  'market-regulation': [
    TicketCategory.CONSUMER_DISPUTE,
    TicketCategory.FOOD_HYGIENE,
    TicketCategory.ELEVATOR_FAULT,
  ],
};
const departments = Object.keys(handlers);

interface HandledTicket {
  readonly department: string;
  readonly ticket: Ticket;
}

const known = new WeakMap<DemonstrationWorld, readonly HandledTicket[]>();

/**
 * The tickets of a department: the same rows in every process, so that the two ends of a link agree. Of invented
 * compounds only; a few have many, most have none. The first invented compound has some of every department.
 */
export function demonstrationTickets(department: string, world: DemonstrationWorld): readonly Ticket[] {
  let tickets = known.get(world);
  if (!tickets) known.set(world, (tickets = allTickets(world)));
  return tickets.filter((each) => each.department === department).map(({ ticket }) => ticket);
}

/** Loads a department's tickets with the rules of supervision and what these made of overdue ones. */
export async function insertDemonstrationTickets(
  insert: Insert,
  department: string,
  world: DemonstrationWorld,
): Promise<void> {
  const tickets = demonstrationTickets(department, world);
  await insert(SupervisionRuleRow, supervisionRules);
  await insert(Ticket, tickets);
  await insert(TicketEscalationRow, tickets.flatMap(raised));
}

function raised(ticket: Ticket): TicketEscalationRow[] {
  const county = countyOfCompound({ id: ticket.compoundId ?? '' });
  const rule = supervisionRules.find(({ jurisdictionCode }) => jurisdictionCode === county);
  return rule ? escalationsOf(ticket, rule, demonstrationDay) : [];
}

const share = { concentrated: 0.012, some: 0.1 };

function allTickets({ compounds }: DemonstrationWorld): HandledTicket[] {
  const random = randomStream('tickets');
  const invented = compounds.filter(({ real }) => !real);
  return invented.flatMap((compound, index) => {
    const concentrated = random.chance(share.concentrated) || index === 0;
    const some = random.chance(share.some);
    const count = concentrated ? random.int(10, 16) : some ? random.int(1, 2) : 0;
    return Array.from({ length: count }, (_, place) => place).flatMap((place) =>
      mattersOf(compound, { place, concentrated }, random),
    );
  });
}

interface Matter {
  /** Number of the matter in its compound, from 0. */
  readonly place: number;
  /** Of a compound with many, in the last weeks and mostly open. */
  readonly concentrated: boolean;
}

/** One matter: a ticket, or two that are linked, one with each line. */
function mattersOf(compound: WorldCompound, { place, concentrated }: Matter, random: RandomStream) {
  const department = departments[place % departments.length] ?? police;
  const handler = concentrated ? department : random.pick(departments);
  const receivedOn = addDays(demonstrationDay, -random.int(1, concentrated ? 80 : 400));
  const closed = addDays(receivedOn, random.int(1, 25));
  const isClosed = random.chance(concentrated ? 0.4 : 0.85) && closed <= demonstrationDay;
  const ticket: Ticket = {
    ticketNo: numberOf(TicketSource.HOTLINE_12345, compound, place),
    source: TicketSource.HOTLINE_12345,
    compoundId: compound.id,
    communityCode: null,
    category: random.pick(handlers[handler] ?? [TicketCategory.OTHER]),
    receivedOn,
    dueOn: addDays(receivedOn, random.int(3, 10)),
    handedOverOn: null,
    closedOn: isClosed ? closed : null,
    firstDepartment: handler,
    linkedTicketNo: null,
    synthetic: true,
  };
  const path = random.int(0, 9);
  if (path > 2)
    return [{ department: handler, ticket: handler === police && path > 5 ? by110(ticket) : ticket }];
  return handler === police ? handedToPolice(ticket, random) : handedBy110(ticket, handler);
}

function numberOf(source: TicketSource, { id }: { readonly id: string }, place: number): string {
  const prefix = source === TicketSource.POLICE_110 ? '110' : '12345';
  return `${prefix}-${id.slice('CMP-'.length)}-${String(place + 1).padStart(2, '0')}`;
}

function by110(ticket: Ticket): Ticket {
  return { ...ticket, ticketNo: policeNo(ticket), source: TicketSource.POLICE_110 };
}

function policeNo({ ticketNo }: Ticket): string {
  return ticketNo.replace(/^12345/, '110');
}

/** A matter that somebody told 110 and that another department handles: the police took it first. */
function handedBy110(ticket: Ticket, department: string): HandledTicket[] {
  const linked = { ...ticket, firstDepartment: police, linkedTicketNo: policeNo(ticket) };
  const atPolice = { ...by110(linked), linkedTicketNo: ticket.ticketNo, handedOverOn: ticket.receivedOn };
  return [
    { department, ticket: linked },
    { department: police, ticket: atPolice },
  ];
}

/** A matter that another department took from 12345 and that the police handle. */
function handedToPolice(ticket: Ticket, random: RandomStream): HandledTicket[] {
  const first = random.pick(departments.filter((name) => name !== police));
  const handedOverOn: DateText = ticket.receivedOn;
  const linked = { ...by110(ticket), firstDepartment: first, linkedTicketNo: ticket.ticketNo };
  return [
    { department: police, ticket: linked },
    {
      department: first,
      ticket: { ...ticket, firstDepartment: first, linkedTicketNo: linked.ticketNo, handedOverOn },
    },
  ];
}

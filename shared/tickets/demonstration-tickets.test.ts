import { computeWorld, demonstrationWorld } from '../demonstration/world';
import { addDays } from '../time/calendar';
import { demonstrationDay } from '../time/clock';
import { demonstrationTickets } from './demonstration-tickets';
import { ticketStatusOn } from './ticket';
import { TicketSource, TicketStatus } from './ticket-kinds';

const departments = ['housing', 'public-security', 'civil-affairs', 'market-regulation'];
const world = demonstrationWorld();
const all = departments.flatMap((department) =>
  demonstrationTickets(department, world).map((ticket) => ({ department, ticket })),
);
const byNo = new Map(all.map(({ ticket }) => [ticket.ticketNo, ticket]));

test('are the same in every process', () => {
  const other = computeWorld(1);
  for (const department of departments) {
    expect(demonstrationTickets(department, other)).toEqual(demonstrationTickets(department, world));
  }
});

test('are about invented compounds only, each number once', () => {
  const real = new Set(world.compounds.filter((compound) => compound.real).map(({ id }) => id));
  expect(real.size).toBeGreaterThan(0);
  expect(all.filter(({ ticket }) => real.has(ticket.compoundId ?? ''))).toEqual([]);
  expect(byNo.size).toBe(all.length);
});

test('are many at a few compounds and none at most, and each department has some', () => {
  const counts = new Map<string, number>();
  for (const { ticket } of all) {
    const id = ticket.compoundId ?? '';
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const many = [...counts.values()].filter((count) => count >= 10);
  expect(many.length).toBeGreaterThanOrEqual(3);
  expect(counts.size).toBeLessThan(world.compounds.length / 2);
  for (const department of departments) {
    expect(demonstrationTickets(department, world).length).toBeGreaterThan(10);
  }
});

test('the first invented compound has open ones of every department within 90 days', () => {
  const first = world.compounds.find(({ real }) => !real)?.id;
  const from = addDays(demonstrationDay, -90);
  const open = all.filter(
    ({ ticket }) =>
      ticket.compoundId === first &&
      ticket.receivedOn >= from &&
      ticketStatusOn(ticket, demonstrationDay) === TicketStatus.OPEN,
  );
  expect(new Set(open.map(({ department }) => department))).toEqual(new Set(departments));
});

test('both ends of a link stand, name each other and the same first department, in both directions', () => {
  const linked = all.filter(({ ticket }) => ticket.linkedTicketNo !== null);
  const handedOn = { [TicketSource.HOTLINE_12345]: 0, [TicketSource.POLICE_110]: 0 };
  for (const { department, ticket } of linked) {
    const other = byNo.get(ticket.linkedTicketNo ?? '');
    expect(other?.linkedTicketNo).toBe(ticket.ticketNo);
    expect(other?.firstDepartment).toBe(ticket.firstDepartment);
    expect(other?.source).not.toBe(ticket.source);
    expect(other?.closedOn).toBe(ticket.closedOn);
    expect(ticket.handedOverOn === null).toBe(other?.handedOverOn !== null);
    if (ticket.handedOverOn !== null) {
      handedOn[ticket.source] += 1;
      expect(ticket.firstDepartment).toBe(department);
    }
  }
  expect(handedOn.HOTLINE_12345).toBeGreaterThan(3);
  expect(handedOn.POLICE_110).toBeGreaterThan(3);
});

import { kept, type AccessTable } from '../access/classification';

/** A scope of no one department, so that the type is kept alike in all; who holds `*:internal` holds it. */
const scopes = [['tickets:internal']];

/** How closely tickets are kept. */
export const ticketsKept = kept(
  'INTERNAL',
  '热线工单的办理情况，供考核督办：城政发〔2024〕8号 二(十五)；诉求人和内容不入图 / Handling of tickets, for the supervision of departments: Chengqu government, document 2024-8, part 2(15); callers and contents do not enter the graph',
  'DAILY',
  { scopes },
);

/** The entries of `ticketFields` for a department's table: `...ticketAccess('CompoundHousing', 'DivisionHousing')`. */
export function ticketAccess(...blocks: readonly string[]): AccessTable {
  const counted = { ...ticketsKept, derivedFrom: ['Ticket.status'] };
  return Object.fromEntries(
    blocks.flatMap((block) => [
      [`${block}.tickets`, ticketsKept],
      [`${block}.ticketCount`, counted],
      [`${block}.openTicketCount`, counted],
      [`${block}.overdueTicketCount`, { ...ticketsKept, derivedFrom: ['Ticket.status', 'Ticket.dueOn'] }],
    ]),
  );
}

import { Arg, Ctx, FieldResolver, Int, Resolver, Root, type ClassType } from 'type-graphql';
import { ifBegun } from '../lists/first-of-register';
import { FirstArgument } from '../schema/arguments';
import { firstDayOf, SinceDaysArgument } from '../schema/days';
import { checkFirst, nestedFirst } from '../schema/first';
import type { ClassList } from '../subgraph/declaration';
import type { LoaderDefinition } from '../subgraph/loader';
import type { RequestContext } from '../subgraph/request-context';
import type { DateText } from '../time/calendar';
import type { Ticket } from './ticket';
import { SupervisionLevel, TicketStatus } from './ticket-kinds';
import {
  escalationsByTicket,
  supervisionRuleByNo,
  ticketCountsByCompound,
  ticketCountsByDivision,
  ticketRegister,
  ticketsByCompound,
  ticketsByDivision,
  type TicketCounts,
  type TicketList,
  type TicketPeriod,
} from './ticket-loaders';
import { supervisionRuleOf, TicketEscalation, ticketOn, ticketType, type TicketOnDay } from './ticket-types';

/** The classes of a department among which tickets stand. */
export interface TicketPlaces {
  readonly compound: ClassType<{ readonly id: string }>;
  readonly compoundBlock: ClassType<{ readonly compoundId: string; readonly on: DateText }>;
  readonly division: ClassType<{ readonly code: string }>;
  readonly divisionBlock: ClassType<{ readonly code: string; readonly on: DateText }>;
}

/**
 * The resolvers of `tickets`, `ticketCount`, `openTicketCount` and `overdueTicketCount` on a department's blocks of a
 * compound and of a division, and of the type `Ticket` itself.
 */
export function ticketFields({ compound, compoundBlock, division, divisionBlock }: TicketPlaces): ClassList {
  const type = ticketType(compound, division);
  return [
    ticketsOn(compoundBlock, type, {
      keyOf: ({ compoundId }) => compoundId,
      counts: ticketCountsByCompound,
      list: ticketsByCompound,
    }),
    ticketsOn(divisionBlock, type, {
      keyOf: ({ code }) => code,
      counts: ticketCountsByDivision,
      list: ticketsByDivision,
    }),
    escalationsOn(type),
  ];
}

interface TicketsByKey<Block> {
  readonly keyOf: (block: Block) => string;
  readonly counts: LoaderDefinition<TicketCounts, TicketPeriod>;
  readonly list: LoaderDefinition<readonly Ticket[], TicketList>;
}

const StatusArgument = (): ReturnType<typeof Arg> =>
  Arg('status', () => TicketStatus, {
    nullable: true,
    description: '只要所问之日处于此状态的 / Only those of this status on the day asked for',
  });

function ticketsOn<Block extends { readonly on: DateText }>(
  block: ClassType<Block>,
  type: ClassType<TicketOnDay>,
  { keyOf, counts, list }: TicketsByKey<Block>,
): ClassType {
  function countsOf(
    root: Block,
    sinceDays: number | null,
    context: RequestContext,
  ): Promise<TicketCounts | null> {
    const period = { on: root.on, from: firstDayOf(sinceDays, root.on) };
    return ifBegun(ticketRegister, root.on, context, () => context.load(counts, keyOf(root), period));
  }

  @Resolver(() => block)
  class TicketsResolver {
    @FieldResolver(() => [type], {
      nullable: true,
      description:
        '本部门承办的 12345 工单和 110 非警务警情，新的在前 / Tickets of 12345 and 110 that this department handles, newest first',
    })
    async tickets(
      @Root() root: Block,
      @FirstArgument() first: number,
      @StatusArgument() status: TicketStatus | null,
      @SinceDaysArgument() sinceDays: number | null,
      @Ctx() context: RequestContext,
    ): Promise<readonly TicketOnDay[]> {
      const { on } = root;
      const wanted = { on, from: firstDayOf(sinceDays, on), status: status ?? null };
      const rows = await context.load(list, keyOf(root), {
        ...wanted,
        first: checkFirst(first, nestedFirst),
      });
      return rows.map((row) => ticketOn(row, on));
    }

    @FieldResolver(() => Int, {
      nullable: true,
      description:
        '本部门承办的工单数，同一筛选，含已转另一热线的（件）；登记开始之前的日期为空 / Number of tickets that this department handles, by the same conditions, those handed on included (tickets); null for a day before the register begins',
    })
    async ticketCount(
      @Root() root: Block,
      @StatusArgument() status: TicketStatus | null,
      @SinceDaysArgument() sinceDays: number | null,
      @Ctx() context: RequestContext,
    ): Promise<number | null> {
      const found = await countsOf(root, sinceDays, context);
      if (found === null) return null;
      return status ? found[status] : found.OPEN + found.HANDED_ON + found.CLOSED;
    }

    @FieldResolver(() => Int, {
      nullable: true,
      description:
        '本部门办理中的工单数；已转另一热线的在接办部门计（件）；登记开始之前的日期为空 / Tickets open here; those handed on to the other line count where they went (tickets); null for a day before the register begins',
    })
    async openTicketCount(
      @Root() root: Block,
      @SinceDaysArgument() sinceDays: number | null,
      @Ctx() context: RequestContext,
    ): Promise<number | null> {
      return (await countsOf(root, sinceDays, context))?.OPEN ?? null;
    }

    @FieldResolver(() => Int, {
      nullable: true,
      description:
        '其中逾期的，不论何时收到（件）；登记开始之前的日期为空 / Those among the open ones that are past due, whenever received (tickets); null for a day before the register begins',
    })
    async overdueTicketCount(@Root() root: Block, @Ctx() context: RequestContext): Promise<number | null> {
      return (await countsOf(root, null, context))?.overdue ?? null;
    }
  }
  return TicketsResolver;
}

function escalationsOn(type: ClassType<TicketOnDay>): ClassType {
  @Resolver(() => type)
  class TicketEscalationResolver {
    @FieldResolver(() => SupervisionLevel, {
      nullable: true,
      description:
        '截至所问之日升至哪一级督办；没有升级的为空 / Level of supervision reached by the day asked for; null where it was not raised',
    })
    async escalation(
      @Root() { ticketNo, on }: TicketOnDay,
      @Ctx() context: RequestContext,
    ): Promise<SupervisionLevel | null> {
      const raised = await context.load(escalationsByTicket, ticketNo, { on });
      return raised.at(-1)?.level ?? null;
    }

    @FieldResolver(() => [TicketEscalation], {
      nullable: true,
      description:
        '截至所问之日的督办升级经过，按时间，至多 3 行 / How it was raised by the day asked for, in order of time, at most 3',
    })
    async escalations(
      @Root() { ticketNo, on }: TicketOnDay,
      @Ctx() context: RequestContext,
    ): Promise<TicketEscalation[]> {
      const raised = await context.load(escalationsByTicket, ticketNo, { on });
      return Promise.all(
        raised.map(async ({ level, raisedOn, ruleNo }) => {
          const rule = await context.load(supervisionRuleByNo, ruleNo, {});
          return { level, raisedOn, rule: rule && supervisionRuleOf(rule) };
        }),
      );
    }
  }
  return TicketEscalationResolver;
}

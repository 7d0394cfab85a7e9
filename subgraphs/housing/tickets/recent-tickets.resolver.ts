import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { CompoundHousing } from '../compound/compound-housing';
import { othersRecentTickets, ownRecentTickets } from './recent-ticket-loaders';
import { RecentTickets } from './recent-tickets';

@Resolver(() => CompoundHousing)
export class CompoundRecentTicketsResolver {
  @FieldResolver(() => RecentTickets, {
    nullable: true,
    description:
      '今日之前90日以内（含当日）收到的工单，各部门合计 / Tickets received within 90 days before today, today included, over all departments',
  })
  async ticketsLast90Days(
    @Root() { compoundId }: CompoundHousing,
    @Ctx() context: RequestContext,
  ): Promise<RecentTickets> {
    const [own, others] = await Promise.all([
      context.load(ownRecentTickets, compoundId, { today: context.clock.today() }),
      context.load(othersRecentTickets, compoundId, {}),
    ]);
    return { own, others, total: others.reduce((sum, { value }) => sum + (value ?? 0), own) };
  }
}

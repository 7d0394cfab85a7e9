import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { checkedDivisionCode } from '../../../shared/identifiers/checked-codes';
import { connectionOf } from '../../../shared/lists/connection-types';
import { keysetPage, type CountablePage } from '../../../shared/lists/keyset-page';
import { ListArguments } from '../../../shared/schema/arguments';
import { SortDirection } from '../../../shared/schema/sort-direction';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Elder } from '../elder/elder';
import { ElderFilter, ElderOrder, ElderOrderField } from './elder-filter';
import { isFound, ranks } from './elder-search';

const ElderConnection = connectionOf(Elder, {
  name: 'Elder',
  rows: { zh: '老年人', en: 'elders' },
  unit: '人',
  ofPersons: true,
});
const byId: ElderOrder = { field: ElderOrderField.ID, direction: SortDirection.ASC };

@Resolver()
export class EldersResolver {
  @Query(() => ElderConnection, {
    nullable: true,
    description:
      '某区划及其下级今日在册的老年人；未知的区划没有行 / Elders who are on the register today, of a division and below; an unknown division has none',
  })
  elders(
    @Args(() => ListArguments)
    { within, ...page }: ListArguments,
    @Arg('filter', () => ElderFilter, {
      nullable: true,
      description: '筛选条件 / Conditions on the elders',
    })
    filter: ElderFilter | null,
    @Arg('orderBy', () => ElderOrder, {
      nullable: true,
      description: '排序，默认按编号升序 / Order; by ascending id unless given',
    })
    orderBy: ElderOrder | null,
    @Ctx() { database, clock }: RequestContext,
  ): Promise<CountablePage<Elder>> {
    const { field, direction } = orderBy ?? byId;
    const search = {
      within: checkedDivisionCode('within', within),
      on: clock.today(),
      filter: filter ?? {},
    };
    return keysetPage(
      database,
      { entity: Elder, condition: isFound(search), rank: ranks[field], direction },
      page,
    );
  }
}

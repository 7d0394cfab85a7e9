import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { checkedDivisionCode } from '../../../shared/identifiers/checked-codes';
import { connectionOf } from '../../../shared/lists/connection-types';
import { keysetPage, type CountablePage } from '../../../shared/lists/keyset-page';
import { ListArguments, OnArgument } from '../../../shared/schema/arguments';
import { SortDirection } from '../../../shared/schema/sort-direction';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Elevator } from '../elevator/elevator';
import { ElevatorFilter, ElevatorOrder, ElevatorOrderField } from './elevator-filter';
import { elevatorRank, isFound } from './elevator-search';

const ElevatorConnection = connectionOf(Elevator, {
  name: 'Elevator',
  rows: { zh: '电梯', en: 'elevators' },
  unit: '台',
});
const byCode: ElevatorOrder = { field: ElevatorOrderField.REGISTRATION_CODE, direction: SortDirection.ASC };

@Resolver()
export class ElevatorsResolver {
  @Query(() => ElevatorConnection, {
    nullable: true,
    description:
      '某区划及其下级当日的电梯，含停用的，晚于今日的按今日；未知的区划没有行 / Elevators of a division and below on a day, those out of operation included; a day to come counts as today; an unknown division has none',
  })
  elevators(
    @Args(() => ListArguments)
    { within, ...page }: ListArguments,
    @Arg('filter', () => ElevatorFilter, {
      nullable: true,
      description: '筛选条件 / Conditions on the elevators',
    })
    filter: ElevatorFilter | null,
    @Arg('orderBy', () => ElevatorOrder, {
      nullable: true,
      description: '排序，默认按登记编号升序 / Order; by ascending registration code unless given',
    })
    orderBy: ElevatorOrder | null,
    @OnArgument()
    asked: string | null,
    @Ctx() { database, clock }: RequestContext,
  ): Promise<CountablePage<Elevator>> {
    const { field, direction } = orderBy ?? byCode;
    const today = clock.today();
    const on = asked && asked < today ? asked : today;
    const condition = isFound({ within: checkedDivisionCode('within', within), on, filter: filter ?? {} });
    return keysetPage(
      database,
      { entity: Elevator, condition, rank: elevatorRank(field, on), direction },
      page,
    );
  }
}

import { Arg, Args, Ctx, Field, InputType, Query, Resolver } from 'type-graphql';
import { checkedDivisionCode } from '../../../shared/identifiers/checked-codes';
import { keysetPage, rankBy, type CountablePage } from '../../../shared/lists/keyset-page';
import { connectionOf } from '../../../shared/lists/connection-types';
import { compoundWithin } from '../../../shared/reference/compounds-within';
import { ListArguments } from '../../../shared/schema/arguments';
import { allOf, among } from '../../../shared/lists/sql-piece';
import { SortDirection } from '../../../shared/schema/sort-direction';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { ElevatorAddition } from './elevator-addition';
import { ElevatorAdditionStatus } from './elevator-addition-status';

@InputType({ description: '加装电梯的筛选条件 / Conditions on elevator additions' })
export class ElevatorAdditionFilter {
  @Field(() => [ElevatorAdditionStatus], {
    nullable: true,
    description: '只要这些进展的 / Only those of these statuses',
  })
  statuses?: readonly ElevatorAdditionStatus[] | null;
}

const ElevatorAdditionConnection = connectionOf(ElevatorAddition, {
  name: 'ElevatorAddition',
  rows: { zh: '加装电梯', en: 'elevator additions' },
  unit: '部',
});

@Resolver()
export class ElevatorAdditionsResolver {
  @Query(() => ElevatorAdditionConnection, {
    nullable: true,
    description:
      '某区划及其下级已加装和拟加装的电梯，按申请编号排序；未知的区划没有行 / Elevators added or planned in a division and below, by number; an unknown division has none',
  })
  elevatorAdditions(
    @Args(() => ListArguments) { within, ...page }: ListArguments,
    @Arg('filter', () => ElevatorAdditionFilter, {
      nullable: true,
      description: '筛选条件 / Conditions on the additions',
    })
    filter: ElevatorAdditionFilter | null,
    @Ctx() { database, clock }: RequestContext,
  ): Promise<CountablePage<ElevatorAddition>> {
    return keysetPage(
      database,
      {
        entity: ElevatorAddition,
        condition: allOf(
          compoundWithin('listed.compound_id', checkedDivisionCode('within', within), clock.today()),
          ...(filter?.statuses ? [among('listed.status', filter.statuses)] : []),
        ),
        rank: rankBy('APPLICATION_NO', 'listed.application_no'),
        direction: SortDirection.ASC,
      },
      page,
    );
  }
}

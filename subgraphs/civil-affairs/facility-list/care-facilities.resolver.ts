import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { checkedDivisionCode } from '../../../shared/identifiers/checked-codes';
import { keysetPage, type CountablePage } from '../../../shared/lists/keyset-page';
import { connectionOf } from '../../../shared/lists/connection-types';
import { ListArguments } from '../../../shared/schema/arguments';
import { SortDirection } from '../../../shared/schema/sort-direction';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { CareFacility } from '../facility/care-facility';
import { CareFacilityFilter, CareFacilityOrder, CareFacilityOrderField } from './care-facility-filter';
import { isFound, ranks } from './facility-search';

const CareFacilityConnection = connectionOf(CareFacility, {
  name: 'CareFacility',
  rows: { zh: '养老服务设施', en: 'care facilities' },
  unit: '个',
});
const byId: CareFacilityOrder = { field: CareFacilityOrderField.ID, direction: SortDirection.ASC };

@Resolver()
export class CareFacilitiesResolver {
  @Query(() => CareFacilityConnection, {
    nullable: true,
    description:
      '某区划及其下级的养老服务设施；未知的区划没有行 / Care facilities of a division and below; an unknown division has none',
  })
  careFacilities(
    @Args(() => ListArguments)
    { within, ...page }: ListArguments,
    @Arg('filter', () => CareFacilityFilter, {
      nullable: true,
      description: '筛选条件 / Conditions on the facilities',
    })
    filter: CareFacilityFilter | null,
    @Arg('orderBy', () => CareFacilityOrder, {
      nullable: true,
      description: '排序，默认按编号升序 / Order; by ascending id unless given',
    })
    orderBy: CareFacilityOrder | null,
    @Ctx() { database, clock }: RequestContext,
  ): Promise<CountablePage<CareFacility>> {
    const { field, direction } = orderBy ?? byId;
    const search = {
      within: checkedDivisionCode('within', within),
      on: clock.today(),
      filter: filter ?? {},
    };
    return keysetPage(
      database,
      { entity: CareFacility, condition: isFound(search), rank: ranks[field], direction },
      page,
    );
  }
}

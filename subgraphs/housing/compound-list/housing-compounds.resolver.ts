import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { checkedDivisionCode } from '../../../shared/identifiers/checked-codes';
import { keysetPage, mapPage, type CountablePage } from '../../../shared/lists/keyset-page';
import { connectionOf } from '../../../shared/lists/connection-types';
import { ListArguments } from '../../../shared/schema/arguments';
import { SortDirection } from '../../../shared/schema/sort-direction';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Compound } from '../compound/compound';
import { CompoundHousing } from '../compound/compound-housing';
import {
  HousingCompoundFilter,
  HousingCompoundOrder,
  HousingCompoundOrderField,
} from './housing-compound-filter';
import { checkFilter, isFound, rankOf } from './housing-compound-search';

const HousingCompoundConnection = connectionOf(Compound, {
  name: 'HousingCompound',
  rows: { zh: '小区', en: 'compounds' },
  unit: '个',
});
const byId: HousingCompoundOrder = { field: HousingCompoundOrderField.ID, direction: SortDirection.ASC };

@Resolver()
export class HousingCompoundsResolver {
  @Query(() => HousingCompoundConnection, {
    nullable: true,
    description:
      '某区划及其下级的小区，按住建部门的情况筛选；未知的区划没有行 / Compounds of a division and below, by what housing knows; an unknown division has none',
  })
  async housingCompounds(
    @Args(() => ListArguments) { within, ...page }: ListArguments,
    @Arg('filter', () => HousingCompoundFilter, {
      nullable: true,
      description: '筛选条件 / Conditions on the compounds',
    })
    filter: HousingCompoundFilter | null,
    @Arg('orderBy', () => HousingCompoundOrder, {
      nullable: true,
      description: '排序，默认按编号升序 / Order; by ascending id unless given',
    })
    orderBy: HousingCompoundOrder | null,
    @Ctx() { database, clock }: RequestContext,
  ): Promise<CountablePage<Compound>> {
    checkFilter(filter ?? {});
    const { field, direction } = orderBy ?? byId;
    const on = filter?.on ?? clock.today();
    const today = clock.today();
    const search = { within: checkedDivisionCode('within', within), on, today, filter: filter ?? {} };
    const found = await keysetPage(
      database,
      { entity: CompoundHousing, condition: isFound(search), rank: rankOf(field, on, today), direction },
      page,
    );
    return mapPage(found, ({ compoundId }) => ({ id: compoundId }));
  }
}

import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { checkedDivisionCode } from '../../../shared/identifiers/checked-codes';
import { AfterArgument, PageSizeArgument, WithinArgument } from '../../../shared/schema/arguments';
import { PageInfo } from '../../../shared/schema/page-info';
import { SortDirection } from '../../../shared/schema/sort-direction';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { Compound } from '../compound/compound';
import { keysetPage, pageOf, rowCount } from '../lists/keyset-page';
import {
  HousingCompoundFilter,
  HousingCompoundOrder,
  HousingCompoundOrderField,
} from './housing-compound-filter';
import { compoundRows, type CompoundSearch } from './housing-compound-search';

@ObjectType({ description: '住建部门小区列表的一行 / One row of the housing list of compounds' })
export class HousingCompoundEdge {
  @Field(() => Compound, { description: '小区 / The compound' })
  node: Compound;

  @Field(() => String, { description: '游标 / Cursor of the row' })
  cursor: string;
}

@ObjectType({ description: '住建部门小区列表的一页 / One page of the housing list of compounds' })
export class HousingCompoundConnection {
  @Field(() => [HousingCompoundEdge], { description: '带游标的各行 / The rows with their cursors' })
  edges: readonly HousingCompoundEdge[];

  @Field(() => [Compound], { description: '各行 / The rows' })
  nodes: readonly Compound[];

  @Field(() => PageInfo, { description: '分页信息 / About this page' })
  pageInfo: PageInfo;

  /** What the page is a page of; counted only when the total is asked for. */
  search: CompoundSearch;
}

@Resolver(() => HousingCompoundConnection)
export class HousingCompoundsResolver {
  @Query(() => HousingCompoundConnection, {
    nullable: true,
    description:
      '某区划及其下级的小区，按住建部门的情况筛选；未知的区划没有行 / Compounds of a division and below, by what housing knows; an unknown division has none',
  })
  async housingCompounds(
    @WithinArgument() within: string,
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
    @PageSizeArgument() first: number,
    @AfterArgument() after: string | null,
    @Ctx() { database, clock }: RequestContext,
  ): Promise<HousingCompoundConnection> {
    const { field, direction } = orderBy ?? {
      field: HousingCompoundOrderField.ID,
      direction: SortDirection.ASC,
    };
    const search = {
      within: checkedDivisionCode('within', within),
      on: filter?.on ?? clock.today(),
      filter: filter ?? {},
    };
    const query = { rows: compoundRows(search, field), order: field, direction };
    const page = await keysetPage(database, query, { first, after });
    return { ...(await pageOf(page, (id) => ({ id }))), search };
  }

  @FieldResolver(() => Int, { nullable: true, description: '总数（个） / Number of all rows (compounds)' })
  totalCount(
    @Root() { search }: HousingCompoundConnection,
    @Ctx() { database }: RequestContext,
  ): Promise<number> {
    return rowCount(database, compoundRows(search, HousingCompoundOrderField.ID));
  }
}

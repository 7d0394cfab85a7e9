import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { checkedDivisionCode } from '../../../shared/identifiers/checked-codes';
import { AfterArgument, PageSizeArgument, WithinArgument } from '../../../shared/schema/arguments';
import { PageInfo } from '../../../shared/schema/page-info';
import { SortDirection } from '../../../shared/schema/sort-direction';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { keysetPage, pageOf, rowCount } from '../lists/keyset-page';
import { allOf, among, type SqlPiece } from '../../../shared/lists/sql-piece';
import { compoundWithin } from '../lists/within';
import { ElevatorAddition } from './elevator-addition';
import { additionByNo } from './elevator-addition-loaders';
import { ElevatorAdditionStatus } from './elevator-addition-status';

@InputType({ description: '加装电梯的筛选条件 / Conditions on elevator additions' })
export class ElevatorAdditionFilter {
  @Field(() => [ElevatorAdditionStatus], {
    nullable: true,
    description: '只要这些进展的 / Only those of these statuses',
  })
  statuses?: readonly ElevatorAdditionStatus[] | null;
}

@ObjectType({ description: '加装电梯列表的一行 / One row of a list of elevator additions' })
export class ElevatorAdditionEdge {
  @Field(() => ElevatorAddition, { description: '加装电梯 / The addition' })
  node: ElevatorAddition;

  @Field(() => String, { description: '游标 / Cursor of the row' })
  cursor: string;
}

@ObjectType({ description: '加装电梯列表的一页 / One page of a list of elevator additions' })
export class ElevatorAdditionConnection {
  @Field(() => [ElevatorAdditionEdge], { description: '带游标的各行 / The rows with their cursors' })
  edges: readonly ElevatorAdditionEdge[];

  @Field(() => [ElevatorAddition], { description: '各行 / The rows' })
  nodes: readonly ElevatorAddition[];

  @Field(() => PageInfo, { description: '分页信息 / About this page' })
  pageInfo: PageInfo;

  /** What the page is a page of; counted only when the total is asked for. */
  rows: SqlPiece;
}

@Resolver(() => ElevatorAdditionConnection)
export class ElevatorAdditionsResolver {
  @Query(() => ElevatorAdditionConnection, {
    nullable: true,
    description:
      '某区划及其下级已加装和拟加装的电梯，按申请编号排序；未知的区划没有行 / Elevators added or planned in a division and below, by number; an unknown division has none',
  })
  async elevatorAdditions(
    @WithinArgument() within: string,
    @Arg('filter', () => ElevatorAdditionFilter, {
      nullable: true,
      description: '筛选条件 / Conditions on the additions',
    })
    filter: ElevatorAdditionFilter | null,
    @PageSizeArgument() first: number,
    @AfterArgument() after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<ElevatorAdditionConnection> {
    const on = context.clock.today();
    const condition = allOf(
      compoundWithin('e.compound_id', checkedDivisionCode('within', within), on),
      ...(filter?.statuses ? [among('e.status', filter.statuses)] : []),
    );
    const rows = {
      sql: `SELECT e.application_no AS id, e.application_no AS rank_value FROM elevator_addition e WHERE ${condition.sql}`,
      parameters: condition.parameters,
    };
    const query = { rows, order: 'APPLICATION_NO', direction: SortDirection.ASC };
    const page = await keysetPage(context.database, query, { first, after });
    return { ...(await pageOf(page, (id) => context.load(additionByNo, id, {}))), rows };
  }

  @FieldResolver(() => Int, { nullable: true, description: '总数（部） / Number of all rows (elevators)' })
  totalCount(
    @Root() { rows }: ElevatorAdditionConnection,
    @Ctx() { database }: RequestContext,
  ): Promise<number> {
    return rowCount(database, rows);
  }
}

import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { checkedDivisionCode } from '../../../shared/identifiers/checked-codes';
import { AfterArgument, PageSizeArgument, WithinArgument } from '../../../shared/schema/arguments';
import { PageInfo } from '../../../shared/schema/page-info';
import { SortDirection } from '../../../shared/schema/sort-direction';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { keysetPage, pageOf, rowCount } from '../lists/keyset-page';
import type { SqlPiece } from '../../../shared/lists/sql-piece';
import { projectByNo } from '../renovation/renovation-loaders';
import { RenovationProject } from '../renovation/renovation-project';
import { RenovationProjectFilter } from './renovation-project-filter';
import { projectRows } from './renovation-project-search';

@ObjectType({ description: '改造项目列表的一行 / One row of a list of renovation projects' })
export class RenovationProjectEdge {
  @Field(() => RenovationProject, { description: '改造项目 / The project' })
  node: RenovationProject;

  @Field(() => String, { description: '游标 / Cursor of the row' })
  cursor: string;
}

@ObjectType({ description: '改造项目列表的一页 / One page of a list of renovation projects' })
export class RenovationProjectConnection {
  @Field(() => [RenovationProjectEdge], { description: '带游标的各行 / The rows with their cursors' })
  edges: readonly RenovationProjectEdge[];

  @Field(() => [RenovationProject], { description: '各行 / The rows' })
  nodes: readonly RenovationProject[];

  @Field(() => PageInfo, { description: '分页信息 / About this page' })
  pageInfo: PageInfo;

  /** What the page is a page of; counted only when the total is asked for. */
  rows: SqlPiece;
}

@Resolver(() => RenovationProjectConnection)
export class RenovationProjectsResolver {
  @Query(() => RenovationProjectConnection, {
    nullable: true,
    description:
      '涉及某区划及其下级小区的改造项目，按项目编号排序；未知的区划没有行 / Renovation projects that cover a compound of a division or below, by number; an unknown division has none',
  })
  async renovationProjects(
    @WithinArgument() within: string,
    @Arg('filter', () => RenovationProjectFilter, {
      nullable: true,
      description: '筛选条件 / Conditions on the projects',
    })
    filter: RenovationProjectFilter | null,
    @PageSizeArgument() first: number,
    @AfterArgument() after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<RenovationProjectConnection> {
    const division = checkedDivisionCode('within', within);
    const rows = projectRows(division, filter ?? {}, context.clock.today());
    const query = { rows, order: 'PROJECT_NO', direction: SortDirection.ASC };
    const page = await keysetPage(context.database, query, { first, after });
    return { ...(await pageOf(page, (projectNo) => context.load(projectByNo, projectNo, {}))), rows };
  }

  @FieldResolver(() => Int, { nullable: true, description: '总数（个） / Number of all rows (projects)' })
  totalCount(
    @Root() { rows }: RenovationProjectConnection,
    @Ctx() { database }: RequestContext,
  ): Promise<number> {
    return rowCount(database, rows);
  }
}

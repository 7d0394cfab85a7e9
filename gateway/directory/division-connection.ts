import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../shared/schema/page-info';
import { Division } from './types';

@ObjectType({ description: '区划列表的一行 / One row of a list of divisions' })
export class DivisionEdge {
  @Field(() => Division, { description: '区划 / The division' })
  node: Division;

  @Field(() => String, { description: '游标 / Cursor of the row' })
  cursor: string;
}

@ObjectType({ description: '区划列表的一页 / One page of a list of divisions' })
export class DivisionConnection {
  @Field(() => [DivisionEdge], { description: '带游标的各行 / The rows with their cursors' })
  edges: readonly DivisionEdge[];

  @Field(() => [Division], { description: '各行 / The rows' })
  nodes: readonly Division[];

  @Field(() => PageInfo, { description: '分页信息 / About this page' })
  pageInfo: PageInfo;

  @Field(() => Int, { nullable: true, description: '总数（个） / Number of all rows (divisions)' })
  totalCount: number | null;
}

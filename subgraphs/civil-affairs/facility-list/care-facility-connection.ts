import { Field, ObjectType } from 'type-graphql';
import { PageInfo } from '../../../shared/schema/page-info';
import { CareFacility } from '../facility/care-facility';
import type { FacilitySearch } from './facility-search';

@ObjectType({ description: '养老服务设施列表的一行 / One row of a list of care facilities' })
export class CareFacilityEdge {
  @Field(() => CareFacility, { description: '养老服务设施 / The facility' })
  node: CareFacility;

  @Field(() => String, { description: '游标 / Cursor of the row' })
  cursor: string;
}

@ObjectType({ description: '养老服务设施列表的一页 / One page of a list of care facilities' })
export class CareFacilityConnection {
  @Field(() => [CareFacilityEdge], { description: '带游标的各行 / The rows with their cursors' })
  edges: readonly CareFacilityEdge[];

  @Field(() => [CareFacility], { description: '各行 / The rows' })
  nodes: readonly CareFacility[];

  @Field(() => PageInfo, { description: '分页信息 / About this page' })
  pageInfo: PageInfo;

  /** What the page is a page of; counted only when the total is asked for. */
  search: FacilitySearch;
}

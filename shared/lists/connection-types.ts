import { Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { PageInfo } from '../schema/page-info';
import type { CountablePage } from './keyset-page';

/** How the types of a list are called. */
export interface ListNames {
  /** Of its types: `Case` gives `CaseConnection` and `CaseEdge`. */
  readonly name: string;
  /** Of its rows, e.g. `案件` and `cases`. */
  readonly rows: { readonly zh: string; readonly en: string };
  /** Chinese measure word of a row, e.g. `件`. */
  readonly unit: string;
  /** Whether the rows are kept above INTERNAL: whatever tells of them is then nullable, as all such fields are. */
  readonly ofPersons?: boolean;
}

/**
 * The Relay connection of a list, for a query that returns what `keysetPage` gives. All rows are counted only when
 * `totalCount` is asked for.
 */
export function connectionOf<Node extends object>(
  node: ClassType<Node>,
  { name, rows: { zh, en }, unit, ofPersons: nullable = false }: ListNames,
): ClassType<CountablePage<Node>> {
  @ObjectType(`${name}Edge`, { description: `${zh}列表的一行 / One row of a list of ${en}` })
  class Edge {
    @Field(() => node, { nullable, description: `${zh} / The row` })
    node: Node;

    @Field(() => String, { nullable, description: '游标 / Cursor of the row' })
    cursor: string;
  }

  @ObjectType(`${name}Connection`, { description: `${zh}列表的一页 / One page of a list of ${en}` })
  class Connection {
    @Field(() => [Edge], { nullable, description: '带游标的各行 / The rows with their cursors' })
    edges: readonly Edge[];

    @Field(() => [node], { nullable, description: '各行 / The rows' })
    nodes: readonly Node[];

    @Field(() => PageInfo, { nullable, description: '分页信息 / About this page' })
    pageInfo: PageInfo;

    countAll: () => Promise<number>;

    @Field(() => Int, { nullable: true, description: `总数（${unit}） / Number of all rows (${en})` })
    totalCount(): Promise<number> {
      return this.countAll();
    }
  }
  return Connection;
}

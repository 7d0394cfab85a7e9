import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfo } from '../../../shared/schema/page-info';
import { DateScalar } from '../../../shared/schema/scalars';
import { SortDirection } from '../../../shared/schema/sort-direction';
import { Case } from './case';
import { CaseKind } from './case-kind';
import { CaseStatus } from './case-status';

@ObjectType({ description: '案件列表中的一项 / One entry of a list of cases' })
export class CaseEdge {
  @Field(() => Case, { description: '案件 / The case' })
  node: Case;

  @Field(() => String, { description: '游标 / Cursor of the entry' })
  cursor: string;
}

@ObjectType({ description: '案件列表的一页 / A page of a list of cases' })
export class CaseConnection {
  @Field(() => [CaseEdge], { description: '本页各项 / Entries of the page' })
  edges: readonly CaseEdge[];

  @Field(() => [Case], { description: '本页各案件 / Cases of the page' })
  nodes: readonly Case[];

  @Field(() => PageInfo, { description: '分页信息 / Where the page stands' })
  pageInfo: PageInfo;

  countAll: () => Promise<number>;
}

@InputType({ description: '筛选案件，各条件须同时满足 / Which cases; all conditions must hold' })
export class CaseFilter {
  @Field(() => [CaseKind], {
    nullable: true,
    description: '这些类别之一 / Of one of these kinds',
  })
  kinds?: CaseKind[] | null;

  @Field(() => [CaseStatus], {
    nullable: true,
    description: '现为这些状态之一 / By now in one of these states',
  })
  statuses?: CaseStatus[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '自哪一日（含）起立案 / Filed on this day or later',
  })
  filedFrom?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: '至哪一日（含）止立案 / Filed on this day or earlier',
  })
  filedTo?: string | null;
}

export enum CaseOrderField {
  FILED_ON = 'FILED_ON',
  CASE_NO = 'CASE_NO',
}

registerEnumType(CaseOrderField, {
  name: 'CaseOrderField',
  description: '案件排序依据 / By what cases are ordered',
  valuesConfig: {
    FILED_ON: { description: '立案日期 / Day of filing' },
    CASE_NO: { description: '案件编号 / Number of the case' },
  },
});

@InputType({ description: '案件排序 / Order of cases' })
export class CaseOrder {
  @Field(() => CaseOrderField, { description: '排序依据 / By what' })
  field: CaseOrderField;

  @Field(() => SortDirection, { description: '排序方向 / In which direction' })
  direction: SortDirection;
}

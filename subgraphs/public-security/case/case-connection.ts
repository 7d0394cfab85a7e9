import { Field, InputType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../shared/lists/connection-types';
import { DateScalar } from '../../../shared/schema/scalars';
import { SortDirection } from '../../../shared/schema/sort-direction';
import { Case } from './case';
import { CaseKind } from './case-kind';
import { CaseStatus } from './case-status';

export const CaseConnection = connectionOf(Case, {
  name: 'Case',
  rows: { zh: '案件', en: 'cases' },
  unit: '件',
});

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

@InputType({ description: '案件排序，同值的按编号升序 / Order of cases; equals by ascending number' })
export class CaseOrder {
  @Field(() => CaseOrderField, { description: '排序依据 / By what' })
  field: CaseOrderField;

  @Field(() => SortDirection, {
    defaultValue: SortDirection.ASC,
    description: '方向，默认升序 / Direction; ascending unless given',
  })
  direction: SortDirection;
}

import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { checkedDivisionCode } from '../../../shared/identifiers/checked-codes';
import { AfterArgument, PageSizeArgument, WithinArgument } from '../../../shared/schema/arguments';
import { SortDirection } from '../../../shared/schema/sort-direction';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { isWithin } from '../lists/compounds-within';
import { keysetPage, type OrderColumn } from '../lists/keyset-page';
import { allOf, among, type SqlPiece } from '../../../shared/lists/sql-piece';
import { Case } from './case';
import { CaseConnection, CaseFilter, CaseOrder, CaseOrderField } from './case-connection';

const orders: Readonly<Record<CaseOrderField, OrderColumn<Case>>> = {
  FILED_ON: { field: 'FILED_ON', column: 'filed_on', valueOf: (row) => row.filedOn },
  CASE_NO: { field: 'CASE_NO', column: 'case_no', valueOf: (row) => row.caseNo },
};
const newestFirst: CaseOrder = { field: CaseOrderField.FILED_ON, direction: SortDirection.DESC };

@Resolver(() => CaseConnection)
export class CasesResolver {
  @Query(() => CaseConnection, {
    nullable: true,
    description:
      '某区划内小区的案件，默认新立案的在前；不发生在小区的案件不在其中 / Cases in the compounds of a division, last filed first unless told; cases that happened in no compound are not among them',
  })
  cases(
    @WithinArgument()
    within: string,
    @Arg('filter', () => CaseFilter, { nullable: true, description: '筛选条件 / Which of them' })
    filter: CaseFilter | null,
    @Arg('orderBy', () => CaseOrder, { nullable: true, description: '排序 / In which order' })
    orderBy: CaseOrder | null,
    @PageSizeArgument()
    first: number,
    @AfterArgument()
    after: string | null,
    @Ctx() { database, clock }: RequestContext,
  ): Promise<CaseConnection> {
    const { field, direction } = orderBy ?? newestFirst;
    return keysetPage(database, {
      entity: Case,
      key: orders.CASE_NO,
      order: orders[field],
      direction,
      condition: allOf(
        isWithin('listed.compound_id', checkedDivisionCode('within', within), clock.today()),
        ...conditionsOf(filter ?? {}),
      ),
      first,
      after: after ?? null,
    });
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '符合条件的案件总数（件） / All cases that fit (cases)',
  })
  totalCount(@Root() { countAll }: CaseConnection): Promise<number> {
    return countAll();
  }
}

function conditionsOf({ kinds, statuses, filedFrom, filedTo }: CaseFilter): SqlPiece[] {
  return [
    ...(kinds ? [among('listed.kind', kinds)] : []),
    ...(statuses ? [among('listed.status', statuses)] : []),
    ...(filedFrom ? [{ sql: 'listed.filed_on >= ?', parameters: [filedFrom] }] : []),
    ...(filedTo ? [{ sql: 'listed.filed_on <= ?', parameters: [filedTo] }] : []),
  ];
}

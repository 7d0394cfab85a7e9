import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { checkedDivisionCode } from '../../../shared/identifiers/checked-codes';
import { keysetPage, rankBy, type CountablePage, type Rank } from '../../../shared/lists/keyset-page';
import { placedWithin } from '../../../shared/reference/compounds-within';
import { ListArguments } from '../../../shared/schema/arguments';
import { checkPeriod } from '../../../shared/schema/period';
import { SortDirection } from '../../../shared/schema/sort-direction';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { allOf, among, type SqlPiece } from '../../../shared/lists/sql-piece';
import { Case } from './case';
import { CaseConnection, CaseFilter, CaseOrder, CaseOrderField } from './case-connection';

const ranks: Readonly<Record<CaseOrderField, Rank>> = {
  FILED_ON: rankBy('FILED_ON', 'listed.filed_on'),
  CASE_NO: rankBy('CASE_NO', 'listed.case_no'),
};
const placedCases = { table: 'police_case', key: 'case_no', division: 'division_code' };
const newestFirst: CaseOrder = { field: CaseOrderField.FILED_ON, direction: SortDirection.DESC };

@Resolver()
export class CasesResolver {
  @Query(() => CaseConnection, {
    nullable: true,
    description:
      '某区划及其下级的案件，默认新立案的在前；不在小区的按立案所在区划 / Cases of a division and below, last filed first unless told; those in no compound by the division where they stand',
  })
  cases(
    @Args(() => ListArguments)
    { within, ...page }: ListArguments,
    @Arg('filter', () => CaseFilter, { nullable: true, description: '筛选条件 / Which of them' })
    filter: CaseFilter | null,
    @Arg('orderBy', () => CaseOrder, { nullable: true, description: '排序 / In which order' })
    orderBy: CaseOrder | null,
    @Ctx() { database, clock }: RequestContext,
  ): Promise<CountablePage<Case>> {
    const { field, direction } = orderBy ?? newestFirst;
    return keysetPage(
      database,
      {
        entity: Case,
        condition: allOf(
          placedWithin(placedCases, checkedDivisionCode('within', within), clock.today()),
          ...conditionsOf(filter ?? {}),
        ),
        rank: ranks[field],
        direction,
      },
      page,
    );
  }
}

function conditionsOf({ kinds, statuses, filedFrom, filedTo }: CaseFilter): SqlPiece[] {
  checkPeriod(['filter.filedFrom', filedFrom], ['filter.filedTo', filedTo]);
  return [
    ...(kinds ? [among('listed.kind', kinds)] : []),
    ...(statuses ? [among('listed.status', statuses)] : []),
    ...(filedFrom ? [{ sql: 'listed.filed_on >= ?', parameters: [filedFrom] }] : []),
    ...(filedTo ? [{ sql: 'listed.filed_on <= ?', parameters: [filedTo] }] : []),
  ];
}

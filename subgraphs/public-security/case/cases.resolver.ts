import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { checkedDivisionCode } from '../../../shared/identifiers/checked-codes';
import { keysetPage, rankBy, type CountablePage, type Rank } from '../../../shared/lists/keyset-page';
import { compoundsOfDivisions } from '../../../shared/reference/compounds-within';
import { ListArguments } from '../../../shared/schema/arguments';
import { checkPeriod } from '../../../shared/schema/period';
import { SortDirection } from '../../../shared/schema/sort-direction';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import type { DateText } from '../../../shared/time/calendar';
import { allOf, among, type SqlPiece } from '../../../shared/lists/sql-piece';
import { Case } from './case';
import { CaseConnection, CaseFilter, CaseOrder, CaseOrderField } from './case-connection';

const ranks: Readonly<Record<CaseOrderField, Rank>> = {
  FILED_ON: rankBy('FILED_ON', 'listed.filed_on'),
  CASE_NO: rankBy('CASE_NO', 'listed.case_no'),
};
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
          standsWithin(checkedDivisionCode('within', within), clock.today()),
          ...conditionsOf(filter ?? {}),
        ),
        rank: ranks[field],
        direction,
      },
      page,
    );
  }
}

/** In a compound of the division on the day, or in no compound and in a division there. */
function standsWithin(within: string, on: DateText): SqlPiece {
  const compounds = compoundsOfDivisions(on);
  return {
    sql: `listed.case_no IN (SELECT located.case_no FROM (
      SELECT c.case_no FROM ${compounds.sql} JOIN police_case c ON c.compound_id = m.compound_id WHERE a.ancestor_code = ?
      UNION ALL
      SELECT c.case_no FROM reference_ancestor a
        JOIN police_case c ON c.division_code = a.code AND c.compound_id IS NULL WHERE a.ancestor_code = ?) located)`,
    parameters: [...compounds.parameters, within, within],
  };
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

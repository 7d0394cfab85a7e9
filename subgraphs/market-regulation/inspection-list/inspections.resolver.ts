import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { checkedDivisionCode } from '../../../shared/identifiers/checked-codes';
import { connectionOf } from '../../../shared/lists/connection-types';
import { keysetPage, rankBy, type CountablePage, type Rank } from '../../../shared/lists/keyset-page';
import { allOf, among, type SqlPiece } from '../../../shared/lists/sql-piece';
import { ListArguments } from '../../../shared/schema/arguments';
import { checkPeriod } from '../../../shared/schema/period';
import { SortDirection } from '../../../shared/schema/sort-direction';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import type { DateText } from '../../../shared/time/calendar';
import { Inspection } from '../inspection/inspection';
import { InspectionResult } from '../inspection/inspection-result';
import { InspectionFilter, InspectionOrder, InspectionOrderField } from './inspection-filter';

const InspectionConnection = connectionOf(Inspection, {
  name: 'Inspection',
  rows: { zh: '监督检查', en: 'inspections' },
  unit: '次',
});
const newestFirst: InspectionOrder = {
  field: InspectionOrderField.INSPECTED_ON,
  direction: SortDirection.DESC,
};
const ranks: Readonly<Record<InspectionOrderField, Rank>> = {
  INSPECTED_ON: rankBy('INSPECTED_ON', 'listed.inspected_on'),
  INSPECTION_NO: rankBy('INSPECTION_NO', 'listed.inspection_no'),
};

@Resolver()
export class InspectionsResolver {
  @Query(() => InspectionConnection, {
    nullable: true,
    description:
      '某区划及其下级结果已公开的监督检查（场所所在社区，不是场所的为主体登记地），默认新的在前；未知的区划没有行 / Inspections of a division and below whose result is public, by the community of the site, else where the body is registered; newest first unless told; an unknown division has none',
  })
  inspections(
    @Args(() => ListArguments)
    { within, ...page }: ListArguments,
    @Arg('filter', () => InspectionFilter, {
      nullable: true,
      description: '筛选条件 / Conditions on the inspections',
    })
    filter: InspectionFilter | null,
    @Arg('orderBy', () => InspectionOrder, {
      nullable: true,
      description: '排序，默认按检查日期降序 / Order; by descending day unless given',
    })
    orderBy: InspectionOrder | null,
    @Ctx() { database, clock }: RequestContext,
  ): Promise<CountablePage<Inspection>> {
    const { field, direction } = orderBy ?? newestFirst;
    const condition = allOf(
      isPublishedWithin(checkedDivisionCode('within', within), clock.today()),
      ...conditionsOf(filter ?? {}),
    );
    return keysetPage(database, { entity: Inspection, condition, rank: ranks[field], direction }, page);
  }
}

function isPublishedWithin(within: string, today: DateText): SqlPiece {
  return {
    sql: `listed.division_code IN (SELECT a.code FROM reference_ancestor a WHERE a.ancestor_code = ?)
      AND listed.published_on <= ?`,
    parameters: [within, today],
  };
}

/** A list that is given but empty matches nothing. */
function conditionsOf({
  domains,
  failed,
  inspectedFrom,
  inspectedTo,
  atCareFacility,
}: InspectionFilter): SqlPiece[] {
  checkPeriod(['filter.inspectedFrom', inspectedFrom], ['filter.inspectedTo', inspectedTo]);
  const conditions: SqlPiece[] = [];
  if (domains) conditions.push(among('listed.domain', domains));
  if (typeof failed === 'boolean') {
    conditions.push({
      sql: `listed.result ${failed ? '<>' : '='} ?`,
      parameters: [InspectionResult.PASS],
    });
  }
  if (inspectedFrom) conditions.push({ sql: 'listed.inspected_on >= ?', parameters: [inspectedFrom] });
  if (inspectedTo) conditions.push({ sql: 'listed.inspected_on <= ?', parameters: [inspectedTo] });
  if (typeof atCareFacility === 'boolean') {
    conditions.push({
      sql: `listed.facility_id IS ${atCareFacility ? 'NOT NULL' : 'NULL'}`,
      parameters: [],
    });
  }
  return conditions;
}

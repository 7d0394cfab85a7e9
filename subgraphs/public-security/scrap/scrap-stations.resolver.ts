import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { callersRows } from '../../../shared/access/caller-rows';
import { checkedDivisionCode } from '../../../shared/identifiers/checked-codes';
import { keysetPage, rankBy, type CountablePage, type Rank } from '../../../shared/lists/keyset-page';
import { allOf, type SqlPiece } from '../../../shared/lists/sql-piece';
import { ListArguments } from '../../../shared/schema/arguments';
import { checkDays } from '../../../shared/schema/days';
import { SortDirection } from '../../../shared/schema/sort-direction';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import { addDays, type DateText } from '../../../shared/time/calendar';
import { CaseKind } from '../case/case-kind';
import { isCaseOfCaller } from '../lists/callers-rows';
import { ScrapStation } from './scrap-station';
import {
  ScrapStationConnection,
  ScrapStationFilter,
  ScrapStationOrder,
  ScrapStationOrderField,
} from './scrap-station-connection';
import { SpecialIndustry } from './scrap-terms';
import { tracedItems } from './trace-loaders';

const byNumber: ScrapStationOrder = {
  field: ScrapStationOrderField.STATION_NO,
  direction: SortDirection.ASC,
};

@Resolver()
export class ScrapStationsResolver {
  @Query(() => ScrapStationConnection, {
    nullable: true,
    description:
      '某区划内的废旧金属收购站点，默认按编号 / Places in a division where scrap metal is bought, by number unless told',
  })
  scrapStations(
    @Args(() => ListArguments)
    { within, ...page }: ListArguments,
    @Arg('filter', () => ScrapStationFilter, { nullable: true, description: '筛选条件 / Which of them' })
    filter: ScrapStationFilter | null,
    @Arg('orderBy', () => ScrapStationOrder, { nullable: true, description: '排序 / In which order' })
    orderBy: ScrapStationOrder | null,
    @Ctx() context: RequestContext,
  ): Promise<CountablePage<ScrapStation>> {
    const { field, direction } = orderBy ?? byNumber;
    return keysetPage(
      context.database,
      {
        entity: ScrapStation,
        condition: allOf(isIn(checkedDivisionCode('within', within)), ...conditionsOf(filter ?? {}, context)),
        rank: rankOf(field, context.clock.today()),
        direction,
      },
      page,
    );
  }
}

/** A station stands in a community. */
function isIn(divisionCode: string): SqlPiece {
  return {
    sql: 'listed.community_code IN (SELECT a.code FROM reference_ancestor a WHERE a.ancestor_code = ?)',
    parameters: [divisionCode],
  };
}

function conditionsOf(
  { credentialed, credentialedOn, tracedBack, nearTheftSinceDays }: ScrapStationFilter,
  context: RequestContext,
): SqlPiece[] {
  const today = context.clock.today();
  return [
    ...(typeof credentialed === 'boolean'
      ? [isThere(isCredentialed(credentialedOn ?? today), credentialed)]
      : []),
    ...(typeof tracedBack === 'boolean' ? areItemsTraced(tracedBack, today) : []),
    ...(typeof nearTheftSinceDays === 'number' ? [isNearTheft(nearTheftSinceDays, context)] : []),
  ];
}

function isThere({ sql, parameters }: SqlPiece, there: boolean): SqlPiece {
  return { sql: `${there ? '' : 'NOT '}EXISTS (${sql})`, parameters };
}

function isCredentialed(on: DateText): SqlPiece {
  return {
    sql: `SELECT 1 FROM special_industry_credential k WHERE k.enterprise_uscc = listed.enterprise_uscc
      AND k.industry = ? AND k.valid_from <= ? AND (k.valid_to IS NULL OR k.valid_to >= ?)`,
    parameters: [SpecialIndustry.SCRAP_METAL, on, on],
  };
}

function areItemsTraced(traced: boolean, today: DateText): SqlPiece[] {
  const inspections = 'SELECT 1 FROM scrap_inspection i WHERE i.station_no = listed.station_no';
  const some = {
    sql: `${inspections} AND i.inspected_on <= ? AND i.suspicious_items > 0`,
    parameters: [today],
  };
  const untraced = {
    sql: `${inspections} AND i.inspected_on <= ? AND i.suspicious_items > ${tracedItems}`,
    parameters: [today, today],
  };
  return traced ? [isThere(some, true), isThere(untraced, false)] : [isThere(untraced, true)];
}

/** Thefts that are not the caller's to know do not draw a station into the list. */
function isNearTheft(sinceDays: number, context: RequestContext): SqlPiece {
  const today = context.clock.today();
  const since = addDays(today, -checkDays('filter.nearTheftSinceDays', sinceDays));
  const callers = isCaseOfCaller('c', callersRows(context));
  return {
    sql: `listed.community_code IN (SELECT near.code FROM police_case c
      JOIN reference_membership m ON m.compound_id = c.compound_id AND m.valid_from <= ? AND m.valid_to > ?
      JOIN reference_division own ON own.code = m.community_code
      JOIN reference_ancestor near ON near.ancestor_code = own.parent_code
      WHERE c.kind = ? AND c.filed_on >= ? AND c.filed_on <= ? AND ${callers.sql})`,
    parameters: [today, today, CaseKind.TELECOM_THEFT, since, today, ...callers.parameters],
  };
}

function rankOf(field: ScrapStationOrderField, today: DateText): Rank {
  if (field === ScrapStationOrderField.STATION_NO) return rankBy('STATION_NO', 'listed.station_no');
  return {
    name: field,
    type: 'number',
    sql: {
      sql: `SELECT COALESCE(SUM(i.suspicious_items - ${tracedItems}), 0) FROM scrap_inspection i
        WHERE i.station_no = listed.station_no AND i.inspected_on <= ?`,
      parameters: [today, today],
    },
  };
}

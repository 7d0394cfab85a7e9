import { badUserInput } from '../../../shared/errors/bad-user-input';
import { rankBy, type Rank } from '../../../shared/lists/keyset-page';
import { compoundWithin } from '../../../shared/reference/compounds-within';
import { checkYears } from '../../../shared/schema/year';
import type { DateText } from '../../../shared/time/calendar';
import { openOnDay } from '../fire-safety/fire-hazard-loaders';
import { allOf, among, anyOf, type SqlPiece } from '../../../shared/lists/sql-piece';
import { recentTicketTotal } from '../tickets/recent-ticket-loaders';
import { UtilityObstacle } from '../utility-billing/utility-billing';
import { isSubsidised, meetsSubsidyRule } from './subsidy-conditions';
import type { HousingCompoundFilter } from './housing-compound-filter';
import { HousingCompoundOrderField } from './housing-compound-filter';

/** Which compounds are asked for. */
export interface CompoundSearch {
  readonly within: string;
  readonly on: DateText;
  /** Tickets are counted back from today, whatever the day asked for. */
  readonly today: DateText;
  readonly filter: HousingCompoundFilter;
}

/** @throws BAD_USER_INPUT naming the condition that nothing could fit */
export function checkFilter({ planYears, ticketsLast90DaysAtLeast: least }: HousingCompoundFilter): void {
  checkYears('filter.planYears', planYears);
  if (typeof least === 'number' && least < 0) {
    const argument = 'filter.ticketsLast90DaysAtLeast';
    throw badUserInput({ argument, expected: 'a whole number from 0 on', received: least });
  }
}

const openHazards = `FROM fire_hazard h WHERE h.compound_id = listed.compound_id AND ${openOnDay}`;

/** Whether a compound, `listed`, is one that is asked for. */
export function isFound(search: CompoundSearch): SqlPiece {
  return allOf(...conditionsOf(search));
}

/** What compounds are ordered by; hazards are those open on the day. */
export function rankOf(field: HousingCompoundOrderField, on: DateText, today: DateText): Rank {
  switch (field) {
    case HousingCompoundOrderField.ID:
      return rankBy(field, 'listed.compound_id');
    case HousingCompoundOrderField.NAME:
      return rankBy(field, 'listed.name');
    case HousingCompoundOrderField.BUILT_YEAR:
      return rankBy(field, 'listed.built_year', 'number');
    case HousingCompoundOrderField.TICKETS_LAST_90_DAYS:
      return { name: field, sql: recentTicketTotal('listed.compound_id', today), type: 'number' };
    case HousingCompoundOrderField.OPEN_FIRE_HAZARDS:
      return {
        name: field,
        sql: { sql: `SELECT COUNT(*) ${openHazards}`, parameters: [on, on] },
        type: 'number',
      };
  }
}

/** A list that is given but empty matches nothing. */
function conditionsOf(search: CompoundSearch): SqlPiece[] {
  const { within, on, filter } = search;
  const conditions = [compoundWithin('listed.compound_id', within, on)];
  const { isOld, hasOpenFireHazard, creditGrades, stages } = filter;
  if (typeof isOld === 'boolean') conditions.push({ sql: 'listed.is_old = ?', parameters: [isOld ? 1 : 0] });
  if (typeof hasOpenFireHazard === 'boolean') {
    const exists = hasOpenFireHazard ? 'EXISTS' : 'NOT EXISTS';
    conditions.push({ sql: `${exists} (SELECT 1 ${openHazards})`, parameters: [on, on] });
    // Before the register begins nobody knows that there is none.
    conditions.push({
      sql: 'EXISTS (SELECT 1 FROM fire_hazard known WHERE known.found_on <= ?)',
      parameters: [on],
    });
  }
  if (creditGrades) conditions.push(servedByGrades(creditGrades, on));
  if (stages) conditions.push(atStages(stages, on));
  return [...conditions, ...worksAndUtilities(search), ...subsidyAndTickets(search)];
}

function worksAndUtilities({
  filter: { itemCodes, planYears, utilityObstacles },
}: CompoundSearch): SqlPiece[] {
  const conditions: SqlPiece[] = [];
  if (itemCodes || planYears) conditions.push(withWorks(itemCodes, planYears));
  if (utilityObstacles)
    conditions.push(
      anyOf(
        ...utilityObstacles.map((each) => ({ sql: `listed.${obstacleColumn[each]} = 0`, parameters: [] })),
      ),
    );
  return conditions;
}

const obstacleColumn: Readonly<Record<UtilityObstacle, string>> = {
  NO_HOUSEHOLD_METERING: 'household_metering',
  POWER_ASSETS_NOT_TRANSFERRED: 'power_assets_transferred',
};

function subsidyAndTickets({ on, today, filter }: CompoundSearch): SqlPiece[] {
  const { subsidised, meetsSubsidyRule: meetsRule, ticketsLast90DaysAtLeast: least } = filter;
  const conditions: SqlPiece[] = [];
  if (typeof subsidised === 'boolean') conditions.push(truthOf(isSubsidised(on), subsidised));
  if (typeof meetsRule === 'boolean') conditions.push(truthOf(meetsSubsidyRule(on), meetsRule));
  if (typeof least === 'number') {
    const { sql, parameters } = recentTicketTotal('listed.compound_id', today);
    conditions.push({ sql: `${sql} >= ?`, parameters: [...parameters, least] });
  }
  return conditions;
}

function truthOf({ sql, parameters }: SqlPiece, wanted: boolean): SqlPiece {
  return { sql: wanted ? sql : `NOT (${sql})`, parameters };
}

/** One project of the compound has one of the items and is in one of the plans. */
function withWorks(
  itemCodes: readonly string[] | null | undefined,
  planYears: readonly number[] | null | undefined,
): SqlPiece {
  const item = itemCodes ? [among('i.item_code', itemCodes)] : [];
  const items = item.map(({ sql, parameters }) => ({
    sql: `EXISTS (SELECT 1 FROM renovation_item i WHERE i.project_no = r.project_no AND ${sql})`,
    parameters,
  }));
  const works = allOf(...(planYears ? [among('r.plan_year', planYears)] : []), ...items);
  return {
    sql: `EXISTS (SELECT 1 FROM project_compound p JOIN renovation_project r ON r.project_no = p.project_no
      WHERE p.compound_id = listed.compound_id AND ${works.sql})`,
    parameters: works.parameters,
  };
}

function servedByGrades(grades: readonly string[], on: DateText): SqlPiece {
  const grade = among('r.grade', grades);
  return {
    sql: `EXISTS (SELECT 1 FROM property_service s JOIN property_credit r ON r.uscc = s.company_uscc
      WHERE s.compound_id = listed.compound_id AND s.start_on <= ? AND ? < s.end_on AND ${grade.sql}
        AND r.rated_year = (SELECT MAX(y.rated_year) FROM property_credit y WHERE y.uscc = r.uscc AND y.rated_year <= ?))`,
    parameters: [on, on, ...grade.parameters, Number(on.slice(0, 4))],
  };
}

function atStages(stages: readonly string[], on: DateText): SqlPiece {
  const stage = among('l.stage', stages);
  return {
    sql: `EXISTS (SELECT 1 FROM project_compound p JOIN renovation_ledger_entry l ON l.project_no = p.project_no
      WHERE p.compound_id = listed.compound_id AND l.entered_on <= ? AND ? < l.left_on AND ${stage.sql})`,
    parameters: [on, on, ...stage.parameters],
  };
}

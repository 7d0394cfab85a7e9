import { rankBy, type Rank } from '../../../shared/lists/keyset-page';
import { allOf, among, type SqlPiece } from '../../../shared/lists/sql-piece';
import type { DateText } from '../../../shared/time/calendar';
import { isRegistered } from '../elder/register-conditions';
import { locatedInDivisions } from '../place/located-rows';
import { lastVisitSql } from '../visit/elder-visit-loaders';
import { hasOverdueVisit } from '../visit/overdue-visit';
import type { ElderFilter, ElderOrderField } from './elder-filter';

/** Which elders are asked for; those of a compound count where it belongs on the day. */
export interface ElderSearch {
  readonly within: string;
  readonly on: DateText;
  readonly filter: ElderFilter;
}

/** What elders are ordered by. */
export const ranks: Readonly<Record<ElderOrderField, Rank>> = {
  ID: rankBy('ID', 'listed.elder_id'),
  BIRTH_YEAR: rankBy('BIRTH_YEAR', 'listed.birth_year', 'number'),
  LAST_VISITED_ON: rankBy('LAST_VISITED_ON', lastVisitSql('listed.elder_id')),
};

/** Whether an elder, `listed`, is one that is asked for. */
export function isFound({ within, on, filter }: ElderSearch): SqlPiece {
  const elders = { table: 'elder', columns: ['elder_id'], condition: isRegistered('located_row', on) };
  const located = locatedInDivisions(elders, [within], on);
  const isLocated = {
    sql: `listed.elder_id IN (SELECT located.elder_id FROM (${located.sql}) located)`,
    parameters: located.parameters,
  };
  return allOf(isLocated, ...conditionsOf(filter, on));
}

/** A list that is given but empty matches nothing. */
function conditionsOf(filter: ElderFilter, on: DateText): SqlPiece[] {
  const { overdueOnly, abilityGrades } = filter;
  return [
    ...(overdueOnly ? [hasOverdueVisit('listed', on)] : []),
    ...isOrNot('listed.living_alone', filter.livingAlone),
    ...isOrNot('listed.empty_nest', filter.emptyNest),
    ...isOrNot('listed.left_behind', filter.leftBehind),
    ...isOrNot('listed.severe_disability', filter.severeDisability),
    ...isOrNot('listed.family_planning_special', filter.specialFamily),
    ...(abilityGrades ? [among('listed.ability_grade', abilityGrades)] : []),
  ];
}

function isOrNot(column: string, wanted: boolean | null | undefined): SqlPiece[] {
  return typeof wanted === 'boolean' ? [{ sql: `${column} = ?`, parameters: [wanted ? 1 : 0] }] : [];
}

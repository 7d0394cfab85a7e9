import { rankBy, type Rank } from '../../../shared/lists/keyset-page';
import { allOf, among, type SqlPiece } from '../../../shared/lists/sql-piece';
import type { DateText } from '../../../shared/time/calendar';
import { locatedInDivisions } from '../place/located-rows';
import type { CareFacilityFilter, CareFacilityOrderField } from './care-facility-filter';

/** Which facilities are asked for; those in a compound count where it belongs on the day. */
export interface FacilitySearch {
  readonly within: string;
  readonly on: DateText;
  readonly filter: CareFacilityFilter;
}

const openHazards =
  'FROM facility_hazard hazard WHERE hazard.facility_id = listed.facility_id AND hazard.rectified_on IS NULL';

/** What facilities are ordered by. */
export const ranks: Readonly<Record<CareFacilityOrderField, Rank>> = {
  ID: rankBy('ID', 'listed.facility_id'),
  NAME: rankBy('NAME', 'listed.name'),
  OPEN_HAZARDS: rankBy('OPEN_HAZARDS', `SELECT COUNT(*) ${openHazards}`, 'number'),
  RATING: rankBy('RATING', 'listed.rating_level', 'number'),
};

/** Whether a facility, `listed`, is one that is asked for. */
export function isFound({ within, on, filter }: FacilitySearch): SqlPiece {
  const located = locatedInDivisions({ table: 'care_facility', columns: ['facility_id'] }, [within], on);
  const isLocated = {
    sql: `listed.facility_id IN (SELECT located.facility_id FROM (${located.sql}) located)`,
    parameters: located.parameters,
  };
  return allOf(isLocated, ...conditionsOf(filter));
}

/** A list that is given but empty matches nothing. */
function conditionsOf({ kinds, inOperation, hasOpenHazard, hazardDomains }: CareFacilityFilter): SqlPiece[] {
  const conditions: SqlPiece[] = [];
  if (kinds) conditions.push(among('listed.kind', kinds));
  if (typeof inOperation === 'boolean')
    conditions.push({ sql: 'listed.in_operation = ?', parameters: [inOperation ? 1 : 0] });
  if (typeof hasOpenHazard === 'boolean' || hazardDomains) {
    const ofDomain = hazardDomains ? among('hazard.domain', hazardDomains) : allOf();
    const exists = hasOpenHazard === false ? 'NOT EXISTS' : 'EXISTS';
    conditions.push({
      sql: `${exists} (SELECT 1 ${openHazards} AND ${ofDomain.sql})`,
      parameters: ofDomain.parameters,
    });
  }
  return conditions;
}

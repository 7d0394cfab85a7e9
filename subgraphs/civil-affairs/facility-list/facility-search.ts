import type { DataSource } from 'typeorm';
import type { DateText } from '../../../shared/time/calendar';
import type { CareFacility } from '../facility/care-facility';
import { facilityOfRow, type FacilityRow } from '../facility/facility-row';
import { locatedInDivisions, marks } from '../place/located-rows';
import {
  CareFacilityOrderField,
  type CareFacilityFilter,
  type CareFacilityOrder,
} from './care-facility-filter';

/** Which facilities are asked for; those in a compound count where it belongs on the day. */
export interface FacilitySearch {
  readonly within: string;
  readonly on: DateText;
  readonly filter: CareFacilityFilter;
}

/** Where a page begins: after the row with this value and this id. */
export interface FacilityPosition {
  readonly value: string | number;
  readonly id: string;
}

export interface RankedFacility {
  readonly facility: CareFacility;
  readonly position: FacilityPosition;
}

const openHazard = `SELECT 1 FROM facility_hazard hazard
  WHERE hazard.facility_id = facility.facility_id AND hazard.rectified_on IS NULL`;

const orderedBy: Readonly<Record<CareFacilityOrderField, string>> = {
  ID: 'facility.facility_id',
  NAME: 'facility.name',
  OPEN_HAZARDS: `(SELECT COUNT(*) FROM facility_hazard hazard
    WHERE hazard.facility_id = facility.facility_id AND hazard.rectified_on IS NULL)`,
  RATING: 'COALESCE(facility.rating_level, 0)',
};

/** Whether the order is by a number, so that a cursor must hold one. */
export function ordersByNumber(field: CareFacilityOrderField): boolean {
  return field === CareFacilityOrderField.OPEN_HAZARDS || field === CareFacilityOrderField.RATING;
}

/** At most `limit` facilities of a search in order, after a position where one is given. One statement. */
export async function findFacilities(
  database: DataSource,
  search: FacilitySearch,
  { field, direction }: CareFacilityOrder,
  after: FacilityPosition | null,
  limit: number,
): Promise<RankedFacility[]> {
  const { sql, parameters } = matching(search);
  const beyond = direction === 'ASC' ? '>' : '<';
  const onward = after ? `WHERE sort_value ${beyond} ? OR (sort_value = ? AND facility_id ${beyond} ?)` : '';
  const rows: (FacilityRow & { sort_value: string | number })[] = await database.manager.query(
    `SELECT * FROM (SELECT facility.*, ${orderedBy[field]} AS sort_value ${sql}) listed ${onward}
     ORDER BY sort_value ${direction}, facility_id ${direction} LIMIT ?`,
    [...parameters, ...(after ? [after.value, after.value, after.id] : []), limit],
  );
  return rows.map((row) => {
    const facility = facilityOfRow(row);
    const value = ordersByNumber(field) ? Number(row.sort_value) : String(row.sort_value);
    return { facility, position: { value, id: facility.id } };
  });
}

/** How many facilities a search has. One statement. */
export async function countFacilities(database: DataSource, search: FacilitySearch): Promise<number> {
  const { sql, parameters } = matching(search);
  const [row]: { facilities: number | string }[] = await database.manager.query(
    `SELECT COUNT(*) AS facilities ${sql}`,
    parameters,
  );
  return Number(row?.facilities ?? 0);
}

/** FROM and WHERE of a search, with their parameters. */
function matching({ within, on, filter }: FacilitySearch): { sql: string; parameters: unknown[] } {
  const located = locatedInDivisions({ table: 'care_facility', columns: ['facility_id'] }, [within], on);
  const conditions = [
    {
      sql: `facility.facility_id IN (SELECT located.facility_id FROM (${located.sql}) located)`,
      parameters: located.parameters,
    },
    ...conditionsOf(filter),
  ];
  return {
    sql: `FROM care_facility facility WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`,
    parameters: conditions.flatMap(({ parameters }) => parameters),
  };
}

interface Condition {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/** A list that is given but empty matches nothing. */
function conditionsOf({ kinds, inOperation, hasOpenHazard, hazardDomains }: CareFacilityFilter): Condition[] {
  const conditions: Condition[] = [];
  if (kinds) conditions.push(among('facility.kind', kinds));
  if (typeof inOperation === 'boolean') {
    conditions.push({ sql: 'facility.in_operation = ?', parameters: [inOperation ? 1 : 0] });
  }
  if (typeof hasOpenHazard === 'boolean' || hazardDomains) {
    const ofDomain = hazardDomains ? among('hazard.domain', hazardDomains) : { sql: '1 = 1', parameters: [] };
    const exists = hasOpenHazard === false ? 'NOT EXISTS' : 'EXISTS';
    conditions.push({
      sql: `${exists} (${openHazard} AND ${ofDomain.sql})`,
      parameters: ofDomain.parameters,
    });
  }
  return conditions;
}

function among(column: string, values: readonly string[]): Condition {
  return values.length === 0
    ? { sql: '1 = 0', parameters: [] }
    : { sql: `${column} IN (${marks(values)})`, parameters: values };
}

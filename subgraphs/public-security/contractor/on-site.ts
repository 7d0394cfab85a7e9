import type { SqlPiece } from '../../../shared/lists/sql-piece';
import type { DateText } from '../../../shared/time/calendar';
import type { ContractorRegistration } from './contractor-registration';

/** A firm is on the site until the day on which it left: that day no more. */
export function isOnSite({ endedOn }: Pick<ContractorRegistration, 'endedOn'>, on: DateText): boolean {
  return endedOn === null || endedOn > on;
}

/** The same in SQL. @param table name or alias of `contractor_registration` */
export function isOnSiteIn(table: string, on: DateText): SqlPiece {
  return { sql: `(${table}.ended_on IS NULL OR ${table}.ended_on > ?)`, parameters: [on] };
}

/** Left by the day. @param table name or alias of `contractor_registration` */
export function hasLeftIn(table: string, on: DateText): SqlPiece {
  return { sql: `${table}.ended_on <= ?`, parameters: [on] };
}

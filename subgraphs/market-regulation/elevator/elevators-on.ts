import type { DataSource } from 'typeorm';
import { ifBegun, type Register } from '../../../shared/lists/first-of-register';
import type { RequestContext } from '../../../shared/subgraph/request-context';
import type { DateText } from '../../../shared/time/calendar';
import { allOf, type SqlPiece } from '../../../shared/lists/sql-piece';
import { isOverdue, isUnregistered, stands } from './elevator-conditions';

const checks: Register = { table: 'elevator_check', column: 'checked_on' };

/** How many of them are overdue on a day; null before the first check on record. */
export function overdueOn(
  on: DateText,
  context: RequestContext,
  counts: () => Promise<ElevatorCounts>,
): Promise<number | null> {
  return ifBegun(checks, on, context, async () => (await counts()).overdue);
}

/** Columns of `elevator` by which elevators are gathered. */
export type ElevatorLink = 'compound_id' | 'facility_id' | 'user_uscc' | 'maintainer_uscc';

/**
 * Elevators that stand on a day (installed, not decommissioned), each with `overdue` and `unregistered` as 0 or 1.
 * Overdue: in operation, and the latest due date of its checks up to that day is past. Never checked is not overdue.
 * @param condition further SQL on `e`, the elevator
 */
export function elevatorsOn(on: DateText, condition: SqlPiece = allOf()): SqlPiece {
  const unregistered = isUnregistered('e', on);
  const overdue = isOverdue('e', on);
  const chosen = allOf(stands('e', on), condition);
  return {
    sql: `SELECT e.registration_code, e.compound_id, e.community_code, e.facility_id, e.user_uscc, e.maintainer_uscc,
        CASE WHEN ${unregistered.sql} THEN 1 ELSE 0 END AS unregistered,
        CASE WHEN ${overdue.sql} THEN 1 ELSE 0 END AS overdue
      FROM elevator e WHERE ${chosen.sql}`,
    parameters: [...unregistered.parameters, ...overdue.parameters, ...chosen.parameters],
  };
}

/** How many elevators, and how many of them are overdue or without use registration. */
export interface ElevatorCounts {
  readonly elevators: number;
  readonly overdue: number;
  readonly unregistered: number;
}

export const noElevators: ElevatorCounts = { elevators: 0, overdue: 0, unregistered: 0 };

/** Runs a grouped statement with the columns key_value, elevators, overdue and unregistered. */
export async function countedElevators(
  database: DataSource,
  { sql, parameters }: SqlPiece,
): Promise<Map<string, ElevatorCounts>> {
  const rows: Record<string, unknown>[] = await database.query(sql, [...parameters]);
  return new Map(
    rows.map((row) => [
      String(row['key_value']),
      {
        elevators: Number(row['elevators']),
        overdue: Number(row['overdue']),
        unregistered: Number(row['unregistered']),
      },
    ]),
  );
}

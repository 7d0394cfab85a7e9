import { among, type SqlPiece } from '../lists/sql-piece';
import type { DateText } from '../time/calendar';
import type { Clock } from '../time/clock';
import type { Visit } from './visit';

/** For loaders that leave out what is not the caller's: who asks, and the day by which divisions are judged. */
export interface CallersRows {
  readonly visit: Visit;
  readonly today: DateText;
}

export function callersRows({ visit, clock }: { readonly visit: Visit; readonly clock: Clock }): CallersRows {
  return { visit, today: clock.today() };
}

const everyRow: SqlPiece = { sql: '1 = 1', parameters: [] };

/** Condition on a column that holds a compound's id: the compound belongs to the caller's divisions on a day. */
export function compoundOfCaller(column: string, { caller }: Visit, on: DateText): SqlPiece {
  if (caller.divisions === 'everywhere') return everyRow;
  const above = among('ca.ancestor_code', caller.divisions);
  return {
    sql: `EXISTS (SELECT 1 FROM reference_membership cm JOIN reference_ancestor ca ON ca.code = cm.community_code
      WHERE cm.compound_id = ${column} AND ${above.sql} AND cm.valid_from <= ? AND ? < cm.valid_to)`,
    parameters: [...above.parameters, on, on],
  };
}

/** Condition on a column that holds a division's code: it is one of the caller's divisions or below one. */
export function divisionOfCaller(column: string, { caller }: Visit): SqlPiece {
  if (caller.divisions === 'everywhere') return everyRow;
  const above = among('ca.ancestor_code', caller.divisions);
  return {
    sql: `EXISTS (SELECT 1 FROM reference_ancestor ca WHERE ca.code = ${column} AND ${above.sql})`,
    parameters: above.parameters,
  };
}

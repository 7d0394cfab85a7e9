import type { DateText } from '../../../shared/time/calendar';
import type { SqlPiece } from '../../../shared/lists/sql-piece';

/** Condition on a column that holds a compound's id: it belongs to a division, or to one below it, on a day. */
export function compoundWithin(column: string, division: string, on: DateText): SqlPiece {
  return {
    sql: `EXISTS (SELECT 1 FROM reference_membership m
      JOIN reference_ancestor a ON a.code = m.community_code AND a.ancestor_code = ?
      WHERE m.compound_id = ${column} AND m.valid_from <= ? AND ? < m.valid_to)`,
    parameters: [division, on, on],
  };
}

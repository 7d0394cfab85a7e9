import type { DateText } from '../../../shared/time/calendar';
import type { SqlPiece } from '../../../shared/lists/sql-piece';

/** Condition on a column that holds a compound's id: it belongs to a division, or to one below it, on a day. */
export function compoundWithin(column: string, division: string, on: DateText): SqlPiece {
  return {
    sql: `${column} IN (SELECT m.compound_id FROM reference_ancestor a
      JOIN reference_membership m ON m.community_code = a.code
      WHERE a.ancestor_code = ? AND m.valid_from <= ? AND ? < m.valid_to)`,
    parameters: [division, on, on],
  };
}

import type { DateText } from '../../../shared/time/calendar';
import { among, type SqlPiece } from '../../../shared/lists/sql-piece';

/**
 * SQL of `division_code, compound_id`: every compound that belongs to the divisions, or to any division below them, on
 * a day. A compound belongs to one community at a time, so it occurs once for each division.
 */
export function compoundsOfDivisions(codes: readonly string[], on: DateText): SqlPiece {
  const division = among('a.ancestor_code', codes);
  return {
    sql: `SELECT a.ancestor_code AS division_code, m.compound_id FROM reference_ancestor a
      JOIN reference_membership m ON m.community_code = a.code
      WHERE ${division.sql} AND m.valid_from <= ? AND ? < m.valid_to`,
    parameters: [...division.parameters, on, on],
  };
}

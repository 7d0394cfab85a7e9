import type { DateText } from '../time/calendar';
import type { SqlPiece } from '../lists/sql-piece';

/**
 * `reference_ancestor a` and `reference_membership m`: every division with the compounds that belong to it on a day.
 * The days come first among the parameters of the statement.
 */
export function compoundsOfDivisions(on: DateText): SqlPiece {
  return {
    sql: `reference_ancestor a
      JOIN reference_membership m ON m.community_code = a.code AND m.valid_from <= ? AND m.valid_to > ?`,
    parameters: [on, on],
  };
}

/** Condition on a column that holds a compound's id: it belongs to a division, or to one below it, on a day. */
export function compoundWithin(column: string, divisionCode: string, on: DateText): SqlPiece {
  const { sql, parameters } = compoundsOfDivisions(on);
  return {
    sql: `${column} IN (SELECT m.compound_id FROM ${sql} WHERE a.ancestor_code = ?)`,
    parameters: [...parameters, divisionCode],
  };
}

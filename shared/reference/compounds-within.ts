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

/** A table whose rows stand in a compound, or, with a `compound_id` of NULL, in a division. */
export interface PlacedTable {
  readonly table: string;
  /** The column of its key. */
  readonly key: string;
  /** The column with the division of a row in no compound. */
  readonly division: string;
}

/** Condition on the key of a row, `listed`: it stands in a division or below it, in a compound as that belongs on a day. */
export function placedWithin({ table, key, division }: PlacedTable, within: string, on: DateText): SqlPiece {
  const compounds = compoundsOfDivisions(on);
  return {
    sql: `listed.${key} IN (SELECT located.${key} FROM (
      SELECT placed.${key} FROM ${compounds.sql} JOIN ${table} placed ON placed.compound_id = m.compound_id
        WHERE a.ancestor_code = ?
      UNION ALL
      SELECT placed.${key} FROM reference_ancestor a
        JOIN ${table} placed ON placed.${division} = a.code AND placed.compound_id IS NULL
        WHERE a.ancestor_code = ?) located)`,
    parameters: [...compounds.parameters, within, within],
  };
}

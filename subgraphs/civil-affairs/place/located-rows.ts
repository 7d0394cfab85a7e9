import type { SqlPiece } from '../../../shared/lists/sql-piece';
import type { DateText } from '../../../shared/time/calendar';

/**
 * A table whose rows have a place: `compound_id`, or `community_code` where they are in no compound. `condition` may
 * name its columns with the prefix `located_row.` and holds `?` for each of the parameters.
 */
export interface LocatedTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly condition?: SqlPiece;
}

/**
 * A SELECT of the columns and of `belongs_to`, the division in which the row counts first, with its parameters in order;
 * of divisions also of `place`, the one that was asked for.
 */
export interface LocatedRows extends SqlPiece {
  readonly parameters: (string | number)[];
}

/**
 * The rows of divisions with all below them, once for each division asked for that holds them. A compound counts where
 * it belongs on the day.
 *
 * CROSS JOIN is JOIN, and says to SQLite that places come first and then their rows: by its statistics it would rather go
 * through the whole table and look up the place of each row among all that are asked for. The `+` keeps both databases from
 * going through all rows without a compound for each community.
 */
export function locatedInDivisions(
  { table, columns, condition }: LocatedTable,
  divisionCodes: readonly string[],
  on: DateText,
): LocatedRows {
  const selected = [
    'above.ancestor_code AS place',
    'above.code AS belongs_to',
    ...columns.map((column) => `located_row.${column}`),
  ].join(', ');
  const narrowed = condition ? ` AND ${condition.sql}` : '';
  const asked = [...divisionCodes, ...(condition?.parameters ?? [])];
  return {
    sql: `SELECT ${selected} FROM reference_ancestor above
      CROSS JOIN reference_membership belongs ON belongs.community_code = above.code
        AND belongs.valid_from <= ? AND ? < belongs.valid_to
      CROSS JOIN ${table} located_row ON located_row.compound_id = belongs.compound_id
      WHERE above.ancestor_code IN (${marks(divisionCodes)})${narrowed}
      UNION ALL
      SELECT ${selected} FROM reference_ancestor above
      CROSS JOIN ${table} located_row ON located_row.community_code = above.code
        AND +located_row.compound_id IS NULL
      WHERE above.ancestor_code IN (${marks(divisionCodes)})${narrowed}`,
    parameters: [on, on, ...asked, ...asked],
  };
}

/** The rows of compounds, whichever community these belong to. @param compounds condition on `located_row.compound_id` */
export function locatedInCompounds(
  { table, columns, condition }: LocatedTable,
  compounds: SqlPiece,
): LocatedRows {
  const selected = ['NULL AS belongs_to', ...columns.map((name) => `located_row.${name}`)].join(', ');
  return {
    sql: `SELECT ${selected} FROM ${table} located_row
      WHERE ${compounds.sql}${condition ? ` AND ${condition.sql}` : ''}`,
    parameters: [...compounds.parameters, ...(condition?.parameters ?? [])],
  };
}

/** `?, ?, …` for an IN list. */
export function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}

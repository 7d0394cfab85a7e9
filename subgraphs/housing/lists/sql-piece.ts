/** A piece of SQL with the values of its question marks, in order. */
export interface SqlPiece {
  readonly sql: string;
  readonly parameters: readonly (string | number)[];
}

/** `column IN (?, ?, …)`; no value at all is in an empty list. @param column a name written in the code */
export function among(column: string, values: readonly (string | number)[]): SqlPiece {
  if (values.length === 0) return { sql: '1 = 0', parameters: [] };
  return { sql: `${column} IN (${values.map(() => '?').join(', ')})`, parameters: values };
}

/** Conditions that must all hold. */
export function allOf(conditions: readonly SqlPiece[]): SqlPiece {
  if (conditions.length === 0) return { sql: '1 = 1', parameters: [] };
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(' AND '),
    parameters: conditions.flatMap(({ parameters }) => parameters),
  };
}

/** A piece of SQL with the values of its question marks, in order. */
export interface SqlPiece {
  readonly sql: string;
  readonly parameters: readonly (string | number)[];
}

/** `column IN (?, ?, …)`. @param column a name written in the code, never one that a client sent */
export function among(column: string, keys: readonly string[]): SqlPiece {
  return { sql: `${column} IN (${keys.map(() => '?').join(', ')})`, parameters: keys };
}

/** As `among`, for a list that a client sent: an empty one fits nothing. */
export function oneOf(column: string, values: readonly string[]): SqlPiece {
  return values.length === 0 ? { sql: '1 = 0', parameters: [] } : among(column, values);
}

/** Conditions that must all hold. */
export function allOf(...conditions: readonly SqlPiece[]): SqlPiece {
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(' AND '),
    parameters: conditions.flatMap(({ parameters }) => parameters),
  };
}

/** For queries of typeorm, which name their parameters: `?` becomes `:<prefix>0`, `:<prefix>1`, … */
export function named(
  prefix: string,
  { sql, parameters }: SqlPiece,
): [sql: string, parameters: Record<string, string | number>] {
  let index = 0;
  return [
    sql.replace(/\?/g, () => `:${prefix}${index++}`),
    Object.fromEntries(parameters.map((value, position) => [`${prefix}${position}`, value])),
  ];
}

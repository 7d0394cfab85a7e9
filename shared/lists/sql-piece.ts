/** A piece of SQL with the values of its question marks, in order. */
export interface SqlPiece {
  readonly sql: string;
  readonly parameters: readonly (string | number)[];
}

/** `column IN (?, ?, …)`; no value is in an empty list. @param column a name written in the code, never a client's */
export function among(column: string, values: readonly (string | number)[]): SqlPiece {
  if (values.length === 0) return { sql: '1 = 0', parameters: [] };
  return { sql: `${column} IN (${values.map(() => '?').join(', ')})`, parameters: values };
}

/** Conditions that must all hold; without any, everything holds. */
export function allOf(...conditions: readonly SqlPiece[]): SqlPiece {
  return conditions.length === 0 ? { sql: '1 = 1', parameters: [] } : joined(conditions, ' AND ');
}

/** Conditions of which one must hold; without any, nothing holds. In brackets, to stand beside others. */
export function anyOf(...conditions: readonly SqlPiece[]): SqlPiece {
  if (conditions.length === 0) return { sql: '1 = 0', parameters: [] };
  const { sql, parameters } = joined(conditions, ' OR ');
  return { sql: `(${sql})`, parameters };
}

function joined(conditions: readonly SqlPiece[], word: string): SqlPiece {
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(word),
    parameters: conditions.flatMap(({ parameters }) => parameters),
  };
}

/** For query builders of typeorm, which name their parameters: `?` becomes `:<prefix>0`, `:<prefix>1`, … */
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

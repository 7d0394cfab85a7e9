import { visit, type DocumentNode, type FieldNode, type FormattedExecutionResult } from 'graphql';

const prefix = 'linliAlias_';

/**
 * The gateway library adds key fields (`id`, `code`, …) to what it asks and returns wrong data when the client used
 * such a name as an alias of another field: `{ compound(id: 1) { id: name } }`. So an alias that is not the field's own
 * name but may be a key's is renamed before planning and restored after.
 * @returns the document itself when nothing collides
 */
export function renameCollidingAliases(document: DocumentNode, keyFields: ReadonlySet<string>): DocumentNode {
  return visit(document, {
    Field(field: FieldNode) {
      const { alias } = field;
      if (!alias || alias.value === field.name.value) return undefined;
      const collides =
        keyFields.has(alias.value) || alias.value.startsWith(prefix) || alias.value.startsWith('__');
      return collides ? { ...field, alias: { ...alias, value: prefix + alias.value } } : undefined;
    },
  });
}

/** Gives renamed aliases their names back, in data and in the paths of errors. */
export function restoreAliases<Result extends Pick<FormattedExecutionResult, 'data' | 'errors'>>(
  result: Result,
): Result {
  return {
    ...result,
    ...(result.data ? { data: restoreKeys(result.data) } : {}),
  };
}

export function restorePath(path: readonly (string | number)[]): (string | number)[] {
  return path.map((step) => (typeof step === 'string' ? restoreName(step) : step));
}

function restoreKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(restoreKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [restoreName(key), restoreKeys(inner)]),
  );
}

function restoreName(name: string): string {
  return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}

import { visit, type DocumentNode, type FieldNode } from 'graphql';
import type { FoundError } from './finish-errors';
import type { ResponsePath } from './response-path';

const prefix = 'linliAlias_';

/** What the departments answered, put together. */
export interface MergedAnswer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly FoundError[];
}

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
export function restoreAliases({ data, errors }: MergedAnswer): MergedAnswer {
  return {
    data: restoreKeys(data) as MergedAnswer['data'],
    errors: errors.map((error) => (error.path ? { ...error, path: restorePath(error.path) } : error)),
  };
}

function restorePath(path: ResponsePath): ResponsePath {
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

import { Kind, visit, type DocumentNode, type FieldNode } from 'graphql';
import type { FoundError } from './finish-errors';
import type { ResponsePath } from './response-path';

const prefix = 'linliAlias_';

/** What the departments answered, put together. */
export interface MergedAnswer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly FoundError[];
}

/**
 * The gateway library adds fields that one subgraph hands to another, keys (`id`, `code`, …) and what `@requires` names, to
 * what it asks, and takes for them whatever stands under their name in the answer, also another field that the client gave
 * such a name: `{ compound(id: 1) { id: name } }`, or the field itself with arguments of the client's. So these are
 * renamed before planning, and have their names back after.
 * @returns the document itself when nothing collides
 */
export function renameCollidingAliases(
  document: DocumentNode,
  handedFields: ReadonlySet<string>,
): DocumentNode {
  return visit(document, {
    Field(field: FieldNode) {
      const { alias, name } = field;
      const shown = (alias ?? name).value;
      const isAsHanded = shown === name.value && !field.arguments?.length;
      if (isAsHanded) return undefined;
      const collides = handedFields.has(shown) || (alias !== undefined && isOurs(shown));
      return collides ? { ...field, alias: { kind: Kind.NAME, value: prefix + shown } } : undefined;
    },
  });
}

function isOurs(alias: string): boolean {
  return alias.startsWith(prefix) || alias.startsWith('__');
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

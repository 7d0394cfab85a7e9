import { failureMessages, type DepartmentFailure } from './department-failure';
import type { PlacedError } from './errors-at-nulls';
import type { SubOperation } from './sub-operation';

export interface FailedAnswer {
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly PlacedError[];
}

/**
 * The answer that stands in for a failed department: every field that was asked of it is null, each with an error of
 * its own, so that the client sees which part of its question is missing and why.
 */
export function failedAnswer(operation: SubOperation, { code }: DepartmentFailure): FailedAnswer {
  const { representations, rootFields } = operation;
  return {
    data: representations
      ? { _entities: representations.map(() => null) }
      : Object.fromEntries(rootFields.map(({ key }) => [key, null])),
    errors: operation
      .askedPaths()
      .map((path) => ({ message: failureMessages[code], path, extensions: { code } })),
  };
}

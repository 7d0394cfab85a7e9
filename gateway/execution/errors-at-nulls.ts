import { comparePaths, stepsToNull, type ResponsePath } from './response-path';
import type { KnownError } from './known-error';
import type { SubOperation } from './sub-operation';

/** An error of a department at the place that it concerns. */
export interface PlacedError extends KnownError {
  readonly path: ResponsePath;
}

/** No document asks deeper; a longer path is nonsense. */
const mostStepsBelow = 30;

/**
 * One error for each null that errors caused, the first of them where several did. An error of a whole entity, or
 * without a place, stands at every null that was asked below it; one that no null belongs to is left out.
 * @param errors those of the department before those that were found in its data
 */
export function errorsAtNulls(
  data: unknown,
  errors: readonly PlacedError[],
  operation: SubOperation,
): readonly PlacedError[] {
  if (errors.length === 0) return [];
  const asked = new Map(operation.askedPaths().map((path) => [JSON.stringify(path), path]));
  const depth = operation.entitiesField ? 3 : 1;
  const names = operation.responseNames();
  const atNull = new Map<string, PlacedError>();
  const wide = new Map<string, PlacedError>();
  for (const error of errors) {
    const steps = stepsToNull(data, error.path);
    if (steps !== undefined && asked.has(keyOf(error.path, depth))) {
      setFirst(atNull, keyOf(error.path, Math.max(steps, depth)), readable(error, steps, names));
    }
    const width = Math.min(steps ?? error.path.length, error.path.length);
    if (width < depth) setFirst(wide, keyOf(error.path, width), error);
  }
  for (const [key, path] of asked) {
    const error = [2, 1, 0].map((width) => wide.get(keyOf(path, width))).find(Boolean);
    if (error && stepsToNull(data, path) !== undefined) setFirst(atNull, key, { ...error, path });
  }
  return [...atNull.values()].sort((one, other) => comparePaths(one.path, other.path));
}

/** Below the null a path is only what the department says: it must be of names that were asked, or ends at the null. */
function readable(error: PlacedError, steps: number, names: ReadonlySet<string>): PlacedError {
  const below = error.path.slice(steps);
  const isAsked = below.every((step) =>
    typeof step === 'string' ? names.has(step) : Number.isSafeInteger(step),
  );
  return isAsked && below.length <= mostStepsBelow ? error : { ...error, path: error.path.slice(0, steps) };
}

function setFirst(errors: Map<string, PlacedError>, key: string, error: PlacedError): void {
  if (!errors.has(key)) errors.set(key, error);
}

function keyOf(path: ResponsePath, steps: number): string {
  return JSON.stringify(path.slice(0, steps));
}

/** Every leaf of an answer by its path, e.g. `compound.housing.projects.0.stage`; an empty list or object is a leaf. */
export function leavesOf(value: unknown, path = ''): Map<string, unknown> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (entries.length === 0) return new Map([[path, value]]);
  return new Map(
    entries.flatMap(([name, child]) => [...leavesOf(child, path === '' ? name : `${path}.${name}`)]),
  );
}

/**
 * The leaf paths in which two answers differ, in the order of the answers: those with another value, and those that only
 * one of the two has.
 */
export function changedPaths(before: unknown, after: unknown): string[] {
  const [one, other] = [leavesOf(before), leavesOf(after)];
  const paths = [...new Set([...one.keys(), ...other.keys()])];
  return paths.filter((path) => !isSame(one, other, path));
}

function isSame(
  one: ReadonlyMap<string, unknown>,
  other: ReadonlyMap<string, unknown>,
  path: string,
): boolean {
  if (!one.has(path) || !other.has(path)) return false;
  return JSON.stringify(one.get(path)) === JSON.stringify(other.get(path));
}

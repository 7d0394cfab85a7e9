/** Where something stands in an answer: response names and places in lists. */
export type ResponsePath = readonly (string | number)[];

/** How many steps of a path lead to the first null on it; undefined when no null stands on it. */
export function stepsToNull(answer: unknown, path: ResponsePath): number | undefined {
  let value = answer;
  for (let steps = 0; ; steps += 1) {
    if (value === null) return steps;
    const step = path[steps];
    if (step === undefined || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
}

/** The order in which errors stand: those without a path first, then by path. */
export function comparePaths(one: ResponsePath | undefined, other: ResponsePath | undefined): number {
  if (!one || !other) return Number(Boolean(one)) - Number(Boolean(other));
  for (let index = 0; index < Math.min(one.length, other.length); index += 1) {
    const [left, right] = [one[index], other[index]];
    if (left === right) continue;
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    return String(left) < String(right) ? -1 : 1;
  }
  return one.length - other.length;
}

/** Below this many persons a count is not shown, unless the department is set otherwise (persons). */
export const threshold = 5;

const isSmall = (count: number): boolean => count > 0 && count < threshold;

/**
 * What is wrong with a published number of persons; null when nothing is. Shown, it must be the stored number and not a
 * small one. Hidden, it must be small itself, or one of `others` must be, out of which it could be computed: the rest of
 * its total, the parts beside it, the total that contains it.
 */
export function countFault(received: unknown, stored: number, others: readonly number[]): string | null {
  const { value, suppressed } = (received ?? {}) as { value?: unknown; suppressed?: unknown };
  if (value === null && suppressed === true) {
    return isSmall(stored) || others.some(isSmall) ? null : `${stored} is hidden without need`;
  }
  if (suppressed !== false) return `neither shown nor hidden: ${JSON.stringify(received)}`;
  if (value !== stored) return `shows ${JSON.stringify(value)}, stored is ${stored}`;
  return isSmall(stored) ? `${stored} persons are shown` : null;
}

/** For `toEqual`: a `PersonCount` of the stored number of persons, shown or hidden as the rule wants; see `countFault`. */
export function publishedCount(stored: number, ...others: number[]): object {
  const text = `PersonCount of ${stored} beside ${others.join(', ') || 'nothing'}`;
  return {
    $$typeof: Symbol.for('jest.asymmetricMatcher'),
    asymmetricMatch: (received: unknown) => countFault(received, stored, others) === null,
    toString: () => text,
    toAsymmetricMatcher: () => text,
  };
}

/**
 * A total and its parts as they may be published, for `toEqual`. The total is hidden when it is small, and when nothing
 * but ones would tell every part; then all parts are hidden with it.
 */
export function publishedBreakdown(parts: readonly number[]): { total: object; parts: readonly object[] } {
  const total = parts.reduce((sum, part) => sum + part, 0);
  const shown = parts.filter((part) => part > 0);
  if (isSmall(total) || (total > 0 && shown.every((part) => part === 1)))
    return { total: hidden, parts: parts.map(() => hidden) };
  return {
    total: { value: total, suppressed: false },
    parts: parts.map((part) => publishedCount(part, ...parts)),
  };
}

const hidden = { value: null, suppressed: true };

/** A number of persons that stands alone: hidden when it is small. */
export function publishedAlone(count: number): { value: number | null; suppressed: boolean } {
  return isSmall(count) ? hidden : { value: count, suppressed: false };
}

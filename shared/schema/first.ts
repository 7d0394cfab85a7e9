import { badUserInput } from '../errors/bad-user-input';

/** Nested lists: rows unless told, and at most (design: plain lists with a count beside them). */
export const nestedFirst = { default: 20, most: 50 } as const;
/** Root connections: rows unless told, and at most. */
export const rootFirst = { default: 50, most: 200 } as const;

/** Checks `first`; never clamps silently. @throws BAD_USER_INPUT naming `first`. */
export function checkFirst(first: number, { most }: { readonly most: number }): number {
  if (Number.isInteger(first) && first >= 0 && first <= most) return first;
  throw badUserInput({ argument: 'first', expected: `a whole number from 0 to ${most}`, received: first });
}

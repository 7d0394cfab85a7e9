import type { Level } from './level';

/** How often what a field says is brought up to date. */
export const updateCycles = [
  'ON_CHANGE',
  'DAILY',
  'WEEKLY',
  'MONTHLY',
  'QUARTERLY',
  'YEARLY',
  'ONCE',
] as const;

export type UpdateCycle = (typeof updateCycles)[number];

/** How closely a field is kept, and why. */
export interface Classification {
  readonly level: Level;
  /** The rule or purpose from which the level follows, `中文 / English`. */
  readonly basis: string;
  readonly updated: UpdateCycle;
  /** Sets of scopes of which one must be held whole; the department's scope of the level unless given. */
  readonly scopes?: readonly (readonly string[])[];
  /** Fields (`Type.field`) from which this one is computed; its level is at least theirs. */
  readonly derivedFrom?: readonly string[];
}

/**
 * The classification of a department's schema in one reviewed table. Keys:
 * `Type` for all fields of an object or input type or all values of an enum that do not stand by themselves;
 * `Type.field`, `Enum.VALUE`; `Type.field(argument)` for an argument kept more closely than its field.
 */
export type AccessTable = Readonly<Record<string, Classification>>;

/** Makes the entries of a table: `kept('INTERNAL', '…', 'DAILY')`. */
export function kept(
  level: Level,
  basis: string,
  updated: UpdateCycle,
  more: Pick<Classification, 'scopes' | 'derivedFrom'> = {},
): Classification {
  return { level, basis, updated, ...more };
}

import type { SqlPiece } from '../../../shared/lists/sql-piece';
import type { DateText } from '../../../shared/time/calendar';
import type { Elder } from './elder';

/** The seven groups 独居、空巢、留守、失能、重残、计划生育特殊家庭 and others, 城政办发〔2024〕23号 §二(二)5. */
const difficulties = {
  livingAlone: 'living_alone',
  emptyNest: 'empty_nest',
  leftBehind: 'left_behind',
  disabledAbility: 'disabled_ability',
  severeDisability: 'severe_disability',
  specialFamily: 'family_planning_special',
  otherDifficulty: 'other_difficulty',
} as const;

type Difficulty = keyof typeof difficulties;
const flags = Object.keys(difficulties) as Difficulty[];

/** Columns of `elder`, one for each group. */
export const difficultyColumns: readonly string[] = Object.values(difficulties);

/** SQL: whether a row is of a special-difficulty elder 特殊困难老年人, in any of the seven groups. */
export function hasSpecialDifficulty(table: string): string {
  return `(${difficultyColumns.map((column) => `${table}.${column} = 1`).join(' OR ')})`;
}

/** Whether an elder is in special difficulty, as `hasSpecialDifficulty` has it. */
export function isInSpecialDifficulty(elder: Pick<Elder, Difficulty>): boolean {
  return flags.some((flag) => elder[flag]);
}

/** Condition on a row of `elder`: on the register on a day. */
export function isRegistered(table: string, on: DateText): SqlPiece {
  return {
    sql: `${table}.registered_on <= ? AND (${table}.left_on IS NULL OR ${table}.left_on > ?)`,
    parameters: [on, on],
  };
}

/** Whether an elder is due for a visit on a day: in special difficulty, and on the register. */
export function isDue(elder: Elder, on: DateText): boolean {
  const { registeredOn, leftOn } = elder;
  return isInSpecialDifficulty(elder) && registeredOn <= on && (leftOn === null || leftOn > on);
}

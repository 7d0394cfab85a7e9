import { allOf, among, type SqlPiece } from '../../../shared/lists/sql-piece';
import { indicatorsOf } from '../../../shared/reference/indicator-loaders';
import type { IndicatorName } from '../../../shared/reference/indicator';
import type { DateText } from '../../../shared/time/calendar';
import { retrofitted } from './home-retrofit';

/** Whose adaptations: known on a day, by the end of a year. */
export interface AdaptationPeriod {
  readonly on: DateText;
  readonly year: number;
}

/** Whether housing carries out barrier-free works in a compound in a year: how many there are. */
export function barrierFreeWorks(year: number): IndicatorName {
  return indicatorsOf('Compound', 'BARRIER_FREE_WORKS', String(year), 'housing');
}

/** Condition on a row of `home_retrofit`: the home is, or is being, retrofitted by the end of the year. */
export function isRetrofitted(table: string, { year }: AdaptationPeriod): SqlPiece {
  return allOf({ sql: `${table}.plan_year <= ?`, parameters: [year] }, among(`${table}.status`, retrofitted));
}

/** Condition on a row of `family_care_bed`: it serves on some day of the year, as known on the day. */
export function isServing(table: string, { on, year }: AdaptationPeriod): SqlPiece {
  const end = `${year}-12-31`;
  return {
    sql: `${table}.start_on <= ? AND (${table}.end_on IS NULL OR ${table}.end_on > ?)`,
    parameters: [on < end ? on : end, `${year}-01-01`],
  };
}

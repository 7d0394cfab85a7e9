import type { DateText } from '../../../shared/time/calendar';
import { locatedBy, locatedInDivisions, type LocatedRows, type LocatedTable } from '../place/located-rows';

/** What elders are counted by. */
export type ElderPlace = 'building' | 'compound' | 'division';

/** The seven groups 独居、空巢、留守、失能、重残、计划生育特殊家庭 and others, 城政办发〔2024〕23号 §二(二)5. */
export const difficultyColumns = [
  'living_alone',
  'empty_nest',
  'left_behind',
  'disabled_ability',
  'severe_disability',
  'family_planning_special',
  'other_difficulty',
] as const;

/** SQL: whether a row is of a special-difficulty elder 特殊困难老年人, in any of the seven groups. */
export function hasSpecialDifficulty(table: string): string {
  return `(${difficultyColumns.map((column) => `${table}.${column} = 1`).join(' OR ')})`;
}

/** A SELECT of `place` and the columns of the elders who are on the register that day, and its parameters. */
export function countedElders(
  place: ElderPlace,
  keys: readonly string[],
  on: DateText,
  columns: readonly string[],
): LocatedRows {
  const elders: LocatedTable = {
    table: 'elder',
    columns,
    condition: {
      sql: 'located_row.registered_on <= ? AND (located_row.left_on IS NULL OR located_row.left_on > ?)',
      parameters: [on, on],
    },
  };
  if (place === 'division') return locatedInDivisions(elders, keys, on);
  return locatedBy(elders, place === 'compound' ? 'compound_id' : 'building_id', keys);
}

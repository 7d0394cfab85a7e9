import type { Journey } from './journey';
import { marks, today } from './places';
import { publishedCount } from './published-count';

export const grades = ['INTACT', 'MILD', 'MODERATE', 'SEVERE', 'TOTAL'] as const;

/** Elders of a place as the register holds them (persons). */
export interface StoredElders {
  readonly total: number;
  /** In the order of `grades`. */
  readonly byGrade: readonly number[];
  readonly moderateOrWorse: number;
  readonly special: number;
}

/** SQL: an elder of any of the seven groups of 城政办发〔2024〕23号 二(二)5. */
export const isSpecial = `(living_alone = 1 OR empty_nest = 1 OR left_behind = 1 OR disabled_ability = 1
  OR severe_disability = 1 OR family_planning_special = 1 OR other_difficulty = 1)`;

/** SQL: on the register on a day, which is asked for twice. */
export const isRegistered = 'registered_on <= ? AND (left_on IS NULL OR left_on > ?)';

/** Elders of one compound or one building on a day. */
export async function storedElders(
  journey: Journey,
  column: 'compound_id' | 'building_id',
  id: string,
  on = today,
): Promise<StoredElders> {
  return eldersWhere(journey, `${column} = ? AND ${isRegistered}`, [id, on, on]);
}

/** Elders who live in these compounds, or outside all compounds in these communities. */
export async function eldersOfPlaces(
  journey: Journey,
  compounds: readonly string[],
  communities: readonly string[],
  on = today,
): Promise<StoredElders> {
  return eldersWhere(
    journey,
    `(compound_id IN (${marks(compounds)}) OR (compound_id IS NULL AND community_code IN (${marks(communities)})))
      AND ${isRegistered}`,
    [...compounds, ...communities, on, on],
  );
}

async function eldersWhere(
  journey: Journey,
  condition: string,
  parameters: readonly unknown[],
): Promise<StoredElders> {
  const rows = await journey.rows(
    'civil-affairs',
    `SELECT ability_grade, COUNT(*) AS elders, SUM(CASE WHEN ${isSpecial} THEN 1 ELSE 0 END) AS special
      FROM elder WHERE ${condition} GROUP BY ability_grade`,
    parameters,
  );
  const byGrade = grades.map((grade) =>
    Number(rows.find((row) => row['ability_grade'] === grade)?.['elders'] ?? 0),
  );
  return {
    total: byGrade.reduce((sum, elders) => sum + elders, 0),
    byGrade,
    moderateOrWorse: byGrade.slice(2).reduce((sum, elders) => sum + elders, 0),
    special: rows.reduce((sum, row) => sum + Number(row['special']), 0),
  };
}

/** Elders of each compound, and of each community outside its compounds (persons). */
export interface StoredPlaces {
  readonly totals: readonly number[];
  /** Of each place those of special difficulty, those without, and both together. */
  readonly specials: readonly number[];
}

/** The places of `eldersOfPlaces` one by one. */
export async function placesOfElders(
  journey: Journey,
  compounds: readonly string[],
  communities: readonly string[],
  on = today,
): Promise<StoredPlaces> {
  const rows = await journey.rows(
    'civil-affairs',
    `SELECT COUNT(*) AS elders, SUM(CASE WHEN ${isSpecial} THEN 1 ELSE 0 END) AS special FROM elder
      WHERE (compound_id IN (${marks(compounds)}) OR (compound_id IS NULL AND community_code IN (${marks(communities)})))
        AND ${isRegistered} GROUP BY compound_id, community_code`,
    [...compounds, ...communities, on, on],
  );
  const places = rows.map((row) => ({ total: Number(row['elders']), special: Number(row['special']) }));
  return {
    totals: places.map(({ total }) => total),
    specials: places.flatMap(({ total, special }) => [special, total - special, total]),
  };
}

const nowhere: StoredPlaces = { totals: [], specials: [] };

/** The total as it may be published; of a division with the places in it, out of which it could tell one. */
export function totalOf({ total }: StoredElders, { totals } = nowhere): object {
  return publishedCount(total, ...totals);
}

export function specialDifficultyOf({ special, total }: StoredElders, { specials } = nowhere): object {
  return publishedCount(special, total - special, total, ...specials);
}

export function moderateOrWorseOf({ moderateOrWorse, total }: StoredElders): object {
  return publishedCount(moderateOrWorse, total - moderateOrWorse, total);
}

export function byGradeOf({ byGrade, moderateOrWorse, total }: StoredElders): object[] {
  return grades.map((grade, index) => ({
    grade,
    count: publishedCount(byGrade[index] ?? 0, ...byGrade, moderateOrWorse, total - moderateOrWorse),
  }));
}

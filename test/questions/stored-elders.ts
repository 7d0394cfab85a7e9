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
  /** Of 80 years or more by the end of the year, the age of the allowance in 老年人权益保障法 第三十三条. */
  readonly advancedAge: number;
  readonly special: number;
  /** Of the places beside it, of which it may hide the numbers: of a building and of a compound. */
  readonly beside: readonly StoredElders[];
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
  const ofPlace = (place: string) =>
    eldersWhere(journey, `${column} = ? AND ${isRegistered}`, [place, on, on]);
  const places = await (column === 'compound_id'
    ? compoundsBeside(journey, id, on)
    : buildingsBeside(journey, id));
  return { ...(await ofPlace(id)), beside: await Promise.all(places.map(ofPlace)) };
}

/** The other compounds of the community to which a compound belongs. */
export async function compoundsBeside(journey: Journey, id: string, on = today): Promise<string[]> {
  const rows = await journey.rows(
    'housing',
    `SELECT beside.compound_id AS id FROM compound_membership here
      JOIN compound_membership beside ON beside.community_code = here.community_code
      WHERE here.compound_id = ? AND here.valid_from <= ? AND ? < here.valid_to
        AND beside.valid_from <= ? AND ? < beside.valid_to`,
    [id, on, on, on, on],
  );
  return rows.map((row) => String(row['id'])).filter((beside) => beside !== id);
}

async function buildingsBeside(journey: Journey, id: string): Promise<string[]> {
  const rows = await journey.rows(
    'civil-affairs',
    `SELECT DISTINCT building_id FROM elder
      WHERE building_id <> ? AND compound_id IN (SELECT compound_id FROM elder WHERE building_id = ?)`,
    [id, id],
  );
  return rows.map((row) => String(row['building_id']));
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
    `SELECT ability_grade, COUNT(*) AS elders, SUM(CASE WHEN ${isSpecial} THEN 1 ELSE 0 END) AS special,
      SUM(CASE WHEN birth_year <= ${Number(today.slice(0, 4)) - 80} THEN 1 ELSE 0 END) AS advanced
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
    advancedAge: rows.reduce((sum, row) => sum + Number(row['advanced']), 0),
    special: rows.reduce((sum, row) => sum + Number(row['special']), 0),
    beside: [],
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
export function totalOf({ total, beside }: StoredElders, { totals } = nowhere): object {
  return publishedCount(total, ...totals, ...beside.map((place) => place.total));
}

export function specialDifficultyOf(elders: StoredElders, { specials } = nowhere): object {
  const partsOf = ({ special, total }: StoredElders) => [special, total - special, total];
  return publishedCount(elders.special, ...partsOf(elders), ...specials, ...elders.beside.flatMap(partsOf));
}

export function moderateOrWorseOf(elders: StoredElders): object {
  return publishedCount(elders.moderateOrWorse, ...[elders, ...elders.beside].flatMap(sidesOf));
}

export function advancedAgeOf(elders: StoredElders): object {
  const partsOf = ({ advancedAge, total }: StoredElders) => [advancedAge, total - advancedAge, total];
  return publishedCount(elders.advancedAge, ...[elders, ...elders.beside].flatMap(partsOf));
}

export function byGradeOf(elders: StoredElders): object[] {
  const all = [elders, ...elders.beside];
  return grades.map((grade, index) => ({
    grade,
    count: publishedCount(
      elders.byGrade[index] ?? 0,
      ...all.flatMap((place) => [...place.byGrade, ...sidesOf(place)]),
    ),
  }));
}

/** The elders whose grade is moderate or worse, the others, and all. */
function sidesOf({ moderateOrWorse, total }: StoredElders): number[] {
  return [moderateOrWorse, total - moderateOrWorse, total];
}

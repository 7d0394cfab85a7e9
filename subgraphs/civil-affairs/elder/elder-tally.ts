import type { DateText } from '../../../shared/time/calendar';
import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import { abilityGrades, type AbilityGrade } from './ability-grade';
import { countedElders, difficultyColumns, hasSpecialDifficulty, type ElderPlace } from './counted-elders';
import { difficultyCategories, DifficultyCategory } from './difficulty-category';

/** Counts of elders (persons) of a place as they are stored; they leave the department only through `publishElders`. */
export interface ElderTally {
  readonly total: number;
  readonly byGrade: Readonly<Record<AbilityGrade, number>>;
  readonly specialDifficulty: number;
  /** Groups overlap: they add up to more than `specialDifficulty`. */
  readonly byDifficulty: Readonly<Record<DifficultyCategory, number>>;
  readonly synthetic: boolean;
}

const conditionOfCategory: Readonly<Record<DifficultyCategory, string>> = {
  LIVING_ALONE: 'elder.living_alone = 1',
  EMPTY_NEST: 'elder.empty_nest = 1',
  LEFT_BEHIND: 'elder.left_behind = 1',
  DISABLED_ABILITY: 'elder.disabled_ability = 1',
  SEVERE_DISABILITY: 'elder.severe_disability = 1',
  OTHER: '(elder.family_planning_special = 1 OR elder.other_difficulty = 1)',
};

const columns = ['ability_grade', ...difficultyColumns, 'synthetic'];

type TallyRow = Readonly<Record<string, string | number>> & {
  readonly place: string;
  readonly ability_grade: AbilityGrade;
};

const measures = [
  'COUNT(*) AS elders',
  `SUM(CASE WHEN ${hasSpecialDifficulty('elder')} THEN 1 ELSE 0 END) AS special_difficulty`,
  ...difficultyCategories.map(
    (category) => `SUM(CASE WHEN ${conditionOfCategory[category]} THEN 1 ELSE 0 END) AS ${category}`,
  ),
  'MAX(elder.synthetic) AS generated',
].join(', ');

/** Nobody. */
export const noElders: ElderTally = {
  total: 0,
  byGrade: zeroOf(abilityGrades),
  specialDifficulty: 0,
  byDifficulty: zeroOf(difficultyCategories),
  synthetic: false,
};

/** Elders of divisions with all below them, on a day; compounds count where they belong that day. */
export const eldersByDivision = tallyLoader('eldersByDivision', 'division', noElders);

/** Elders of compounds on a day. */
export const eldersByCompound = tallyLoader('eldersByCompound', 'compound', noElders);

/** Elders of buildings on a day; null where nobody is registered. */
export const eldersByBuilding = tallyLoader('eldersByBuilding', 'building', null);

function tallyLoader<Absent extends ElderTally | null>(
  name: string,
  place: ElderPlace,
  absent: Absent,
): LoaderDefinition<ElderTally | Absent, { readonly on: DateText }> {
  return {
    name,
    absent,
    async batch(keys, { on }, { database }) {
      const { sql, parameters } = countedElders(place, keys, on, columns);
      const rows: TallyRow[] = await database.manager.query(
        `SELECT elder.place, elder.ability_grade, ${measures} FROM (${sql}) elder
         GROUP BY elder.place, elder.ability_grade`,
        parameters,
      );
      const tallies = new Map<string, ElderTally>();
      for (const row of rows) tallies.set(row.place, withRow(tallies.get(row.place) ?? noElders, row));
      return tallies;
    },
  };
}

function withRow(tally: ElderTally, row: TallyRow): ElderTally {
  const elders = Number(row['elders']);
  return {
    total: tally.total + elders,
    byGrade: { ...tally.byGrade, [row.ability_grade]: elders },
    specialDifficulty: tally.specialDifficulty + Number(row['special_difficulty']),
    byDifficulty: recordOf(
      difficultyCategories,
      (category) => tally.byDifficulty[category] + Number(row[category]),
    ),
    synthetic: tally.synthetic || Number(row['generated']) === 1,
  };
}

function zeroOf<Key extends string>(keys: readonly Key[]): Record<Key, number> {
  return recordOf(keys, () => 0);
}

function recordOf<Key extends string>(keys: readonly Key[], of: (key: Key) => number): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, number>;
}

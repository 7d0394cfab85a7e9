import type { ShownPlace } from '../../../shared/persons/breakdowns-over-tree';
import type { LoaderDefinition } from '../../../shared/subgraph/loader';
import type { DateText } from '../../../shared/time/calendar';
import { neighbourhoodOf } from '../place/neighbourhood';
import { shownPlaces, type PlaceKind } from '../place/place-tree';
import { abilityGrades } from './ability-grade';
import { countElders } from './counted-elders';
import type { DifficultyCategory } from './difficulty-category';
import { summaryBreakdowns, type SummaryBreakdown, type SummaryMeasure } from './elder-breakdowns';
import { hasSpecialDifficulty } from './register-conditions';

/** Counts of elders of a place as stored, and what of them it shows; they leave the department only through `publishElders`. */
export type ElderTally = ShownPlace<SummaryBreakdown, SummaryMeasure | 'synthetic'>;

const conditionOfCategory: Readonly<Record<DifficultyCategory, string>> = {
  LIVING_ALONE: 'elder.living_alone = 1',
  EMPTY_NEST: 'elder.empty_nest = 1',
  LEFT_BEHIND: 'elder.left_behind = 1',
  DISABLED_ABILITY: 'elder.disabled_ability = 1',
  SEVERE_DISABILITY: 'elder.severe_disability = 1',
  OTHER: '(elder.family_planning_special = 1 OR elder.other_difficulty = 1)',
};

const conditions = {
  elders: '1 = 1',
  specialDifficulty: hasSpecialDifficulty('elder'),
  synthetic: 'elder.synthetic = 1',
  ...Object.fromEntries(abilityGrades.map((grade) => [grade, `elder.ability_grade = '${grade}'`])),
  ...conditionOfCategory,
} as Readonly<Record<Exclude<SummaryMeasure, 'advancedAge'> | 'synthetic', string>>;

/** Only years of birth are known: who reaches the age within the year counts. */
function isOfAdvancedAge(on: DateText): string {
  const ageFrom = "(SELECT value FROM care_rule WHERE rule_code = 'ADVANCED_AGE_FROM')";
  return `elder.birth_year <= ${Number(on.slice(0, 4))} - ${ageFrom}`;
}

/** Nobody, which is shown. */
export const noElders: ElderTally = {
  counts: null,
  shown: new Set(summaryBreakdowns.map(({ name }) => name)),
};

/** Elders of divisions with all below them, on a day; compounds count where they belong that day. */
export const eldersByDivision = tallyLoader('eldersByDivision', 'division', noElders);

/** Elders of compounds on a day. */
export const eldersByCompound = tallyLoader('eldersByCompound', 'compound', noElders);

/** Elders of buildings on a day; null where nobody is registered. */
export const eldersByBuilding = tallyLoader('eldersByBuilding', 'building', null);

function tallyLoader<Absent extends ElderTally | null>(
  name: string,
  kind: PlaceKind,
  absent: Absent,
): LoaderDefinition<ElderTally | Absent, { readonly on: DateText }> {
  return {
    name,
    absent,
    async batch(ids, { on }, { database, personCountThreshold }) {
      const neighbourhood = await neighbourhoodOf(kind, ids, on, database);
      const rows = await countElders(database, neighbourhood, on, {
        ...conditions,
        advancedAge: isOfAdvancedAge(on),
      });
      return shownPlaces({ kind, ids, rows, ...neighbourhood }, summaryBreakdowns, personCountThreshold);
    },
  };
}

import type { Breakdown } from '../../../shared/persons/breakdowns-over-tree';
import type { PlaceKind } from '../place/place-tree';
import { AbilityGrade, abilityGrades, moderateOrWorseGrades } from './ability-grade';
import { difficultyCategories, type DifficultyCategory } from './difficulty-category';

/** What elders are counted by, in any answer about them. */
export type ElderMeasure = 'elders' | 'specialDifficulty';

/** What a summary of elders counts besides. */
export type SummaryMeasure = ElderMeasure | 'advancedAge' | `${AbilityGrade}` | `${DifficultyCategory}`;

/** Breakdowns on which all others stand: all elders, and those of special difficulty beside the rest. */
export type ElderBreakdown = 'elders' | 'specialDifficulty';

/** Breakdowns of a summary of elders. A group of difficulty is a breakdown of its own, for groups overlap. */
export type SummaryBreakdown =
  ElderBreakdown | 'advancedAge' | 'disability' | 'betterGrades' | 'worseGrades' | DifficultyCategory;

const everywhere: readonly PlaceKind[] = ['building', 'compound', 'division'];
/** Buildings show only how many elders there are and their ability. */
export const notInBuildings: readonly PlaceKind[] = ['compound', 'division'];

/** How many elders there are, in whatever else stands beside it. */
export const allElders: Breakdown<'elders', PlaceKind, 'elders'> = {
  name: 'elders',
  within: [],
  kinds: everywhere,
  partsOf: ({ elders }) => [elders],
};

export const elderBreakdowns: readonly Breakdown<ElderBreakdown, PlaceKind, ElderMeasure>[] = [
  allElders,
  {
    name: 'specialDifficulty',
    within: ['elders'],
    kinds: notInBuildings,
    partsOf: ({ elders, specialDifficulty: special }) => [special, elders - special],
  },
];

const betterGrades = abilityGrades.filter((grade) => !moderateOrWorseGrades.includes(grade));

/** The breakdown that shows a grade. */
export function breakdownOfGrade(grade: AbilityGrade): SummaryBreakdown {
  return betterGrades.includes(grade) ? 'betterGrades' : 'worseGrades';
}

/** Elders of moderate disability or worse (persons). */
export function moderateOrWorse(counts: Readonly<Record<AbilityGrade, number>>): number {
  return moderateOrWorseGrades.reduce((sum, grade) => sum + counts[grade], 0);
}

export const summaryBreakdowns: readonly Breakdown<SummaryBreakdown, PlaceKind, SummaryMeasure>[] = [
  ...elderBreakdowns,
  {
    name: 'advancedAge',
    within: ['elders'],
    kinds: notInBuildings,
    partsOf: ({ elders, advancedAge }) => [advancedAge, elders - advancedAge],
  },
  {
    name: 'disability',
    within: ['elders'],
    kinds: everywhere,
    partsOf: (counts) => [moderateOrWorse(counts), counts.elders - moderateOrWorse(counts)],
  },
  {
    name: 'betterGrades',
    within: ['disability'],
    kinds: everywhere,
    partsOf: (counts) => betterGrades.map((grade) => counts[grade]),
  },
  {
    name: 'worseGrades',
    within: ['disability'],
    kinds: everywhere,
    partsOf: (counts) => moderateOrWorseGrades.map((grade) => counts[grade]),
  },
  ...difficultyCategories.map((category) => ({
    name: category,
    within: ['specialDifficulty' as const],
    kinds: notInBuildings,
    partsOf: (counts: Readonly<Record<SummaryMeasure, number>>) => [
      counts[category],
      counts.specialDifficulty - counts[category],
    ],
  })),
];

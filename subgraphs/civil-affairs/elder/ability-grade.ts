import { registerEnumType } from 'type-graphql';

/** Grades of the ability assessment of elders, GB/T 42195-2022, from the best; assessed after 城政办发〔2024〕23号 二(二)4. */
export enum AbilityGrade {
  INTACT = 'INTACT',
  MILD = 'MILD',
  MODERATE = 'MODERATE',
  SEVERE = 'SEVERE',
  TOTAL = 'TOTAL',
}
registerEnumType(AbilityGrade, {
  name: 'AbilityGrade',
  description: '老年人能力等级（GB/T 42195-2022） / Ability grade of an elder (GB/T 42195-2022)',
  valuesConfig: {
    INTACT: { description: '能力完好 / Ability intact' },
    MILD: { description: '轻度失能 / Mild disability' },
    MODERATE: { description: '中度失能 / Moderate disability' },
    SEVERE: { description: '重度失能 / Severe disability' },
    TOTAL: { description: '完全失能 / Total disability' },
  },
});

/** All grades, best first: every breakdown has these. */
export const abilityGrades: readonly AbilityGrade[] = Object.values(AbilityGrade);

/** 中度及以上失能: the last of all grades. */
export const moderateOrWorseGrades: readonly AbilityGrade[] = [
  AbilityGrade.MODERATE,
  AbilityGrade.SEVERE,
  AbilityGrade.TOTAL,
];

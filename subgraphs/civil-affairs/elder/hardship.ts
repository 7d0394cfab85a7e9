/** Kinds of economic hardship 经济困难, 城政办发〔2024〕23号 二(五)21. Of persons: never in the graph at the level INTERNAL. */
export enum Hardship {
  EXTREME_POVERTY_SUPPORT = 'EXTREME_POVERTY_SUPPORT',
  MINIMUM_LIVING_ALLOWANCE = 'MINIMUM_LIVING_ALLOWANCE',
  LOW_INCOME_MARGIN = 'LOW_INCOME_MARGIN',
  POVERTY_RELAPSE_WATCH = 'POVERTY_RELAPSE_WATCH',
}

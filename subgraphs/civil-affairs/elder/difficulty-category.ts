import { registerEnumType } from 'type-graphql';

/**
 * Groups of special-difficulty elders 特殊困难老年人 as the graph shows them (城政办发〔2024〕23号 二(二)5). The document
 * also names 计划生育特殊家庭; it is never shown by itself: such elders count under OTHER.
 */
export enum DifficultyCategory {
  LIVING_ALONE = 'LIVING_ALONE',
  EMPTY_NEST = 'EMPTY_NEST',
  LEFT_BEHIND = 'LEFT_BEHIND',
  DISABLED_ABILITY = 'DISABLED_ABILITY',
  SEVERE_DISABILITY = 'SEVERE_DISABILITY',
  OTHER = 'OTHER',
}
registerEnumType(DifficultyCategory, {
  name: 'DifficultyCategory',
  description:
    '特殊困难老年人类别，一人可属多类 / Group of special-difficulty elders; a person may be in several',
  valuesConfig: {
    LIVING_ALONE: { description: '独居 / Living alone' },
    EMPTY_NEST: { description: '空巢 / Empty nest' },
    LEFT_BEHIND: { description: '留守 / Left behind' },
    DISABLED_ABILITY: { description: '失能 / Disabled in ability' },
    SEVERE_DISABILITY: { description: '重残 / Severe disability' },
    OTHER: { description: '其他，含不单列的类别 / Other, with the groups that are not shown by themselves' },
  },
});

/** All groups shown, in the order of the document. */
export const difficultyCategories: readonly DifficultyCategory[] = Object.values(DifficultyCategory);

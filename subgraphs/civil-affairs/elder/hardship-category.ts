import { registerEnumType } from 'type-graphql';

/** Kinds of economic hardship 经济困难, 城政办发〔2024〕23号 二(五)21. */
export enum HardshipCategory {
  EXTREME_POVERTY_SUPPORT = 'EXTREME_POVERTY_SUPPORT',
  MINIMUM_LIVING_ALLOWANCE = 'MINIMUM_LIVING_ALLOWANCE',
  LOW_INCOME_MARGIN = 'LOW_INCOME_MARGIN',
  POVERTY_RELAPSE_WATCH = 'POVERTY_RELAPSE_WATCH',
}
registerEnumType(HardshipCategory, {
  name: 'HardshipCategory',
  description: '经济困难情形 / Kind of economic hardship',
  valuesConfig: {
    EXTREME_POVERTY_SUPPORT: { description: '特困供养 / Supported in extreme poverty' },
    MINIMUM_LIVING_ALLOWANCE: { description: '城乡低保 / Minimum living allowance' },
    LOW_INCOME_MARGIN: { description: '低保边缘户 / Just above the minimum living allowance' },
    POVERTY_RELAPSE_WATCH: { description: '扶贫“三类户” / Watched against a return to poverty' },
  },
});

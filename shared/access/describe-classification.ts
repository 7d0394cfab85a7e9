import { Kind, type StringValueNode } from 'graphql';
import type { Classification, UpdateCycle } from './classification';
import { levels, type Level } from './level';

export const levelNames: Readonly<Record<Level, string>> = {
  PUBLIC: '公开',
  INTERNAL: '内部',
  PERSONAL: '个人信息',
  SENSITIVE: '敏感个人信息',
  RESTRICTED: '受限',
};

export const updateCycleNames: Readonly<Record<UpdateCycle, readonly [zh: string, en: string]>> = {
  ON_CHANGE: ['变更即更新', 'updated on change'],
  DAILY: ['每日更新', 'updated daily'],
  WEEKLY: ['每周更新', 'updated weekly'],
  MONTHLY: ['每月更新', 'updated monthly'],
  QUARTERLY: ['每季更新', 'updated quarterly'],
  YEARLY: ['每年更新', 'updated yearly'],
  ONCE: ['一次登记', 'recorded once'],
};

/**
 * A bilingual description with level, owner and cycle at the end of each half. The basis stands in `@classified` and in the
 * data catalogue: it is longer than the descriptions themselves.
 */
export function describeClassification(
  description: StringValueNode | undefined,
  { level, updated }: Classification,
  title: { readonly zh: string; readonly en: string },
): StringValueNode {
  const [zh = '', en = ''] = (description?.value ?? '').split(' / ');
  const [cycleZh, cycleEn] = updateCycleNames[updated];
  const endZh = [levelNames[level], title.zh, cycleZh].join('，');
  const endEn = [level, title.en, cycleEn].join(', ');
  return { kind: Kind.STRING, value: `${zh}【${endZh}】 / ${en} [${endEn}]`, block: true };
}

const endOfHalf = new RegExp(`【(?:${Object.values(levelNames).join('|')})，[^]*】$`);
const endOfEnglishHalf = new RegExp(`(?:^| )\\[(?:${levels.join('|')}), [^]*\\]$`);

/** A bilingual description as its owner wrote it, without what `describeClassification` put at the end of each half. */
export function plainDescription(description: string): { readonly zh: string; readonly en: string } {
  const [zh = '', en = ''] = description.split(' / ');
  return { zh: zh.replace(endOfHalf, ''), en: en.replace(endOfEnglishHalf, '') };
}

import { inventedWords } from './invented-words';
import { randomStream, type RandomStream } from './random';

/** Every family holds one of these, so a reader of a list can tell: 示例 示范 演示 样例 模拟. */
export const inventedMark = /示例|示范|演示|样例|模拟/;

const oldFamilies = [
  '示范里',
  '示例宿舍',
  '演示苑',
  '样例家属院',
  '模拟新村',
  '示例楼院',
  '示范巷小区',
  '演示厂宿舍',
];
const newerFamilies = ['样例家园', '示范花园', '演示华庭', '示例新城', '模拟公馆', '样例雅居'];

/** Names borne in several counties at once: a search by name must find them all. Their words are in no other name. */
const sharedNames: readonly { readonly name: string; readonly countyCodes: readonly string[] }[] = [
  { name: '同心示范里', countyCodes: ['140502', '140581', '530181'] },
  { name: '和顺演示苑', countyCodes: ['140502', '419001'] },
  { name: '迎宾示例宿舍', countyCodes: ['140522', '140525'] },
];

/** The names of this county that other counties bear as well. */
export function sharedNamesOf(countyCode: string): string[] {
  return sharedNames.filter(({ countyCodes }) => countyCodes.includes(countyCode)).map(({ name }) => name);
}

/** Hands out names of old and of newer compounds; none twice. */
export interface CompoundNames {
  /** @throws RangeError when all names are given away. */
  next(isOld: boolean): string;
}

export function compoundNames(): CompoundNames {
  const stream = randomStream('world/compound-names');
  const left = { old: stream.shuffle(combined(oldFamilies)), newer: stream.shuffle(combined(newerFamilies)) };
  return {
    next(isOld) {
      const name = (isOld ? left.old : left.newer).pop();
      if (name !== undefined) return name;
      throw new RangeError(
        `compound names: expected one left for ${isOld ? 'an old' : 'a newer'} compound, got none`,
      );
    },
  };
}

/** Name of the compound `index` (from 0) of those beyond the base; each is unique, as second, third … phase. */
export function furtherCompoundName(index: number): string {
  const names = inventedWords.length * newerFamilies.length;
  const word = inventedWords[index % inventedWords.length] ?? '';
  const family = newerFamilies[Math.floor(index / inventedWords.length) % newerFamilies.length] ?? '';
  return `${word}${family}第${Math.floor(index / names) + 2}期`;
}

/** Other names by which residents know an old compound; most have none, some are written in full-width digits. */
export function inventedAliases(stream: RandomStream): string[] {
  if (!stream.chance(0.08)) return [];
  const number = stream.int(1, 9);
  const fullWidth = String.fromCodePoint('０'.charCodeAt(0) + number);
  return [`示例${stream.pick(inventedWords)}厂${stream.chance(0.5) ? fullWidth : number}号院`];
}

/** A street and number that do not exist. */
export function inventedAddress(stream: RandomStream, prefix: string): string {
  return `${prefix}示例${stream.pick(inventedWords)}路${stream.int(1, 198)}号`;
}

function combined(families: readonly string[]): string[] {
  return families.flatMap((family) => inventedWords.map((word) => `${word}${family}`));
}

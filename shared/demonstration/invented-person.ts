import type { RandomStream } from './random';

export interface InventedPerson {
  readonly name: string;
  readonly phone: string;
}

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧'];
const stems = [...'甲乙丙丁戊己庚辛壬癸'];
const branches = [...'子丑寅卯辰巳午未申酉戌亥'];

/**
 * Somebody who does not exist: a surname with a word of the sexagenary cycle, such as 王甲子, which nobody is called by
 * chance, and a telephone number of the prefix 120, which no operator has.
 */
export function inventedPerson(random: RandomStream): InventedPerson {
  const place = random.int(0, 59);
  return {
    name: `${random.pick(surnames)}${stems[place % 10]}${branches[place % 12]}`,
    phone: `120${String(random.int(0, 99_999_999)).padStart(8, '0')}`,
  };
}

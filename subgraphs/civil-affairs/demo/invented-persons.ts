import { residentIdCheckDigit } from '../../../shared/identifiers/resident-id';

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎',
];
const stems = [...'甲乙丙丁戊己庚辛壬癸'];
const branches = [...'子丑寅卯辰巳午未申酉戌亥'];

/** A surname with a word of the sexagenary cycle, such as 王甲子: nobody is called so by chance. */
export function inventedName(serial: number): string {
  const cycle = Math.floor(serial / surnames.length) % 60;
  return `${surnames[serial % surnames.length]}${stems[cycle % 10]}${branches[cycle % 12]}`;
}

/**
 * A resident ID number with a right check digit whose area, 99…, does not exist; different for every serial below
 * five million. `birthday` is YYYYMMDD. Odd order numbers are men's, as in GB 11643-1999.
 */
export function inventedResidentId(serial: number, birthday: string, isMale: boolean): string {
  const area = `99${String(serial % 10_000).padStart(4, '0')}`;
  const order = 2 * (Math.floor(serial / 10_000) % 500) + (isMale ? 1 : 0);
  const body = `${area}${birthday}${String(order).padStart(3, '0')}`;
  return body + residentIdCheckDigit(body);
}

/** 120 and eight digits: a prefix that no operator has. */
export function inventedPhone(serial: number): string {
  return `120${String((serial * 7_919) % 100_000_000).padStart(8, '0')}`;
}

/** Says nothing about the person or the order of registration; different for every serial below 100 million. */
export function opaqueElderId(serial: number): string {
  return `E${String((serial * 104_729 + 7_919) % 100_000_000).padStart(8, '0')}`;
}

/** A room of a building of four entrances and six floors; says nothing about where the building stands. */
export function inventedRoom(serial: number): string {
  const [entrance, floor, door] = [serial % 4, Math.floor(serial / 4) % 6, Math.floor(serial / 24) % 2];
  return `${entrance + 1}单元${floor + 1}0${door + 1}室`;
}

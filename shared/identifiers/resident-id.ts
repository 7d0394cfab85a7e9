/**
 * Resident identity number (公民身份号码), GB 11643-1999, and the masked forms under which a person is shown to those
 * who may not see number and name in full. A mask never fails and never shows more than its doc comment says,
 * whatever it is given.
 */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';
const FORM = /^[1-9]\d{5}(?<year>(?:18|19|20)\d{2})(?<month>\d{2})(?<day>\d{2})\d{3}[\dX]$/;

/** Numbers of both generations: 18 characters, or the 15 digits issued until 1999. */
const MASKABLE = /^(?:\d{15}|\d{17}[\dXx])$/;
const WHOLLY_MASKED_ID = '*'.repeat(18);

/** Family names of two characters in use or in the 百家姓; any other name is shown by its first character. */
const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  (
    '欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 令狐 慕容 司徒 司空 夏侯 端木 澹台 独孤 长孙 宇文 轩辕 南宫 ' +
    '呼延 闻人 东郭 西门 百里 太史 申屠 公冶 公羊 钟离 濮阳 淳于 单于 太叔 仲孙 赫连 万俟 鲜于 闾丘 司寇 ' +
    '亓官 乐正 拓跋 夹谷 宰父 谷梁 段干 漆雕 壤驷 公西 梁丘 左丘 东门 南门 第五 羊舌 微生 纳兰 完颜 哥舒'
  ).split(' '),
);

function dateExists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function withoutSpaces(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '');
}

/**
 * The check character (position 18, a digit or `X`) of a number's first 17 digits.
 * @throws RangeError when `first17` is not 17 digits; the digits are not repeated.
 */
export function residentIdCheckDigit(first17: string): string {
  if (!/^\d{17}$/.test(first17)) {
    throw new RangeError(
      `body of a resident ID number: expected 17 digits, got ${first17.length} characters`,
    );
  }
  const sum = WEIGHTS.reduce((soFar, weight, index) => soFar + weight * Number(first17[index]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/**
 * Whether `text` is a resident ID number of 18 characters: digits with a capital `X` at most at the end, a date of
 * birth that exists in the calendar (years 1800 to 2099), right check character. Not checked: whether the area code
 * was ever assigned and whether the date has come.
 */
export function isResidentId(text: string): boolean {
  const date = FORM.exec(text)?.groups;
  return (
    date !== undefined &&
    dateExists(Number(date['year']), Number(date['month']), Number(date['day'])) &&
    residentIdCheckDigit(text.slice(0, 17)) === text[17]
  );
}

/**
 * `11010519491231002X` as `1****************X`: first and last character, stars between. Numbers of 15 digits likewise;
 * anything else, which may be a mistyped number, becomes 18 stars.
 */
export function maskResidentId(text: string): string {
  const id = withoutSpaces(text);
  return MASKABLE.test(id) ? id.charAt(0) + '*'.repeat(id.length - 2) + id.slice(-1) : WHOLLY_MASKED_ID;
}

/**
 * `王小明` as `王**`, `欧阳小明` as `欧阳**`: the family name and always two stars, so that the length is not told.
 * A name of two characters shows one, also where both together could be a family name. An empty name becomes `**`.
 */
export function maskPersonName(name: string): string {
  const characters = [...withoutSpaces(name)];
  const firstTwo = characters.slice(0, 2).join('');
  const isCompound = characters.length > 2 && COMPOUND_SURNAMES.has(firstTwo);
  return `${isCompound ? firstTwo : (characters[0] ?? '')}**`;
}

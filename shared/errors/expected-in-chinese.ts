/** Of what is expected in several places, the English words and the Chinese ones. */
const words: readonly (readonly [english: RegExp, chinese: string])[] = [
  [/^a whole number from (-?\d+) to (-?\d+)$/, '$1 至 $2 的整数'],
  [/^a whole number$/, '整数'],
  [/^a number$/, '数'],
  [/^a text$/, '文字'],
  [/^a text or a whole number$/, '文字或整数'],
  [/^true or false$/, 'true 或 false'],
  [/^a value of the enum ("\w+")$/, '枚举 $1 中的值'],
  [/^a value of type ("[^"]+")$/, '类型 $1 的值'],
  [/^an object of type ("[^"]+")$/, '类型 $1 的对象'],
  [/^a field ("[\w.]+") of type ("[^"]+")$/, '含有类型为 $2 的字段 $1'],
  [/^fields of ("\w+") only$/, '只有 $1 的字段'],
  [/^a value that fits its type$/, '符合其类型的值'],
  [/^a calendar date as YYYY-MM-DD between (\S+) and (\S+)$/, '日历上的日期，写作 YYYY-MM-DD，$1 至 $2'],
  [/^a month as YYYY-MM between (\S+) and (\S+)$/, '月份，写作 YYYY-MM，$1 至 $2'],
  [/^a moment such as (\S+), with its offset from UTC$/, '时刻，须带时区，如 $1'],
  [
    /^a decimal number as a string, at most (\d+) digits and (\d+) decimals$/,
    '写作字符串的十进制数，至多 $1 位整数、$2 位小数',
  ],
  [/^a whole number from (\d+) on$/, '$1 或以上的整数'],
  [/^a whole number of days from (\d+) to (\d+)$/, '$1 至 $2 的整数天数'],
  [/^a whole number of layers from (\d+) to (\d+)$/, '$1 至 $2 的整数层数'],
  [/^a year from (\d+) to (\d+)$/, '$1 至 $2 年之间的年份'],
  [/^a week of the calendar as YYYY-Www \(ISO 8601\)$/, '日历上的一周，写作 YYYY-Www（ISO 8601）'],
  [/^a half-year as YYYY-H1 or YYYY-H2, years (\d+) to (\d+)$/, '半年，写作 YYYY-H1 或 YYYY-H2，$1 至 $2 年'],
  [
    /^a division code: 6, 9 or 12 digits, or the pending form such as (\S+)$/,
    '区划代码：6、9 或 12 位数字，或 $1 这样的待定代码',
  ],
  [
    /^a unified social credit code: 18 characters with a right check digit \(GB 32100-2015\)$/,
    '统一社会信用代码：18 位，校验码正确（GB 32100-2015）',
  ],
  [/^a cursor from pageInfo\.endCursor of the same list$/, '同一列表的 pageInfo.endCursor'],
  [
    /^a cursor from pageInfo\.endCursor of the same list in the same order$/,
    '同一列表、同一排序的 pageInfo.endCursor',
  ],
  [
    /^a cursor from pageInfo\.endCursor of the same list in the order (.+)$/,
    '同一列表、按 $1 排序的 pageInfo.endCursor',
  ],
  [/^(\d{4}-\d\d-\d\d), the day of "([\w.]+)", or later$/, '$1（"$2" 之日）或以后'],
  [/^a day from ([\w.]+) \(([\d-]+)\) on$/, '$1（$2）或以后的日子'],
  [/^(\d+) to (\d+) characters, not only blanks$/, '$1 至 $2 个字符，不能全是空白'],
  [/^at most (\d+) characters$/, '至多 $1 个字符'],
  [/^at most (\d+) ids$/, '至多 $1 个编号'],
  [/^a moment after (\S+)$/, '$1 之后的时刻'],
  [/^one header$/, '一个请求头'],
  [/^percent-encoded UTF-8$/, '百分号编码的 UTF-8'],
  [/^no control characters$/, '没有控制字符的文字'],
  [/^a purpose that can be read$/, '可读的用途'],
];

/** What was expected, in Chinese where there are Chinese words for it, else as it is. */
export function expectedInChinese(expected: string): string {
  const known = words.find(([english]) => english.test(expected));
  return known ? expected.replace(...known) : expected;
}

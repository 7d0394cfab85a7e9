import { GraphQLError, GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';
import { ErrorCode } from '../errors/error-code';
import { isDateText, isDateTimeText, isYearMonthText } from '../time/calendar';

const decimalPattern = /^-?\d{1,15}(\.\d{1,6})?$/;

export const DateScalar = textScalar({
  name: 'Date',
  description:
    '日期，写作 YYYY-MM-DD，北京时间，1900 至 2199 年 / Calendar date as YYYY-MM-DD, Asia/Shanghai, years 1900 to 2199',
  expected: 'a calendar date as YYYY-MM-DD between 1900-01-01 and 2199-12-31',
  accepts: isDateText,
});

export const DateTimeScalar = textScalar({
  name: 'DateTime',
  description:
    '时刻，ISO 8601，须带时区，如 2024-11-15T09:00:00+08:00 / Moment as ISO 8601 with its offset from UTC, e.g. 2024-11-15T09:00:00+08:00',
  expected: 'a moment such as 2024-11-15T09:00:00+08:00, with its offset from UTC',
  accepts: isDateTimeText,
});

export const YearMonthScalar = textScalar({
  name: 'YearMonth',
  description: '年月，写作 YYYY-MM，1900 至 2199 年 / Month of a year as YYYY-MM, years 1900 to 2199',
  expected: 'a month as YYYY-MM between 1900-01 and 2199-12',
  accepts: isYearMonthText,
});

export const DecimalScalar = textScalar({
  name: 'Decimal',
  description:
    '十进制数，以字符串表示以免失真；金额单位为元，面积单位为平方米 / Decimal number as a string, so that nothing is lost; money in yuan, area in m²',
  expected: 'a decimal number as a string, at most 15 digits and 6 decimals',
  accepts: (text) => decimalPattern.test(text),
});

interface TextScalar {
  readonly name: string;
  readonly description: string;
  readonly expected: string;
  readonly accepts: (text: string) => boolean;
}

function textScalar({ name, description, expected, accepts }: TextScalar): GraphQLScalarType<string, string> {
  function parse(value: unknown, node?: ValueNode): string {
    if (typeof value === 'string' && accepts(value)) return value;
    throw new GraphQLError(`expected ${expected}, got ${node ? print(node) : JSON.stringify(value)}`, {
      ...(node ? { nodes: node } : {}),
      extensions: { code: ErrorCode.BAD_USER_INPUT, expected },
    });
  }
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => parse(value),
    parseValue: (value) => parse(value),
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined, node),
  });
}

/** The scalars of the graph by name; both sides of the wire check with these. */
export const scalars: ReadonlyMap<string, GraphQLScalarType> = new Map(
  [DateScalar, DateTimeScalar, YearMonthScalar, DecimalScalar].map((scalar) => [scalar.name, scalar]),
);

import { parseValue } from 'graphql';
import { DateScalar, DateTimeScalar, DecimalScalar, YearMonthScalar } from './scalars';

test.each([
  [DateScalar, '2024-02-29'],
  [DateScalar, '1900-01-01'],
  [DateTimeScalar, '2024-11-15T09:00:00+08:00'],
  [DateTimeScalar, '2024-11-15T01:00:00.123Z'],
  [YearMonthScalar, '2024-11'],
  [DecimalScalar, '-113714.00'],
  [DecimalScalar, '0.15'],
])('%s takes %s, as a variable and as a literal', (scalar, text) => {
  expect(scalar.parseValue(text)).toBe(text);
  expect(scalar.parseLiteral(parseValue(`"${text}"`), {})).toBe(text);
});

test.each([
  [DateScalar, '2023-02-29'],
  [DateScalar, '2024-2-9'],
  [DateScalar, '9999-01-01'],
  [DateScalar, '2024-01-01T00:00:00'],
  [DateScalar, 20240101],
  [DateTimeScalar, '2024-11-15'],
  [DateTimeScalar, '2024-11-15T09:00:00'],
  [DateTimeScalar, '2024-11-31T09:00:00Z'],
  [DateTimeScalar, '2024-11-15T25:00:00Z'],
  [YearMonthScalar, '2024-13'],
  [YearMonthScalar, '2024-00'],
  [YearMonthScalar, '2024-11-01'],
  [DecimalScalar, '1e5'],
  [DecimalScalar, '1234567890123456'],
  [DecimalScalar, 0.15],
  [DecimalScalar, null],
])('%s refuses %j and says what it expected', (scalar, value) => {
  expect(() => scalar.parseValue(value)).toThrow(/^expected a .*, got /);
  expect(() => scalar.parseLiteral(parseValue(JSON.stringify(value)), {})).toThrow(/^expected a .*, got /);
});

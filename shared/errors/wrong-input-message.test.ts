import { checkedCreditCode, checkedDivisionCode } from '../identifiers/checked-codes';
import { readPurpose } from '../access/purpose';
import { checkDays } from '../schema/days';
import { checkFirst, nestedFirst } from '../schema/first';
import { checkPeriod } from '../schema/period';
import { badUserInput } from './bad-user-input';

test('what is wrong is said in Chinese and in English', () => {
  const expected = 'a week of the calendar as YYYY-Www (ISO 8601)';
  const { message, extensions } = badUserInput({ argument: 'week', expected, received: '2024-W60' });
  expect(message).toBe(
    '参数 "week"：应为 日历上的一周，写作 YYYY-Www（ISO 8601），收到 "2024-W60"。 / ' +
      'Argument "week": expected a week of the calendar as YYYY-Www (ISO 8601), got "2024-W60".',
  );
  expect(extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'week', expected, received: '"2024-W60"' });
});

test.each<[string, () => unknown]>([
  ['0 至 50 的整数，收到 51', () => checkFirst(51, nestedFirst)],
  ['0 至 3650 的整数天数，收到 -1', () => checkDays('withinDays', -1)],
  [
    '区划代码：6、9 或 12 位数字，或 140502100-P01 这样的待定代码，收到 "1"',
    () => checkedDivisionCode('within', '1'),
  ],
  ['统一社会信用代码：18 位，校验码正确（GB 32100-2015），收到 "1"', () => checkedCreditCode('uscc', '1')],
  [
    '2024-05-02（"since" 之日）或以后，收到',
    () => checkPeriod(['since', '2024-05-02'], ['until', '2024-05-01']),
  ],
  ['百分号编码的 UTF-8，收到', () => readPurpose('\u4e00')],
])('what the departments check in common has Chinese words: %s', (chinese, check) => {
  expect(check).toThrow(`：应为 ${chinese}`);
});

test.each([
  ['a whole number from 0 on', '0 或以上的整数'],
  ['a day from acceptedFrom (2024-05-02) on', 'acceptedFrom（2024-05-02）或以后的日子'],
])('and %s', (expected, chinese) => {
  expect(badUserInput({ argument: 'to', expected, received: 1 }).message).toContain(`应为 ${chinese}，`);
});

test('where there are none the frame is in both', () => {
  expect(badUserInput({ argument: 'first', expected: 'less', received: 7 }).message).toBe(
    '参数 "first"：应为 less，收到 7。 / Argument "first": expected less, got 7.',
  );
});

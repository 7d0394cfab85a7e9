import { addDays, isDateText, lastDayOf, yearMonthOf } from './calendar';
import { createClock } from './clock';

test('days are added over months, years and leap days', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(addDays('2024-01-01', -1)).toBe('2023-12-31');
  expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
});

test('the last day of a month', () => {
  expect(['2024-02', '2023-02', '2024-12', '2024-11'].map(lastDayOf)).toEqual([
    '2024-02-29',
    '2023-02-28',
    '2024-12-31',
    '2024-11-30',
  ]);
});

test('the month of a date', () => {
  expect(yearMonthOf('2024-11-15')).toBe('2024-11');
});

test('a pinned clock stands, a running one gives a date', () => {
  expect(createClock('2024-11-15').today()).toBe('2024-11-15');
  expect(isDateText(createClock().today())).toBe(true);
});

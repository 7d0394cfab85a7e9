import { addDays, daysOfIsoWeek, isDateText, isoWeekOf, lastDayOf, yearMonthOf } from './calendar';
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

test('a week runs from Monday to Sunday, its report is due on Friday', () => {
  expect(daysOfIsoWeek('2024-W46')).toEqual({
    monday: '2024-11-11',
    friday: '2024-11-15',
    sunday: '2024-11-17',
  });
  expect(daysOfIsoWeek('2025-W01')?.monday).toBe('2024-12-30');
  expect(daysOfIsoWeek('2020-W53')?.sunday).toBe('2021-01-03');
});

test.each(['2021-W53', '2024-W00', '2024-W54', '2024W46', '2024-W4', '1899-W01', '2200-W01', '2024-46', ''])(
  '%p is no week',
  (text) => {
    expect(daysOfIsoWeek(text)).toBeNull();
  },
);

test('every day lies in the week that says so, over the turn of years', () => {
  const outside: string[] = [];
  for (let day = '2018-12-20'; day < '2025-01-15'; day = addDays(day, 1)) {
    const week = daysOfIsoWeek(isoWeekOf(day));
    if (!week || day < week.monday || day > week.sunday) outside.push(day);
  }
  expect(outside).toEqual([]);
});

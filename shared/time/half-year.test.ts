import { daysOfHalfYear, isHalfYear } from './half-year';

test('a half-year is a year with H1 or H2', () => {
  expect(['2024-H1', '2024-H2', '1900-H1', '2199-H2'].map(isHalfYear)).toEqual([true, true, true, true]);
  const wrong = ['2024-H3', '2024-H0', '1899-H2', '2200-H1', '2024H1', '2024-h1', ' 2024-H1', '2024', ''];
  expect(wrong.filter(isHalfYear)).toEqual([]);
});

test('its days', () => {
  expect(daysOfHalfYear('2024-H1')).toEqual({ from: '2024-01-01', to: '2024-06-30' });
  expect(daysOfHalfYear('2023-H2')).toEqual({ from: '2023-07-01', to: '2023-12-31' });
});

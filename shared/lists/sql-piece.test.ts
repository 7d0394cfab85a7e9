import { allOf, among, anyOf, named } from './sql-piece';

test('values stand as parameters, never in the text', () => {
  expect(among('kind', ["'; DROP TABLE x", 2])).toEqual({
    sql: 'kind IN (?, ?)',
    parameters: ["'; DROP TABLE x", 2],
  });
});

test('an empty list holds nothing, no condition holds everything', () => {
  expect(among('kind', []).sql).toBe('1 = 0');
  expect(allOf().sql).toBe('1 = 1');
});

test('one of several conditions is enough, of none there is nothing', () => {
  expect(anyOf(among('a', [1]), { sql: 'b IS NULL', parameters: [] })).toEqual({
    sql: '((a IN (?)) OR (b IS NULL))',
    parameters: [1],
  });
  expect(anyOf().sql).toBe('1 = 0');
});

test('conditions keep the order of their values', () => {
  expect(allOf(among('a', [1]), { sql: 'b < ? OR b > ?', parameters: [2, 3] })).toEqual({
    sql: '(a IN (?)) AND (b < ? OR b > ?)',
    parameters: [1, 2, 3],
  });
});

test('question marks are named by position', () => {
  expect(named('p', { sql: 'a = ? AND b = ?', parameters: ['x', 'y'] })).toEqual([
    'a = :p0 AND b = :p1',
    { p0: 'x', p1: 'y' },
  ]);
});

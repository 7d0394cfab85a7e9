import { parse, print } from 'graphql';
import { renameCollidingAliases, restoreAliases } from './colliding-aliases';

const handed = new Set(['id', 'code', 'uscc']);

function renamed(query: string): string {
  return print(renameCollidingAliases(parse(query), handed)).replace(/\s+/g, ' ');
}

test('an alias that is a key field of something is renamed, and comes back', () => {
  expect(renamed('{ compound(id: 1) { id: name } }')).toBe('{ compound(id: 1) { linliAlias_id: name } }');
  const cause = new Error('x');
  const error = { message: 'x', extensions: {}, cause };
  expect(
    restoreAliases({
      data: { compounds: [{ linliAlias_id: '园丁小区' }] },
      errors: [{ ...error, path: ['compounds', 0, 'linliAlias_id'] }, error],
    }),
  ).toEqual({
    data: { compounds: [{ id: '园丁小区' }] },
    errors: [{ ...error, path: ['compounds', 0, 'id'] }, error],
  });
});

test('a field that is handed on is renamed where it has arguments of the client', () => {
  expect(renamed('{ a { code(on: "2024-11-15") } b { code } }')).toBe(
    '{ a { linliAlias_code: code(on: "2024-11-15") } b { code } }',
  );
});

test('inside fragments and lists as well', () => {
  expect(renamed('{ a { ...F } } fragment F on A { code: name }')).toContain('linliAlias_code: name');
  expect(restoreAliases({ data: { list: [{ linliAlias_code: 'x' }, null] }, errors: [] })).toEqual({
    data: { list: [{ code: 'x' }, null] },
    errors: [],
  });
});

test('a client’s own alias with our prefix survives', () => {
  expect(renamed('{ a { linliAlias_id: name } }')).toBe('{ a { linliAlias_linliAlias_id: name } }');
  expect(
    restoreAliases({
      data: { a: { linliAlias_linliAlias_id: null } },
      errors: [{ message: 'x', path: ['a', 'linliAlias_linliAlias_id'] }],
    }),
  ).toEqual({
    data: { a: { linliAlias_id: null } },
    errors: [{ message: 'x', path: ['a', 'linliAlias_id'] }],
  });
});

test('other aliases and fields under their own name stay, and the document is the same object', () => {
  const document = parse('{ compound(id: 1) { id title: name } }');
  expect(renameCollidingAliases(document, handed)).toBe(document);
});

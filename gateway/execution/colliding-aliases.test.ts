import { parse, print } from 'graphql';
import { renameCollidingAliases, restoreAliases, restorePath } from './colliding-aliases';

const keys = new Set(['id', 'code', 'uscc']);

function renamed(query: string): string {
  return print(renameCollidingAliases(parse(query), keys)).replace(/\s+/g, ' ');
}

test('an alias that is a key field of something is renamed, and comes back', () => {
  expect(renamed('{ compound(id: 1) { id: name } }')).toBe('{ compound(id: 1) { linliAlias_id: name } }');
  expect(restoreAliases({ data: { compound: { linliAlias_id: '园丁小区' } } })).toEqual({
    data: { compound: { id: '园丁小区' } },
  });
  expect(restorePath(['compound', 0, 'linliAlias_id'])).toEqual(['compound', 0, 'id']);
});

test('inside fragments and lists as well', () => {
  expect(renamed('{ a { ...F } } fragment F on A { code: name }')).toContain('linliAlias_code: name');
  expect(restoreAliases({ data: { list: [{ linliAlias_code: 'x' }, null] } })).toEqual({
    data: { list: [{ code: 'x' }, null] },
  });
});

test('a client’s own alias with our prefix survives', () => {
  expect(renamed('{ a { linliAlias_id: name } }')).toBe('{ a { linliAlias_linliAlias_id: name } }');
  expect(restoreAliases({ data: { a: { linliAlias_linliAlias_id: 'x' } } })).toEqual({
    data: { a: { linliAlias_id: 'x' } },
  });
});

test('other aliases and fields under their own name stay, and the document is the same object', () => {
  const document = parse('{ compound(id: 1) { id title: name } }');
  expect(renameCollidingAliases(document, keys)).toBe(document);
});

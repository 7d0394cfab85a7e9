import { parse } from 'graphql';
import { operationHash } from './operation-hash';

const hashOf = (text: string) => operationHash(parse(text));

test('layout, comments and literals make no difference', () => {
  expect(hashOf('query A { compound(id: "CMP-1") { name } }')).toBe(
    hashOf('# 小区\nquery A {\n  compound(id: """CMP-2""") {\n    name\n  }\n}'),
  );
});

test('fields, aliases and names of operations do', () => {
  const texts = [
    'query A { a }',
    'query B { a }',
    'query A { b }',
    'query A { a: b }',
    'query A { a(x: "1") }',
  ];
  expect(new Set(texts.map(hashOf)).size).toBe(texts.length);
  expect(hashOf('{ a }')).toMatch(/^[0-9a-f]{64}$/);
});

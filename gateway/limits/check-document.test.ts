import { buildSchema, getIntrospectionQuery } from 'graphql';
import { checkCost } from './check-cost';
import { checkDocument } from './check-document';
import type { QueryLimits } from '../../shared/configuration/query-limits';
import { fastest } from './testing/fastest';

const limits: QueryLimits = {
  depth: 15,
  tokens: 2_000,
  aliases: 30,
  rootFields: 20,
  directives: 25,
  cost: 10_000,
  introspectionDepth: 20,
  introspectionCost: 10_000,
};
const codeOf = (text: string): unknown => checkDocument(text, limits).refusal?.extensions['code'];
const nested = (levels: number): string => `${'{ a '.repeat(levels)}${'}'.repeat(levels)}`;
const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');
/** 2^levels uses of the last fragment's content. */
const fanOut = (levels: number, content: string): string =>
  `{ ...F0 } ${times(levels, (level) => `fragment F${level} on Query { ...F${level + 1} ...F${level + 1} }`)}
   fragment F${levels} on Query { ${content} }`;

describe.each([
  ['QUERY_TOO_DEEP', nested(15), nested(16)],
  ['QUERY_TOO_DEEP', nested(2), nested(1_000)],
  [
    'QUERY_TOO_DEEP',
    `{ a { ...F } } fragment F on A ${nested(14)}`,
    `{ a { ...F } } fragment F on A ${nested(15)}`,
  ],
  ['QUERY_TOO_DEEP', `{ ... ${nested(15)} }`, `{ ... ${nested(16)} }`],
  [
    'QUERY_TOO_DEEP',
    `{ ${'... { '.repeat(39)} a ${'} '.repeat(40)}`,
    `{ ${'... { '.repeat(40)} a ${'} '.repeat(41)}`,
  ],
  ['QUERY_TOO_DEEP', `{ __schema ${nested(19)} }`, `{ __schema ${nested(20)} }`],
  ['QUERY_TOO_MANY_TOKENS', `{ a(x: [${'1 '.repeat(1_991)}]) }`, `{ a(x: [${'1 '.repeat(1_992)}]) }`],
  [
    'QUERY_TOO_MANY_TOKENS',
    `{ a { ...F ...F } } fragment F on A { a(x: [${'1 '.repeat(900)}]) }`,
    `{ a { ...F ...F ...F } } fragment F on A { a(x: [${'1 '.repeat(900)}]) }`,
  ],
  ['QUERY_TOO_MANY_TOKENS', '{ a }', fanOut(30, '__typename')],
  [
    'QUERY_TOO_MANY_ALIASES',
    times(1, () => `{ a { ${times(30, (n) => `a${n}: b`)} } }`),
    `{ a { ${times(31, (n) => `a${n}: b`)} } }`,
  ],
  ['QUERY_TOO_MANY_ALIASES', '{ a }', `{ ${times(1_000, (n) => `a${n}: b`)} }`],
  ['QUERY_TOO_MANY_ALIASES', fanOut(4, 'x: a'), fanOut(5, 'x: a')],
  ['QUERY_TOO_MANY_ALIASES', '{ a }', fanOut(30, 'x: a')],
  ['QUERY_TOO_MANY_ROOT_FIELDS', `{ ${times(20, (n) => `f${n}`)} }`, `{ ${times(21, (n) => `f${n}`)} }`],
  ['QUERY_TOO_MANY_ROOT_FIELDS', fanOut(4, 'a'), fanOut(5, 'a')],
  ['QUERY_TOO_MANY_DIRECTIVES', `{ a ${'@d '.repeat(25)} }`, `{ a ${'@d '.repeat(26)} }`],
  [
    'QUERY_TOO_MANY_DIRECTIVES',
    `query ($v: Int ${'@d '.repeat(25)}) { a }`,
    `query ($v: Int ${'@d '.repeat(26)}) { a }`,
  ],
  ['QUERY_TOO_MANY_DIRECTIVES', '{ a }', `{ a ${'@d '.repeat(5_000)} }`],
])('%s', (code, within, beyond) => {
  test('up to the limit a document is taken', () => {
    expect(checkDocument(within, limits).refusal).toBeUndefined();
  });
  test('beyond it is refused, at once', () => {
    expect(codeOf(beyond)).toBe(code);
    expect(fastest(() => checkDocument(beyond, limits))).toBeLessThan(50);
  });
});

test('the limit stands in the message', () => {
  expect(checkDocument(nested(16), limits).refusal?.message).toBe(
    '查询嵌套超过 15 层。 / The query is nested deeper than 15 levels.',
  );
});

test.each([
  ['of one', '{ ...A } fragment A on Query { a { ...A } }'],
  ['of three', '{ ...A } fragment A on Q { ...B } fragment B on Q { ...C } fragment C on Q { ...A }'],
])('a cycle %s is refused as what validation would call it, naming the fragment', (_name, text) => {
  const { refusal } = checkDocument(text, limits);
  expect(refusal?.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  expect(refusal?.message).toBe('片段 "A" 不能包含自身。 / Cannot spread fragment "A" within itself.');
});

test('what desks and tools ask of the schema is taken', () => {
  const everything = { specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true };
  const text = getIntrospectionQuery({ ...everything, inputValueDeprecation: true, oneOf: true });
  const { document, refusal } = checkDocument(text, limits);
  expect(refusal).toBeUndefined();
  const schema = buildSchema('type Query { a: Int }');
  const cost = document && checkCost(schema, document, {}, limits);
  expect(cost?.refusal).toBeUndefined();
  expect(cost?.introspection).toBeGreaterThan(1_000);
});

test('what is no GraphQL is left to the parser', () => {
  expect(checkDocument('{ a ', limits)).toEqual({});
  expect(checkDocument('"', limits)).toEqual({});
});

test.each([
  ['one name over and over', `{ a { ${'id '.repeat(1_900)} } }`],
  ['nested', `{ ${times(3, () => `a { ${times(12, () => `b { ${'id '.repeat(40)} }`)} }`)} }`],
])('a document that validation would compare for long is refused: %s', (_name, text) => {
  expect(codeOf(text)).toBe('QUERY_TOO_COSTLY');
});

test.each([['{'.repeat(250_000)], ['[{('.repeat(80_000)], [`{a(x:${'['.repeat(200_000)}`]])(
  '256 KB of brackets neither overflow nor last',
  (text) => {
    expect(codeOf(text)).toMatch(/^QUERY_TOO_(DEEP|MANY_TOKENS)$/);
    expect(fastest(() => checkDocument(text, limits))).toBeLessThan(50);
  },
);

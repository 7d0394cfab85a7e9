import { buildSchema, Kind, parse, print, type OperationDefinitionNode } from 'graphql';
import { accessMapOf } from '../../shared/access/access-map';
import { callerOf, publicCaller } from '../../shared/access/caller';
import type { Visit } from '../../shared/access/visit';
import { AccessFilter } from './access-filter';
import { restoreDenied } from './restore-denied';

const open = '@classified(level: "PUBLIC", basis: "b", updated: "ONCE")';
const work = '@classified(level: "INTERNAL", basis: "b", updated: "ONCE")';
const person = '@classified(level: "PERSONAL", basis: "b", updated: "ONCE")';

const sdl = `
  interface Named { label: String ${open} secret: String ${open} }
  type Place implements Named {
    id: ID! ${open}
    label: String ${open}
    secret: String ${work}
    cases(first: Int = 5): [Case!] ${work}
    phone: String ${person}
    count(filter: Filter, by: By): Int ${open}
    must: Strict ${open}
  }
  type Tree implements Named { label: String ${open} secret: String ${open} }
  type Case { no: ID! ${work} place: Place ${work} }
  type Strict { word: String! ${work} plain: String ${open} }
  input Filter { name: String ${open} hasCase: Boolean ${work} }
  enum By { NAME CASES ${work} }
  type Query {
    place(id: ID): Place ${open}
    places(filter: Filter): [Place!]! ${open}
    named: [Named!] ${open}
  }`;

const schema = buildSchema(`
  directive @classified(level: String!, basis: String!, updated: String!) on FIELD_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
  ${sdl}`);
const map = accessMapOf([{ name: 'housing', sdl }]);

const nobody: Visit = { requestId: 'r', caller: publicCaller, purpose: undefined };
const leader: Visit = {
  ...nobody,
  caller: callerOf({ role: 'LEADER', subject: 's', divisions: ['1'], scopes: [] }),
};
const officer = (purpose?: string): Visit => ({
  requestId: 'r',
  purpose,
  caller: callerOf({ role: 'HOUSING_OFFICER', subject: 's', divisions: ['1'], scopes: [] }),
});

const departments = new Set(['housing']);

function filtered(text: string, visit: Visit, variables: Record<string, unknown> = {}) {
  const document = parse(text);
  const result = new AccessFilter(schema, map).filter(document, variables, visit);
  const operation = document.definitions.find(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error('expected an operation');
  const restore = (data: Record<string, unknown>) =>
    restoreDenied(data, result.denied, { schema, document, operation, variables, departments });
  return { text: print(result.document).replaceAll(/\s+/g, ' '), kept: result.kept, restore, result };
}

test('a document of which nothing is denied is planned as it is', () => {
  const document = parse('{ place(id: 1) { label } }');
  const result = new AccessFilter(schema, map).filter(document, {}, nobody);
  expect(result.document).toBe(document);
  expect(result.kept).toEqual([]);
});

test('a denied field does not reach the planner and is null at its place with its error', () => {
  const { text, restore } = filtered('{ place(id: 1) { id a: secret label cases { no } } }', nobody);
  expect(text).toBe('{ place(id: 1) { id label } }');
  const { data, errors } = restore({ place: { id: '1', label: 'x' } });
  expect(JSON.stringify(data)).toBe('{"place":{"id":"1","a":null,"label":"x","cases":null}}');
  expect(errors.map(({ path, extensions }) => [path, extensions])).toEqual([
    [['place', 'a'], { code: 'FORBIDDEN', reason: 'sign-in', department: 'housing' }],
    [['place', 'cases'], { code: 'FORBIDDEN', reason: 'sign-in', department: 'housing' }],
  ]);
});

test('the gateway’s own, which is no department’s, is denied in nobody’s name', () => {
  const document = parse('{ place(id: 1) { label } }');
  const [operation] = document.definitions as OperationDefinitionNode[];
  const closed = accessMapOf([
    { name: 'directory', sdl: sdl.replaceAll('label: String ' + open, 'label: String ' + work) },
  ]);
  const { denied } = new AccessFilter(schema, closed).filter(document, {}, nobody);
  if (!operation) throw new Error('expected an operation');
  const { errors } = restoreDenied({ place: {} }, denied, {
    schema,
    document,
    operation,
    variables: {},
    departments,
  });
  expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'FORBIDDEN', reason: 'sign-in' }]);
});

test('a place of which everything is denied keeps its outline, in every row of a list', () => {
  const { text, restore } = filtered('{ places { secret } }', nobody);
  expect(text).toBe('{ places { linli__typename: __typename } }');
  const { data, errors } = restore({ places: [{ linli__typename: 'Place' }, { linli__typename: 'Place' }] });
  expect(data).toEqual({ places: [{ secret: null }, { secret: null }] });
  expect(errors.map(({ path }) => path)).toEqual([
    ['places', 0, 'secret'],
    ['places', 1, 'secret'],
  ]);
});

test('fragments and inline fragments are no way around', () => {
  const { text } = filtered(
    'query { place(id: 1) { ...F ... on Place { s2: secret ... { secret } } } } fragment F on Place { x: secret label }',
    nobody,
  );
  expect(text).not.toContain('secret');
  expect(text).toContain('label');
});

test('a field of an interface is denied when one implementation denies it', () => {
  const { text, restore } = filtered('{ named { label secret ... on Tree { t: secret } } }', nobody);
  expect(text).toContain('linli__typename');
  expect(text).toContain('t: secret');
  expect(text.match(/secret/g)).toHaveLength(1);
  const { data } = restore({ named: [{ linli__typename: 'Tree', label: 'a', t: 'open' }] });
  expect(data).toEqual({ named: [{ label: 'a', secret: null, t: 'open' }] });
});

test('what is denied below a null is no error, and a skipped field is not there', () => {
  const { restore } = filtered(
    'query ($no: Boolean!) { place(id: 1) { label secret @skip(if: $no) } other: place { secret } }',
    nobody,
    { no: true },
  );
  expect(restore({ place: { label: 'x' }, other: null })).toEqual({
    data: { place: { label: 'x' }, other: null },
    errors: [],
  });
});

test('a denied field that may not be null takes the place around it along', () => {
  const { restore } = filtered('{ place(id: 1) { label must { word } } }', nobody);
  expect(restore({ place: { label: 'x', must: { linli__typename: 'Strict' } } }).data).toEqual({
    place: { label: 'x', must: null },
  });
});

test.each([
  ['a literal filter', '{ place(id: 1) { count(filter: { hasCase: true }) } }', {}],
  ['a literal order', '{ place(id: 1) { count(by: CASES) } }', {}],
  ['a variable', 'query ($f: Filter) { place(id: 1) { count(filter: $f) } }', { f: { hasCase: false } }],
  [
    'a variable within a literal',
    'query ($v: Boolean) { place(id: 1) { count(filter: { hasCase: $v }) } }',
    { v: true },
  ],
])('%s by a kept fact denies the field', (_way, text, variables) => {
  expect(filtered(text, nobody, variables).text).not.toContain('count');
  expect(filtered(text, leader, variables).text).toContain('count');
});

test('a filter by an open fact is open, and the same document is judged anew for other variables', () => {
  const document = parse('query ($f: Filter) { place(id: 1) { count(filter: $f) } }');
  const filter = new AccessFilter(schema, map);
  const deniedBy = (f: unknown) => filter.filter(document, { f }, nobody).denied.size;
  expect([{ name: 'x' }, { hasCase: true }, { name: 'y' }, { hasCase: true }].map(deniedBy)).toEqual([
    0, 1, 0, 1,
  ]);
});

test('scopes open levels; above INTERNAL a purpose is needed', () => {
  const text = '{ place(id: 1) { secret phone } }';
  expect(filtered(text, leader).text).toBe('{ place(id: 1) { secret } }');
  expect(filtered(text, officer()).text).toBe('{ place(id: 1) { secret } }');
  expect(filtered(text, officer('check')).text).toBe('{ place(id: 1) { secret phone } }');
  expect(filtered(text, officer('check')).kept).toEqual(['Place.phone', 'Place.secret']);
  const reasonOf = (visit: Visit) =>
    filtered(text, visit)
      .restore({ place: { secret: 's' } })
      .errors.map(({ extensions }) => extensions?.['reason']);
  expect([leader, officer()].map(reasonOf)).toEqual([['scope'], ['purpose']]);
});

test('a field that nobody declared is denied to everybody', () => {
  const other = buildSchema('type Query { stray: String }');
  const document = parse('{ stray }');
  expect(new AccessFilter(other, map).filter(document, {}, officer('check')).denied.size).toBe(1);
});

test('asking for the schema is not a question of rights on fields', () => {
  const document = parse('{ __typename __schema { types { name fields { name } } } }');
  expect(new AccessFilter(schema, map).filter(document, {}, nobody).denied.size).toBe(0);
});

test('what stays above PUBLIC is told anew for other variables, also where the same is refused', () => {
  const document = parse('query ($f: Filter) { place(id: 1) { phone count(filter: $f) } }');
  const filter = new AccessFilter(schema, map);
  const keptBy = (f: unknown) => filter.filter(document, { f }, leader).kept;
  expect([{ name: 'x' }, { hasCase: true }, { name: 'y' }].map(keptBy)).toEqual([[], ['Place.count'], []]);
});

test.each(['First', 'Last', 'Either'])(
  'an argument that is kept on %s is kept wherever a thing of that type may stand',
  (keeps) => {
    const types = ['First', 'Last'].map((name) => ({
      head: `type ${name} implements Either`,
      argument: keeps === name ? work : '',
    }));
    const either = { head: 'interface Either', argument: keeps === 'Either' ? work : '' };
    const declared = [either, ...types]
      .map(({ head, argument }) => `${head} { count(of: String ${argument}): Int ${open} }`)
      .concat(`type Query { all: [Either] ${open} }`)
      .join('\n');
    const filter = new AccessFilter(
      buildSchema(`
        directive @classified(level: String!, basis: String!, updated: String!) on FIELD_DEFINITION | ARGUMENT_DEFINITION
        ${declared}`),
      accessMapOf([{ name: 'housing', sdl: declared }]),
    );
    const deniedOf = (text: string) => filter.filter(parse(text), {}, nobody).denied.size;
    expect(deniedOf('{ all { count(of: "x") } }')).toBe(1);
    expect(deniedOf('{ all { count } }')).toBe(0);
  },
);

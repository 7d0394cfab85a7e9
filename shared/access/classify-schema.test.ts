import { parse, print } from 'graphql';
import { accessMapOf } from './access-map';
import { kept, type AccessTable } from './classification';
import { classifySchema } from './classify-schema';

const owner = { name: 'housing', title: { zh: '住建', en: 'Housing' } };
const open = kept('PUBLIC', '登记 / Register', 'ON_CHANGE');
const work = kept('INTERNAL', '工作数据 / Work data', 'DAILY');

const schema = `
  type Query { "查 / Look" place(id: ID!, by: By, filter: Filter): Place }
  type Place @key(fields: "id") { "号 / Number" id: ID! "名 / Name" name: String "隐患 / Hazards" hazards: Int }
  input Filter { name: String hazards: Boolean }
  enum ByOrderField { NAME HAZARDS }
  enum By { NAME }`;

const table: AccessTable = {
  Place: open,
  'Place.hazards': work,
  'Query.place': open,
  'Query.place(by)': work,
  Filter: open,
  'Filter.hazards': work,
  ByOrderField: open,
  'ByOrderField.HAZARDS': work,
};

const sdlOf = (text: string, entries: AccessTable) => print(classifySchema(parse(text), owner, entries));
const mapOf = (text: string, entries: AccessTable) =>
  accessMapOf([{ name: 'housing', sdl: sdlOf(text, entries) }]);

test('every place has the level of its own entry, or that of its type', () => {
  const levels = Object.fromEntries([...mapOf(schema, table)].map(([place, { level }]) => [place, level]));
  expect(levels).toEqual({
    'Query.place': 'PUBLIC',
    'Query.place(by)': 'INTERNAL',
    'Place.id': 'PUBLIC',
    'Place.name': 'PUBLIC',
    'Place.hazards': 'INTERNAL',
    'Filter.name': 'PUBLIC',
    'Filter.hazards': 'INTERNAL',
    'ByOrderField.NAME': 'PUBLIC',
    'ByOrderField.HAZARDS': 'INTERNAL',
  });
});

test('above PUBLIC the standard directives name the scopes, and people read it in the description', () => {
  const sdl = sdlOf(schema, table);
  expect(sdl).toContain('@authenticated @requiresScopes(scopes: [["housing:internal"]])');
  expect(sdl.match(/@authenticated/g)).toHaveLength(1);
  expect(sdl).toContain('隐患【内部，住建，每日更新】 / Hazards [INTERNAL, Housing, updated daily]');
});

test('scopes of its own take the place of the scope of the level', () => {
  const scopes = [['housing:personal'], ['housing:contact']];
  const map = mapOf(schema, { ...table, 'Place.name': kept('PERSONAL', '姓名 / Name', 'ONCE', { scopes }) });
  expect(map.get('Place.name')?.scopes).toEqual(scopes);
  expect(map.get('Place.hazards')?.scopes).toEqual([['housing:internal']]);
});

const { 'Query.place': _root, ...withoutRoot } = table;
const { Place: _type, ...withoutType } = table;
const { Filter: _input, ...withoutInput } = table;
const { ByOrderField: _order, ...withoutOrder } = table;

test.each<[string, AccessTable, string]>([
  ['a root field without a level', withoutRoot, 'Query.place: has no level'],
  ['a field without a level', withoutType, 'Place.name: has no level'],
  ['an input without a level', withoutInput, 'Filter.name: has no level'],
  ['an order without a level', withoutOrder, 'ByOrderField.NAME: has no level'],
  [
    'an entry that names nothing',
    { ...table, 'Place.gone': work },
    'Place.gone: stands in the table and names nothing',
  ],
  ['SECRET', { ...table, 'Place.name': { ...work, level: 'SECRET' as 'INTERNAL' } }, 'level SECRET'],
  [
    'a derived field below its input',
    { ...table, 'Place.name': { ...open, derivedFrom: ['Place.hazards'] } },
    'Place.name: is PUBLIC, below Place.hazards (INTERNAL)',
  ],
  [
    'a field derived from something unknown',
    { ...table, 'Place.name': { ...work, derivedFrom: ['Gone.field'] } },
    'derived from Gone.field, which is not known',
  ],
])('%s fails the build', (_case, entries, message) => {
  expect(() => classifySchema(parse(schema), owner, entries)).toThrow(message);
});

const stranger = (field: string) => ({ name: 'stranger', sdl: `type Place @key(fields: "id") { ${field} }` });
const ours = { name: 'housing', sdl: sdlOf(schema, table) };

test.each([
  ['no level', 'id: ID!', 'Place.id: stranger gives it no level'],
  ['another level', 'hazards: Int @classified(level: "PUBLIC", basis: "b", updated: "ONCE")', 'disagree'],
  ['SECRET', 'x: Int @classified(level: "SECRET", basis: "b", updated: "ONCE")', 'not known'],
  [
    'scopes that everybody holds',
    'x: Int @classified(level: "INTERNAL", basis: "b", updated: "ONCE") @requiresScopes(scopes: [[]])',
    'not known',
  ],
])('a department that gives a field %s is not composed', (_case, field, message) => {
  expect(() => accessMapOf([ours, stranger(field)])).toThrow(message);
});

test('owners that agree share a field', () => {
  const map = accessMapOf([
    ours,
    stranger('id: ID! @classified(level: "PUBLIC", basis: "b", updated: "ONCE")'),
  ]);
  expect(map.get('Place.id')?.owners).toEqual(['housing', 'stranger']);
});

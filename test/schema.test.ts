import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLArgument,
  type GraphQLSchema,
  type GraphQLType,
} from 'graphql';
import type { Access } from '../shared/access/access-map';
import { nullsThatSpread } from '../shared/access/reach';
import { schemaFiles } from '../gateway/composition/schema-files';
import { departmentDeclarations } from '../gateway/departments';
import { projectFile } from '../shared/configuration/project-root';
import { declaredAccess } from './declared-access';

const files = schemaFiles(departmentDeclarations);
const schema: GraphQLSchema = buildSchema(files.get('gateway/schema.graphql') ?? '');

interface Described {
  readonly place: string;
  readonly name: string;
  readonly description: string | null | undefined;
  /** Needs a unit in round brackets. */
  readonly isNumber: boolean;
}

const nameOf = (type: GraphQLType): string => getNamedType(type).name;

const numbers = new Set(['Int', 'Float', 'Decimal', 'PersonCount']);

function everythingDescribed(): Described[] {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  return types.flatMap((type): Described[] => {
    const own = { place: type.name, name: type.name, description: type.description, isNumber: false };
    if (isEnumType(type)) {
      return [
        own,
        ...type.getValues().map(({ name, description }) => ({
          place: `${type.name}.${name}`,
          name,
          description,
          isNumber: false,
        })),
      ];
    }
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [own];
    const isRoot = type === schema.getQueryType();
    const fields = Object.values(type.getFields()).flatMap((field) => {
      const place = `${type.name}.${field.name}`;
      const described = {
        place,
        name: field.name,
        description: field.description,
        isNumber: numbers.has(nameOf(field.type)),
      };
      const args: readonly GraphQLArgument[] = 'args' in field ? field.args : [];
      return [
        described,
        ...args.map((argument) => ({
          place: `${place}(${argument.name})`,
          name: argument.name,
          description: argument.description,
          isNumber: numbers.has(nameOf(argument.type)),
        })),
      ];
    });
    return isRoot ? fields : [own, ...fields];
  });
}

/** What is wrong with a description; null when nothing is. */
function flaw({ name, description, isNumber }: Described): string | null {
  const [chinese, english, ...more] = (description ?? '').split(' / ');
  if (!chinese || !english || more.length > 0) return 'not of the form "中文 / English"';
  if (!/\p{Script=Han}/u.test(chinese)) return 'no Chinese';
  if (!/[A-Za-z]{2}/.test(english)) return 'no English';
  if (chinese === english || [chinese, english].some((text) => text.toLowerCase() === name.toLowerCase()))
    return 'says only the name';
  if (isNumber && !(/[（(].+[）)]/.test(chinese) && /\(.+\)/.test(english)))
    return 'a number without its unit in brackets';
  return null;
}

test('the schema is large enough to be the real one', () => {
  expect(everythingDescribed().length).toBeGreaterThan(200);
});

test('every type, field, argument and enum value is described in Chinese and English, numbers with their unit', () => {
  const flaws = everythingDescribed().flatMap((described) => {
    const found = flaw(described);
    return found === null ? [] : [`${described.place}: ${found}: ${String(described.description)}`];
  });
  expect(flaws).toEqual([]);
});

test.each([
  ['单一 Chinese only', 'x', false],
  ['stage / stage', 'stage', false],
  ['小区 / Compound', 'compound', false],
  ['数量 / Number', 'count', true],
])('the check of descriptions refuses "%s"', (description, name, isNumber) => {
  expect(flaw({ place: name, name, description, isNumber })).not.toBeNull();
});

test('committed schema files are current: run `npm run schema` after a change', () => {
  for (const [path, text] of files) {
    expect([path, readFileSync(projectFile(path), 'utf8') === text]).toEqual([path, true]);
  }
});

const access = declaredAccess(files);

/** Fields of the key by the name of the entity, as its owners declare them. */
const keys = new Map<string, string[]>();
for (const [coordinate, { isKey }] of access) {
  const [name = '', field = ''] = coordinate.split('.');
  if (isKey) keys.set(name, [...(keys.get(name) ?? []), field]);
}

test('the entities were read', () => {
  expect([...keys].flatMap(([name, fields]) => fields.map((field) => `${name}.${field}`))).toEqual(
    expect.arrayContaining(['Compound.id', 'Enterprise.uscc', 'Elder.id', 'Case.caseNo']),
  );
  expect(keys.size).toBeGreaterThanOrEqual(13);
});

test('on an entity everything but its key is nullable, so that a dead department takes nothing else with it', () => {
  for (const [name, keyFields] of keys) {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`expected an object type ${name}`);
    const nonNull = Object.values(type.getFields())
      .filter((field) => isNonNullType(field.type))
      .map((field) => field.name);
    // The key of a record of a person is itself personal, and null to those who may not see it.
    const open = keyFields.filter((field) => access.get(`${name}.${field}`)?.level !== 'PERSONAL');
    expect([name, nonNull]).toEqual([name, open]);
  }
});

test('every root field is nullable', () => {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  expect(roots.filter((field) => isNonNullType(field.type)).map((field) => field.name)).toEqual([]);
});

test('no two departments name a block alike, and every block says as of when and from where', () => {
  const blocks = ['housing', 'publicSecurity', 'civilAffairs', 'marketRegulation'];
  const seen = new Map<string, string>();
  for (const name of keys.keys()) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const block of blocks) {
      const field = type.getFields()[block];
      if (!field) continue;
      const blockType = getNamedType(field.type);
      expect(seen.get(blockType.name)).toBeUndefined();
      seen.set(blockType.name, name);
      expect(blockType.name.toLowerCase()).toBe(`${name}${block}`.toLowerCase());
      expect(isObjectType(blockType) && Object.keys(blockType.getFields())).toEqual(
        expect.arrayContaining(['asOf', 'source']),
      );
    }
  }
  expect(seen.size).toBeGreaterThanOrEqual(12);
});

test('figures that must not be added are not offered as a sum', () => {
  const names = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.keys(type.getFields()));
  expect(
    names.filter((name) =>
      /residentsAndTenants|population(And|Plus)|implementedAndPlanned|implementedPlusPlanned/i.test(name),
    ),
  ).toEqual([]);
  expect(names).toEqual(expect.arrayContaining(['residents', 'tenants', 'dwellings', 'households']));
});

test('every field of the composed schema is classified by its owner', () => {
  const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !isIntrospectionType(type)
      ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`)
      : [],
  );
  expect(fields.length).toBeGreaterThan(400);
  expect(fields.filter((coordinate) => !access.has(coordinate))).toEqual([]);
});

test('a denied field takes nothing else with it', () => {
  expect(nullsThatSpread(schema, access)).toEqual([]);
});

test('the check of nulls finds a kept field that is not nullable behind an open one', () => {
  const spreading = buildSchema('type Query { place: Place } type Place { phone: String! }');
  const open = { level: 'PUBLIC', owners: ['x'], scopes: [], basis: '', updated: '', isKey: false } as const;
  const kept = { ...open, level: 'PERSONAL', scopes: [['x:personal']] } as const;
  const map = new Map<string, Access>([
    ['Query.place', open],
    ['Place.phone', kept],
  ]);
  expect(nullsThatSpread(spreading, map)).toEqual([
    'Place.phone: is PERSONAL and not nullable, but Query.place leads to it',
  ]);
  expect(nullsThatSpread(spreading, new Map(map).set('Query.place', kept))).toEqual([]);
});

/** Lists of which all are counted elsewhere, or by a name of their own; and those that have no count. */
const countedOtherwise = new Map<string, string>([
  ['CareFacilityMarketRegulation.elevators', 'overdueElevatorCount'],
  ['CompoundMarketRegulation.elevators', 'overdueElevatorCount'],
  ['EnterpriseMarketRegulation.elevatorsUsed', 'overdueElevatorsUsedCount'],
  ['CommunityVisits.compounds', 'compoundUnderConstructionCount'],
  ['CompoundHousing.buildingList', 'buildings'],
  ['CompoundPublicSecurity.floatingPersons', 'floatingPopulation'],
  ['Division.children', 'childCount'],
  ['ScrapInspection.traceRecords', 'tracedItemCount'],
]);

const singular = (name: string): string => name.replace(/ies(?=[A-Z]|$)/g, 'y').replace(/s(?=[A-Z]|$)/g, '');
const filtersOf = (args: readonly GraphQLArgument[]): string[] =>
  args.map(({ name }) => name).filter((name) => !['first', 'after', 'orderBy'].includes(name));

test('every list that is cut has the count of all beside it, under the same filters', () => {
  const lists = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type)
      ? Object.values(type.getFields())
          .filter(({ type: given, args }) => isListType(given) && args.some(({ name }) => name === 'first'))
          .filter(({ name }) => !/DataQuality$/.test(name))
          .map((list) => ({ place: `${type.name}.${list.name}`, list, fields: type.getFields() }))
      : [],
  );
  expect(lists.length).toBeGreaterThan(80);
  const uncounted = lists.filter(({ place, list, fields }) => {
    const otherwise = countedOtherwise.get(place);
    if (otherwise !== undefined) return !fields[otherwise];
    const count = Object.values(fields).find(({ name }) => singular(name) === `${singular(list.name)}Count`);
    return !count || filtersOf(list.args).some((name) => !filtersOf(count.args).includes(name));
  });
  expect(uncounted.map(({ place }) => place)).toEqual([]);
});

test('what the glossary writes as a name of the graph is one', () => {
  const [, terms = ''] = readFileSync(projectFile('shared', 'glossary.md'), 'utf8').split(/^## 2 Terms$/m);
  const [section = ''] = terms.split(/^## 3 /m);
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  const written = rows.flatMap((row) => [...row.matchAll(/`([A-Za-z_.]+)`/g)].map(([, name = '']) => name));
  const names = new Set(
    Object.values(schema.getTypeMap()).flatMap((type) => {
      const inside = isEnumType(type)
        ? type.getValues().map(({ name }) => name)
        : 'getFields' in type
          ? Object.keys(type.getFields())
          : [];
      return [type.name, ...inside, ...inside.map((name) => `${type.name}.${name}`)];
    }),
  );
  expect(written.length).toBeGreaterThan(100);
  expect(written.filter((name) => !names.has(name))).toEqual([]);
});

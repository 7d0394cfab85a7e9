import { document, times, type AttackClass } from './attack';
import type { Seeded } from './seeded';

const compound = 'compound(id: "CMP-140502-0001")';
const division = 'division(code: "140502")';

/** Text inside text, some levels of it through an inline or a named fragment, which are no levels themselves. */
function chain(random: Seeded, levels: number, field: string, type: string, leaf: string): string {
  const fragments: string[] = [];
  let inner = leaf;
  for (let level = 0; level < levels; level += 1) {
    inner = `${field} { ${inner} }`;
    if (random.chance(0.15)) inner = `... on ${type} { ${inner} }`;
    else if (random.chance(0.2)) {
      fragments.push(`fragment F${level} on ${type} { ${inner} }`);
      inner = `...F${level}`;
    }
  }
  return `{ ${division} { ${inner} } } ${fragments.join(' ')}`;
}

/** 2^levels uses of a content. */
function fanOut(levels: number, content: string): string {
  const fragments = times(levels, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`);
  return `{ ...F0 } ${fragments} fragment F${levels} on Query { ${content} }`;
}

/** Documents that are refused before they are validated. */
export const documentAttacks: readonly AttackClass[] = [
  {
    name: 'too deep',
    make: (random) =>
      document(chain(random, random.int(14, 60), 'parent', 'Division', 'code'), 'QUERY_TOO_DEEP'),
  },
  {
    name: 'far too deep',
    make: (random) => {
      const levels = random.int(300, 3_000);
      return document(`${'{ a '.repeat(levels)}${'}'.repeat(levels)}`, 'QUERY_TOO_DEEP');
    },
  },
  {
    name: 'too many tokens',
    make: (random) =>
      document(
        `{ ${compound} { ${random.pick(['id', 'name', 'address'])} } } #\n${'{ a } '.repeat(random.int(700, 5_000))}`,
        'QUERY_TOO_MANY_TOKENS',
      ),
  },
  {
    name: 'tokens by fragments',
    make: (random) => document(fanOut(random.int(9, 30), `${compound} { id }`), 'QUERY_TOO_MANY_TOKENS'),
  },
  {
    name: 'too many aliases',
    make: (random) =>
      document(
        `{ ${compound} { ${times(random.int(31, 300), (n) => `a${n}: name`)} } }`,
        'QUERY_TOO_MANY_ALIASES',
      ),
  },
  {
    name: 'aliases at the root',
    make: (random) =>
      document(
        `{ ${times(random.int(31, 1_000), (n) => `a${n}: ${compound} { id }`)} }`,
        'QUERY_TOO_MANY_ALIASES',
      ),
  },
  {
    name: 'aliases by fragments',
    make: (random) => document(fanOut(random.int(5, 30), 'x: __typename'), 'QUERY_TOO_MANY_ALIASES'),
  },
  {
    name: 'too many root fields',
    make: (random) =>
      document(`{ ${'__typename '.repeat(random.int(21, 900))} }`, 'QUERY_TOO_MANY_ROOT_FIELDS'),
  },
  {
    name: 'root fields by fragments',
    make: (random) => document(fanOut(random.int(5, 7), '__typename'), 'QUERY_TOO_MANY_ROOT_FIELDS'),
  },
  {
    name: 'too many directives',
    make: (random) =>
      document(
        random.pick([
          `{ __typename ${'@include(if: true) '.repeat(random.int(26, 600))} }`,
          `{ ${compound} { ${times(random.int(26, 80), () => 'name @skip(if: false)')} } }`,
          `query ($a: Int ${'@x '.repeat(random.int(26, 90))}) { __typename }`,
        ]),
        'QUERY_TOO_MANY_DIRECTIVES',
      ),
  },
  {
    name: 'too costly',
    make: (random) => {
      const page = random.int(150, 200);
      const lists = `housing { projects(first: 20) { housing { items { done } } } }`;
      return document(
        random.pick([
          `{ housingCompounds(within: "140500", first: ${page}) { nodes { ${lists} } } }`,
          `{ housingCompounds(within: "140500", first: ${page}) { edges { node { ${lists} } } } }`,
          `{ housingCompounds(within: "140500", first: ${page}) { ...P } } fragment P on HousingCompoundConnection { nodes { ...C } } fragment C on Compound { ${lists} }`,
          `{ ${division} { children(first: 50) { children(first: 50) { children(first: 50) { code } } } } }`,
        ]),
        'QUERY_TOO_COSTLY',
      );
    },
  },
  {
    name: 'fragment cycle',
    make: (random) => {
      const length = random.int(1, 40);
      const fragments = times(length, (n) => `fragment C${n} on Compound { id ...C${(n + 1) % length} }`);
      return document(`{ ${compound} { ...C0 } } ${fragments}`, 'GRAPHQL_VALIDATION_FAILED');
    },
  },
  {
    name: 'overlapping fields',
    make: (random) => {
      const name = random.pick(['id', 'name', 'x']);
      return document(`{ ${compound} { ${`${name} `.repeat(random.int(300, 1_900))} } }`, 'QUERY_TOO_COSTLY');
    },
  },
  {
    name: 'introspection in circles',
    make: (random) => {
      const levels = random.int(6, 8);
      const circle = `${'fields { type { '.repeat(levels)}name${' } }'.repeat(levels)}`;
      return document(`{ __schema { types { ${circle} } } }`, 'QUERY_TOO_COSTLY');
    },
  },
  {
    name: 'introspection too deep',
    make: (random) => {
      const levels = random.int(20, 100);
      return document(
        `{ __type(name: "Query") { ${'ofType { '.repeat(levels)}name${' }'.repeat(levels)} } }`,
        'QUERY_TOO_DEEP',
      );
    },
  },
  {
    name: 'no such field',
    make: (random) =>
      document(
        random.pick([
          '{ compond(id: 1) { id } }',
          `{ ${compound} { nam } }`,
          `{ ${compound} { housing { ownerPhone } } }`,
          '{ _entities(representations: []) { __typename } }',
          '{ _service { sdl } }',
          `{ ${compound} { name(x: 1) } }`,
        ]),
        'GRAPHQL_VALIDATION_FAILED',
      ),
  },
  {
    name: 'no such operation kind',
    make: (random) =>
      document(
        random.pick(['mutation { strikeOff }', 'subscription { changes }']),
        'GRAPHQL_VALIDATION_FAILED',
      ),
  },
  {
    name: 'no GraphQL',
    make: (random) =>
      document(
        random.pick(['{', '}', 'query', '{ a(', '"', '\u0000', '{ a { } }', 'x'.repeat(random.int(1, 99))]),
        'GRAPHQL_PARSE_FAILED',
      ),
  },
];

import { readFileSync } from 'node:fs';
import { departmentDeclarations } from '../departments';
import { projectFile } from '../../shared/configuration/project-root';
import { composeSupergraph } from './compose-supergraph';
import { largestSdl, OwnershipViolation } from './ownership';
import { servedOf } from './served';

const level = (of: string): string => `@classified(level: "${of}", basis: "test", updated: "ONCE")`;
const open = level('PUBLIC');
const classified = `
  @link(url: "https://linli.example/classified/v1.0", import: ["@classified"])
  @composeDirective(name: "@classified")
directive @classified(level: String!, basis: String!, updated: String!, derivedFrom: [String!], scopes: [[String!]!]) on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE`;
const federation = 'https://specs.apollo.dev/federation/v2.5';

/** A schema that imports these elements of the federation standard, beside what every department needs. */
function importing(elements: string, types: string, more = ''): string {
  const imported = `import: ["@composeDirective", "@key", "@external", ${elements}]`;
  return `extend schema @link(url: "${federation}", ${imported}) ${more} ${classified}\n${types}`;
}

const directory = { name: 'directory', sdl: importing('', `type Query { day: String ${open} }`) };
const library = importing(
  '',
  `type Query { book: String ${open} shelves(filter: ShelfFilter): String ${open} }
   interface Item @key(fields: "id") { id: ID! ${open} }
   type Volume implements Item @key(fields: "id") { id: ID! ${open} title: String ${open} reader: String ${level('PERSONAL')} }
   input ShelfFilter { room: Int ${open} floor: Int ${open} order: ShelfOrder ${open} }
   enum ShelfOrder { ROOM FLOOR }
   enum Binding { LEATHER }`,
);
const own = `type Query { visitors: Int ${open} }`;
const volume = (directive: string, reader = ''): string =>
  `${own} type Volume @key(fields: "id") ${directive} { id: ID! ${open} ${reader} lent: Int ${open} }`;
const reader = (directive: string): string =>
  volume('', `reader: String @external readerOf: String ${directive} ${open}`);

/** What is told when the further department `rogue` offers this. */
function refusalOf(sdl: string): readonly string[] {
  const sdls = new Map([
    ['library', library],
    ['rogue', sdl],
  ]);
  try {
    servedOf(directory, sdls);
    return [];
  } catch (error) {
    if (error instanceof OwnershipViolation) return error.message.split('\n');
    throw error;
  }
}

const heading = 'OWNERSHIP_VIOLATION: what others own is not taken over, hidden or changed';
const takes = 'which takes a field away from its owner';
const hides = 'which hides from everybody what others may own';
const adds = "which adds to every type of an interface, also to others'";
const unread = 'which is taken only under its own name, with its fields as one text';
const taken = (directive: string): string => `type Query { book: String ${directive} ${open} }`;

describe('what composition would obey is refused before', () => {
  test.each([
    ['@override', importing('"@override"', taken('@override(from: "library")')), 'Query.book', takes],
    [
      '@federation__override (@override)',
      importing('', taken('@federation__override(from: "library")')),
      'Query.book',
      takes,
    ],
    [
      '@take (@override)',
      importing('{ name: "@override", as: "@take" }', taken('@take(from: "library")')),
      'Query.book',
      takes,
    ],
    ['@inaccessible', importing('"@inaccessible"', volume('@inaccessible')), 'Volume', hides],
    [
      '@federation__inaccessible (@inaccessible)',
      importing('', volume('@federation__inaccessible')),
      'Volume',
      hides,
    ],
    [
      '@hide (@inaccessible)',
      importing('{ name: "@inaccessible", as: "@hide" }', volume('@hide')),
      'Volume',
      hides,
    ],
    [
      '@hide (@inaccessible)',
      importing(
        '',
        `directive @hide on OBJECT | FIELD_DEFINITION | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION ${volume('@hide')}`,
        '@link(url: "https://specs.apollo.dev/inaccessible/v0.2", as: "hide", for: SECURITY)',
      ),
      'Volume',
      hides,
    ],
    [
      '@interfaceObject',
      importing(
        '"@interfaceObject"',
        `${own} type Item @key(fields: "id") @interfaceObject { id: ID! ${open} lent: Int ${open} }`,
      ),
      'Item',
      adds,
    ],
    [
      '@add (@interfaceObject)',
      importing(
        '{ name: "@interfaceObject", as: "@add" }',
        `${own} type Item @key(fields: "id") @add { id: ID! ${open} lent: Int ${open} }`,
      ),
      'Item',
      adds,
    ],
    [
      '@needs (@requires)',
      importing('{ name: "@requires", as: "@needs" }', reader('@needs(fields: "reader")')),
      'Volume.readerOf',
      unread,
    ],
    // Without a link to the federation standard, its first version holds.
    [
      '@requires',
      `${classified.slice(classified.indexOf('directive'))} ${reader('@requires(fields: ["reader"])')}`,
      'Volume.readerOf',
      unread,
    ],
  ])('%s', (directive, sdl, coordinate, why) => {
    expect(() =>
      composeSupergraph([directory, { name: 'library', sdl: library }, { name: 'rogue', sdl }]),
    ).not.toThrow();
    expect(refusalOf(sdl)).toEqual([heading, `${coordinate}: rogue declares ${directive}, ${why}`]);
  });

  test('under the name that is given to the whole standard', () => {
    const linked = `extend schema @link(url: "${federation}", as: "fed", import: ["@composeDirective"]) ${classified}`;
    const sdl = `${linked} ${taken('@fed__override(from: "library")')}`;
    expect(refusalOf(sdl)).toEqual([
      heading,
      `Query.book: rogue declares @fed__override (@override), ${takes}`,
    ]);
  });

  test('under a name that is given twice', () => {
    const twice = '@link(url: "https://rogue.example/own/v1.0", import: [{ name: "@note", as: "@take" }])';
    const sdl = importing('{ name: "@override", as: "@take" }', taken('@take(from: "library")'), twice);
    expect(refusalOf(sdl)).toContain(`Query.book: rogue declares @take (@override), ${takes}`);
  });

  test('under another name of @link', () => {
    const sdl = `schema @link(url: "https://specs.apollo.dev/link/v1.0", as: "core")
      @core(url: "${federation}", import: [{ name: "@override", as: "@take" }]) { query: Query }
      ${taken('@take(from: "library")')}`;
    expect(refusalOf(sdl)).toContain(`Query.book: rogue declares @take (@override), ${takes}`);
  });

  test('what the planner would refuse with the whole graph', () => {
    const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.8", import: ["@context", "@fromContext"])
      type Query @context(name: "all") { visitors(of: String @fromContext(field: "$all { book }")): Int }`;
    expect(refusalOf(sdl)).toEqual([
      heading,
      expect.stringMatching(/^Query: rogue declares @context, /),
      expect.stringMatching(/^Query\.visitors\(of\): rogue declares @fromContext, /),
    ]);
  });

  test('every place on a line of its own', () => {
    const sdl = importing(
      '"@override", "@inaccessible"',
      `type Query { book(of: Int @inaccessible): String @override(from: "library") ${open} } enum Binding { LEATHER @inaccessible }`,
    );
    expect(refusalOf(sdl)).toEqual([
      heading,
      `Query.book(of): rogue declares @inaccessible, ${hides}`,
      `Query.book: rogue declares @override, ${takes}`,
      `Binding.LEATHER: rogue declares @inaccessible, ${hides}`,
    ]);
  });

  test('more than is read', () => {
    const sdl = importing('', `${own} # ${'长'.repeat(largestSdl / 3)}`);
    expect(refusalOf(sdl)).toEqual([
      heading,
      `SDL of rogue: expected at most 1000000 bytes, got ${Buffer.byteLength(sdl)}`,
    ]);
  });
});

describe('an input of others', () => {
  const filter = (fields: string): string =>
    importing(
      '',
      `type Query { visitors(filter: ShelfFilter): Int ${open} } input ShelfFilter { ${fields} }`,
    );
  const otherwise = (type: string): string => `${type}: rogue declares it otherwise than library`;

  test.each([
    ['without a field of it', `room: Int ${open}`],
    ['requiring one', `room: Int! ${open} floor: Int ${open} order: String ${open}`],
  ])('declared %s', (_how, fields) => {
    expect(refusalOf(filter(fields))).toEqual([heading, otherwise('ShelfFilter')]);
  });

  test('with an enum that lacks a value', () => {
    const sdl = importing(
      '',
      `type Query { visitors(order: ShelfOrder): Int ${open} } enum ShelfOrder { ROOM }`,
    );
    expect(refusalOf(sdl)).toEqual([heading, otherwise('ShelfOrder')]);
  });

  test('declared alike is served, and so is one more value of an answer', () => {
    const fields = `room: Int ${open} floor: Int ${open} order: ShelfOrder ${open}`;
    const sdl = `${filter(fields)} enum ShelfOrder { FLOOR ROOM } enum Binding { LEATHER PAPER } type Cover { binding: Binding ${open} }`;
    expect(refusalOf(sdl)).toEqual([]);
  });
});

test.each(['@requires(fields: "reader")', '@federation__requires(fields: "reader")'])(
  '%s is served, and takes what its facts take',
  (directive) => {
    const sdl = importing(directive.startsWith('@requires') ? '"@requires"' : '', reader(directive));
    const served = servedOf(
      directory,
      new Map([
        ['library', library],
        ['rogue', sdl],
      ]),
    );
    expect(served.access.get('Volume.readerOf')?.level).toBe('PERSONAL');
  },
);

test('the departments of this build are served beside a further one', () => {
  const read = (...path: string[]): string => readFileSync(projectFile(...path, 'schema.graphql'), 'utf8');
  const sdls = new Map(departmentDeclarations.map(({ name }) => [name, read('subgraphs', name)]));
  const directorySdl = { name: 'directory', sdl: read('gateway', 'directory') };
  expect(servedOf(directorySdl, sdls.set('tax', importing('', own))).access.has('Query.visitors')).toBe(true);
});

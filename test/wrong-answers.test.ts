import { startGateway, type Gateway } from '../gateway/server';
import { connectDepartments } from '../gateway/topology';
import { createLog } from '../shared/observability/log';
import { fakeDepartment, publicSdl, settingsOver, type FakeDepartment } from './fake-department';
import { askOverHttp, type Answer } from './graph-fixture';
import { eventually } from './servers/eventually';
import { temporaryDirectory, type TemporaryDirectory } from './servers/temporary-directory';

const officeSdl = publicSdl(`type Query { records: [Record!] }
type Record @key(fields: "id") { id: ID! office: Office }
type Office { title: String! }`);

const archiveSdl = publicSdl(`scalar Date
scalar YearMonth
scalar Decimal
scalar Anything
enum Grade { A B }
type Query { shelf(id: ID): Shelf sure: Shelf }
type Shelf { label: String rows: [Row] constructor: Anything }
type Record @key(fields: "id") { id: ID! archive: Archive note: String }
type Archive {
  text: String number: Int ratio: Float open: Boolean key: ID grade: Grade
  asOf: Date month: YearMonth area: Decimal anything: Anything
  tags: [String] strictTags: [String!] grid: [[Int!]] rows: [Row] strictRows: [Row!]!
  inner: Inner inBlock: Strict item: Item named: Named
}
type Inner { must: Int! strict: Strict! }
type Strict { must: Date! may: String }
type Row { must: Int! may: String }
union Item = Book | Map
interface Named { name: String! }
type Book implements Named { name: String! pages: Int! }
type Map implements Named { name: String! scale: Int! }`);

const good = {
  text: 'x',
  number: 7,
  ratio: 0.5,
  open: true,
  key: 'k',
  grade: 'A',
  asOf: '2024-02-29',
  month: '2024-02',
  area: '12.50',
  anything: { a: [1] },
  tags: ['a', null],
  strictTags: ['a'],
  grid: [[1, 2], null, []],
  rows: [{ must: 1, may: null }, null],
  strictRows: [{ must: 1, may: 'x' }],
  inner: { must: 1, strict: { must: '2024-01-01', may: null } },
  inBlock: { must: '2024-01-01', may: 'x' },
  item: { __typename: 'Book', pages: 3 },
  named: { __typename: 'Map', name: 'n', size: 4 },
};

const query = `{ records { id office { title } note archive { ...All } } }
fragment All on Archive {
  text number ratio open key grade asOf month area anything tags strictTags grid
  rows { must may } strictRows { must may }
  inner { must strict { must may } } inBlock { must may }
  item { __typename ... on Book { pages } ... on Map { scale } }
  named { __typename name ... on Map { size: scale } }
}`;

const message = '部门的答复无法使用。 / The department gave an answer that cannot be used.';
const wrongAt = (...path: (string | number)[]) => ({
  message,
  path,
  extensions: { code: 'DEPARTMENT_BAD_RESPONSE', department: 'archive' },
});

let archive: FakeDepartment;
let office: FakeDepartment;
let directory: TemporaryDirectory;
let gateway: Gateway;

beforeAll(async () => {
  directory = await temporaryDirectory('wrong-answers');
  archive = await fakeDepartment(archiveSdl, () => '{}');
  office = await fakeDepartment(officeSdl, () =>
    JSON.stringify({
      data: {
        records: ['a', 'b'].map((id) => ({ __typename: 'Record', id, office: { title: `of ${id}` } })),
      },
    }),
  );
  const settings = settingsOver({ archive, office }, directory.path, { REFERENCE_INTERVAL_MS: '100' });
  const log = createLog('test', { level: settings.logLevel });
  gateway = await startGateway(await connectDepartments([], settings, log), settings, log);
});

afterAll(async () => {
  await gateway?.stop();
  await archive?.stop();
  await office?.stop();
  await directory?.remove();
});

const ask = (text = query): Promise<Answer> => askOverHttp(gateway.url, text, {}, {});

/** The archive answers these entities, `records` as far as asked otherwise. */
function entities(...found: readonly unknown[]): void {
  archive.answer = () => JSON.stringify({ data: { _entities: found } });
}

const record = (archived: unknown) => ({ note: 'n', archive: archived });
/** What the client sees when the second record's archive is this. */
const seen = (archived: unknown, note: unknown = 'n') => ({
  records: [
    { id: 'a', office: { title: 'of a' }, note: 'n', archive: good },
    { id: 'b', office: { title: 'of b' }, note, archive: archived },
  ],
});
const placed = (...path: (string | number)[]) => wrongAt('records', 1, 'archive', ...path);

test('a good answer goes through whole, without an error', async () => {
  entities(record(good), record(good));
  await expect(ask()).resolves.toEqual({ status: 200, data: seen(good) });
});

test.each<[kind: string, field: keyof typeof good, value: unknown]>([
  ['no value', 'text', undefined],
  ['a number for a text', 'text', 5],
  ['an object for a text', 'text', { toString: 'x' }],
  ['a list for a text', 'text', ['x']],
  ['a text for a number', 'number', '7'],
  ['a broken number', 'number', 7.5],
  ['a number over 2³¹', 'number', 2 ** 31],
  ['a truth value for a number', 'number', true],
  ['a text for a ratio', 'ratio', '0.5'],
  ['a number for a truth value', 'open', 1],
  ['a number for a key', 'key', 5],
  ['an unknown enum value', 'grade', 'C'],
  ['a name of the language as enum value', 'grade', 'constructor'],
  ['a day that is none', 'asOf', '2023-02-29'],
  ['a text for a day', 'asOf', 'not a date'],
  ['a month that is none', 'month', '2024-13'],
  ['a number for a decimal', 'area', 12.5],
  ['a text for a decimal', 'area', '1e9'],
  ['no value of a scalar that only the department knows', 'anything', undefined],
  ['a text for a list', 'tags', 'a'],
  ['an object for a list', 'rows', { 0: {}, length: 1 }],
  ['an unknown type of a union', 'item', { __typename: 'Evil', pages: 3 }],
  ['a type that is no member', 'item', { __typename: 'Row', pages: 3 }],
  ['no type of a union', 'item', { pages: 3 }],
  ['a type that is no text', 'item', { __typename: ['Book'], pages: 3 }],
  ['a type that is not of the interface', 'named', { __typename: 'Shelf', name: 'n' }],
  ['an interface for a type', 'named', { __typename: 'Named', name: 'n' }],
  ['a text for an object', 'inner', 'x'],
  ['a list for an object', 'inner', [{ must: 1 }]],
])('%s: that place is null with an error, all else is answered', async (_kind, field, value) => {
  entities(record(good), record({ ...good, [field]: value }));
  await expect(ask()).resolves.toEqual({
    status: 200,
    data: seen({ ...good, [field]: null }),
    errors: [placed(field)],
  });
});

const deeper: [kind: string, given: object, result: object, path: (string | number)[]][] = [
  ['in a list that may hold null', { tags: ['a', 5] }, { tags: ['a', null] }, ['tags', 1]],
  ['in a list that may not', { strictTags: ['a', null] }, { strictTags: null }, ['strictTags', 1]],
  ['in a list of lists', { grid: [[1, 'x'], [2]] }, { grid: [null, [2]] }, ['grid', 0, 1]],
  ['a number for an inner list', { grid: [3, [2]] }, { grid: [null, [2]] }, ['grid', 0]],
  [
    'in an object of a list',
    {
      rows: [
        { must: 1 / 3, may: null },
        { must: 2, may: 'x' },
      ],
    },
    { rows: [null, { must: 2, may: 'x' }] },
    ['rows', 0, 'must'],
  ],
  ['null that may not be', { inner: { must: null } }, { inner: null }, ['inner', 'must']],
  ['absent that may not be', { inner: {} }, { inner: null }, ['inner', 'must']],
  [
    'two steps below the null',
    { inner: { must: 1, strict: { must: 'never' } } },
    { inner: null },
    ['inner', 'strict', 'must'],
  ],
  [
    'under an alias in a fragment',
    { named: { __typename: 'Map', name: 'n', scale: 4 } },
    { named: null },
    ['named', 'size'],
  ],
  [
    'the fields of another member',
    { item: { __typename: 'Map', pages: 3 } },
    { item: null },
    ['item', 'scale'],
  ],
];
test.each(deeper)('%s: the nearest place that may be null is', async (_kind, given, result, path) => {
  entities(record(good), record({ ...good, ...given }));
  await expect(ask()).resolves.toEqual({
    status: 200,
    data: seen({ ...good, ...result }),
    errors: [placed(...path)],
  });
});

test('a null that may not be nulls the whole block, with one error, whatever else is wrong in it', async () => {
  entities(record(good), record({ ...good, text: 5, strictRows: [{ must: 'x' }], asOf: 'x' }));
  await expect(ask()).resolves.toEqual({
    status: 200,
    data: seen(null),
    errors: [placed('strictRows', 0, 'must')],
  });
});

test('several wrong places have an error each, in order', async () => {
  entities(record(good), record({ ...good, text: 5, asOf: 'x', grade: null, tags: [1, 'a', 2] }));
  await expect(ask()).resolves.toEqual({
    status: 200,
    data: seen({ ...good, text: null, asOf: null, grade: null, tags: [null, 'a', null] }),
    errors: [placed('asOf'), placed('tags', 0), placed('tags', 2), placed('text')],
  });
});

test.each([
  ['a text', 'x'],
  ['a list', []],
  ['one of another type', { __typename: 'Shelf', ...record(good) }],
])('%s for an entity: what was asked of it is null with an error each', async (_kind, entity) => {
  entities(record(good), entity);
  await expect(ask()).resolves.toEqual({
    status: 200,
    data: seen(null, null),
    errors: [placed(), wrongAt('records', 1, 'note')],
  });
});

test.each([
  ['too few entities', { _entities: [record(good)] }],
  ['too many entities', { _entities: [record(good), record(good), record(good)] }],
  ['an object for the entities', { _entities: { 0: record(good), 1: record(good), length: 2 } }],
  ['no entities', {}],
])('%s: nobody knows whose they are, so all is null', async (_kind, data) => {
  archive.answer = () => JSON.stringify({ data });
  const { data: answered, errors } = await ask();
  expect(answered).toEqual({
    records: ['a', 'b'].map((id) => ({ id, office: { title: `of ${id}` }, note: null, archive: null })),
  });
  expect(errors).toEqual([
    wrongAt('records', 0, 'archive'),
    wrongAt('records', 0, 'note'),
    wrongAt('records', 1, 'archive'),
    wrongAt('records', 1, 'note'),
  ]);
});

test('names that were not asked are dropped and touch nothing', async () => {
  const extra =
    '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":1,"idNumber":"1101"';
  const given = JSON.stringify(good).replace('"inner":{', `"inner":{${extra},`).replace('{', `{${extra},`);
  archive.answer = () =>
    `{"data":{${extra},"_entities":[{${extra},"note":"n","archive":${given}},{"note":"n","archive":${given}}]}}`;
  const answer = await ask();
  expect(answer).toEqual({ status: 200, data: seen(good) });
  expect(JSON.stringify(answer)).not.toMatch(/polluted|toString|idNumber/);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

test('an answer that is not in UTF-8 is not used', async () => {
  archive.answer = () => Buffer.from('{"data":{"shelf":{"label":"\u00ff"}}}', 'latin1');
  await expect(ask('{ shelf { label } }')).resolves.toEqual({
    status: 200,
    data: { shelf: null },
    errors: [wrongAt('shelf')],
  });
});

test('an error that the department gave for a null is the only one', async () => {
  archive.answer = () =>
    JSON.stringify({
      data: { _entities: [record(good), record({ ...good, text: null, inner: { must: null, strict: {} } })] },
      errors: ['text', 'inner'].map((field) => ({
        message: 'SELECT',
        path: ['_entities', 1, 'archive', field, ...(field === 'inner' ? ['must'] : [])],
        extensions: { code: 'DEPARTMENT_ERROR' },
      })),
    });
  const { data, errors } = await ask();
  expect(data).toEqual(seen({ ...good, text: null, inner: null }));
  expect(errors?.map(({ path, extensions }) => [path?.slice(3), extensions?.['code']])).toEqual([
    [['inner', 'must'], 'DEPARTMENT_ERROR'],
    [['text'], 'DEPARTMENT_ERROR'],
  ]);
});

test('errors of a department at places that are not null, or of names nobody asked, do not pass', async () => {
  const paths = [
    ['_entities', 1, 'archive', 'text'],
    ['_entities', 1, 'secret'],
    ['_entities', '__proto__', '__proto__', '__proto__'],
    ['_entities', 1, 'archive', 'number', 'SELECT secret'],
  ];
  archive.answer = () =>
    JSON.stringify({
      data: { _entities: [record(good), record({ ...good, number: null })] },
      errors: paths.map((path) => ({ message: 'x', path, extensions: { code: 'BAD_USER_INPUT' } })),
    });
  const { data, errors } = await ask();
  expect(data).toEqual(seen({ ...good, number: null }));
  expect(errors?.map(({ path }) => path)).toEqual([['records', 1, 'archive', 'number']]);
});

test('a root field is completed under its alias', async () => {
  archive.answer = () => JSON.stringify({ data: { one: { label: 5, rows: [{ must: 1 }] }, two: 'x' } });
  await expect(
    ask('{ one: shelf(id: 1) { label rows { must } } two: shelf(id: 2) { label } }'),
  ).resolves.toEqual({
    status: 200,
    data: { one: { label: null, rows: [{ must: 1 }] }, two: null },
    errors: [wrongAt('one', 'label'), wrongAt('two')],
  });
});

test('an inherited name is no value', async () => {
  archive.answer = () => JSON.stringify({ data: { shelf: { label: 'x' } } });
  await expect(ask('{ shelf { label constructor } }')).resolves.toEqual({
    status: 200,
    data: { shelf: { label: 'x', constructor: null } },
    errors: [wrongAt('shelf', 'constructor')],
  });
});

test('an object that names itself otherwise than its type is none of it', async () => {
  archive.answer = () => JSON.stringify({ data: { shelf: { __typename: 'Archive', label: 'x' } } });
  await expect(ask('{ shelf { __typename label } }')).resolves.toEqual({
    status: 200,
    data: { shelf: null },
    errors: [wrongAt('shelf', '__typename')],
  });
});

test('what a directive leaves out is not missing', async () => {
  archive.answer = () => JSON.stringify({ data: { shelf: { rows: [] } } });
  await expect(
    ask(
      'query ($no: Boolean = false) { shelf { label @include(if: $no) rows { may @skip(if: true) must } } }',
    ),
  ).resolves.toEqual({ status: 200, data: { shelf: { rows: [] } } });
});

test('data null with an error is a failed answer with that error', async () => {
  archive.answer = () =>
    JSON.stringify({ data: null, errors: [{ message: 'x', path: ['shelf'], extensions: { code: 'FOO' } }] });
  const { data, errors } = await ask('{ shelf { label } sure { label } }');
  expect(data).toEqual({ shelf: null, sure: null });
  expect(errors?.map(({ path, extensions }) => [path, extensions?.['code']])).toEqual([
    [['shelf'], 'DEPARTMENT_ERROR'],
    [['sure'], 'DEPARTMENT_ERROR'],
  ]);
});

test('an answer that is wrong all over is not used', async () => {
  archive.answer = () => `{"data":{"shelf":{"label":"x","rows":[${'1,'.repeat(500_000)}1]}}}`;
  await expect(ask('{ shelf { label rows { must } } }')).resolves.toEqual({
    status: 200,
    data: { shelf: null },
    errors: [wrongAt('shelf')],
  });
});

test('answers are completed against what the department declares now', async () => {
  archive.sdl = archiveSdl.replace(/enum Grade {/, 'enum Grade { C').replace('note: String', 'note: Int');
  await eventually('the new declaration is served', async () => {
    const schema = await (await fetch(`${gateway.url}/schema.graphql`)).text();
    return /note: Int/.test(schema);
  });
  entities({ archive: { ...good, grade: 'C' }, note: 5 }, { archive: good, note: 'n' });
  const { data, errors } = await ask('{ records { note archive { grade } } }');
  expect(data).toEqual({
    records: [
      { note: 5, archive: { grade: 'C' } },
      { note: null, archive: { grade: 'A' } },
    ],
  });
  expect(errors).toEqual([wrongAt('records', 1, 'note')]);
});

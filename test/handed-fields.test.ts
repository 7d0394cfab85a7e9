import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { startGateway, type Gateway } from '../gateway/server';
import { connectDepartments } from '../gateway/topology';
import { createLog } from '../shared/observability/log';
import { fakeDepartment, publicSdl, settingsOver, type FakeDepartment } from './fake-department';
import { askOverHttp } from './graph-fixture';
import { temporaryDirectory, type TemporaryDirectory } from './servers/temporary-directory';

const archiveSdl = publicSdl(`type Query { shelf: Shelf }
type Shelf @key(fields: "id") { id: ID! label: String weight(unit: String): String maker: Maker place: String }
type Maker { name: String town: String }`);

const officeSdl = publicSdl(`type Query { office: String }
type Shelf @key(fields: "id") {
  id: ID!
  label: String @federation__external
  weight(unit: String): String @federation__external
  maker: Maker @federation__external
  sign: String @federation__requires(fields: "label weight maker { name }")
}
type Maker { name: String @federation__external }`);

interface Shelf {
  readonly label?: string;
  readonly weight?: string;
  readonly maker?: { readonly name?: string };
}

const shelf = {
  ...{ __typename: 'Shelf', id: '7', label: 'books', place: 'cellar' },
  weight: ({ unit = 'kg' }: { unit?: string }) => `20 ${unit}`,
  maker: { name: 'Smith', town: 'Paris' },
};

/** A department that answers as its schema and these resolvers say. */
function departmentOf(sdl: string, resolvers: object): Promise<FakeDepartment> {
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never });
  return fakeDepartment(sdl, async ({ query, variables }) =>
    JSON.stringify(await graphql({ schema, source: query, variableValues: variables })),
  );
}

let archive: FakeDepartment;
let office: FakeDepartment;
let directory: TemporaryDirectory;
let gateway: Gateway;

beforeAll(async () => {
  directory = await temporaryDirectory('handed-fields');
  archive = await departmentOf(archiveSdl, {
    Query: { shelf: () => shelf },
    Shelf: { __resolveReference: () => shelf },
  });
  office = await departmentOf(officeSdl, {
    Shelf: { sign: ({ label, weight, maker }: Shelf) => `${label}, ${weight}, ${maker?.name}` },
  });
  const settings = settingsOver({ archive, office }, directory.path);
  const log = createLog('test', { level: settings.logLevel });
  gateway = await startGateway(await connectDepartments([], settings, log), settings, log);
});

afterAll(async () => {
  await gateway?.stop();
  await archive?.stop();
  await office?.stop();
  await directory?.remove();
});

const sign = 'books, 20 kg, Smith';

test.each([
  ['nothing else', '{ shelf { sign } }', { sign }],
  ['a key’s name for another field', '{ shelf { id: place sign } }', { id: 'cellar', sign }],
  ['a required field’s name for another field', '{ shelf { label: place sign } }', { label: 'cellar', sign }],
  [
    'the same in a fragment',
    '{ shelf { ...F } } fragment F on Shelf { sign label: place }',
    { label: 'cellar', sign },
  ],
  ['the same deeper', '{ shelf { sign maker { name: town } } }', { sign, maker: { name: 'Paris' } }],
  ['the required field with arguments', '{ shelf { weight(unit: "g") sign } }', { weight: '20 g', sign }],
])(
  'what one department requires of another is the real thing beside %s',
  async (_beside, query, expected) => {
    const { data, errors } = await askOverHttp(gateway.url, query, {}, {});
    expect({ data, errors }).toEqual({ data: { shelf: expected }, errors: undefined });
  },
);

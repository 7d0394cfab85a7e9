import { readFileSync } from 'node:fs';
import { departmentDeclarations } from '../gateway/departments';
import { accessMapOf } from '../shared/access/access-map';
import { projectFile } from '../shared/configuration/project-root';
import { camelName } from '../shared/subgraph/department-roots';
import { openFixture, visitAs, type DepartmentFixture } from '../shared/subgraph/testing/department-fixture';
import { asLeader, tokenOf, type AskingAs } from './callers';
import { startTogether, type GraphFixture } from './graph-fixture';
import { describeWithMariadb, startMariadb, type MariadbServer } from './servers/mariadb-server';

interface Quality {
  readonly coordinate: string;
  readonly rows: number;
  readonly filled: number;
  readonly latest: string | null;
}

const names = departmentDeclarations.map(({ name }) => name);
const fieldOf = (name: string) => `${camelName(name)}DataQuality`;
const query = `{ ${names.map((name) => `${fieldOf(name)} { coordinate rows filled latest }`).join(' ')} }`;

let graph: GraphFixture;
beforeAll(async () => {
  graph = await startTogether();
});
afterAll(() => graph.stop());

async function qualities(name: string, as?: AskingAs): Promise<readonly Quality[]> {
  const { data, errors } = await graph.ask(query, {}, as);
  expect(errors).toBeUndefined();
  return data?.[fieldOf(name)] as readonly Quality[];
}

test('each department tells of its own fields what its tables hold', async () => {
  const [counted] = await graph
    .databaseOf('housing')
    .query(
      'SELECT COUNT(*) AS all_rows, SUM(cleared_on IS NOT NULL) AS cleared, MAX(MAX(found_on), MAX(cleared_on)) AS latest FROM fire_hazard',
    );
  expect(counted.all_rows).toBeGreaterThan(counted.cleared);
  expect(counted.cleared).toBeGreaterThan(0);
  const housing = await qualities('housing');
  expect(housing).toContainEqual({
    coordinate: 'FireHazard.clearedOn',
    rows: counted.all_rows,
    filled: counted.cleared,
    latest: counted.latest,
  });
  for (const name of names) {
    const told = await qualities(name);
    expect([name, told.length > 10]).toEqual([name, true]);
    for (const { coordinate, rows, filled, latest } of told) {
      expect([coordinate, rows >= filled && filled >= 0]).toEqual([coordinate, true]);
      expect([coordinate, latest === null || latest <= '2024-11-15']).toEqual([coordinate, true]);
    }
  }
});

test('nothing is counted of a type that tells of persons', async () => {
  const sdls = names.map((name) => ({
    name,
    sdl: readFileSync(projectFile('subgraphs', name, 'schema.graphql'), 'utf8'),
  }));
  const personal = [...accessMapOf(sdls)]
    .filter(([, { level }]) => level === 'PERSONAL' || level === 'SENSITIVE')
    .map(([coordinate]) => coordinate);
  expect(personal.length).toBeGreaterThan(5);
  const told = (await Promise.all(names.map((name) => qualities(name)))).flat();
  expect(told.filter(({ coordinate }) => personal.includes(coordinate))).toEqual([]);
  const tables = graph.databaseOf('civil-affairs').entityMetadatas;
  expect(tables.map(({ name }) => name)).toContain('Elder');
  expect(told.filter(({ coordinate }) => coordinate.startsWith('Elder.'))).toEqual([]);
});

test('who sees a street only is told of public registers alone, the public of none', async () => {
  const token = await tokenOf('STREET_STAFF', { divisions: ['140502001'] });
  const types = (await qualities('housing', { token })).map(({ coordinate }) => coordinate.split('.')[0]);
  expect(types).toContain('Building');
  expect(types).not.toContain('FireHazard');
  const { data, errors } = await graph.ask(query, {}, {});
  expect(Object.values(data ?? {})).toEqual(names.map(() => null));
  expect(errors?.map(({ extensions }) => extensions?.['reason'])).toEqual(names.map(() => 'sign-in'));
});

test('a department that is away leaves its part empty, and the others are whole', async () => {
  const before = new Map<string, readonly Quality[]>();
  for (const name of names) before.set(name, await qualities(name));
  const database = graph.databaseOf('public-security');
  await database.destroy();
  const { data, errors } = await graph.ask(query, {}, await asLeader());
  const field = fieldOf('public-security');
  expect(data?.[field]).toBeNull();
  expect(errors).toMatchObject([{ path: [field], extensions: { department: 'public-security' } }]);
  for (const name of names.filter((each) => each !== 'public-security')) {
    expect(data?.[fieldOf(name)]).toEqual(before.get(name));
  }
});

describeWithMariadb('how complete and fresh fields are, on MariaDB', () => {
  let mariadb: MariadbServer;
  const fixtures: DepartmentFixture[] = [];
  beforeAll(async () => {
    mariadb = await startMariadb();
  });
  afterAll(async () => {
    for (const fixture of fixtures) await fixture.stop();
    await mariadb?.stop();
  });

  test('is as on SQLite, and as much is told to whom', async () => {
    const declaration = departmentDeclarations.find(({ name }) => name === 'housing');
    if (!declaration) throw new Error('expected a department housing');
    const divisions = ['1405', '140502', '140521'].map((code, index) => ({
      ...{ code, name: code, level: 'COUNTY', codeSource: 'NBS_2023', validFrom: null, validTo: null },
      parentCode: index === 0 ? null : '1405',
    }));
    const query = `{ ${fieldOf('housing')} { coordinate rows filled latest } }`;
    const told = [];
    for (const databaseUrl of ['sqlite::memory:', await mariadb.createDatabase('linli_housing')]) {
      const fixture = await openFixture(declaration, {
        databaseUrl,
        demonstrationScale: 1,
        references: { divisions: divisions as never },
      });
      fixtures.push(fixture);
      const ask = async (codes: string[]) => fixture.ask(query, {}, visitAs('LEADER', codes));
      told.push({ city: await ask(['1405']), county: await ask(['140502']) });
    }
    const [embedded, server] = told;
    expect(server).toEqual(embedded);
    const lengths = [embedded?.city, embedded?.county].map((answer) => {
      const list = answer?.data?.[fieldOf('housing')];
      return Array.isArray(list) ? list.length : 0;
    });
    expect(lengths[0]).toBeGreaterThan(lengths[1] ?? 0);
    expect(lengths[1]).toBeGreaterThan(10);
  });
});

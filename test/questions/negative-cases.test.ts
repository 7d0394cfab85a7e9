import { buildSchema, getNamedType, isObjectType, type GraphQLSchema } from 'graphql';
import { startTogether, type Answer, type GraphFixture } from '../graph-fixture';
import { leavesOf } from './changed-paths';
import { each, listAt, valueAt } from './journey';
import { changeRow } from './row-change';

let graph: GraphFixture;
let schema: GraphQLSchema;

beforeAll(async () => {
  graph = await startTogether();
  schema = buildSchema(await (await fetch(`${graph.gateway.url}/schema.graphql`)).text());
});
afterAll(() => graph?.stop());

async function answered(query: string, variables?: Readonly<Record<string, unknown>>): Promise<unknown> {
  const { data, errors }: Answer = await graph.ask(query, variables);
  expect(errors).toBeUndefined();
  return data;
}

describe('a name that two compounds nearly share', () => {
  const query = `query ($name: String!) {
    compoundsByName(name: $name) { totalCount nodes { id name community { pathName } } }
  }`;

  test('卫计宿舍 gives both, each with the path of its community', async () => {
    const data = await answered(query, { name: '卫计宿舍' });
    const nodes = listAt(data, 'compoundsByName.nodes');
    expect(nodes.map((node) => valueAt(node, 'name')).sort()).toEqual(['卫计委宿舍', '卫计局宿舍'].sort());
    expect(valueAt(data, 'compoundsByName.totalCount')).toBe(2);
    expect(new Set(nodes.map((node) => valueAt(node, 'id'))).size).toBe(2);
    for (const path of each(data, 'compoundsByName.nodes', 'community.pathName'))
      expect(path).toMatch(/^云南省\/昆明市\/安宁市\/[^/]+\/[^/]+$/);
  });

  test('the full name puts its own compound first', async () => {
    const data = await answered(query, { name: '卫计局宿舍' });
    expect(valueAt(data, 'compoundsByName.nodes.0.name')).toBe('卫计局宿舍');
  });
});

describe('a division without an official code', () => {
  test('is found by the code that stands in for it, and says that this is pending', async () => {
    expect(await answered('{ division(code: "140502100-P01") { name codeSource parent { code } } }')).toEqual(
      {
        division: { name: '阳光社区', codeSource: 'PENDING', parent: { code: '140502100' } },
      },
    );
  });

  test('a well-formed code that nobody has is null, and nothing lies within it', async () => {
    const query = `{ division(code: "140502100099") { code }
      careFacilities(within: "140502100099") { totalCount nodes { id } }
      housingCompounds(within: "140502100099") { totalCount nodes { id } } }`;
    expect(await answered(query)).toEqual({
      division: null,
      careFacilities: { totalCount: 0, nodes: [] },
      housingCompounds: { totalCount: 0, nodes: [] },
    });
  });
});

describe('whether a street may enforce against an offence', () => {
  const street = '140502003';
  const offence = '占用消防车通道';
  const competence = async (code: string, about: string) =>
    valueAt(
      await answered(
        `query ($code: ID!, $offence: String!) { division(code: $code) { marketRegulation {
          competence(offence: $offence) { offence status source { document section synthetic } } } } }`,
        { code, offence: about },
      ),
      'division.marketRegulation.competence',
    );

  test('is unknown while the annexes of 城政发〔2024〕10号 are not printed', async () => {
    expect(await competence(street, offence)).toMatchObject({
      offence,
      status: 'UNKNOWN',
      source: { document: '城政发〔2024〕10号', synthetic: false },
    });
  });

  test('is known for this street and this offence once a line of the list is loaded, for no other', async () => {
    const database = graph.databaseOf('market-regulation');
    const [list]: { list_no: string }[] = await database.query(
      "SELECT list_no FROM enforcement_list WHERE document = '城政发〔2024〕10号'",
    );
    const line = { list_no: String(list?.list_no), division_code: street, offence };
    const putBack = await changeRow(database, {
      department: 'market-regulation',
      table: 'enforcement_power',
      insert: { ...line, status: 'STREET', section: '附件1' },
    });
    try {
      expect(await competence(street, offence)).toMatchObject({
        status: 'STREET',
        source: { document: '城政发〔2024〕10号', section: '附件1' },
      });
      expect(await competence('140502006', offence)).toMatchObject({ status: 'UNKNOWN' });
      expect(await competence(street, '占道经营')).toMatchObject({ status: 'UNKNOWN' });
    } finally {
      await putBack();
    }
    expect(await competence(street, offence)).toMatchObject({ status: 'UNKNOWN' });
  });
});

describe('what no document allows to be added', () => {
  /** Selection of every number that a type shows without being asked for more, two objects deep. */
  function numbersOf(typeName: string, depth = 2): string {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`expected an object type ${typeName}`);
    return Object.values(type.getFields())
      .filter(({ args }) => args.every(({ name }) => ['on', 'first'].includes(name)))
      .flatMap(({ name, type: fieldType }) => {
        const named = getNamedType(fieldType);
        if (['Int', 'Float', 'Decimal'].includes(named.name)) return [name];
        if (named.name === 'PersonCount') return [`${name} { value }`];
        if (depth === 0 || !isObjectType(named) || named.name === 'PublishedFigure') return [];
        const inner = numbersOf(named.name, depth - 1);
        return inner === '' ? [] : [`${name} { ${inner} }`];
      })
      .join(' ');
  }

  const sumsIn = (data: unknown, sum: number) =>
    [...leavesOf(data)].filter(([, value]) => value !== null && Number(value) === sum).map(([path]) => path);

  test('39 implemented and 24 planned in 济源市 stand as two figures, and no field is their sum', async () => {
    const data = await answered(
      `{ division(code: "419001") { housing { publishedFigures { indicator value document section }
        ${numbersOf('DivisionHousing', 1)} } } }`,
    );
    const figures = listAt(data, 'division.housing.publishedFigures');
    for (const value of [39, 24]) {
      const found = figures.filter((figure) => Number(valueAt(figure, 'value')) === value);
      expect(found).toHaveLength(1);
      expect(String(valueAt(found[0], 'document'))).toContain('105049号提案的答复');
      expect(valueAt(found[0], 'section')).toBeTruthy();
    }
    expect(leavesOf(data).size).toBeGreaterThan(figures.length * 4 + 5);
    expect(sumsIn(data, 39 + 24)).toEqual([]);
  });

  test('residents and tenants of a compound stand apart, and no field is their sum', async () => {
    const rows: { compound_id: string; residents: number; tenants: number }[] = await graph
      .databaseOf('housing')
      .query('SELECT compound_id, residents, tenants FROM compound WHERE residents > 5 AND tenants > 5');
    expect(rows.length).toBeGreaterThan(10);
    const selection = numbersOf('CompoundHousing', 1);
    expect(selection).toContain('residents { value }');
    for (const { compound_id: id, residents, tenants } of rows.slice(0, 18)) {
      const data = await answered(`query ($id: ID!) { compound(id: $id) { housing { ${selection} } } }`, {
        id,
      });
      expect(valueAt(data, 'compound.housing.residents.value')).toBe(residents);
      expect(valueAt(data, 'compound.housing.tenants.value')).toBe(tenants);
      expect([id, sumsIn(data, residents + tenants)]).toEqual([id, []]);
    }
  });
});

import { buildSchema } from 'graphql';
import { schemaFiles } from '../gateway/composition/schema-files';
import { departmentDeclarations } from '../gateway/departments';
import { tokenOf, type AskingAs } from './callers';
import { declaredAccess } from './declared-access';
import { startTogether, type Answer, type GraphFixture } from './graph-fixture';

const files = schemaFiles(departmentDeclarations);
const schema = buildSchema(files.get('gateway/schema.graphql') ?? '');
const access = declaredAccess(files);

interface Entry {
  readonly coordinate: string;
  readonly meaningZh: string;
  readonly meaningEn: string;
  readonly owners: readonly string[];
  readonly ownerTitles: readonly string[];
  readonly level: string;
  readonly basis: string;
  readonly unit: string | null;
  readonly updateCycle: string;
  readonly nullable: boolean;
  readonly type: string;
}

interface Page {
  readonly nodes: readonly Entry[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly totalCount: number;
}

const query = `query ($owner: String, $level: AccessLevel, $text: String, $first: Int! = 200, $after: String) {
  dataCatalogue(owner: $owner, level: $level, text: $text, first: $first, after: $after) {
    nodes { coordinate meaningZh meaningEn owners ownerTitles level basis unit updateCycle nullable type }
    pageInfo { hasNextPage endCursor }
    totalCount
  }
}`;

const nobody: AskingAs = {};
let graph: GraphFixture;
beforeAll(async () => {
  graph = await startTogether();
});
afterAll(() => graph.stop());

const pageOf = ({ data, errors }: Answer): Page => {
  expect(errors).toBeUndefined();
  return data?.['dataCatalogue'] as Page;
};

async function all(filter: Readonly<Record<string, unknown>> = {}): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let after: string | undefined, more = true; more;) {
    const page = pageOf(await graph.ask(query, { ...filter, ...(after ? { after } : {}) }, nobody));
    entries.push(...page.nodes);
    expect(entries.length).toBeLessThanOrEqual(page.totalCount);
    ({ hasNextPage: more, endCursor: after } = page.pageInfo);
  }
  return entries;
}

describe('the data catalogue', () => {
  test('has every field of the graph once, with the level and the owners that the owners declare', async () => {
    const entries = await all();
    const places = Object.values(schema.getTypeMap()).flatMap((type) =>
      'getFields' in type && !('parseValue' in type) && type.astNode?.kind === 'ObjectTypeDefinition'
        ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)
        : [],
    );
    expect(entries.map(({ coordinate }) => coordinate)).toEqual(places.sort());
    for (const { coordinate, level, owners, basis, updateCycle } of entries) {
      expect([coordinate, access.get(coordinate)]).toMatchObject([
        coordinate,
        { level, owners: expect.arrayContaining([...owners]), basis, updated: updateCycle },
      ]);
      expect(owners.length).toBeGreaterThan(0);
    }
  });

  test('says of a field what its owner says, without what is said elsewhere in the entry', async () => {
    const [entry, ...more] = (await all({ owner: 'housing', text: 'openFireHazardCount compound' })).filter(
      ({ coordinate }) => coordinate === 'CompoundHousing.openFireHazardCount',
    );
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      owners: ['housing'],
      ownerTitles: ['住房和城乡建设 / Housing and urban-rural development'],
      level: 'INTERNAL',
      updateCycle: 'DAILY',
      nullable: true,
      type: 'Int',
    });
    expect(entry?.unit).toMatch(/^\p{Script=Han}+ \/ [a-z ]+$/u);
    expect(entry?.basis).toContain('安建复函〔2021〕2号');
    expect(`${entry?.meaningZh}${entry?.meaningEn}`).not.toMatch(/【|\[INTERNAL/);
  });

  test('every number has its unit, every entry both languages and a basis', async () => {
    for (const entry of await all()) {
      expect([entry.coordinate, entry.meaningZh]).toEqual([
        entry.coordinate,
        expect.stringMatching(/\p{Script=Han}/u),
      ]);
      expect([entry.coordinate, entry.meaningEn]).toEqual([
        entry.coordinate,
        expect.stringMatching(/[A-Za-z]{2}/),
      ]);
      expect([entry.coordinate, `${entry.meaningZh} ${entry.meaningEn}`]).not.toEqual([
        entry.coordinate,
        expect.stringMatching(
          /【(公开|内部|受限|敏感|个人)|\[(PUBLIC|INTERNAL|PERSONAL|SENSITIVE|RESTRICTED),/,
        ),
      ]);
      expect([entry.coordinate, entry.basis]).toEqual([entry.coordinate, expect.stringContaining(' / ')]);
      const isNumber = /^\[?(Int|Float|Decimal|PersonCount)\b/.test(entry.type);
      expect([entry.coordinate, entry.unit !== null]).toEqual([entry.coordinate, isNumber]);
    }
  });

  test('is searched by owner, level and words, whatever their width and case', async () => {
    const housing = await all({ owner: 'housing' });
    expect(housing.length).toBeGreaterThan(100);
    expect(housing.every(({ owners }) => owners.includes('housing'))).toBe(true);
    const internal = await all({ owner: 'housing', level: 'INTERNAL' });
    expect(internal.length).toBeGreaterThan(0);
    expect(internal.every(({ level }) => level === 'INTERNAL')).toBe(true);
    const found = await all({ text: 'ＦＩＲＥ  hazard' });
    expect(found.map(({ coordinate }) => coordinate)).toContain('FireHazard.kind');
    expect(found.length).toBeLessThan(100);
    await expect(all({ text: 'no such words at all' })).resolves.toEqual([]);
    await expect(all({ owner: 'nobody' })).resolves.toEqual([]);
  });

  test('pages neither repeat nor leave out a field', async () => {
    const whole = await all({ owner: 'directory' });
    const coordinates: string[] = [];
    for (let after: string | undefined, more = true; more;) {
      const { nodes, pageInfo } = pageOf(
        await graph.ask(query, { owner: 'directory', first: 7, ...(after ? { after } : {}) }, nobody),
      );
      coordinates.push(...nodes.map(({ coordinate }) => coordinate));
      ({ hasNextPage: more, endCursor: after } = pageInfo);
    }
    expect(coordinates).toEqual(whole.map(({ coordinate }) => coordinate));
  });

  test.each([
    ['first', { first: 201 }],
    ['after', { after: 'nonsense' }],
    ['text', { text: 'x'.repeat(101) }],
  ])('bad input in %s is named', async (argument, variables) => {
    const { errors } = await graph.ask(query, variables, nobody);
    expect(errors).toMatchObject([
      { path: ['dataCatalogue'], extensions: { code: 'BAD_USER_INPUT', argument } },
    ]);
  });
});

describe('the data catalogue outside demonstration mode', () => {
  let closed: GraphFixture;
  beforeAll(async () => {
    closed = await startTogether({ DEMONSTRATION: 'false' });
  });
  afterAll(() => closed.stop());

  test('is refused to the public and shown to every signed-in role', async () => {
    const refused = await closed.ask(query, {}, nobody);
    expect(refused).toMatchObject({
      data: { dataCatalogue: null },
      errors: [{ path: ['dataCatalogue'], extensions: { code: 'FORBIDDEN', reason: 'sign-in' } }],
    });
    const token = await tokenOf('AUDITOR', { department: 'housing' });
    expect(pageOf(await closed.ask(query, {}, { token })).nodes).toHaveLength(200);
  });
});

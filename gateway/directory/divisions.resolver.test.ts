import { worldDivisions } from '../../shared/demonstration/divisions';
import { encodeCursor } from '../../shared/schema/connection';
import type { DivisionReference } from '../../shared/reference/feed';
import type { DepartmentConnection } from '../execution/department-connection';
import { answerOf, directoryOver } from './testing/directory-over';

const today = '2024-11-15';
/** A town with 69 villages, more than a nested list shows. */
const largeTown = '419001102';

const abolished: DivisionReference = {
  code: '140502100999',
  name: '旧社区',
  level: 'COMMUNITY',
  parentCode: '140502100',
  codeSource: 'NBS_2023',
  validFrom: null,
  validTo: '2024-01-01',
};
const rows: readonly DivisionReference[] = [...worldDivisions(), abolished];

let connection: DepartmentConnection;
beforeAll(async () => {
  connection = await directoryOver(today, {
    feed: 'divisions',
    owner: 'civil-affairs',
    version: '1',
    asOf: today,
    rows,
  });
});
afterAll(() => connection?.close());

interface Page {
  readonly totalCount: number | null;
  readonly nodes: readonly { readonly code: string; readonly name: string; readonly level: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string | null;
  };
}

interface Reply {
  readonly data?: { readonly divisions: Page | null } | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

async function ask(variables: Readonly<Record<string, unknown>>): Promise<Reply> {
  const answer = await answerOf(
    connection,
    `query ($within: ID!, $level: DivisionLevel, $name: String, $on: Date, $first: Int! = 50, $after: String) {
      divisions(within: $within, level: $level, name: $name, on: $on, first: $first, after: $after) {
        totalCount nodes { code name level } edges { cursor node { code } }
        pageInfo { hasNextPage hasPreviousPage endCursor }
      }
    }`,
    variables,
  );
  return answer as Reply;
}

async function page(variables: Readonly<Record<string, unknown>>): Promise<Page> {
  const { data, errors } = await ask(variables);
  expect(errors).toBeUndefined();
  if (!data?.divisions) throw new Error('expected a page of divisions, got null');
  return data.divisions;
}

const codesOf = ({ nodes }: Page) => nodes.map(({ code }) => code);
const codesWhere = (holds: (row: DivisionReference) => boolean) =>
  rows
    .filter(holds)
    .map(({ code }) => code)
    .sort();

test('all villages of a large town are read page by page, each once and in order', async () => {
  const expected = codesWhere(({ parentCode }) => parentCode === largeTown);
  expect(expected.length).toBeGreaterThan(50);
  const read: string[] = [];
  let after: string | null = null;
  for (let last = false; !last;) {
    const next: Page = await page({ within: largeTown, first: 30, after });
    expect(next.totalCount).toBe(expected.length);
    expect(next.pageInfo.hasPreviousPage).toBe(after !== null);
    read.push(...codesOf(next));
    after = next.pageInfo.endCursor;
    last = !next.pageInfo.hasNextPage;
  }
  expect(read).toEqual(expected);
});

test('a page that ends with the last row has none after it', async () => {
  const { totalCount } = await page({ within: largeTown });
  expect((await page({ within: largeTown, first: totalCount })).pageInfo.hasNextPage).toBe(false);
  expect((await page({ within: largeTown, first: Number(totalCount) - 1 })).pageInfo.hasNextPage).toBe(true);
});

test('every level below is listed, the division itself is not, and `level` takes one', async () => {
  const below = codesWhere(
    ({ code }) => code.startsWith('140502') && code !== '140502' && code !== abolished.code,
  );
  expect(codesOf(await page({ within: '140502', first: 200 }))).toEqual(below.slice(0, 200));
  const towns = await page({ within: '140502', level: 'TOWNSHIP', first: 200 });
  expect(codesOf(towns)).toEqual(codesWhere(({ parentCode }) => parentCode === '140502'));
  expect(new Set(towns.nodes.map(({ level }) => level))).toEqual(new Set(['TOWNSHIP']));
});

test('a name narrows, and the order stays that of the codes', async () => {
  const found = await page({ within: '140500', name: '阳光', first: 200 });
  expect(found.nodes.length).toBeGreaterThan(0);
  expect(found.nodes.every(({ name }) => name.includes('阳光'))).toBe(true);
  expect(codesOf(found)).toEqual([...codesOf(found)].sort());
  expect(codesOf(found)).toContain('140502100-P01');
});

test('divisions found by name are counted and read page by page, best first, each once', async () => {
  const found = async (first: number, after: string | null) => {
    const { data, errors } = (await answerOf(
      connection,
      `query ($first: Int!, $after: String) {
        divisionsByName(name: "阳光", first: $first, after: $after) {
          totalCount nodes { code name level } pageInfo { hasNextPage hasPreviousPage endCursor }
        }
      }`,
      { first, after },
    )) as { readonly data: { readonly divisionsByName: Page }; readonly errors?: unknown };
    expect(errors).toBeUndefined();
    return data.divisionsByName;
  };
  const whole = await found(200, null);
  expect([...codesOf(whole)].sort()).toEqual(codesWhere(({ name }) => name.includes('阳光')));
  expect(whole.totalCount).toBe(whole.nodes.length);
  expect(whole.nodes.map(({ name }) => name.startsWith('阳光'))).toEqual(
    whole.nodes.map(({ name }) => name.startsWith('阳光')).sort((one, other) => Number(other) - Number(one)),
  );
  const read: string[] = [];
  for (let after: string | null = null, last = false; !last;) {
    const next: Page = await found(1, after);
    expect(next.totalCount).toBe(whole.totalCount);
    read.push(...codesOf(next));
    after = next.pageInfo.endCursor;
    last = !next.pageInfo.hasNextPage;
  }
  expect(read).toEqual(codesOf(whole));
});

test('what stands on a day: an abolished community only before, a new one only after', async () => {
  const on = async (day: string | null) =>
    codesOf(await page({ within: '140502100', on: day, first: 200 })).filter((code) =>
      [abolished.code, '140502100-P01'].includes(code),
    );
  await expect(on('2023-12-31')).resolves.toEqual([abolished.code]);
  await expect(on('2024-01-01')).resolves.toEqual([]);
  await expect(on('2024-07-25')).resolves.toEqual(['140502100-P01']);
  await expect(on(null)).resolves.toEqual(['140502100-P01']);
});

test('below a village, or a code that nobody has, there is nothing', async () => {
  for (const within of ['419001102001', '999999'])
    expect(await page({ within })).toMatchObject({
      totalCount: 0,
      nodes: [],
      pageInfo: { hasNextPage: false },
    });
});

test.each([
  [{ within: '1405' }, 'within'],
  [{ within: '140500', name: '　 ' }, 'name'],
  [{ within: '140500', first: 201 }, 'first'],
  [{ within: '140500', after: 'x' }, 'after'],
  [{ within: '140500', after: encodeCursor([20]) }, 'after'],
  [{ within: '140500', after: encodeCursor([null]) }, 'after'],
])('%j is bad input that names the argument', async (variables, argument) => {
  const { data, errors } = await ask(variables);
  expect(data).toEqual({ divisions: null });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
});

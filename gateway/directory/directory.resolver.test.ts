import type { CompoundReference } from '../../shared/reference/feed';
import { encodeCursor } from '../../shared/schema/connection';
import type { DepartmentConnection } from '../execution/department-connection';
import { answerOf, directoryOver } from './testing/directory-over';

const today = '2024-11-15';
const rows = Array.from({ length: 23 }, (_, index): CompoundReference => ({
  id: `CMP-140502-${String(index + 1).padStart(4, '0')}`,
  name: `阳光小区${index % 3 === 0 ? '' : `${index}期`}`,
  aliases: [],
  address: null,
  memberships: [],
  synthetic: true,
}));

let connection: DepartmentConnection;
beforeAll(async () => {
  connection = await directoryOver(today, {
    feed: 'compounds',
    owner: 'housing',
    version: '1',
    asOf: today,
    rows,
  });
});
afterAll(() => connection?.close());

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string | null;
  };
}

interface Reply {
  readonly data?: { readonly compoundsByName: Page | null } | null;
  readonly errors?: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[];
}

async function ask(first: number, after: string | null): Promise<Reply> {
  const answer = await answerOf(
    connection,
    `query ($first: Int!, $after: String) {
      compoundsByName(name: "阳光", first: $first, after: $after) {
        totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor }
      }
    }`,
    { first, after },
  );
  return answer as Reply;
}

async function page(first: number, after: string | null): Promise<Page> {
  const { data, errors } = await ask(first, after);
  expect(errors).toBeUndefined();
  if (!data?.compoundsByName) throw new Error('expected a page of compounds, got null');
  return data.compoundsByName;
}

test('compounds found by name are read page by page, each once and in the order of the whole list', async () => {
  const whole = await page(100, null);
  expect(whole.nodes).toHaveLength(rows.length);
  const read: unknown[] = [];
  let after: string | null = null;
  for (let last = false; !last;) {
    const next: Page = await page(5, after);
    expect(next.totalCount).toBe(rows.length);
    expect(next.pageInfo.hasPreviousPage).toBe(after !== null);
    read.push(...next.nodes);
    after = next.pageInfo.endCursor;
    last = !next.pageInfo.hasNextPage;
  }
  expect(read).toEqual(whole.nodes);
  expect((await page(5, after)).nodes).toEqual([]);
});

const search = 'compounds  阳光';

test.each([
  ...[-5, 0.5, '140502100', '5', null, rows.length + 1, 2 ** 53].map((place) => [search, place]),
  ['compounds  阳光小区', 5],
  ['divisions 阳光', 5],
  ['compounds 140502 阳光', 5],
])('a cursor of another list is bad input: %j, %j', async (of, place) => {
  expect((await ask(5, encodeCursor([search, 5]))).errors).toBeUndefined();
  const { data, errors } = await ask(5, encodeCursor([of ?? null, place ?? null]));
  expect(data).toEqual({ compoundsByName: null });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
});

import { trailPages, type TrailPageWanted } from '../../shared/audit/trail-pages';
import { appendNumbers, auditPlace, type AuditPlace } from './trail-fixture';

let place: AuditPlace;
let now = '2024-11-14T00:00:00.000Z';
const at = (time: string) => {
  now = `2024-11-14T${time}.000Z`;
};

/** Two processes of housing that write at once, one of another name; numbers tell the order of time. */
beforeAll(async () => {
  place = await auditPlace();
  const open = (name: string) => place.open({ name, now: () => new Date(now) });
  const [one, two, other] = [await open('housing'), await open('housing'), await open('housing-estates')];
  const replica = await open('housing@b');
  for (const [number, trail] of [one, two, one, one, replica, two, other, one, two].entries()) {
    at(`01:00:${String(10 + number)}`);
    await appendNumbers(trail, number + 1, number + 1);
  }
  at('02:00:00');
  for (const trail of [one, two, replica, other]) await trail.close();
});
afterAll(() => place.remove());

const read = (wanted: TrailPageWanted) => trailPages(place.auditDirectory, 'housing')(wanted);
type Page = Awaited<ReturnType<typeof read>>;
const numbersOf = ({ rows }: Page) =>
  rows.flatMap(({ record }) => ('requestId' in record ? Number(record.requestId.slice(8)) : []));
const times = { from: '2024-11-14T01:00:00.000Z', to: '2024-11-14T01:30:00.000Z' };

test('gives the trails of one name as one list, newest first', async () => {
  const page = await read({ ...times, first: 200 });
  expect(numbersOf(page)).toEqual([9, 8, 6, 5, 4, 3, 2, 1]);
  expect(new Set(page.rows.map(({ trail }) => trail))).toEqual(
    new Set(['housing', 'housing-2', 'housing@b']),
  );
  expect(page).toMatchObject({ hasNextPage: false, damagedLines: 0 });
});

test.each([1, 2, 3, 7])('pages of %s neither repeat nor leave out a record', async (first) => {
  const numbers: number[] = [];
  for (let after: string | undefined, more = true; more;) {
    const page = await read({ ...times, first, ...(after === undefined ? {} : { after }) });
    expect(page.rows.length).toBeLessThanOrEqual(first);
    numbers.push(...numbersOf(page));
    after = page.rows.at(-1)?.cursor;
    more = page.hasNextPage;
  }
  expect(numbers).toEqual([9, 8, 6, 5, 4, 3, 2, 1]);
});

test('what is written between two pages comes into neither', async () => {
  const begun = await read({ first: 5 });
  const after = begun.rows.at(-1)?.cursor ?? '';
  at('03:00:00');
  const late = await place.open({ now: () => new Date(now) });
  const newcomer = await place.open({ name: 'housing@c', now: () => new Date(now) });
  await appendNumbers(late, 77, 77);
  await appendNumbers(newcomer, 78, 78);
  const rest = await read({ first: 200, after });
  for (const trail of [late, newcomer]) await trail.close();
  expect(numbersOf(rest)).not.toEqual(expect.arrayContaining([77]));
  expect(numbersOf(rest)).not.toEqual(expect.arrayContaining([78]));
  const all = [...begun.rows, ...rest.rows].map(({ trail, record }) => `${trail} ${record.seq}`);
  expect(new Set(all).size).toBe(all.length);
});

test('a cursor names no file of its own choice', async () => {
  const [row] = (await read({ first: 1 })).rows;
  const cursor = (text: string) => Buffer.from(JSON.stringify([text])).toString('base64url');
  expect(row?.cursor).toBeDefined();
  await expect(read({ first: 5, after: cursor('housing-estates:9') })).resolves.toMatchObject({ rows: [] });
  for (const text of ['../housing:9', 'housing', 'housing:x', '']) {
    await expect(read({ first: 5, after: cursor(text) })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'after' },
    });
  }
});

test('a name that has written nothing has no records', async () => {
  await expect(trailPages(place.auditDirectory, 'nobody')({ first: 5 })).resolves.toEqual({
    rows: [],
    hasNextPage: false,
    damagedLines: 0,
  });
});

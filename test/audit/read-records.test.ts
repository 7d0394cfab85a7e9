import { readFile, writeFile } from 'node:fs/promises';
import { readRecords } from '../../shared/audit/read-records';
import { appendNumbers, auditPlace, type AuditPlace } from './trail-fixture';

let place: AuditPlace;
let today = new Date('2024-11-12T01:00:00.000Z');

beforeAll(async () => {
  place = await auditPlace();
  const trail = await place.open({ now: () => today, segmentBytes: 2_000 });
  for (const day of [13, 14, 15]) {
    today = new Date(`2024-11-${day}T01:00:00.000Z`);
    await appendNumbers(trail, day * 100 + 1, day * 100 + 8);
  }
  await trail.close();
});
afterAll(() => place.remove());

const read = (wanted: Parameters<typeof readRecords>[2]) =>
  readRecords(place.auditDirectory, 'housing', wanted);
const numbersOf = ({ records }: Awaited<ReturnType<typeof read>>) =>
  records.flatMap((record) => ('requestId' in record ? Number(record.requestId.slice(8)) : []));

test('pages newest first, over segments, without a gap or a repetition', async () => {
  expect((await place.segments()).length).toBeGreaterThan(5);
  const seqs: number[] = [];
  for (let after: number | undefined, more = true; more;) {
    const page = await read({ first: 7, ...(after === undefined ? {} : { after }) });
    seqs.push(...page.records.map(({ seq }) => seq));
    after = seqs.at(-1);
    more = page.hasNextPage;
  }
  // 24 records, an opening and an end note.
  expect(seqs).toEqual(Array.from({ length: 26 }, (_, index) => 26 - index));
});

test('only the times that are wanted: from included, to excluded', async () => {
  const page = await read({ from: '2024-11-14T01:00:00.000Z', to: '2024-11-15T01:00:00.000Z', first: 200 });
  expect(numbersOf(page)).toEqual([1408, 1407, 1406, 1405, 1404, 1403, 1402, 1401]);
  expect(page.hasNextPage).toBe(false);
  expect(numbersOf(await read({ to: '2024-11-14T01:00:00.000Z', first: 3 }))).toEqual([1308, 1307, 1306]);
});

test('a trail that is not there has no records', async () => {
  expect(await readRecords(place.auditDirectory, 'nobody', { first: 5 })).toEqual({
    records: [],
    hasNextPage: false,
    damagedLines: 0,
  });
});

test('a changed record is not shown, and counted', async () => {
  const [, file = ''] = await place.segments();
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('request-1302', 'request-1399'));
  const page = await read({ first: 200 });
  expect(page.damagedLines).toBe(1);
  expect(numbersOf(page)).not.toContain(1399);
  await writeFile(file, text);
});

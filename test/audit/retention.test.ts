import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { appendNumbers, auditPlace, type AuditPlace } from './trail-fixture';

let place: AuditPlace;
let today: Date;
const now = () => today;
const names = async () => (await place.segments()).map((file) => file.slice(-18));

beforeEach(async () => {
  place = await auditPlace();
  today = new Date('2021-03-01T09:00:00Z');
});
afterEach(() => place.remove());

async function daysLater(days: number): Promise<void> {
  today = new Date(today.getTime() + days * 86_400_000);
}

/** Three days of records, then the same process a long time later. */
async function writeDaysThenWait(days: number) {
  const trail = await place.open({ now, retentionDays: 200 });
  for (const first of [1, 11, 21]) {
    await appendNumbers(trail, first, first + 4);
    await daysLater(1);
  }
  await trail.close();
  await daysLater(days);
  const again = await place.open({ now, retentionDays: 200 });
  await appendNumbers(again, 31, 32);
  await again.close();
}

test('a day begins a segment; segments whose records are all older than the time are removed, with a note that keeps the trail whole', async () => {
  await writeDaysThenWait(100);
  expect(await names()).toHaveLength(5);
  await daysLater(99);
  const trail = await place.open({ now, retentionDays: 200 });
  await trail.close();
  const kept = await names();
  expect(kept[0]).toBe('000000000007.jsonl');
  expect(await place.verify()).toMatchObject({ finding: undefined });
  expect(await place.records()).toContainEqual(
    expect.objectContaining({
      kind: 'retention',
      days: 200,
      segments: ['000000000001.jsonl'],
      firstRemovedSeq: 1,
      firstKept: expect.objectContaining({ seq: 7 }),
    }),
  );
});

test('nothing is removed before its time', async () => {
  await writeDaysThenWait(190);
  expect((await names())[0]).toBe('000000000001.jsonl');
});

test('the running process removes on its schedule', async () => {
  const trail = await place.open({ now, retentionDays: 200, retentionIntervalMs: 20 });
  for (let day = 0; day < 3; day++) {
    await appendNumbers(trail, day, day);
    await daysLater(1);
  }
  await daysLater(300);
  await appendNumbers(trail, 9, 9);
  await new Promise((resolve) => setTimeout(resolve, 200));
  await trail.close();
  // The one before the newest stays: only a next one that is old itself shows that all of it is old.
  expect(await names()).toEqual(['000000000004.jsonl', '000000000005.jsonl']);
  expect((await place.verify()).finding).toBeUndefined();
});

test('segments removed by hand, beyond what the note says, are missed', async () => {
  await writeDaysThenWait(300);
  expect((await place.verify()).finding).toBeUndefined();
  const directory = join(place.auditDirectory, 'housing');
  const [first = ''] = (await readdir(directory)).filter((name) => name.endsWith('.jsonl')).toSorted();
  await daysLater(1);
  const trail = await place.open({ now, retentionDays: 200 });
  await trail.close();
  await rm(join(directory, first));
  expect((await place.verify()).finding).toMatchObject({ problem: 'missing', line: 1 });
});

test('a clock that goes back is noted, and its records are no finding', async () => {
  const trail = await place.open({ now });
  await appendNumbers(trail, 1, 1);
  await daysLater(-2);
  await appendNumbers(trail, 2, 3);
  await trail.close();
  expect((await place.records()).map(({ kind }) => kind)).toEqual([
    'opened',
    'department',
    'clock',
    'department',
    'department',
    'closed',
  ]);
  expect((await place.verify()).finding).toBeUndefined();
});

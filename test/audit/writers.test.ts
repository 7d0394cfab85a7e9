import { execFileSync } from 'node:child_process';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { verifyTrails } from '../../shared/audit/verify';
import { eventually } from '../servers/eventually';
import { appendNumbers, auditPlace, recordNo, type AuditPlace } from './trail-fixture';

let place: AuditPlace;
beforeEach(async () => (place = await auditPlace()));
afterEach(() => place.remove());

test('two writers of one name at the same time never write the same trail, and a restart goes on with a free one', async () => {
  const [one, other] = await Promise.all([place.open(), place.open()]);
  expect([one.writer, other.writer].toSorted()).toEqual(['housing', 'housing-2']);
  await Promise.all([appendNumbers(one, 1, 50), appendNumbers(other, 101, 150)]);
  await one.close();
  const again = await place.open();
  expect(again.writer).toBe(one.writer);
  await again.append(recordNo(51));
  await Promise.all([again.close(), other.close()]);
  const reports = await verifyTrails(place.auditDirectory, place.anchorDirectory);
  const found = reports.map(({ writer, records, finding }) => ({ writer, records, finding }));
  expect(found).toEqual(
    ['housing', 'housing-2'].map((writer) => ({
      writer,
      // A record each, opening and end notes; the one that was opened twice has two more of those.
      records: writer === one.writer ? 55 : 52,
      finding: undefined,
    })),
  );
});

test('gateway and departments have a trail each', async () => {
  const trails = [await place.open({ name: 'gateway' }), await place.open({ name: 'civil-affairs' })];
  for (const trail of trails) await trail.close();
  expect((await readdir(place.auditDirectory)).toSorted()).toEqual(['civil-affairs', 'gateway']);
});

test('a name that could leave the directory is refused', async () => {
  const trail = await place.open({ name: '../elsewhere' });
  expect(trail.state).toMatchObject({
    phase: 'failing',
    cause: expect.stringContaining('found "../elsewhere"'),
  });
  await trail.close();
});

test('records that wait are written in their order, awaited or not, together', async () => {
  const trail = await place.open();
  const awaited: Promise<void>[] = [];
  for (let number = 1; number <= 200; number++) {
    if (number % 3 === 0) trail.appendLater(recordNo(number));
    else awaited.push(trail.append(recordNo(number)));
  }
  await Promise.all(awaited);
  await trail.close();
  const requests = (await place.records()).flatMap(({ requestId }) => requestId ?? []);
  expect(requests).toEqual(Array.from({ length: 200 }, (_, index) => `request-${index + 1}`));
  const times = new Set((await place.records()).map(({ time }) => time));
  expect(times.size).toBeLessThan(50);
});

test('a record longer than a megabyte is refused, and counted in the trail', async () => {
  const trail = await place.open();
  const entityKeys = Array.from({ length: 50_000 }, () => 'abcdefghijklmnopqrstuv');
  await expect(trail.append({ ...recordNo(1), entityKeys })).rejects.toThrow(/longer than 1048576/);
  await trail.append(recordNo(2));
  await trail.close();
  expect(await place.verify()).toMatchObject({ finding: undefined, lost: 1 });
});

test('the head stands in the anchor at an interval, while the trail is open', async () => {
  const trail = await place.open({ anchorIntervalMs: 30 });
  for (const number of [1, 2]) {
    await trail.append(recordNo(number));
    await eventually(
      `record ${number} stands in the anchor`,
      async () => (await place.verify()).anchor?.seq === trail.state.head?.seq,
      5_000,
    );
  }
  expect(await place.verify()).toMatchObject({ lastSeq: trail.state.head?.seq, finding: undefined });
  await trail.close();
});

test('the head stands in the anchor at the end', async () => {
  const trail = await place.open();
  await trail.append(recordNo(1));
  await trail.close();
  const { anchor, lastSeq } = await place.verify();
  expect(anchor).toMatchObject({ writer: 'housing', seq: lastSeq });
});

test('the end stands in the anchor also where an anchor was still being written', async () => {
  const trail = await place.open({ anchorIntervalMs: 10 });
  const pipe = join(place.anchorDirectory, 'housing.json.new');
  // Who opens it to write waits until somebody reads.
  execFileSync('mkfifo', [pipe]);
  await trail.append(recordNo(1));
  await wait(100);
  const closed = trail.close();
  await wait(100);
  // Out of the way first, so that the next anchor finds its place free.
  const aside = join(place.anchorDirectory, 'pipe');
  await rename(pipe, aside);
  const reader = await open(aside, 'r');
  await rm(aside);
  await closed;
  await reader.close();
  const { anchor, lastSeq } = await place.verify();
  expect(anchor?.seq).toBe(lastSeq);
});

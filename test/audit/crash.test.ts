import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFile } from '../../shared/configuration/project-root';
import { startProcess, type RunningProcess } from '../servers/child-process';
import { eventually } from '../servers/eventually';
import { appendNumbers, auditPlace, recordNo, type AuditPlace } from './trail-fixture';

let place: AuditPlace;
let writer: RunningProcess | undefined;
beforeEach(async () => (place = await auditPlace()));
afterEach(async () => {
  await writer?.stop();
  writer = undefined;
  await place.remove();
});

/** Appends records without end, 16 at a time, and tells of each one that is on disk. */
const writerProgram = `
const { openTrail } = require(process.argv[2] + '/shared/audit/trail');
const { createLog } = require(process.argv[2] + '/shared/observability/log');
const [, , , auditDirectory, anchorDirectory, record] = process.argv;
(async () => {
  const trail = await openTrail({ auditDirectory, anchorDirectory, name: 'housing', retentionDays: 1095,
    log: createLog('child', { level: 'silent' }), segmentBytes: 200000, anchorIntervalMs: 50 });
  let next = 1;
  const one = async () => {
    for (;;) {
      const number = next++;
      await trail.append({ ...JSON.parse(record), requestId: 'request-' + number });
      process.stdout.write(number + '\\n');
    }
  };
  for (let i = 0; i < 16; i++) void one();
})();
`;

async function startWriter() {
  const program = `${place.auditDirectory}-writer.js`;
  await writeFile(program, writerProgram);
  const { auditDirectory, anchorDirectory } = place;
  const args = [program, projectFile('dist'), auditDirectory, anchorDirectory, JSON.stringify(recordNo(0))];
  return startProcess({ command: process.execPath, args });
}

const told = (output: string): number[] => output.trimEnd().split('\n').slice(0, -1).map(Number);

test('kill -9 in the middle of 5,000 records: what was acknowledged is there, the trail is intact and goes on', async () => {
  writer = await startWriter();
  const { output } = writer;
  await eventually('5,000 records', () => told(output()).length >= 5_000, 30_000);
  writer.kill('SIGKILL');
  await writer.exited;
  const acknowledged = told(output());
  expect(await place.verify()).toMatchObject({ finding: undefined });

  const again = await place.open();
  await appendNumbers(again, 900_001, 900_003);
  await again.close();
  expect(again.writer).toBe('housing');
  const report = await place.verify();
  expect(report.finding).toBeUndefined();
  expect(report.segments).toBeGreaterThan(3);
  const written = new Set((await place.records()).map(({ requestId }) => requestId));
  expect(acknowledged.filter((number) => !written.has(`request-${number}`))).toEqual([]);
  expect(written).toContain('request-900003');
});

test('an unfinished last line is told apart from a change, cut off at the next start, and noted', async () => {
  const trail = await place.open();
  await appendNumbers(trail, 1, 3);
  await trail.close();
  const [file = ''] = await place.segments();
  await appendFile(file, '{"seq":6,"time":"2024-');
  expect(await place.verify()).toMatchObject({ finding: undefined, tornBytes: 22 });

  const again = await place.open();
  await again.close();
  expect(await place.verify()).toMatchObject({ finding: undefined, tornBytes: 0 });
  expect(await place.records()).toContainEqual(
    expect.objectContaining({ kind: 'torn', segment: '000000000001.jsonl', bytes: 22 }),
  );
});

test('a crash in the first line of a segment, or before it', async () => {
  const trail = await place.open();
  await appendNumbers(trail, 1, 3);
  await trail.close();
  const next = join(place.auditDirectory, 'housing', '000000000006.jsonl');
  for (const left of ['', '{"seq":6,"ti']) {
    await writeFile(next, left);
    expect((await place.verify()).finding).toBeUndefined();
  }
  const again = await place.open();
  await again.close();
  expect((await place.verify()).finding).toBeUndefined();
  expect(await readFile(next, 'utf8')).toMatch(/^\{"seq":6,/);
});

test('a last line that somebody changed stays as it is, is reported, and the trail goes on behind it', async () => {
  const trail = await place.open();
  await appendNumbers(trail, 1, 3);
  await trail.close();
  await rm(join(place.anchorDirectory, 'housing.json'));
  const [file = ''] = await place.segments();
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('"kind":"closed"', '"kind":"Closed"'));
  const again = await place.open();
  await again.append(recordNo(4));
  await again.close();
  expect(again.state.phase).toBe('closed');
  expect((await place.verify()).finding).toMatchObject({ problem: 'altered', seq: 5, line: 5 });
  expect(await readFile(file, 'utf8')).toContain('"kind":"Closed"');
  expect((await place.segments()).length).toBe(2);
});

test('a last line feed taken away is known by the anchor; one that became another byte is a change', async () => {
  const trail = await place.open();
  await appendNumbers(trail, 1, 2);
  await trail.close();
  const [file = ''] = await place.segments();
  const bytes = await readFile(file);
  await writeFile(file, bytes.subarray(0, -1));
  expect((await place.verify()).finding).toMatchObject({ problem: 'truncated', seq: 4 });
  await writeFile(file, Buffer.concat([bytes.subarray(0, -1), Buffer.from('x')]));
  expect((await place.verify()).finding).toMatchObject({ problem: 'altered', seq: 4, line: 4 });
});

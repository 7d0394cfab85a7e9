import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { chainedLine, sm3 } from '../../shared/audit/line';
import { chainCheck, recordChecks } from '../../shared/audit/record-checks';
import { TrailCheck } from '../../shared/audit/trail-check';
import { verifyTrail, verifyTrails } from '../../shared/audit/verify';
import { corruptions } from './corruptions';
import { appendNumbers, auditPlace, type AuditPlace } from './trail-fixture';

let place: AuditPlace;
let original: Map<string, Buffer>;
/** Lines over all segments; record seq n is line n - 1. */
let lines: string[];
const lastSeq = 42;

beforeAll(async () => {
  place = await auditPlace();
  // 40 records, an opening and an end note, in several segments.
  const trail = await place.open({ segmentBytes: 5_000 });
  await appendNumbers(trail, 1, 40);
  await trail.close();
  original = new Map();
  for (const file of await place.segments()) original.set(file, await readFile(file));
  lines = [...original.values()].flatMap((bytes) => bytes.toString().trimEnd().split('\n'));
});

afterAll(() => place.remove());

beforeEach(async () => {
  await rm(place.auditDirectory, { recursive: true });
  await mkdir(join(place.auditDirectory, 'housing'), { recursive: true });
  for (const [file, bytes] of original) await writeFile(file, bytes);
  const { seq, hash, time } = JSON.parse(lines.at(-1) ?? '') as Record<string, string>;
  await writeFile(
    join(place.anchorDirectory, 'housing.json'),
    JSON.stringify({ writer: 'housing', seq, hash, time }),
  );
});

const inFirstSegment = () =>
  ([...original.values()][0] ?? Buffer.alloc(0)).toString().trimEnd().split('\n').length;

/** Puts other lines in place of all segments, in one segment. */
async function replaceLines(changed: readonly string[]): Promise<void> {
  const [first, ...rest] = original.keys();
  for (const file of rest) await rm(file);
  await writeFile(first ?? '', changed.map((line) => `${line}\n`).join(''));
}

async function firstBad() {
  const { finding } = await place.verify();
  return finding && [finding.problem, finding.seq, finding.line];
}

test('an untouched trail of several segments is intact', async () => {
  expect(original.size).toBeGreaterThan(2);
  expect(lines).toHaveLength(lastSeq);
  expect(await place.verify()).toMatchObject({ finding: undefined, records: lastSeq, tornBytes: 0, lost: 0 });
});

test('every sampled change of a single byte is found at its record, in a segment in the middle and in the last', () => {
  const segments = [...original.entries()].map(([file, bytes]) => [basename(file), bytes] as const);
  let tried = 0;
  for (const changed of [1, segments.length - 1]) {
    const bytesOfChanged = segments[changed]?.[1] ?? Buffer.alloc(0);
    for (const { offset, is, bytes } of corruptions(bytesOfChanged, { stride: 13 })) {
      const check = new TrailCheck('housing');
      segments.forEach(([name, own], index) =>
        check.segment(name, index === changed ? bytes : own, index === segments.length - 1),
      );
      const line = bytesOfChanged.subarray(0, offset).toString('latin1').split('\n').length;
      const expected = { problem: 'altered', file: segments[changed]?.[0], line };
      expect([offset, is, check.finish()]).toEqual([offset, is, expect.objectContaining(expected)]);
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(2_000);
});

test.each([1, 2, 20, 41])('record %i taken out: missing, named at the place where it stood', async (seq) => {
  await replaceLines(lines.toSpliced(seq - 1, 1));
  expect(await firstBad()).toEqual(['missing', seq, seq]);
});

test('the last record taken out: the anchor knows it', async () => {
  await replaceLines(lines.slice(0, -1));
  expect(await firstBad()).toEqual(['truncated', lastSeq, lastSeq]);
});

test('an end cut off in the middle of a record: the anchor knows the record', async () => {
  await replaceLines(lines);
  const [file = ''] = original.keys();
  const text = lines.slice(0, 30).join('\n');
  await writeFile(file, `${text.slice(0, -20)}`);
  expect(await firstBad()).toEqual(['truncated', 30, 30]);
});

test('two records swapped: the first of the two places', async () => {
  const [seventh = '', ninth = ''] = [lines[6], lines[8]];
  await replaceLines(lines.with(6, ninth).with(8, seventh));
  expect(await firstBad()).toEqual(['missing', 7, 7]);
});

test('a record twice: the second one', async () => {
  await replaceLines(lines.toSpliced(10, 0, lines[9] ?? ''));
  expect(await firstBad()).toEqual(['repeated', 11, 11]);
});

/** A line with another content and a hash of its own that fits, as somebody makes it who knows the format. */
function forged(line: string, change: (text: string) => string): string {
  const open = change(line).replace(/,"hash":"[0-9a-f]{64}"\}$/, '');
  return `${open},"hash":"${sm3(`${open}}`)}"}`;
}

/** Contents of two records exchanged, numbers, times and links left as they were, own hashes made anew. */
function exchanged(one: number, other: number): readonly string[] {
  const requestOf = (seq: number) => /"requestId":"([^"]+)"/.exec(lines[seq - 1] ?? '')?.[1] ?? '';
  const put = (seq: number, from: number) =>
    forged(lines[seq - 1] ?? '', (text) => text.replace(requestOf(seq), requestOf(from)));
  return lines.with(one - 1, put(one, other)).with(other - 1, put(other, one));
}

test('contents exchanged with hashes that fit: the chain breaks behind the first; without the chain rule nobody sees it', async () => {
  await replaceLines(exchanged(12, 15));
  expect(await firstBad()).toEqual(['unchained', 13, 13]);
  const blind = recordChecks.filter((check) => check !== chainCheck);
  const report = await verifyTrail(place.auditDirectory, place.anchorDirectory, 'housing', blind);
  expect(report.finding).toBeUndefined();
});

test('everything from a record on written anew, chained well: the anchor knows another end', async () => {
  let after = { seq: 30, hash: (JSON.parse(lines[29] ?? '') as { hash: string }).hash };
  const anew = lines.slice(30).map((line) => {
    const { seq, time, previous, hash, ...body } = JSON.parse(line) as Record<string, string>;
    const chained = chainedLine(JSON.stringify({ ...body, durationMs: 0 }), time ?? '', after);
    after = chained.place;
    expect([seq, previous, hash]).toHaveLength(3);
    return chained.line.trimEnd();
  });
  await replaceLines([...lines.slice(0, 30), ...anew]);
  expect(await firstBad()).toEqual(['replaced', lastSeq, lastSeq]);
});

test('a segment taken away: the first, one in the middle, the last', async () => {
  const files = [...original.keys()];
  const found: unknown[] = [];
  for (const index of [0, 1, files.length - 1]) {
    const file = files[index] ?? '';
    await rename(file, `${file}.away`);
    found.push((await place.verify()).finding?.problem);
    await rename(`${file}.away`, file);
  }
  expect(found).toEqual(['missing', 'missing', 'truncated']);
});

test('a segment put in under another name is a repetition; contents of two segments exchanged are found at the first', async () => {
  const [first = '', second = ''] = original.keys();
  await cp(first, join(place.auditDirectory, 'housing', '000000000043.jsonl'));
  expect(await firstBad()).toEqual(['repeated', 43, 1]);
  await rm(join(place.auditDirectory, 'housing', '000000000043.jsonl'));
  await writeFile(first, original.get(second) ?? '');
  await writeFile(second, original.get(first) ?? '');
  expect(await firstBad()).toEqual(['missing', 1, 1]);
  expect(inFirstSegment()).toBeGreaterThan(1);
});

test('the trail of another writer cannot stand in', async () => {
  await cp(join(place.auditDirectory, 'housing'), join(place.auditDirectory, 'civil-affairs'), {
    recursive: true,
  });
  expect((await place.verify('civil-affairs')).finding).toMatchObject({ problem: 'unchained', seq: 1 });
});

test('a trail that is gone altogether is missed by its anchor', async () => {
  await rm(join(place.auditDirectory, 'housing'), { recursive: true });
  const [report] = await verifyTrails(place.auditDirectory, place.anchorDirectory);
  expect(report).toMatchObject({ writer: 'housing', finding: { problem: 'truncated', seq: 1 } });
});

test('a process that starts over a trail cut short says so in the trail, and verification goes on to report it', async () => {
  await replaceLines(lines.slice(0, 20));
  const trail = await place.open();
  await trail.close();
  expect((await place.verify()).finding).toMatchObject({
    problem: 'discontinuity',
    seq: 22,
    found: `known to end at seq ${lastSeq}, found to end at seq 20`,
  });
});

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { TrailCheck } from '../../shared/audit/trail-check';
import { longTest, sized, tell } from '../torture/full-form';
import { corruptions } from './corruptions';
import { appendNumbers, auditPlace, type AuditPlace } from './trail-fixture';

const segmentBytes = sized(6, 64) * 1_024;

let place: AuditPlace;
let name: string;
let original: Buffer;

beforeAll(async () => {
  place = await auditPlace();
  const trail = await place.open({ segmentBytes });
  // More than one segment; the first is full.
  for (let next = 1; (await place.segments()).length < 2; next += 1) await appendNumbers(trail, next, next);
  await trail.close();
  const [first = ''] = await place.segments();
  name = basename(first);
  original = await readFile(first);
});
afterAll(() => place.remove());

function findingOf(bytes: Buffer) {
  const check = new TrailCheck('housing');
  check.segment(name, bytes, true);
  return check.finding;
}

test('the untouched segment has no bad record', () => {
  expect(original.length).toBeGreaterThan(segmentBytes * 0.9);
  expect(findingOf(original)).toBeUndefined();
});

test(
  'each byte of the segment, changed by a bit and into a space, is found at its record',
  () => {
    let line = 1;
    let before = 0;
    let tried = 0;
    const notFound: number[] = [];
    const changes = [(byte: number) => byte ^ 0x01, () => 0x20];
    for (const { offset, bytes } of corruptions(original, { changes })) {
      for (; before < offset; before += 1) if (original[before] === 0x0a) line += 1;
      const finding = findingOf(bytes);
      if (finding?.problem !== 'altered' || finding.line !== line) notFound.push(offset);
      tried += 1;
    }
    tell(
      `trail: ${tried} changes of a single byte in a segment of ${original.length} bytes, ${notFound.length} not found`,
    );
    expect(notFound).toEqual([]);
    expect(tried).toBeGreaterThan(original.length);
  },
  longTest,
);

import { readFile, writeFile } from 'node:fs/promises';
import { startProgram } from '../program';
import { appendNumbers, auditPlace, type AuditPlace } from './trail-fixture';

let place: AuditPlace;
beforeAll(async () => {
  place = await auditPlace();
  const trail = await place.open();
  await appendNumbers(trail, 1, 5);
  await trail.close();
});
afterAll(() => place.remove());

async function verify(...args: string[]): Promise<{ code: number | null; output: string }> {
  const process = await startProgram(['audit', 'verify', ...args]);
  const { code } = await process.exited;
  return { code, output: process.output() };
}

test('an intact trail: what was checked, in Chinese and English, and exit code 0', async () => {
  const { code, output } = await verify(place.auditDirectory, '--anchor', place.anchorDirectory);
  expect(code).toBe(0);
  expect(output).toMatch(/housing: 7 条记录，1 段 .*seq 1\.\.7/);
  expect(output).toMatch(/锚点 \/ anchor: seq 7/);
  expect(output).toContain('未发现改动 / result: no change found');
});

test('a changed record: file, line, number and what is wrong, and exit code 1', async () => {
  const [file = ''] = await place.segments();
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('request-3', 'request-4'));
  const { code, output } = await verify(place.auditDirectory, '--anchor', place.anchorDirectory);
  await writeFile(file, text);
  expect(code).toBe(1);
  expect(output).toContain('first bad record: housing/000000000001.jsonl:4, seq 4: 内容被改动');
  expect(output).toContain('1 of 1 trails are not intact');
});

test('nothing to check is not a success', async () => {
  const { code, output } = await verify(`${place.auditDirectory}-none`, '--anchor', '/nonexistent');
  expect(code).toBe(1);
  expect(output).toContain('no audit trail found');
});

test('keeping records for less than the floor: no process starts', async () => {
  const process = await startProgram(['serve'], { env: { AUDIT_RETENTION_DAYS: '179' } });
  expect((await process.exited).code).toBe(1);
  expect(process.output()).toContain(
    'setting AUDIT_RETENTION_DAYS: expected a whole number from 180 to 36500, found "179"',
  );
});

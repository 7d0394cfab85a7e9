import { pbkdf2 } from 'node:crypto';
import { execFile } from 'node:child_process';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AuditUnavailable } from '../../shared/audit/audit-unavailable';
import { openConfiguredTrail } from '../../shared/audit/open-configured-trail';
import { readSettings } from '../../shared/configuration/settings';
import { createLog } from '../../shared/observability/log';
import { describeWith } from '../servers/describe-with';
import { eventually } from '../servers/eventually';
import { findProgram } from '../servers/find-program';
import { appendNumbers, auditPlace, recordNo, type AuditPlace } from './trail-fixture';

const run = promisify(execFile);
let place: AuditPlace;
beforeEach(async () => (place = await auditPlace()));
afterEach(() => place.remove());

test('a directory replaced by a file: records are refused with a clear error, and the trail heals and tells how many', async () => {
  const trail = await place.open();
  await appendNumbers(trail, 1, 3);
  await rename(place.auditDirectory, `${place.auditDirectory}.away`);
  await writeFile(place.auditDirectory, 'in the way');
  await expect(trail.append(recordNo(4))).rejects.toThrow(AuditUnavailable);
  expect(trail.isWritable).toBe(false);
  await expect(trail.append(recordNo(5))).rejects.toThrow(
    /^audit trail of housing: the record was not written: /,
  );
  trail.appendLater(recordNo(6));
  await eventually('three lost', () => trail.state.lost === 3);
  expect(trail.state).toMatchObject({ phase: 'failing', lost: 3 });

  await rm(place.auditDirectory);
  await rename(`${place.auditDirectory}.away`, place.auditDirectory);
  await eventually('writable again', () => trail.isWritable);
  await appendNumbers(trail, 7, 8);
  await trail.close();
  expect(await place.verify()).toMatchObject({ finding: undefined, lost: 3 });
  const requests = (await place.records()).map(({ kind, requestId }) => requestId ?? kind);
  expect(requests).toEqual([
    'opened',
    ...['request-1', 'request-2', 'request-3', 'lost', 'request-7', 'request-8'],
    'closed',
  ]);
});

test('a directory that is removed under a running process: the next record is refused, the new trail says what is gone', async () => {
  const trail = await place.open();
  await appendNumbers(trail, 1, 3);
  await rm(place.auditDirectory, { recursive: true });
  await expect(trail.append(recordNo(4))).rejects.toThrow(AuditUnavailable);
  await eventually('writable again', () => trail.isWritable);
  await trail.append(recordNo(5));
  await trail.close();
  expect((await place.verify()).finding).toMatchObject({ problem: 'discontinuity', seq: 1 });
});

test('a process that starts without a place to write is failing, and heals', async () => {
  await writeFile(place.auditDirectory, 'in the way');
  const trail = await place.open();
  expect(trail.isWritable).toBe(false);
  await expect(trail.append(recordNo(1))).rejects.toThrow(AuditUnavailable);
  await rm(place.auditDirectory);
  await eventually('writable', () => trail.isWritable);
  await trail.append(recordNo(2));
  await trail.close();
  expect(await place.verify()).toMatchObject({ finding: undefined, lost: 1 });
});

/** All four threads that read and write files are busy for a while, and the process is not. */
function slowFiles(): Promise<unknown> {
  return Promise.all(Array.from({ length: 4 }, () => promisify(pbkdf2)('', '', 500_000, 64, 'sha512')));
}

test('a disk that takes too long: nobody waits for it, and what was handed over is written all the same', async () => {
  const trail = await place.open({ writeTimeoutMs: 20 });
  const slow = slowFiles();
  const outcomes = await Promise.allSettled(
    Array.from({ length: 80 }, (_, index) => trail.append(recordNo(index))),
  );
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(80);
  expect(trail.state).toMatchObject({ phase: 'failing', cause: 'the disk has not answered within 20 ms' });
  await expect(trail.append(recordNo(80))).rejects.toThrow(AuditUnavailable);
  await slow;
  await eventually('writable again', () => trail.isWritable);
  await trail.close();
  expect(await place.verify()).toMatchObject({ finding: undefined, lost: 1 });
  expect((await place.records()).filter(({ kind }) => kind === 'department')).toHaveLength(80);
});

test('how long it may take is a setting', async () => {
  const { audit } = readSettings({
    ...{ AUDIT_DIRECTORY: place.auditDirectory, AUDIT_ANCHOR_DIRECTORY: place.anchorDirectory },
    ...{ AUDIT_KEY_FILE: join(place.anchorDirectory, 'key'), AUDIT_TIMEOUT_MS: '50' },
  });
  const { trail } = await openConfiguredTrail('housing', audit, createLog('test', { level: 'silent' }));
  const slow = slowFiles();
  await expect(trail.append(recordNo(0))).rejects.toThrow('the disk has not answered within 50 ms');
  await slow;
  await trail.close();
});

test('anchors that cannot be written do not stop the trail', async () => {
  await writeFile(place.anchorDirectory, 'in the way');
  const trail = await place.open();
  await appendNumbers(trail, 1, 2);
  expect(trail.isWritable).toBe(true);
  await trail.close();
});

const mayMount = process.platform === 'linux' && process.getuid?.() === 0;
const mount = { name: 'mount as root on Linux', path: mayMount ? findProgram(['mount']) : null };

describeWith(mount, 'on a disk of 128 KB (a tmpfs)', () => {
  beforeEach(async () => {
    await mkdir(place.auditDirectory);
    await run('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'tmpfs', place.auditDirectory]);
  });
  afterEach(() => run('umount', [place.auditDirectory]));

  test('a full disk refuses, and with room again all that was acknowledged is there and the lost are counted', async () => {
    const trail = await place.open();
    const acknowledged: string[] = [];
    let refused = 0;
    for (let number = 1; refused < 20; number++) {
      try {
        await trail.append(recordNo(number));
        acknowledged.push(`request-${number}`);
      } catch {
        refused += 1;
      }
    }
    expect(acknowledged.length).toBeGreaterThan(50);
    expect(trail.isWritable).toBe(false);
    await run('mount', ['-o', 'remount,size=1m', place.auditDirectory]);
    await eventually('writable again', () => trail.isWritable);
    await trail.append(recordNo(999_999));
    await trail.close();
    expect(await place.verify()).toMatchObject({ finding: undefined, lost: 20 });
    const written = (await place.records()).flatMap(({ requestId }) => requestId ?? []);
    expect(written).toEqual([...acknowledged, 'request-999999']);
  });
});

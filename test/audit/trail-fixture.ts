import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DepartmentRecord } from '../../shared/audit/record';
import { openTrail, type Trail, type TrailOptions } from '../../shared/audit/trail';
import { verifyTrail, type TrailReport } from '../../shared/audit/verify';
import { createLog } from '../../shared/observability/log';
import { temporaryDirectory } from '../servers/temporary-directory';

export const quiet = createLog('audit-test', { level: 'silent' });

/** A record that tells its own number. */
export function recordNo(number: number): DepartmentRecord {
  return {
    kind: 'department',
    requestId: `request-${number}`,
    caller: { role: 'LEADER', subject: 'u-7', divisions: ['140502'], department: null },
    purpose: `第${number}次核查`,
    operationHash: null,
    restrictedServed: ['Compound.openLeadCount'],
    refused: [],
    entityKeys: [],
    outcome: 'answered',
    durationMs: 3,
  };
}

export interface AuditPlace {
  readonly auditDirectory: string;
  readonly anchorDirectory: string;
  open(options?: Partial<TrailOptions>): Promise<Trail>;
  verify(writer?: string): Promise<TrailReport>;
  /** Paths of the segments of `housing`, oldest first. */
  segments(): Promise<readonly string[]>;
  /** All lines of `housing`, parsed. */
  records(): Promise<readonly Record<string, unknown>[]>;
  /** Closes what is open, and removes all. */
  remove(): Promise<void>;
}

/** An audit directory and its anchors, with trails named `housing` unless told otherwise. */
export async function auditPlace(): Promise<AuditPlace> {
  const root = await temporaryDirectory('audit');
  const auditDirectory = join(root.path, 'audit');
  const anchorDirectory = join(root.path, 'anchor');
  const trails: Trail[] = [];
  const segments = async () => {
    const directory = join(auditDirectory, 'housing');
    const names = (await readdir(directory)).filter((name) => name.endsWith('.jsonl')).toSorted();
    return names.map((name) => join(directory, name));
  };
  return {
    auditDirectory,
    anchorDirectory,
    segments,
    async open(options = {}) {
      const trail = await openTrail({
        auditDirectory,
        anchorDirectory,
        name: 'housing',
        retentionDays: 1095,
        log: quiet,
        retryMs: 20,
        ...options,
      });
      trails.push(trail);
      return trail;
    },
    verify: (writer = 'housing') => verifyTrail(auditDirectory, anchorDirectory, writer),
    async records() {
      const texts = await Promise.all((await segments()).map((file) => readFile(file, 'utf8')));
      return texts
        .join('')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    },
    async remove() {
      // One that a failed test left open would make the directory again for its anchor.
      await Promise.all(trails.map((trail) => trail.close()));
      await root.remove();
    },
  };
}

/** Appends records `from` to `to`, both included, one after the other so that each is a write of its own. */
export async function appendNumbers(trail: Trail, from: number, to: number): Promise<void> {
  for (let number = from; number <= to; number++) await trail.append(recordNo(number));
}

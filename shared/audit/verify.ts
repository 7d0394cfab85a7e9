import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { anchoredWriters, readAnchor, type Anchor } from './anchor';
import type { Finding } from './problem';
import { recordChecks, type RecordCheck } from './record-checks';
import { segmentsIn } from './segments';
import { TrailCheck } from './trail-check';

/** What was checked of one trail, and the first thing that is wrong with it. */
export interface TrailReport {
  readonly writer: string;
  readonly segments: number;
  readonly records: number;
  readonly firstTime: string | undefined;
  readonly lastTime: string | undefined;
  readonly lastSeq: number;
  readonly anchor: Anchor | undefined;
  /** Bytes of an unfinished last line: a crash, or a record being written just now; no sign of a change. */
  readonly tornBytes: number;
  /** Records of which the trail says that they could not be written. */
  readonly lost: number;
  readonly finding: Finding | undefined;
}

/** Checks every trail below a directory, and that every anchored one is there. */
export async function verifyTrails(
  auditDirectory: string,
  anchorDirectory: string,
): Promise<readonly TrailReport[]> {
  const anchored = await anchoredWriters(anchorDirectory);
  const present = await writersIn(auditDirectory);
  const writers = [...new Set([...present, ...anchored])].toSorted();
  const reports: TrailReport[] = [];
  for (const writer of writers) reports.push(await verifyTrail(auditDirectory, anchorDirectory, writer));
  return reports;
}

/** Names of the trails below a directory. */
export async function writersIn(auditDirectory: string): Promise<readonly string[]> {
  const entries = await readdir(auditDirectory, { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** Checks one trail, also while it is being written. The anchor is read first, so that the trail is never behind it. */
export async function verifyTrail(
  auditDirectory: string,
  anchorDirectory: string,
  writer: string,
  checks: readonly RecordCheck[] = recordChecks,
): Promise<TrailReport> {
  const directory = join(auditDirectory, writer);
  let anchor: Anchor | undefined;
  try {
    anchor = await readAnchor(anchorDirectory, writer);
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    const file = `${writer}.json`;
    const { report } = await read(directory, writer, undefined, checks);
    return { ...report, finding: report.finding ?? { problem: 'bad-anchor', file, line: 1, seq: 0, found } };
  }
  for (let attempt = 1; ; attempt++) {
    const { report, complete } = await read(directory, writer, anchor, checks);
    // Retention may take a segment away between the listing and the reading.
    if (complete || attempt === 3) return report;
  }
}

async function read(
  directory: string,
  writer: string,
  anchor: Anchor | undefined,
  checks: readonly RecordCheck[],
): Promise<{ readonly report: TrailReport; readonly complete: boolean }> {
  const segments = await segmentsIn(directory);
  const check = new TrailCheck(writer, anchor, checks);
  let complete = true;
  for (const segment of segments) {
    const bytes = await readFile(join(directory, segment)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (bytes) check.segment(segment, bytes, segment === segments.at(-1));
    else complete = false;
    if (check.finding) break;
  }
  const finding = check.finish();
  const { records, firstTime, lastTime, lastSeq, tornBytes, lost } = check;
  const report = {
    writer,
    segments: segments.length,
    records,
    firstTime,
    lastTime,
    lastSeq,
    anchor,
    tornBytes,
    lost,
  };
  return { report: { ...report, finding }, complete };
}

import { open, readdir, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { canBeTorn, chainStart, recordOfLine } from './line';
import type { ChainPlace, WrittenRecord } from './record';

const lineFeed = 0x0a;
const namePattern = /^(\d{12})\.jsonl$/;
const chunkBytes = 64 * 1024;

/** A segment is named after its first record: `000000000001.jsonl`. */
export function segmentName(firstSeq: number): string {
  return `${String(firstSeq).padStart(12, '0')}.jsonl`;
}

export function firstSeqOf(segment: string): number {
  return Number(namePattern.exec(segment)?.[1]);
}

/** Names of a trail's segments, oldest first; none where there is no such directory. */
export async function segmentsIn(directory: string): Promise<readonly string[]> {
  try {
    return (await readdir(directory)).filter((name) => namePattern.test(name)).toSorted();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** The lines of a segment without their line feeds, and what follows the last line feed. */
export function linesOf(bytes: Buffer): { readonly lines: readonly Buffer[]; readonly unfinished: Buffer } {
  const lines: Buffer[] = [];
  let from = 0;
  for (let to = bytes.indexOf(lineFeed); to >= 0; to = bytes.indexOf(lineFeed, from)) {
    lines.push(bytes.subarray(from, to));
    from = to + 1;
  }
  return { lines, unfinished: bytes.subarray(from) };
}

/** The first record of a segment, read without the rest; undefined where it is damaged or not there. */
export async function firstRecordOf(file: string): Promise<WrittenRecord | undefined> {
  const handle = await open(file, 'r');
  try {
    let read = Buffer.alloc(0);
    for (;;) {
      const chunk = Buffer.alloc(chunkBytes);
      const { bytesRead } = await handle.read(chunk, 0, chunkBytes, read.length);
      read = Buffer.concat([read, chunk.subarray(0, bytesRead)]);
      const end = read.indexOf(lineFeed);
      if (end >= 0) return recordOfLine(read.subarray(0, end));
      if (bytesRead === 0) return undefined;
    }
  } finally {
    await handle.close();
  }
}

/** The record of a number; undefined where the trail does not hold it, or it is damaged. */
export async function recordAt(directory: string, seq: number): Promise<WrittenRecord | undefined> {
  const segment = (await segmentsIn(directory)).findLast((name) => firstSeqOf(name) <= seq);
  if (segment === undefined) return undefined;
  const line = linesOf(await readFile(join(directory, segment))).lines[seq - firstSeqOf(segment)];
  const record = line && recordOfLine(line);
  return record?.seq === seq ? record : undefined;
}

/** Where a trail ends on disk, and what stands behind its last record. */
export interface TrailEnd {
  readonly place: ChainPlace;
  readonly time: string | undefined;
  /** Segment that goes on; undefined where a new one must begin. */
  readonly segment:
    { readonly name: string; readonly bytes: number; readonly since: string | undefined } | undefined;
  /** The unfinished line behind the last record. */
  readonly torn: Buffer;
  /** The last lines are not records: they stay as they are, and the trail goes on in a new segment. */
  readonly damaged: boolean;
}

/** Reads where to go on. An empty last segment that does not fit is taken away: it holds nothing. */
export async function trailEnd(directory: string, writer: string): Promise<TrailEnd> {
  const name = (await segmentsIn(directory)).at(-1);
  const none = { torn: Buffer.alloc(0), damaged: false, segment: undefined };
  if (name === undefined) return { ...none, place: chainStart(writer), time: undefined };
  const bytes = await readFile(join(directory, name));
  if (bytes.length === 0) {
    await unlink(join(directory, name));
    return trailEnd(directory, writer);
  }
  const { lines, unfinished } = linesOf(bytes);
  if (lines.length === 0 && canBeTorn(unfinished))
    return endBeforeTornSegment(directory, writer, name, unfinished);
  const records = lines.map((line) => recordOfLine(line));
  const last = records.findLast((record) => record !== undefined);
  const lastSeq = firstSeqOf(name) + lines.length - 1;
  const damaged = records.at(-1)?.seq !== lastSeq || !canBeTorn(unfinished);
  return {
    place: { seq: lastSeq, hash: last?.hash ?? chainStart(writer).hash },
    time: last?.time,
    segment: damaged ? undefined : { name, bytes: bytes.length - unfinished.length, since: records[0]?.time },
    torn: damaged ? Buffer.alloc(0) : unfinished,
    damaged,
  };
}

/** A crash in the very first line of a segment: the trail ends with the segment before. */
async function endBeforeTornSegment(
  directory: string,
  writer: string,
  name: string,
  torn: Buffer,
): Promise<TrailEnd> {
  const record = await recordAt(directory, firstSeqOf(name) - 1);
  const fits = record !== undefined || firstSeqOf(name) === 1;
  const place = record ? { seq: record.seq, hash: record.hash } : chainStart(writer);
  return {
    place: fits ? place : { seq: firstSeqOf(name), hash: place.hash },
    time: record?.time,
    segment: fits ? { name, bytes: 0, since: undefined } : undefined,
    torn: fits ? torn : Buffer.alloc(0),
    damaged: !fits,
  };
}
